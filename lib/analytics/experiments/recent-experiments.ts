import { type Memory, remember } from "@/lib/analytics/counts/remember";
import { language } from "@/lib/words/here";
import type { ExperimentsReport } from "./answers";
import { getExperiments, readExpected } from "./experiments";
import type { ExperimentsParameters } from "./parameters";

const shared = globalThis as typeof globalThis & {
  pushlensExperiments?: Memory<ExperimentsReport>;
};

/**
 * The report, from memory where it takes long to make: with hundreds of thousands of messages it is of
 * a fixed part of all persons, and a minute changes nothing in it that shows. What an admin says of the
 * share counts at once.
 */
export async function recentExperiments(
  params: ExperimentsParameters,
  now: number = Date.now(),
): Promise<ExperimentsReport> {
  shared.pushlensExperiments ??= new WeakMap();
  // Its reason is said in the language of whoever asks.
  const key = JSON.stringify([params, await readExpected(), language()]);
  const read = () => getExperiments(params, now);
  return await remember(shared.pushlensExperiments, key, read, { onlyFresh: true });
}
