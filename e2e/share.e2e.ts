import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type APIResponse, expect } from "@playwright/test";
import { installation } from "./installation";
import { ADMIN, VIEWER } from "./support/accounts";
import { open, test } from "./support/test";

test.use({ storageState: ADMIN.state });

/** What an answer says, without what differs from one answer to the next. */
async function told(answer: APIResponse) {
  const text = (await answer.text())
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|nonce\\":\\"[^"]*/g, "")
    .replaceAll(/[\w-]{43}|unknown/g, "TOKEN");
  return { status: answer.status(), text, robots: answer.headers()["x-robots-tag"] };
}

test("a share link shows one report and opens nothing else, until it is revoked", async ({
  page,
  anybody,
  browser,
}) => {
  await open(page, "/funnel?by=channel");
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: /Share by link/ }).click();
  await page.getByLabel("Title").fill("For the board");
  await page.getByRole("button", { name: "Make the link" }).click();
  const address = (await page.getByRole("dialog").locator("code").textContent()) ?? "";
  expect(address).toMatch(new RegExp(`^${installation().url}/share/[\\w-]{43}$`));
  const token = address.slice(address.lastIndexOf("/") + 1);

  const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const shared = await stranger.newPage();
  const answer = await shared.goto(address);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-robots-tag": expect.stringContaining("noindex"),
    "cache-control": expect.stringContaining("no-store"),
  });
  await expect(shared.getByRole("heading", { level: 1 })).toHaveText("For the board");
  await expect(shared.getByRole("region", { name: "By channel", exact: true })).toBeVisible();
  expect(await shared.locator("a, nav a, form, input").count()).toBe(0);
  expect(await stranger.cookies()).toEqual([]);

  // Its address is not read: nothing widens what was shared.
  await shared.goto(`${address}?by=endpoint&from=2020-01-01&to=2030-01-01&path=/events`);
  await expect(shared.getByRole("region", { name: "By channel", exact: true })).toBeVisible();

  const key = { Authorization: `Bearer ${token}` };
  const cookie = { Cookie: `next-auth.session-token=${token}` };
  for (const headers of [key, cookie]) {
    for (const path of ["/api/v1/funnel", "/api/v1/events", "/metrics", "/export"]) {
      const refused = await anybody.get(path, { headers, maxRedirects: 0 });
      expect([401, 404], `${path} ${JSON.stringify(headers)}`).toContain(refused.status());
    }
    for (const path of ["/", "/funnel", "/events", "/settings/share-links"]) {
      expect((await anybody.get(path, { headers, maxRedirects: 0 })).status(), path).toBe(307);
    }
  }
  for (const path of ["events", "export", "settings"]) {
    const other = await anybody.get(`/share/${token}/${path}`, { maxRedirects: 0 });
    expect([307, 404], path).toContain(other.status());
  }
  expect((await anybody.post(`/api/hooks/${token}`, { data: {} })).status()).toBe(401);

  await open(page, "/settings/share-links");
  const row = page.getByRole("row", { name: /For the board/ });
  await expect(row).toContainText("2");
  await expect(row).toContainText(ADMIN.email);
  expect(await page.content()).not.toContain(token);
  await row.getByRole("button", { name: /Revoke/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await expect(row).toHaveCount(0);

  const revoked = await told(await anybody.get(`/share/${token}`));
  expect(revoked.status).toBe(404);
  for (const path of [`/share/${token}`, "/share/unknown"]) {
    await shared.goto(path);
    await expect(shared.getByRole("heading", { name: "This link opens nothing" })).toBeAttached();
  }
  expect(await told(await anybody.get("/share/unknown"))).toEqual(revoked);
  await stranger.close();
});

test("a shared Overview has the numbers, and nothing of the endpoints they came by", async ({
  page,
  browser,
}) => {
  await open(page, "/");
  await expect(page.getByRole("region", { name: "Providers", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: /Share by link/ }).click();
  await page.getByLabel("Title").fill("The overview");
  await page.getByRole("button", { name: "Make the link" }).click();
  const address = (await page.getByRole("dialog").locator("code").textContent()) ?? "";
  const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const shared = await stranger.newPage();
  await shared.goto(address);
  await expect(shared.getByRole("region", { name: "Campaigns", exact: true })).toBeVisible();
  await expect(shared.getByRole("region", { name: "Key figures" })).toBeVisible();
  await expect(shared.getByRole("region", { name: "Providers", exact: true })).toHaveCount(0);
  await expect(shared.getByText("waiting for the first event")).toHaveCount(0);
  await stranger.close();
});

/** Another site on this machine: a page for each of its paths, which frames what it is given. */
async function otherSite(): Promise<{
  origin: string;
  frame: (url: string) => string;
  close: () => void;
}> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://other").searchParams.get("url") ?? "";
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><title>Wiki</title><h1>Wiki</h1><iframe src="${url}" width="320" height="220"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    frame: (url) => `${origin}/?${new URLSearchParams({ url })}`,
    close: () => server.close(),
  };
}

test("a card is shown by the sites that its link names, and nothing else is framed", async ({
  page,
  browser,
}) => {
  const [wiki, stranger] = [await otherSite(), await otherSite()];
  await open(page, "/");
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: /Share by link/ }).click();
  await page.getByLabel("Title").fill("For the wiki");
  await page.getByLabel("Sites that may show it as a card").fill(wiki.origin);
  await page.getByRole("button", { name: "Make the link" }).click();
  const dialog = page.getByRole("dialog");
  const snippet = (await dialog.locator("code", { hasText: "iframe" }).textContent()) ?? "";
  const card = /src="([^"]+)"/.exec(snippet)?.[1] ?? "";
  expect(card).toMatch(new RegExp(`^${installation().url}/share/[\\w-]{43}/card$`));

  const reader = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const site = await reader.newPage();
  const framed = site.frameLocator("iframe");
  await site.goto(wiki.frame(`${card}?theme=dark`));
  await expect(framed.getByRole("heading", { name: "For the wiki" })).toBeVisible();
  await expect(framed.getByRole("img", { name: /over time/ })).toBeVisible();
  const inside = await framed.locator("html").evaluate((html) => ({
    theme: html.dataset.theme,
    scripts: html.querySelectorAll("script").length,
    wide: html.scrollWidth > html.clientWidth,
  }));
  expect(inside).toEqual({ theme: "dark", scripts: 0, wide: false });
  expect(await reader.cookies()).toEqual([]);

  const link = card.replace(/\/card$/, "");
  const refused = [
    stranger.frame(card),
    wiki.frame(link),
    wiki.frame(`${installation().url}/sign-in`),
  ];
  for (const address of refused) {
    await site.goto(address);
    // Chromium's own page, in the place of one that may not be framed.
    await expect.poll(() => site.frames().at(-1)?.url()).toBe("chrome-error://chromewebdata/");
    await expect(framed.getByText(/For the wiki|Password/)).toHaveCount(0);
  }

  await open(page, "/settings/share-links");
  const row = page.getByRole("row", { name: /For the wiki/ });
  await expect(row).toContainText(wiki.origin);
  await row.getByRole("button", { name: /Revoke/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
  // Behind the dialog there is no row for anybody.
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await expect(row).toHaveCount(0);
  await site.goto(wiki.frame(card));
  await expect(framed.getByRole("heading", { name: "Nothing is shared here" })).toBeVisible();
  await reader.close();
  wiki.close();
  stranger.close();
});

test.describe("a viewer", () => {
  test.use({ storageState: VIEWER.state });

  test("saves views but shares none", async ({ page }) => {
    await open(page, "/audience");
    await page.getByRole("button", { name: "Views" }).click();
    await expect(page.getByRole("button", { name: /Save this view/ })).toBeVisible();
    await expect(page.getByRole("button", { name: /Share by link/ })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Add a note" })).toHaveCount(0);
  });
});
