import { generate } from "./build.mjs";
import { LINT, ROUTES, runChains, TYPES } from "./checks.mjs";
import { install, noteNode } from "./install.mjs";
import { exitOnFailure } from "./step.mjs";

// What is quick of `npm test`: while one writes.
await exitOnFailure(async () => {
  noteNode();
  await install();
  await generate();
});
const TESTS = [
  "Tests that need no database",
  "vitest/vitest.mjs",
  ["run", "--project", "pure", "--project", "mocked", "--reporter=dot"],
];
const verdicts = await runChains([LINT], [ROUTES, TYPES], [TESTS]);
const failed = verdicts.filter((good) => !good).length;
console.log(`\n${failed === 0 ? "All is well" : `${failed} of ${verdicts.length} checks failed`}.`);
process.exit(failed === 0 ? 0 : 1);
