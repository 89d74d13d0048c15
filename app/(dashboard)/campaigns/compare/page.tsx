import { Scale } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { type OpenPage, openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { CardSlot } from "@/components/cards/card-slot";
import { prepareCampaignComparison } from "@/components/charts/prepare-campaign-comparison";
import { type ComparedHead, ComparisonTable } from "@/components/tables/comparison-table";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefKeeping, hrefWith } from "@/lib/address/query";
import type { CampaignComparisonReport } from "@/lib/analytics/campaigns/answers";
import { todayIn } from "@/lib/days";
import { formatDay } from "@/lib/format";
import { comparedKeys, readCompared } from "./compared";

export const metadata: Metadata = { title: "Campaigns side by side" };

export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/campaigns/compare", searchParams);
  const { path, query } = page.place;
  return (
    <>
      <p className="no-print mb-1.5 text-xs">
        <Link
          href={hrefWith("/campaigns", query, {}) as Route}
          className="text-ink-2 underline-offset-3 hover:underline"
        >
          ← Campaigns
        </Link>
      </p>
      <PageFrame
        page={page}
        title="Side by side"
        description="Compared only where measured alike. A difference that may be chance is not called one. Ranges are 95% confidence intervals."
        actions={<ExportLink path={path} query={query} label="the campaigns side by side" />}
      >
        <CardSlot title="The comparison" height="min-h-120">
          <Comparison page={page} />
        </CardSlot>
      </PageFrame>
    </>
  );
}

async function Comparison({ page }: { page: OpenPage }) {
  const report = await readCompared(page);
  if (!report) return <Nothing page={page} />;
  const picture = prepareCampaignComparison(report.rows);
  return (
    <Card>
      {picture.standing.length > 0 ? (
        <div className="space-y-2 px-4 pt-3.5">
          <h2 className="text-sm font-semibold [overflow-wrap:anywhere]">
            How <bdi>{report.rows[0]?.campaign.name}</bdi> differs from the other
            {report.rows.length > 2 ? ` ${report.rows.length - 1}` : ""}
          </h2>
          <ul className="space-y-1 text-sm [overflow-wrap:anywhere]">
            {picture.standing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <StillComing report={report} now={page.place.now} />
        </div>
      ) : null}
      <ComparisonTable heads={headsOf(page, report)} picture={picture} />
    </Card>
  );
}

const DAY = 86_400_000;

/** A campaign that began yesterday has had less time to be opened: that is said, not hidden. */
function StillComing({ report, now }: { report: CampaignComparisonReport; now: number }) {
  const young = report.rows.filter(
    ({ campaign: { firstSeen } }) => firstSeen !== null && now - Date.parse(firstSeen) < 2 * DAY,
  );
  if (young.length === 0 || young.length === report.rows.length) return null;
  const names = young.map(({ campaign }) => campaign.name).join(", ");
  return (
    <Callout>
      <p>
        {names} began less than two days ago: opens may still come, so{" "}
        {young.length > 1 ? "their rates" : "its rate"} can only rise.
      </p>
    </Callout>
  );
}

function headsOf(page: OpenPage, report: CampaignComparisonReport): ComparedHead[] {
  const { path, query, zone } = page.place;
  const keys = comparedKeys(page);
  return report.rows.map(({ campaign }) => ({
    key: campaign.key,
    name: campaign.name,
    look: providerStyle(campaign.provider),
    href: hrefKeeping(`/campaigns/${campaign.key}`, query),
    about: campaign.firstSeen
      ? `since ${formatDay(todayIn(zone, Date.parse(campaign.firstSeen)), "year")}`
      : "belongs to no campaign",
    without:
      keys.length > 2
        ? hrefWith(path, query, { with: keys.filter((key) => key !== campaign.key) })
        : null,
  }));
}

function Nothing({ page }: { page: OpenPage }) {
  return (
    <Card>
      <EmptyState
        icon={Scale}
        title="Choose what to compare"
        description="Tick two to five campaigns in the list, then press Compare. Or open one, and put it beside older ones."
      >
        <Button asChild variant="primary">
          <Link href={hrefKeeping("/campaigns", page.place.query) as Route}>To the campaigns</Link>
        </Button>
      </EmptyState>
    </Card>
  );
}
