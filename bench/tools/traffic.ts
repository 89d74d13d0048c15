import { endpointOf } from "@/harness/installation";
import { SIMULATORS } from "@/lib/simulate/registry";
import { simulateTraffic } from "@/lib/simulate/traffic";
import type { SimulatedRequest, Simulator } from "@/lib/simulate/types";

const DAY = 86_400_000;

/** A request of a provider's, with the provider it is of. */
export type Sent = SimulatedRequest & { readonly provider: string };

/**
 * What all providers (or some) would send on the last day, shuffled into one stream by time: about so
 * many items, in batches of a hundred.
 */
export function dayOfTraffic(
  items: number,
  seed: string,
  until = Date.now(),
  of: readonly Simulator[] = SIMULATORS,
): Sent[] {
  const each = Math.ceil(items / of.length);
  const all = of.flatMap((simulator) => {
    const { slug: provider } = simulator;
    // However slowly they fill: what is measured is how batches are taken.
    const patient = { ...simulator, batch: { max: 100, wait: Number.MAX_SAFE_INTEGER / 2 } };
    const traffic = simulateTraffic(patient, {
      seed,
      window: { from: until - DAY, to: until },
      size: { items: Math.ceil(each * 1.1) },
      limit: each,
      secret: endpointOf(provider).secret,
    });
    return [...traffic].map((request) => ({ ...request, provider }));
  });
  return all.sort((a, b) => a.at - b.at);
}
