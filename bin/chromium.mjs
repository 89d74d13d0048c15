import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT, step } from "./step.mjs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium for the journeys, installed where there is none. */
export async function findChromium() {
  const found = await present();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await step("Looking for Debian's packages", "apt-get", ["update"], env);
    const install = ["install", "-y", "--no-install-recommends", "chromium"];
    await step("Installing Chromium", "apt-get", install, env);
  }
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
