import { PushlensError } from "@/lib/errors";

/** Bytes of bodies that one process holds at most between reading and acknowledging. */
const BUDGET = 64 * 1024 * 1024;
/** A body of so many bytes always fits: whoever holds large ones keeps nobody's events away. */
const SMALL = 64 * 1024;

type Held = { total: number; readonly byEndpoint: Map<string, number> };
const shared = globalThis as typeof globalThis & { pushlensBodies?: Held };

function held(): Held {
  shared.pushlensBodies ??= { total: 0, byEndpoint: new Map() };
  return shared.pushlensBodies;
}

/** What one request holds of the budget. */
export type BodyLease = {
  /** Takes bytes as they are read; throws `unavailable` where the budget is spent. */
  readonly take: (bytes: number) => void;
  /** Gives all of it back. */
  readonly release: () => void;
};

/**
 * Begins a request's share of the memory for bodies, so that many large ones cannot exhaust it, and
 * those of one endpoint take half of it at most: for some, its token suffices to send them.
 */
export function leaseBody(endpointId: string, budget = BUDGET, small = SMALL): BodyLease {
  let own = 0;
  const add = (bytes: number) => {
    own += bytes;
    const { byEndpoint } = held();
    held().total += bytes;
    const left = (byEndpoint.get(endpointId) ?? 0) + bytes;
    if (left > 0) byEndpoint.set(endpointId, left);
    else byEndpoint.delete(endpointId);
  };
  return {
    take(bytes) {
      const { total, byEndpoint } = held();
      const ofEndpoint = byEndpoint.get(endpointId) ?? 0;
      // A request alone always fits: its endpoint's limit bounds it.
      const full = (taken: number, most: number) => taken > own && taken + bytes > most;
      if (own + bytes > small && (full(total, budget) || full(ofEndpoint, budget / 2))) {
        const message = "Too many large requests are being received at once. Send it again.";
        throw new PushlensError("unavailable", message, 1);
      }
      add(bytes);
    },
    release: () => add(-own),
  };
}
