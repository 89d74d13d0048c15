import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

// `npm test` finds or installs one; Playwright's own is taken where there is none of these.
const places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const executablePath = [process.env.PUSHLENS_CHROMIUM ?? "", ...places].find((path) =>
  existsSync(path),
);
const isRoot = process.getuid?.() === 0;

/** Journeys that need the installation as it is before or after all others. */
const APART = [
  "first-run.e2e.ts",
  "accounts.e2e.ts",
  "demo.e2e.ts",
  "history.e2e.ts",
  "questions/**",
  "stop.e2e.ts",
  "durability.e2e.ts",
  "processes.e2e.ts",
  "away.e2e.ts",
];

// `E2E_QUESTIONS=alone npx playwright test e2e/questions` leaves out the journeys that come before.
const beforeHistory = process.env.E2E_QUESTIONS === "alone" ? "accounts" : "demo";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results",
  globalSetup: "./e2e/installation.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
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
    { name: "history", testMatch: "history.e2e.ts", dependencies: [beforeHistory] },
    {
      name: "questions",
      testMatch: "questions/**/*.e2e.ts",
      testIgnore: "questions/views.e2e.ts",
      dependencies: ["history"],
    },
    // Known gaps change what is compared.
    { name: "views", testMatch: "questions/views.e2e.ts", dependencies: ["questions"] },
    { name: "stop", testMatch: "stop.e2e.ts", dependencies: ["views"] },
    // Installations of its own, under load: it would slow the others down.
    { name: "durability", testMatch: "durability.e2e.ts", dependencies: ["stop"] },
    // Each waits for processes of its own more than it works: side by side.
    {
      name: "processes",
      testMatch: ["processes.e2e.ts", "away.e2e.ts"],
      dependencies: ["durability"],
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
