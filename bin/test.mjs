import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditDependencies, verdictOn } from "./audit.mjs";
import { build, generate } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { install, noteNode } from "./install.mjs";
import { NEWER, newerNode } from "./newer-node.mjs";
import { findPgBouncer } from "./pgbouncer.mjs";
import { runTool } from "./run-tool.mjs";
import { exitOnFailure } from "./step.mjs";

const sum = { passed: 0, failed: 0 };
const results = mkdtempSync(join(tmpdir(), "pushlens-results-"));
const unit = join(results, "unit.json");
const journeys = join(results, "journeys.json");

function count(passed, failed) {
  sum.passed += passed;
  sum.failed += failed;
}

/** Counts one check, or the tests in the report that it wrote. */
async function check(title, tool, args, env) {
  const good = await runTool(title, tool, args, env);
  count(good ? 1 : 0, good ? 0 : 1);
}

async function suite(title, tool, args, env, read, node) {
  const good = await runTool(title, tool, args, env, node);
  const { passed, failed } = read();
  // A run that fails with no test failing (a broken setup, say) is a failure too.
  count(passed, good ? failed : Math.max(failed, 1));
}

/** Counts the dependencies as one check; without an answer, which can be required, it is none. */
async function checkDependencies() {
  console.log("\n— Known holes in dependencies");
  const { outcome, packages } = await auditDependencies();
  for (const one of packages) console.log(one);
  if (outcome === "unanswered")
    console.log("NOT CHECKED: the registry gave no report (no network, or a mirror without one)");
  const verdict = verdictOn(outcome, process.env.PUSHLENS_REQUIRE_AUDIT === "1");
  count(verdict === "passed" ? 1 : 0, verdict === "failed" ? 1 : 0);
}

function unitResults() {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = reportAt(unit);
  if (numPendingTests > 0 && !process.env.PUSHLENS_PGBOUNCER)
    console.log(
      `${numPendingTests} tests skipped: there is no PgBouncer here (on Debian: apt-get install pgbouncer)`,
    );
  return { passed: numPassedTests, failed: numFailedTests };
}

function journeyResults() {
  const { expected = 0, flaky = 0, unexpected = 0 } = reportAt(journeys).stats ?? {};
  return { passed: expected + flaky, failed: unexpected };
}

function reportAt(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

/** All of the unit suite on the newer Node, too: not by default, as it takes as long as on this one. */
const allOnNewer = process.env.PUSHLENS_TEST_NEWER_NODE === "1";

/** Null, with a line that says so, where it cannot be fetched and nobody asked for all of it. */
async function fetchNewer() {
  try {
    return await newerNode();
  } catch (error) {
    if (allOnNewer) throw error;
    console.log(`NOT CHECKED on Node ${NEWER}: ${error.message}`);
    return null;
  }
}

let newer = null;
await exitOnFailure(async () => {
  noteNode();
  await install();
  newer = await fetchNewer();
  await generate();
  process.env.PUSHLENS_CHROMIUM = (await findChromium()) ?? "";
  process.env.PUSHLENS_PGBOUNCER = (await findPgBouncer()) ?? "";
});
process.env.NEXT_TELEMETRY_DISABLED = "1";
const next = "next/dist/bin/next";
await check("Format, lint, layers", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]);
await check("Types of routes", next, ["typegen"]);
await check("Types", "typescript/bin/tsc", ["--noEmit"]);
await check("Dead code", "knip/bin/knip.js", ["--no-config-hints"]);
await checkDependencies();
const PURE = ["--project", "pure", "--project", "mocked"];
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unit}`];
const unitSuite = async (title, projects, node) => {
  rmSync(unit, { force: true });
  const args = ["run", ...projects, ...reporters];
  await suite(title, "vitest/vitest.mjs", args, {}, unitResults, node);
};
await unitSuite("Unit and integration", []);
if (newer && allOnNewer) await unitSuite(`Unit and integration on Node ${NEWER}`, [], newer);
else if (newer) {
  await unitSuite(`Tests that need no database, on Node ${NEWER}`, PURE, newer);
} else console.log(`\nNode ${NEWER}: not run beside this one (Node ${process.versions.node})`);
await exitOnFailure(build);
const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: journeys };
await suite("Journeys", "@playwright/test/cli.js", ["test"], env, journeyResults);

rmSync(results, { recursive: true, force: true });
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
