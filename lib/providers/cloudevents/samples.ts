import { ownData, ownSamples } from "@/lib/providers/own-samples";
import type { SampleOf } from "@/lib/providers/samples";

/** A CloudEvent in its JSON format. */
export function event(type: string, of: SampleOf) {
  return {
    specversion: "1.0",
    id: of.id ?? `${type}-${of.message ?? "m-1"}-${of.person ?? of.device ?? ""}-${of.at}`,
    source: "/shop/messages",
    type,
    time: new Date(of.at).toISOString(),
    data: ownData(of),
  };
}

export const samples = ownSamples(event);
