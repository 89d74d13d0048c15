import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { campaignKey } from "@/lib/address/filter-parameters";
import { valuesOf } from "@/lib/address/query";
import type { CampaignComparisonReport } from "@/lib/analytics/campaigns/answers";
import { getCampaignComparison } from "@/lib/analytics/campaigns/campaign-comparison";
import { campaignParameters, MOST_COMPARED } from "@/lib/analytics/campaigns/parameters";
import { PushlensError } from "@/lib/errors";

/** The campaigns that an address puts side by side, in its order. */
export function comparedKeys({ place }: ReportPage): readonly string[] {
  const asked = valuesOf(place.query, "with").filter((key) => campaignKey.safeParse(key).success);
  return [...new Set(asked)].slice(0, MOST_COMPARED);
}

/** Their comparison in the page's range; null where there are fewer than two to compare. */
export async function readCompared(page: ReportPage): Promise<CampaignComparisonReport | null> {
  const campaign = [...comparedKeys(page)];
  if (campaign.length < 2) return null;
  const params = { ...pageParameters(page, campaignParameters), campaign };
  try {
    return await getCampaignComparison(params, page.place.now);
  } catch (error) {
    if (error instanceof PushlensError && error.code === "not_found") return null;
    throw error;
  }
}
