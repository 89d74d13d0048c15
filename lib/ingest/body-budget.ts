import { PushlensError } from "@/lib/errors";

/** Bytes of bodies that one process holds at most between reading and acknowledging. */
const BUDGET = 64 * 1024 * 1024;

const shared = globalThis as typeof globalThis & { pushlensBodyBytes?: number };

/** What one request holds of the budget. */
export type BodyLease = {
  /** Takes bytes as they are read; throws `unavailable` where the budget is spent. */
  readonly take: (bytes: number) => void;
  /** Gives all of it back. */
  readonly release: () => void;
};

/** Begins a request's share of the memory for bodies, so that many large ones cannot exhaust it. */
export function leaseBody(budget = BUDGET): BodyLease {
  let own = 0;
  return {
    take(bytes) {
      const held = shared.pushlensBodyBytes ?? 0;
      // A request alone always fits: its endpoint's limit bounds it.
      if (held > own && held + bytes > budget) {
        const message = "Too many large requests are being received at once. Send it again.";
        throw new PushlensError("unavailable", message, 1);
      }
      own += bytes;
      shared.pushlensBodyBytes = held + bytes;
    },
    release() {
      shared.pushlensBodyBytes = (shared.pushlensBodyBytes ?? 0) - own;
      own = 0;
    },
  };
}
