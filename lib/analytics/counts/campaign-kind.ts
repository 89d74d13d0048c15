import type { CampaignKind } from "@/lib/providers/event";
import { type Provider, vendorKind } from "@/lib/providers/types";
import type { CampaignInfo } from "./campaign-names";

/** The kind of a campaign, and whose word that is; null: too few messages to tell. */
export type KnownKind = {
  readonly kind: CampaignKind | null;
  readonly kindBy: "people" | "vendor" | "rhythm" | null;
};

/** People's word wins over the vendor's, and that over how its messages begin. */
export function kindOf(
  { vendorId, kindSet, rhythm }: Pick<CampaignInfo, "vendorId" | "kindSet" | "rhythm">,
  provider: Provider | null,
): KnownKind {
  if (kindSet !== null) return { kind: kindSet, kindBy: "people" };
  const told = provider && vendorId !== null ? vendorKind(provider, vendorId) : null;
  if (told !== null) return { kind: told, kindBy: "vendor" };
  return { kind: rhythm, kindBy: rhythm && "rhythm" };
}

/** When a campaign was last sent: a broadcast by its last send, others by their last message. */
export function lastSentOf(
  { lastSend, lastBegun }: Pick<CampaignInfo, "lastSend" | "lastBegun">,
  kind: CampaignKind | null,
): string | null {
  return (kind === "broadcast" ? lastSend : null) ?? lastBegun;
}
