import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { type Installation, OWNER } from "@/harness/installation";
import { spread } from "./figures";

/** When a browser had painted the largest part of a page (ms), over some loads. */
export async function largestPaint(installation: Installation, path: string, times: number) {
  // Playwright's own is taken where neither is there.
  const found = process.env.PUSHLENS_CHROMIUM ?? "/usr/bin/chromium";
  const args = ["--disable-gpu", "--disable-quic", "--disable-background-networking"];
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  const browser = await chromium.launch({
    ...(existsSync(found) ? { executablePath: found } : {}),
    args,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${installation.url}/sign-in`);
    await page.getByLabel("E-mail").fill(OWNER.email);
    await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(`${installation.url}/`);
    const paints: number[] = [];
    for (let n = 0; n < times; n++) {
      await page.goto(installation.url + path, { waitUntil: "networkidle" });
      paints.push(await page.evaluate(lastPaint));
    }
    return spread(paints);
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function lastPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: "largest-contentful-paint",
      buffered: true,
    });
  });
}
