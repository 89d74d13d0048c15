import { hash } from "node:crypto";

/** The campaign and endpoint id that stand for "none". */
export const NIL_ID = "00000000-0000-0000-0000-000000000000";
/** The id after which none comes. */
export const MAX_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/**
 * The 16-byte digest of an identity, in the form of a uuid: the same parts always give the same
 * id, and no other parts do. `what` keeps messages, subscriptions, events and campaigns apart.
 */
export function idOf(
  what: "message" | "subscription" | "event" | "campaign",
  endpointId: string,
  parts: readonly string[],
): string {
  const hex = hash("sha256", `["${what}","${endpointId}",${jsonOf(parts)}]`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Texts that are in JSON as they are. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** What JSON.stringify makes of a list of texts; most ids are plain, and three are made for each event. */
function jsonOf(parts: readonly string[]): string {
  let json = "[";
  for (const part of parts) {
    if (json.length > 1) json += ",";
    json += PLAIN.test(part) ? `"${part}"` : JSON.stringify(part);
  }
  return `${json}]`;
}

const MAX_CACHED = 10_000;
const campaigns = new Map<string, string>();

/** The id of a campaign; remembered, as many events name few campaigns. */
export function campaignIdOf(endpointId: string, vendorId: string): string {
  const key = `${endpointId}${vendorId}`;
  let id = campaigns.get(key);
  if (id === undefined) {
    if (campaigns.size >= MAX_CACHED) campaigns.clear();
    id = idOf("campaign", endpointId, [vendorId]);
    campaigns.set(key, id);
  }
  return id;
}
