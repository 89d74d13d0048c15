/** How long a store that failed, with none that succeeded since, tells that the next would (ms). */
const REMEMBERED = 15_000;
/** How long one that succeeded proves that stores do, without another being tried (ms). */
const PROVEN = 5_000;

type Outcome = { succeededAt: number; failedAt: number };
// Next's bundles and the hook door may load this file twice in one process: one memory.
const shared = globalThis as typeof globalThis & { pushlensOutcome?: Outcome };

function outcome(): Outcome {
  shared.pushlensOutcome ??= { succeededAt: -Infinity, failedAt: -Infinity };
  return shared.pushlensOutcome;
}

/** Notes how storing requests went, in the database or in the spool. */
export function noteStored(succeeded: boolean): void {
  outcome()[succeeded ? "succeededAt" : "failedAt"] = performance.now();
}

/** What the last requests say of the next: they are stored, they are refused, or nothing lately. */
export function storesLately(): "stored" | "refused" | "unknown" {
  const now = performance.now();
  const { succeededAt, failedAt } = outcome();
  if (failedAt > succeededAt && now - failedAt < REMEMBERED) return "refused";
  return succeededAt >= failedAt && now - succeededAt < PROVEN ? "stored" : "unknown";
}
