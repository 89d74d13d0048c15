import { hrefWith } from "@/lib/address/query";
import type { CampaignRow } from "@/lib/analytics/campaigns/answers";
import { campaignsBefore } from "@/lib/analytics/campaigns/campaigns-before";
import { MOST_COMPARED } from "@/lib/analytics/campaigns/parameters";
import { channelLabel } from "@/lib/analytics/counts/labels";
import { type DateRange, todayIn } from "@/lib/days";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";

/** "push", "SMS", "e-mail", as a word within a sentence; nothing of several. */
function kindOf(channels: readonly string[]): string {
  const [only, ...more] = channels;
  if (only === undefined || more.length > 0) return "";
  const label = channelLabel(only);
  return label.slice(1) === label.slice(1).toLowerCase() ? inASentence(label) : label;
}

/**
 * The way that puts a campaign beside up to five of its endpoint that began before it and went the
 * same way (pushes beside pushes), from the day on which the first of them began; null where there
 * is none before. They are other campaigns, not earlier sends of the same one, and are called so.
 */
export async function againstEarlier(
  campaign: Pick<CampaignRow, "key" | "endpoint" | "firstSeen">,
  { range, zone }: { readonly range: DateRange; readonly zone: string },
): Promise<{ readonly href: string; readonly label: string } | null> {
  const { key, endpoint: endpointId, firstSeen } = campaign;
  const asked = { id: key, endpointId, firstSeen };
  const { rows: earlier, channels } = await campaignsBefore(asked, MOST_COMPARED - 1);
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
  const [say, n, kind] = [words("campaigns"), earlier.length, kindOf(channels)];
  return { href, label: kind ? say("besideOlderOf", { n, kind }) : say("besideOlder", { n }) };
}
