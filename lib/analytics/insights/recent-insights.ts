import { type Memory, remember } from "@/lib/analytics/counts/remember";
import { language } from "@/lib/words/here";
import type { InsightsReport } from "./answers";
import { getInsights } from "./insights";
import type { InsightsParameters } from "./parameters";

const shared = globalThis as typeof globalThis & { pushlensInsights?: Memory<InsightsReport> };
const MINUTE = 60_000;

/** The sentences, from memory where they take long to find: what is usual hardly changes in a minute. */
export function recentInsights(
  params: InsightsParameters,
  now: number = Date.now(),
): Promise<InsightsReport> {
  shared.pushlensInsights ??= new WeakMap();
  // Not beyond the hour: then one more is over. Its sentences are in the language of whoever asks.
  const key = JSON.stringify([params, Math.floor(now / (60 * MINUTE)), language()]);
  return remember(shared.pushlensInsights, key, () => getInsights(params, now), {
    onlyFresh: true,
  });
}
