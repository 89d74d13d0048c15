import { campaignKey } from "@/lib/address/filter-parameters";
import type { InsightsReport } from "@/lib/analytics/insights/answers";
import { insightsParameters, type Topic } from "@/lib/analytics/insights/parameters";
import { recentInsights } from "@/lib/analytics/insights/recent-insights";
import { pageParameters, type ReportPage } from "./open-page";

/** The pages above whose charts sentences stand, and what they are about. */
const TOPICS: Readonly<Record<string, Topic>> = {
  "/": "overview",
  "/funnel": "funnel",
  "/campaigns": "campaigns",
  "/audience": "audience",
  "/failures": "failures",
};

/** What a page's sentences are about, of one campaign where it is its page; null where there are none. */
function asked({ place: { path } }: ReportPage): { about: Topic; campaign?: [string] } | null {
  const about = TOPICS[path];
  if (about) return { about };
  const key = campaignKey.safeParse(/^\/campaigns\/([^/]+)$/.exec(path)?.[1]);
  return key.success ? { about: "funnel", campaign: [key.data] } : null;
}

/** What changed in the page's range, in words; null where the page has no sentences. */
export async function readSentences(page: ReportPage): Promise<InsightsReport | null> {
  const about = asked(page);
  if (!about) return null;
  const params = { ...pageParameters(page, insightsParameters), ...about };
  return recentInsights(params, page.place.now);
}
