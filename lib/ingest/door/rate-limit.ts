// Its index brings the clients of a dozen stores.
import RateLimiterMemory from "rate-limiter-flexible/lib/RateLimiterMemory.js";
import { PushlensError } from "@/lib/errors";

const shared = globalThis as typeof globalThis & { pushlensHookRates?: RateLimiterMemory };

/**
 * Counts a request against its endpoint's limit, in requests per second and process; null is no
 * limit. Throws `rate_limited`, with the time after which to come again, beyond it.
 */
export async function limitRate(endpointId: string, perSecond: number | null): Promise<void> {
  if (perSecond === null) return;
  // The points are the endpoint's own, so they are compared here.
  shared.pushlensHookRates ??= new RateLimiterMemory({ points: 1, duration: 1 });
  const { consumedPoints, msBeforeNext } = await shared.pushlensHookRates.penalty(endpointId);
  if (consumedPoints <= perSecond) return;
  const message = `More requests came than this endpoint's limit of ${perSecond} a second. Nothing of this one was stored: send it again.`;
  throw new PushlensError("rate_limited", message, Math.max(1, Math.ceil(msBeforeNext / 1_000)));
}
