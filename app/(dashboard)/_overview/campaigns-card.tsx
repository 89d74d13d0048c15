import { ArrowRight } from "lucide-react";
import type { Route } from "next";
import { comparedRange } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { TopCampaigns } from "@/components/cards/top-campaigns";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { ReportLink } from "@/components/ui/report-link";
import { hrefKeeping, hrefWith } from "@/lib/address/query";
import { getCampaigns, getCampaignTrends } from "@/lib/analytics/campaigns/campaigns";
import { campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { getCampaignsCompared } from "@/lib/analytics/compare/compared-groups";
import { todayIn } from "@/lib/days";
import { words } from "@/lib/words/words";

const SHOWN = 6;

/** The campaigns that reached most. */
export async function CampaignsCard({ page }: { page: ReportPage }) {
  const { query, now } = page.place;
  const params = campaignsParameters.parse({
    ...page.filters,
    sort: "-delivered",
    limit: SHOWN,
    evidence: query.evidence === "confirmed" ? "confirmed" : "any",
    automatic: query.automatic === "include" ? "include" : "apart",
  });
  const report = await getCampaigns(params, now);
  const keys = report.rows.map((row) => row.key);
  const against = comparedRange(page);
  const [trends, compared] = await Promise.all([
    getCampaignTrends(keys, page.filters, now),
    against && keys.length > 0 ? getCampaignsCompared(keys, params, against, now) : null,
  ]);
  const say = words("overview");
  return (
    <Card aria-labelledby="campaigns">
      <CardHeader id="campaigns" title={say("campaigns")} description={say("mostDelivered")}>
        <ReportLink
          readOnly="hide"
          href={hrefWith("/campaigns", query, { sort: "-lastSent" }) as Route}
          className="no-print mr-2 text-xs text-ink-2 hover:text-ink"
        >
          {say("newestFirst")}
          <span className="sr-only">: {say("newestFirstWhat")}</span>
        </ReportLink>
        <ReportLink
          readOnly="hide"
          href={hrefKeeping("/campaigns", query) as Route}
          className="no-print flex items-center gap-1 text-xs text-ink-2 hover:text-ink"
        >
          {say("all", { n: report.total })} <ArrowRight aria-hidden="true" className="size-3.5" />
          <span className="sr-only">{say("allWhat")}</span>
        </ReportLink>
      </CardHeader>
      <CardContent>
        <TopCampaigns
          compared={compared}
          rows={report.rows.map((row) => ({
            ...row,
            compared: compared?.of(row.key) ?? null,
            trendUnfinished: page.place.range.to >= todayIn(page.place.zone, now),
            look: providerStyle(row.provider),
            href: hrefKeeping(`/campaigns/${row.key}`, query),
            trend:
              trends
                .find((trend) => trend.key === row.key)
                ?.days.map((day) => day.delivered ?? day.sent ?? day.opened) ?? [],
          }))}
        />
      </CardContent>
    </Card>
  );
}
