import { z } from "zod";
import { db } from "@/lib/db";
import { WITHOUT_CAMPAIGN } from "./labels";
import { NO_CAMPAIGN } from "./parameters";
import { NIL_ID } from "./scope";

/** What a campaign is called, and whose it is. */
export type CampaignInfo = {
  readonly id: string;
  readonly endpointId: string | null;
  readonly vendorId: string | null;
  readonly name: string;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
};

const rowSchema = z.object({
  id: z.string(),
  endpoint_id: z.string(),
  vendor_id: z.string(),
  payload_name: z.string().nullable(),
  own_name: z.string().nullable(),
  first_seen: z.date(),
  last_seen: z.date(),
});

/** A campaign's key from its stored id: `none` for the nil id. */
export function campaignKeyOf(id: string): string {
  return id === NIL_ID ? NO_CAMPAIGN : id;
}

/** A campaign that its table does not know; or none at all. */
export function unnamedCampaign(id: string): CampaignInfo {
  const name = id === NIL_ID ? WITHOUT_CAMPAIGN : id;
  return { id, endpointId: null, vendorId: null, name, firstSeen: null, lastSeen: null };
}

/** Names campaigns: by people's own name, else the payload's, else the vendor's id. */
export async function readCampaigns(ids: readonly string[]): Promise<Map<string, CampaignInfo>> {
  const known = new Map<string, CampaignInfo>();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return known;
  const rows = await db().$queryRaw`
    SELECT campaign.id::text, endpoint_id::text, vendor_id, substr(campaign.name, 15) AS payload_name,
      campaign_name.name AS own_name, first_seen, last_seen
    FROM campaign LEFT JOIN campaign_name ON campaign_name.campaign_id = campaign.id
    WHERE campaign.id = ANY(${wanted}::uuid[])`;
  for (const row of z.array(rowSchema).parse(rows)) {
    known.set(row.id, {
      id: row.id,
      endpointId: row.endpoint_id,
      vendorId: row.vendor_id,
      name: row.own_name ?? row.payload_name ?? row.vendor_id,
      firstSeen: row.first_seen.toISOString(),
      lastSeen: row.last_seen.toISOString(),
    });
  }
  for (const id of wanted) if (!known.has(id)) known.set(id, unnamedCampaign(id));
  return known;
}

/** The endpoints that the campaigns filtered by belong to. */
export async function campaignOwners(ids: readonly string[] | null): Promise<string[]> {
  if (!ids) return [];
  const campaigns = await readCampaigns(ids);
  return [...campaigns.values()].flatMap(({ endpointId }) => endpointId ?? []);
}
