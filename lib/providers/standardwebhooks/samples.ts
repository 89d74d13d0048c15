import { ownData, ownSamples } from "@/lib/providers/own-samples";
import type { SampleOf } from "@/lib/providers/samples";

/** An event in the form that Standard Webhooks recommends. */
export function event(type: string, of: SampleOf) {
  return { type, timestamp: new Date(of.at).toISOString(), data: ownData(of) };
}

export const samples = ownSamples(event);
