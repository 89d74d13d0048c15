import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { auditDependencies, verdictOn } from "./audit.mjs";
import { build, generate } from "./build.mjs";
import { DEAD_CODE, LINT, ROUTES, TYPES } from "./checks.mjs";
import { findChromium } from "./chromium.mjs";
import { install, noteNode } from "./install.mjs";
import { NEWER, newerNode } from "./newer-node.mjs";
import { findPgBouncer } from "./pgbouncer.mjs";
import { runTool, runToolBeside } from "./run-tool.mjs";
import { exitOnFailure } from "./step.mjs";

const sum = { passed: 0, failed: 0 };
/** What did not hold, said again at the end: the output is long, and where it is cut its end is kept. */
const named = [];
const results = mkdtempSync(join(tmpdir(), "pushlens-results-"));
const journeys = join(results, "journeys.json");

function count(passed, failed) {
  sum.passed += passed;
  sum.failed += failed;
}

/** Counts the tests in the report that a suite wrote. */
async function suite(title, tool, args, env, read) {
  countSuite(title, await runTool(title, tool, args, env), read);
}

function countSuite(title, good, read) {
  const { passed, failed, names } = read();
  named.push(...names.map((name) => `${title}: ${name}`));
  // A run that fails with no test failing (a broken setup, say) is a failure too.
  count(passed, good ? failed : Math.max(failed, 1));
  if (!good && failed === 0) named.push(`${title}: ended with an error, see above`);
}

/** Counts the dependencies as one check; without an answer, which can be required, it is none. */
function countDependencies({ outcome, packages }) {
  console.log("\n— Known holes in dependencies");
  for (const one of packages) console.log(one);
  if (outcome === "unanswered")
    console.log("NOT CHECKED: the registry gave no report (no network, or a mirror without one)");
  const verdict = verdictOn(outcome, process.env.PUSHLENS_REQUIRE_AUDIT === "1");
  count(verdict === "passed" ? 1 : 0, verdict === "failed" ? 1 : 0);
  if (verdict === "failed") named.push("Known holes in dependencies");
}

function unitResults(file) {
  const report = reportAt(file);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report;
  if (numPendingTests > 0 && !process.env.PUSHLENS_PGBOUNCER)
    console.log(
      `${numPendingTests} tests skipped: there is no PgBouncer here (on Debian: apt-get install pgbouncer)`,
    );
  return { passed: numPassedTests, failed: numFailedTests, names: failedIn(report) };
}

/** "file: test" of each that failed, "file" of one that could not be run. */
function failedIn({ testResults = [] }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const tests = assertionResults.filter((one) => one.status === "failed");
    if (tests.length > 0) return tests.map(({ fullName }) => `${file}: ${fullName}`);
    return status === "failed" ? [file] : [];
  });
}

/** The projects of which a journey was run. */
const begun = new Set();

function journeyResults() {
  const { stats, suites = [] } = reportAt(journeys);
  const names = [];
  for (const { name, projectName, status, results } of suites.flatMap(testsOf)) {
    if (results.length > 0) begun.add(projectName);
    if (status === "unexpected") names.push(name);
    if (status === "flaky") names.push(`${name} (passed when tried again: a fault to find)`);
  }
  const { expected = 0, flaky = 0, unexpected = 0 } = stats ?? {};
  return { passed: expected + flaky, failed: unexpected, names };
}

function testsOf({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.map((one) => ({ ...one, name: `${file}: ${title}` })),
  );
  return [...own, ...suites.flatMap(testsOf)];
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
// The registry is waited for meanwhile.
const audited = auditDependencies();

/** Checks of one verdict each, one after the other. */
async function check(checks, options) {
  for (const [title, tool, args, env] of checks) {
    const good = await runToolBeside(title, tool, args, env, options);
    count(good ? 1 : 0, good ? 0 : 1);
    if (!good) named.push(title);
  }
}

const VITEST = "vitest/vitest.mjs";
/** A run of the unit suite: its arguments, and how what it wrote is read. */
function unitRun(projects, file) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return { args: ["run", ...projects, ...reporters], read: () => unitResults(file) };
}

/** What needs no quiet, while journeys wait for pages. */
async function beside() {
  const options = { givesWay: true };
  await check([LINT, DEAD_CODE, TYPES], options);
  if (!newer || allOnNewer) return;
  const title = `Tests that need no database, on Node ${NEWER}`;
  const file = join(results, "newer.json");
  const { args, read } = unitRun(["--project", "pure", "--project", "mocked"], file);
  const onNewer = { ...options, node: newer };
  countSuite(title, await runToolBeside(title, VITEST, args, {}, onNewer), read);
}

await check([ROUTES]);
countDependencies(await audited);
const unit = unitRun([], join(results, "unit.json"));
await suite("Unit and integration", VITEST, unit.args, {}, unit.read);
if (newer && allOnNewer) {
  const title = `Unit and integration on Node ${NEWER}`;
  const { args, read } = unitRun([], join(results, "newer.json"));
  countSuite(title, await runTool(title, VITEST, args, {}, newer), read);
} else if (!newer)
  console.log(`\nNode ${NEWER}: not run beside this one (Node ${process.versions.node})`);
await exitOnFailure(build);
const others = beside();
const journey = async (title, args, env = {}) => {
  rmSync(journeys, { force: true });
  const all = { PLAYWRIGHT_JSON_OUTPUT_FILE: journeys, ...env };
  await suite(title, "@playwright/test/cli.js", ["test", ...args], all, journeyResults);
};
await journey("Journeys", []);
// Those to come look at how soon something is done.
await others;
// A journey that fails keeps those after it from running in its installation: they get one of their own, and
// leave its pictures where they are.
const ALONE = ["--project=views", "--output=test-results/alone"];
if (!begun.has("questions")) await journey("Questions alone", ALONE, { E2E_QUESTIONS: "alone" });
if (!begun.has("views")) await journey("Views alone", ALONE, { E2E_QUESTIONS: "views" });
await journey("Journeys of processes", ["--config=playwright.processes.config.ts"]);

rmSync(results, { recursive: true, force: true });
for (const name of named) console.log(name);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
