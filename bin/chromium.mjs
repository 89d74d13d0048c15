import { existsSync } from "node:fs";
import { join } from "node:path";
import { installDebianPackage } from "./debian-package.mjs";
import { ROOT, step } from "./step.mjs";

const PLACES = [
  // Without a window's own pages, which take as much processor time as those that are looked at.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium for the journeys, installed where there is none. */
export async function findChromium() {
  const found = await present();
  if (found) return found;
  // Older Debians and Ubuntu have no shell of its own.
  await installDebianPackage("chromium-headless-shell", "Chromium").catch(() => undefined);
  if (!(await present())) await installDebianPackage("chromium", "Chromium");
  const installed = await present();
  if (installed) return installed;
  const playwright = join(ROOT, "node_modules", "@playwright", "test", "cli.js");
  await step("Installing Chromium", process.execPath, [playwright, "install", "chromium"]);
  return present();
}

async function present() {
  const given = process.env.PUSHLENS_CHROMIUM ?? process.env.CHROME_PATH;
  const { chromium } = await import("@playwright/test");
  return [given, ...PLACES, chromium.executablePath()].find((path) => path && existsSync(path));
}
