import { execFile } from "node:child_process";
import { ROOT } from "./step.mjs";

const PATIENCE = 60_000;

/**
 * What `npm audit --json` found in what runs in production: `clean`, `found` with the packages, or
 * `unanswered` where the registry gave no report (no network, or a mirror that does not audit).
 */
export function readAudit(text) {
  let report = null;
  try {
    report = JSON.parse(text);
  } catch {
    // Told below as no answer.
  }
  const counts = report?.metadata?.vulnerabilities;
  if (!counts) return { outcome: "unanswered", packages: [] };
  const packages = Object.values(report.vulnerabilities ?? {})
    .filter(({ severity }) => severity === "high" || severity === "critical")
    .map(({ name, severity, range }) => `${name} ${range} (${severity})`);
  return { outcome: counts.high + counts.critical > 0 ? "found" : "clean", packages };
}

/**
 * What an outcome counts as: passed, failed or null for not counted. Without an answer nothing is
 * known, which fails only where an answer is required: once a week, in CI.
 */
export function verdictOn(outcome, required) {
  if (outcome === "unanswered") return required ? "failed" : null;
  return outcome === "clean" ? "passed" : "failed";
}

/** Asks the registry whether a dependency has a known hole of high or critical severity. */
export function auditDependencies() {
  const args = ["audit", "--omit=dev", "--audit-level=high", "--json"];
  return new Promise((resolve) => {
    // npm's exit code is that of what it found too: the report alone tells which.
    execFile("npm", args, { cwd: ROOT, timeout: PATIENCE, maxBuffer: 64e6 }, (_, stdout) =>
      resolve(readAudit(stdout)),
    );
  });
}
