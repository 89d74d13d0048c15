import { hrefWith } from "@/components/filters/query";
import { campaignsBefore } from "@/lib/analytics/campaign-names";
import { MOST_COMPARED } from "@/lib/analytics/parameters";
import type { CampaignRow } from "@/lib/analytics/types";
import { type DateRange, todayIn } from "@/lib/range";

const WORDS = ["", "one older campaign", "two", "three", "four", "five"] as const;

/**
 * The way that puts a campaign beside up to five of its endpoint that began before it, from the day
 * on which the first of them began; null where there is none before. They are other campaigns, not
 * earlier sends of the same one, and are called so.
 */
export async function againstEarlier(
  campaign: Pick<CampaignRow, "key" | "endpoint" | "firstSeen">,
  { range, zone }: { readonly range: DateRange; readonly zone: string },
): Promise<{ readonly href: string; readonly label: string } | null> {
  const { key, endpoint, firstSeen } = campaign;
  const earlier = await campaignsBefore({ endpointId: endpoint, firstSeen }, MOST_COMPARED - 1);
  const oldest = earlier.at(-1);
  if (!oldest) return null;
  const first = todayIn(zone, Date.parse(oldest.firstSeen));
  const href = hrefWith(
    "/campaigns/compare",
    {},
    {
      from: [first, range.from].sort()[0],
      to: range.to,
      with: [key, ...earlier.map((one) => one.key)],
    },
  );
  const count = WORDS[earlier.length] ?? String(earlier.length);
  return { href, label: `Beside ${count}${earlier.length > 1 ? " older campaigns" : ""}` };
}
