import { generate } from "./build.mjs";
import { install, noteNode } from "./install.mjs";
import { runTool } from "./run-tool.mjs";
import { exitOnFailure } from "./step.mjs";

// What is quick of `npm test`: while one writes.
await exitOnFailure(async () => {
  noteNode();
  await install();
  await generate();
});
const next = "next/dist/bin/next";
const checks = [
  ["Format, lint, layers", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]],
  ["Types of routes", next, ["typegen"], { NEXT_TELEMETRY_DISABLED: "1" }],
  ["Types", "typescript/bin/tsc", ["--noEmit"]],
  [
    "Tests that need no database",
    "vitest/vitest.mjs",
    ["run", "--project", "pure", "--project", "mocked", "--reporter=dot"],
  ],
];
let failed = 0;
for (const check of checks) if (!(await runTool(...check))) failed++;
console.log(`\n${failed === 0 ? "All is well" : `${failed} of ${checks.length} checks failed`}.`);
process.exit(failed === 0 ? 0 : 1);
