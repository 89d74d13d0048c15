import { defineConfig } from "@playwright/test";
import journeys, { INSTALLATIONS_OF_THEIR_OWN } from "./playwright.config";

const { globalSetup: _, ...shared } = journeys;

/**
 * Journeys with installations of their own: they run whatever became of those that share one. Each waits
 * more than it works, or works in short bursts, so there are three at a time; the longest come first.
 */
export default defineConfig({
  ...shared,
  // A run empties its folder: those of others keep their pictures.
  outputDir: "test-results/processes",
  workers: 3,
  projects: Object.entries(INSTALLATIONS_OF_THEIR_OWN).map(([name, testMatch]) => ({
    name,
    testMatch,
  })),
});
