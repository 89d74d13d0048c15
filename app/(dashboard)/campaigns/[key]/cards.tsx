import { Suspense } from "react";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyle, providerStyles } from "@/app/(dashboard)/_page/providers";
import { waysDown } from "@/app/(dashboard)/_page/ways-down";
import { AutomaticLine } from "@/components/cards/automatic-line";
import { FunnelExits } from "@/components/cards/funnel-exits";
import { type GroupLine, GroupTable } from "@/components/cards/group-table";
import { changesNote, daysBefore } from "@/components/charts/comparison-text";
import { FunnelBars } from "@/components/charts/funnel-bars";
import { OpenCurve } from "@/components/charts/open-curve";
import { prepareFunnel } from "@/components/charts/prepare-funnel";
import { prepareOpenCurve } from "@/components/charts/prepare-open-curve";
import { RATE_TEXT } from "@/components/charts/stages";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { CampaignReport, CampaignRow } from "@/lib/analytics/campaigns/answers";
import type { GroupsComparison, SplitsCompared } from "@/lib/analytics/compare/compared-groups";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import type { Group } from "@/lib/analytics/shapes";
import { formatDuration, formatPercent } from "@/lib/format";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";

type CardProps = {
  readonly page: ReportPage;
  readonly report: CampaignReport;
  /** Read by whoever draws the cards, once for all of them; null: nothing is compared. */
  readonly compared: Promise<SplitsCompared | null>;
};

/** The campaign counts its messages where they began, whatever the address says. */
const waysOf = ({ page, report }: Omit<CardProps, "compared">) =>
  waysDown(page, "cohort", { campaign: report.campaign.key });

const beganBefore = ({ total }: SplitsCompared): boolean =>
  Object.values(total.previous.stages).some((count) => count);

/** What the changes below its figures are against, or why there are none. */
function ChangesNote({ compared }: { compared: SplitsCompared | null }) {
  if (!compared) return null;
  return (
    <p className="mt-3 text-2xs text-ink-3">
      {beganBefore(compared)
        ? changesNote(compared)
        : words("campaigns")("nothingToCompareWith", { days: daysBefore(compared) })}
    </p>
  );
}

/** The campaign's own funnel, in its provider's colour, with its changes. */
export async function CampaignFunnelCard({ page, report, ...props }: CardProps) {
  const compared = await props.compared;
  const look = providerStyle(report.campaign.provider);
  const whole: Group = {
    key: look.key,
    label: look.label,
    stages: report.total,
    automatic: report.automatic,
    implied: report.implied,
    rates: report.rates,
    openedBy: report.openedBy,
    deliveredBy: report.deliveredBy,
    provider: report.campaign.provider,
  };
  const picture = prepareFunnel({ ...report, groups: [whole] }, providerStyles());
  const to = waysOf({ page, report });
  return (
    <Card aria-labelledby="funnel">
      <CardHeader
        id="funnel"
        title={words("campaigns")("funnel")}
        description={words("campaigns")("ofItsMessages")}
      />
      <CardContent>
        <p className="sr-only">{picture.summary}</p>
        <FunnelBars picture={picture} hrefOf={to.stage} compared={compared?.total ?? null} />
        <FunnelExits
          total={report.total}
          failure={report.rates.failure}
          hrefOf={to.stage}
          compared={compared?.total ?? null}
        />
        <AutomaticLine
          report={report}
          path={page.place.path}
          query={page.place.query}
          hrefOf={to.stage}
        />
        <ChangesNote compared={compared} />
        <Suspense fallback={<p className="mt-3 h-4.5" />}>
          <EndpointAverage page={page} campaign={report.campaign} />
        </Suspense>
      </CardContent>
    </Card>
  );
}

/** What is usual: the rates of everything that its endpoint sent in the same days. */
async function EndpointAverage({ page, campaign }: { page: ReportPage; campaign: CampaignRow }) {
  if (campaign.endpoint === null) return null;
  const params = pageParameters(page, funnelParameters);
  const asked = { ...params, endpoint: [campaign.endpoint], campaign: [], by: undefined };
  const { rates } = await getFunnel(asked, page.place.now);
  const figures = (["delivery", "open", "click"] as const)
    .filter((name) => rates[name].value !== null)
    .map((name) => `${inASentence(RATE_TEXT[name].label)} ${formatPercent(rates[name].value)}`);
  if (figures.length === 0) return null;
  return (
    <p className="mt-3 text-xs text-ink-2">
      {words("campaigns")("forComparison", { figures: figures.join(", ") })}
    </p>
  );
}

function whyNoOpens(opened: number | null): string {
  const say = words("campaigns");
  if (opened === null) return say("opensNotReported");
  return opened === 0 ? say("nothingOpened") : say("beginNotKnown");
}

/** How fast it is opened. */
export function TimeToOpenCard({ report }: { report: CampaignReport }) {
  const { opens, medianSeconds, p80Seconds } = report.timeToOpen;
  const say = words("campaigns");
  const curve = prepareOpenCurve(report.timeToOpen);
  return (
    <Card aria-labelledby="time-to-open">
      <CardHeader
        id="time-to-open"
        title={say("timeToOpen")}
        description={
          curve
            ? say("halfWithin", {
                median: formatDuration(medianSeconds),
                most: formatDuration(p80Seconds),
              })
            : undefined
        }
      />
      <CardContent>
        {curve ? (
          <>
            <OpenCurve curve={curve} />
            <p className="mt-2 text-2xs text-ink-3">{say("opensSince", { opens })}</p>
          </>
        ) : (
          <p className="grid min-h-28 place-items-center text-sm text-ink-3">
            {whyNoOpens(report.total.opened)}
          </p>
        )}
      </CardContent>
    </Card>
  );
}

/** Where it went: by platform, and by channel where there are several. */
export async function PlatformsCard({ page, report, ...props }: CardProps) {
  const both = await props.compared;
  const compared = both && beganBefore(both) ? both : null;
  const to = waysOf({ page, report });
  const { channels, platforms } = report;
  const say = words("campaigns");
  return (
    <Card aria-labelledby="platforms">
      <CardHeader
        id="platforms"
        title={channels.length > 1 ? say("channelsAndPlatforms") : say("platforms")}
      />
      <CardContent className="space-y-5">
        {channels.length > 1 ? (
          <GroupTable
            compact
            by={say("channel")}
            lines={linesOf(channels, compared?.channels)}
            compared={compared}
            hrefOf={to.group("channel")}
          />
        ) : null}
        <GroupTable
          compact
          by={say("platform")}
          lines={linesOf(platforms, compared?.platforms)}
          compared={compared}
          hrefOf={to.group("platform")}
        />
      </CardContent>
    </Card>
  );
}

function linesOf(groups: readonly Group[], compared: GroupsComparison["groups"] = []): GroupLine[] {
  const sides = new Map(compared.map((group) => [group.key, group]));
  return groups.map((group) => ({
    ...group,
    key: group.key ?? "unknown",
    look: null,
    href: null,
    compared: sides.get(group.key) ?? null,
  }));
}
