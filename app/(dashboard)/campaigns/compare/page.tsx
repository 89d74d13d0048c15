import { Scale } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { type OpenPage, openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { CardSlot } from "@/components/cards/card-slot";
import { prepareCampaignComparison } from "@/components/charts/prepare-campaign-comparison";
import {
  type ComparedHead,
  ComparisonTable,
  widestComparison,
} from "@/components/tables/comparison-table";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { richWords } from "@/components/words/rich-words";
import { hrefKeeping, hrefWith } from "@/lib/address/query";
import type { CampaignComparisonReport } from "@/lib/analytics/campaigns/answers";
import { todayIn } from "@/lib/days";
import { formatDay } from "@/lib/format";
import { words } from "@/lib/words/words";
import { comparedKeys, readCompared } from "./compared";

export const generateMetadata = pageTitle(() => words("campaigns")("campaignsSideBySide"));

export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/campaigns/compare", searchParams);
  const { path, query } = page.place;
  const say = words("campaigns");
  return (
    <>
      <p className="no-print mb-1.5 text-xs">
        <Link
          href={hrefWith("/campaigns", query, {}) as Route}
          className="text-ink-2 underline-offset-3 hover:underline"
        >
          {say("backToCampaigns")}
        </Link>
      </p>
      <PageFrame
        page={page}
        title={say("sideBySide")}
        description={say("comparedHow")}
        actions={<ExportLink path={path} query={query} label={say("sideBySideFile")} />}
      >
        <CardSlot title={say("theComparison")} height="min-h-120">
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
    <Card style={{ maxWidth: widestComparison(report.rows.length) }}>
      {picture.standing.length > 0 ? (
        <div className="space-y-2 px-4 pt-3.5">
          <h2 className="text-sm font-semibold [overflow-wrap:anywhere]">
            {richWords("campaigns")(
              report.rows.length > 2 ? "differsFromOthers" : "differsFromOther",
              {
                name: () => <bdi>{report.rows[0]?.campaign.name}</bdi>,
                others: report.rows.length - 1,
              },
            )}
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
      <p>{words("campaigns")("youngOpens", { young: young.length, names })}</p>
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
      ? words("campaigns")("since", {
          day: formatDay(todayIn(zone, Date.parse(campaign.firstSeen)), "year"),
        })
      : words("campaigns")("belongsToNone"),
    without:
      keys.length > 2
        ? hrefWith(path, query, { with: keys.filter((key) => key !== campaign.key) })
        : null,
  }));
}

function Nothing({ page }: { page: OpenPage }) {
  const say = words("campaigns");
  return (
    <Card>
      <EmptyState icon={Scale} title={say("chooseToCompare")} description={say("tickCampaigns")}>
        <Button asChild variant="primary">
          <Link href={hrefKeeping("/campaigns", page.place.query) as Route}>
            {say("toCampaigns")}
          </Link>
        </Button>
      </EmptyState>
    </Card>
  );
}
