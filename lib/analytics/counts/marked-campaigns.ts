import { cache } from "react";
import { z } from "zod";
import type { FilterParameters } from "@/lib/address/filter-parameters";
import { UNKNOWN } from "@/lib/address/unknown";
import { NIL_ID } from "@/lib/facts/identity";
import { CAMPAIGN_KINDS } from "@/lib/providers/event";
import type { Provider } from "@/lib/providers/types";
import { readRaw } from "@/lib/replica/read-raw";
import { kindOf } from "./campaign-kind";

type Marked = Pick<FilterParameters, "tag" | "notTag" | "campaignKind" | "notCampaignKind">;
type Owner = { readonly id: string; readonly provider: Provider | null };

const kind = z.enum(CAMPAIGN_KINDS).nullable().catch(null);
const rowsSchema = z.array(
  z.object({
    id: z.string(),
    endpoint_id: z.string(),
    vendor_id: z.string(),
    kind_set: kind,
    rhythm: kind,
    tags: z.array(z.string()).nullable(),
  }),
);

/** All campaigns with what they are known by: thousands at most, read once per request and if asked for. */
const readMarks = cache(async () =>
  rowsSchema.parse(
    await readRaw`
      SELECT campaign.id::text, endpoint_id::text, vendor_id, mark.kind AS kind_set,
        judged.kind AS rhythm, mark.tags
      FROM campaign LEFT JOIN campaign_mark mark ON mark.campaign_id = campaign.id
      LEFT JOIN campaign_rhythm judged ON judged.campaign_id = campaign.id`,
  ),
);

/** The campaigns that filters by tag and kind keep and leave out, as stored; null: no such filter. */
export async function markedCampaigns(
  { tag, notTag, campaignKind, notCampaignKind }: Marked,
  owners: readonly Owner[],
): Promise<{ readonly kept: readonly string[] | null; readonly out: readonly string[] | null }> {
  const [keeps, leaves] = [
    tag.length + campaignKind.length > 0,
    notTag.length + notCampaignKind.length > 0,
  ];
  if (!(keeps || leaves)) return { kept: null, out: null };
  const providers = new Map(owners.map(({ id, provider }) => [id, provider]));
  const known = (await readMarks()).map((row) => {
    const info = { vendorId: row.vendor_id, kindSet: row.kind_set, rhythm: row.rhythm };
    const found = kindOf(info, providers.get(row.endpoint_id) ?? null).kind;
    return { id: row.id, tags: row.tags ?? [], kind: found ?? UNKNOWN };
  });
  // What belongs to no campaign has no tag, and nobody can tell its kind.
  const all = [...known, { id: NIL_ID, tags: [] as string[], kind: UNKNOWN }];
  const has = (asked: readonly string[], words: readonly string[]) =>
    words.some((word) => asked.includes(word));
  const idsOf = (fits: (one: (typeof all)[number]) => boolean) =>
    all.filter(fits).map(({ id }) => id);
  return {
    kept: keeps
      ? idsOf(
          (one) =>
            (tag.length === 0 || has(tag, one.tags)) &&
            (campaignKind.length === 0 || has(campaignKind, [one.kind])),
        )
      : null,
    out: leaves ? idsOf((one) => has(notTag, one.tags) || has(notCampaignKind, [one.kind])) : null,
  };
}
