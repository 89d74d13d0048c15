import { campaignIdOf, NIL_ID } from "@/lib/facts/identity";
import { type Pair, textOf } from "@/lib/facts/pair";
import type { Dimensions } from "@/lib/facts/rollup";

const MOST_DIMENSIONS = 10_000;
const known = new Map<string, Dimensions>();

/**
 * The dimensions of a rollup row, from a message's or an event's own attributes; mostly the same object
 * for the same ones, as many events have few.
 */
export function dimensionsOf(
  endpointId: string,
  of: { campaign: Pair | null; channel: Pair | null; platform: Pair | null },
): Dimensions {
  const campaign = textOf(of.campaign);
  const channel = textOf(of.channel) ?? "";
  const platform = textOf(of.platform) ?? "";
  const key = `${endpointId}${channel} ${platform.length} ${platform}${campaign ?? ""}`;
  let dimensions = known.get(key);
  if (!dimensions) {
    if (known.size >= MOST_DIMENSIONS) known.clear();
    const campaignId = campaign === null ? NIL_ID : campaignIdOf(endpointId, campaign);
    dimensions = { endpointId, campaignId, channel, platform };
    known.set(key, dimensions);
  }
  return dimensions;
}
