import { seededRandom } from "./random";
import type { SimulatedRequest, Simulator } from "./types";

/** What goes wrong on the way; shares of all requests. */
export type Disturbances = {
  readonly seed: string;
  /** Delivered a second time although the first was taken. */
  readonly duplicates: number;
  /** Overtaken by others by a few minutes. */
  readonly reorder: number;
  /** Came only with one of the vendor's later tries. */
  readonly late?: number;
  /** Seconds by which an overtaken request is delayed at most. */
  readonly delay?: number;
};

const MINUTE = 60_000;

/** The same requests as a network and a vendor's retries deliver them, by time of arrival. */
export function disturb(
  requests: Iterable<SimulatedRequest>,
  { retries }: Pick<Simulator, "retries">,
  { seed, duplicates, reorder, late = 0, delay = 5 * 60 }: Disturbances,
): SimulatedRequest[] {
  const random = seededRandom(`${seed} disturb`);
  const arrivals: SimulatedRequest[] = [];
  for (const request of requests) {
    const isLate = random.chance(late);
    const wait = isLate
      ? retryDelay(retries, random.between(1, Math.max(1, retries.length)))
      : random.chance(reorder)
        ? random.next() * delay * 1_000
        : 0;
    const at = Math.floor(request.at + wait);
    arrivals.push({ ...request, at });
    if (!random.chance(duplicates)) continue;
    arrivals.push({
      ...request,
      at: at + Math.floor(random.next() * Math.min(delay * 1_000, 10 * MINUTE)),
    });
  }
  return arrivals.sort((a, b) => a.at - b.at);
}

function retryDelay(retries: readonly number[], tries: number): number {
  return retries.slice(0, tries).reduce((sum, wait) => sum + wait, 0);
}
