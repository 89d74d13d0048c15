import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

// `npm test` finds or installs one; Playwright's own is taken where there is none of these.
const places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const executablePath = [process.env.PUSHLENS_CHROMIUM ?? "", ...places].find((path) =>
  existsSync(path),
);
const isRoot = process.getuid?.() === 0;

/** Journeys in playwright.processes.config.ts. */
export const INSTALLATIONS_OF_THEIR_OWN: Readonly<Record<string, string[]>> = {
  alerts: ["operations-alerts.e2e.ts"],
  durability: ["durability.e2e.ts"],
  processes: ["away.e2e.ts", "processes.e2e.ts"],
  stop: ["stop.e2e.ts"],
};

/** Journeys that do not share the installation, or need it as it is before or after all others. */
const APART = [
  "first-run.e2e.ts",
  "accounts.e2e.ts",
  "demo.e2e.ts",
  "history.e2e.ts",
  "questions/**",
  ...Object.values(INSTALLATIONS_OF_THEIR_OWN).flat(),
];

// `E2E_QUESTIONS=alone npx playwright test e2e/questions` leaves out the journeys that come before, and
// `E2E_QUESTIONS=views npx playwright test --project=views` the questions too.
const alone = process.env.E2E_QUESTIONS;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results",
  globalSetup: "./e2e/installation.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // One that failed is tried once more, so that a single one does not keep all that depend on it from being
  // run; what passes only then is named at the end.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // `npm test` counts what the JSON says.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  // One installation for all: it is claimed, given people, visited, and filled with invented data.
  projects: [
    { name: "first run", testMatch: "first-run.e2e.ts" },
    { name: "accounts", testMatch: "accounts.e2e.ts", dependencies: ["first run"] },
    { name: "journeys", testIgnore: APART, dependencies: ["accounts"] },
    { name: "demo", testMatch: "demo.e2e.ts", dependencies: ["journeys"] },
    // What marketers ask, of a history that all of them share and none changes.
    { name: "history", testMatch: "history.e2e.ts", dependencies: [alone ? "accounts" : "demo"] },
    // Files begin in the order of their names: the longest, one-truth, has others beside it until it ends.
    {
      name: "questions",
      testMatch: "questions/**/*.e2e.ts",
      testIgnore: "questions/views.e2e.ts",
      dependencies: ["history"],
    },
    // Known gaps change what is compared.
    {
      name: "views",
      testMatch: "questions/views.e2e.ts",
      dependencies: [alone === "views" ? "history" : "questions"],
    },
  ],
  use: {
    timezoneId: "America/New_York",
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
    // Recording every step costs a third of the time: `npx playwright test --trace on` to look.
    trace: "off",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
