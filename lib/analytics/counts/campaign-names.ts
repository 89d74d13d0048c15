import { cache } from "react";
import { z } from "zod";
import { campaignKey } from "@/lib/address/filter-parameters";
import { NO_CAMPAIGN } from "@/lib/address/unknown";
import { PushlensError } from "@/lib/errors";
import { NIL_ID } from "@/lib/facts/identity";
import { value } from "@/lib/facts/pair-sql";
import { CAMPAIGN_KINDS, type CampaignKind } from "@/lib/providers/event";
import { primaryRows } from "@/lib/replica/read-raw";
import { words } from "@/lib/words/words";
import { withoutCampaign } from "./labels";

/** What a campaign is called, and whose it is. */
export type CampaignInfo = {
  readonly id: string;
  readonly endpointId: string | null;
  readonly vendorId: string | null;
  readonly name: string;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** What people said it is, and its tags. */
  readonly kindSet: CampaignKind | null;
  readonly tags: readonly string[];
  /** What a worker found of how its messages begin. */
  readonly rhythm: CampaignKind | null;
  readonly lastSend: string | null;
  readonly lastBegun: string | null;
};

const kind = z.enum(CAMPAIGN_KINDS).nullable().catch(null);
const rowSchema = z.object({
  id: z.string(),
  endpoint_id: z.string(),
  vendor_id: z.string(),
  payload_name: z.string().nullable(),
  own_name: z.string().nullable(),
  first_seen: z.coerce.date(),
  last_seen: z.coerce.date(),
  kind_set: kind,
  tags: z.array(z.string()).nullable(),
  rhythm: kind,
  last_send: z.coerce.date().nullable(),
  last_begun: z.coerce.date().nullable(),
});

/** A campaign's key from its stored id: `none` for the nil id. */
export function campaignKeyOf(id: string): string {
  return id === NIL_ID ? NO_CAMPAIGN : id;
}

/** A campaign that its table does not know; or none at all. */
export function unnamedCampaign(id: string): CampaignInfo {
  const name = id === NIL_ID ? withoutCampaign() : id;
  return {
    ...{ id, endpointId: null, vendorId: null, name, firstSeen: null, lastSeen: null },
    ...{ kindSet: null, tags: [], rhythm: null, lastSend: null, lastBegun: null },
  };
}

/** What a request has read of them; several reports of a page name the same campaigns. */
const namesOfRequest = cache(() => new Map<string, CampaignInfo>());

/** Names campaigns: by people's own name, else the payload's, else the vendor's id. */
export async function readCampaigns(ids: readonly string[]): Promise<Map<string, CampaignInfo>> {
  const read = namesOfRequest();
  const wanted = [...new Set(ids)];
  await addNames(
    read,
    wanted.filter((id) => !read.has(id)),
  );
  return new Map(wanted.map((id) => [id, read.get(id) ?? unnamedCampaign(id)]));
}

async function addNames(known: Map<string, CampaignInfo>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await primaryRows`
    SELECT campaign.id::text, endpoint_id::text, vendor_id, ${value("campaign.name")} AS payload_name,
      campaign_name.name AS own_name, first_seen, last_seen, mark.kind AS kind_set, mark.tags,
      judged.kind AS rhythm, judged.last_send, judged.last_begun
    FROM campaign LEFT JOIN campaign_name ON campaign_name.campaign_id = campaign.id
    LEFT JOIN campaign_mark mark ON mark.campaign_id = campaign.id
    LEFT JOIN campaign_rhythm judged ON judged.campaign_id = campaign.id
    WHERE campaign.id = ANY(${ids}::uuid[])`;
  for (const row of z.array(rowSchema).parse(rows)) {
    known.set(row.id, {
      id: row.id,
      endpointId: row.endpoint_id,
      vendorId: row.vendor_id,
      name: row.own_name ?? row.payload_name ?? row.vendor_id,
      firstSeen: row.first_seen.toISOString(),
      lastSeen: row.last_seen.toISOString(),
      kindSet: row.kind_set,
      tags: row.tags ?? [],
      rhythm: row.rhythm,
      lastSend: row.last_send?.toISOString() ?? null,
      lastBegun: row.last_begun?.toISOString() ?? null,
    });
  }
}

/** The endpoints that the campaigns filtered by belong to. */
export async function campaignOwners(ids: readonly string[] | null): Promise<string[]> {
  if (!ids) return [];
  const campaigns = await readCampaigns(ids);
  return [...campaigns.values()].flatMap(({ endpointId }) => endpointId ?? []);
}

/** The campaign of a key; `not_found` where there is none. */
export async function requireCampaign(key: string): Promise<CampaignInfo> {
  const wanted = campaignKey.safeParse(key);
  // How none is stored is nobody's key.
  const asked = wanted.data === NIL_ID ? undefined : wanted.data;
  const id = asked === NO_CAMPAIGN ? NIL_ID : asked;
  const info = id === undefined ? undefined : (await readCampaigns([id])).get(id);
  if (info && (id === NIL_ID || info.endpointId !== null)) return info;
  throw new PushlensError("not_found", words("campaigns")("isGone"));
}
