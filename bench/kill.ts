import { isKept } from "@/harness/audit";
import { killRun } from "@/harness/kills";
import { numbers, report, rounded, spread } from "./tools/figures";

// A client with a ledger posts batches while processes are killed at random; afterwards every
// acknowledged item must be counted exactly once. By hand: npm run bench -- kill --kills 200
const { kills, between, seed } = numbers({ kills: 20, between: 2500, seed: Date.now() % 1e6 });

const run = await killRun({ kills, between, seed: String(seed) });
report("kill", {
  seed,
  kills: run.kills,
  seconds: rounded(run.seconds),
  acknowledgedItems: run.ledger.acknowledged.size,
  statuses: run.ledger.statuses,
  answerMs: spread(run.ledger.answers.map(({ ms }) => ms)),
  longestSilenceMs: run.longestSilence,
  audit: run.audit,
  kept: isKept(run.audit),
});
if (!isKept(run.audit)) process.exitCode = 1;
