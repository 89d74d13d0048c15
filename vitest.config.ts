import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { mocksModules, pureTests } from "./lib/testing/pure-tests.ts";

const pure = pureTests(resolve("."));
const mocked = pure.filter((file) => mocksModules(resolve(file)));
const plain = pure.filter((file) => !mocked.includes(file));

const setup = ["lib/testing/strict-console.ts", "lib/testing/data-folder.ts"];
const ownState = ["lib/testing/own-state.ts", ...setup];

export default defineConfig({
  resolve: {
    alias: {
      "@": resolve("."),
      // What the condition `react-server` resolves it to; the condition itself would also take
      // React's client half from the tests of components.
      "server-only": resolve("node_modules/server-only/empty.js"),
    },
  },
  test: {
    // Only what asks for a database waits for one: `npx vitest run --project pure` starts none.
    projects: [
      // Pure tests leave nothing behind, so they share what they import: less than half the processor time.
      {
        extends: true,
        test: { name: "pure", include: plain, isolate: false, setupFiles: setup },
      },
      // The others share what node_modules hold: a third less. All else each file has for itself.
      {
        extends: true,
        test: { name: "mocked", include: mocked, isolate: false, setupFiles: ownState },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["**/*.test.{ts,tsx,mjs}"],
          exclude: ["node_modules/**", ".next/**", "dist/**", "e2e/**", ...pure],
          globalSetup: ["lib/testing/global-setup.ts"],
          isolate: false,
          setupFiles: ownState,
        },
      },
    ],
    // One after the other, as the first makes a clean start.
    sequence: { setupFiles: "list" },
    // Otherwise the first test that encrypts would make a key in the checkout's data folder.
    env: { PUSHLENS_SECRET_KEY: Buffer.alloc(32, "test").toString("base64") },
    // Two cores do two at once; of its own accord it would leave one of them idle.
    maxWorkers: 2,
    // A thread begins in less processor time than a process: a fifth less for all that is pure.
    pool: "threads",
    restoreMocks: true,
    unstubEnvs: true,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
