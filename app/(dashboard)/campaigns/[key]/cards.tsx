import { intervalOf } from "@/app/(dashboard)/_page/looks";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { PROVIDER_LOOKS, providerLook } from "@/app/(dashboard)/_page/providers";
import { BarList } from "@/components/cards/bar-list";
import { FunnelExits } from "@/components/cards/funnel-exits";
import { GroupTable } from "@/components/cards/group-table";
import { TrendCard } from "@/components/cards/trend-card";
import { bucketLabels } from "@/components/charts/bucket-labels";
import { FunnelBars } from "@/components/charts/funnel-bars";
import { prepareFunnel } from "@/components/charts/prepare-funnel";
import { prepareTimeToOpen } from "@/components/charts/prepare-time-to-open";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { timeseriesParameters } from "@/lib/analytics/parameters";
import { getTimeseries } from "@/lib/analytics/timeseries";
import type { CampaignReport, Group } from "@/lib/analytics/types";
import { formatCount, formatDuration } from "@/lib/format";

/** The campaign's own funnel, in its provider's colour. */
export function CampaignFunnelCard({ report }: { report: CampaignReport }) {
  const look = providerLook(report.campaign.provider);
  const whole: Group = {
    key: look.key,
    label: look.label,
    stages: report.total,
    implied: report.implied,
    rates: report.rates,
    openedBy: report.openedBy,
    deliveredBy: report.deliveredBy,
    provider: report.campaign.provider,
  };
  const picture = prepareFunnel({ ...report, groups: [whole] }, PROVIDER_LOOKS);
  return (
    <Card aria-labelledby="funnel">
      <CardHeader
        id="funnel"
        title="Funnel"
        description="of its messages that began in this period"
      />
      <CardContent>
        <p className="sr-only">{picture.summary}</p>
        <FunnelBars picture={picture} />
        <FunnelExits total={report.total} failure={report.rates.failure} />
      </CardContent>
    </Card>
  );
}

function whyNoOpens(opened: number | null): string {
  if (opened === null) return "Opens are not reported by this provider.";
  if (opened === 0) return "Nothing has been opened in this period.";
  return "It is not known when the opened messages began.";
}

/** How fast it is opened. */
export function TimeToOpenCard({ report }: { report: CampaignReport }) {
  const { opens, medianSeconds, p80Seconds, bins } = report.timeToOpen;
  return (
    <Card aria-labelledby="time-to-open">
      <CardHeader
        id="time-to-open"
        title="Time to open"
        description={
          opens > 0
            ? `half within ${formatDuration(medianSeconds)}, 80% within ${formatDuration(p80Seconds)}`
            : undefined
        }
      />
      <CardContent>
        <BarList
          label="Opens by time since the message began"
          empty={whyNoOpens(report.total.opened)}
          rows={prepareTimeToOpen(bins)}
        />
        {opens > 0 ? (
          <p className="mt-2 text-2xs text-ink-3">
            {formatCount(opens)} opens, by the time since their message began.
          </p>
        ) : null}
      </CardContent>
    </Card>
  );
}

/** Its days, by event time. */
export async function CampaignTrendCard({
  page,
  campaign,
}: {
  page: ReportPage;
  campaign: string;
}) {
  const interval = intervalOf(page);
  const params = pageParameters(page, timeseriesParameters);
  const { buckets } = await getTimeseries(
    { ...params, campaign: [campaign], interval, clock: "event", by: undefined },
    page.place.now,
  );
  return (
    <TrendCard
      buckets={buckets}
      previous={[]}
      labels={bucketLabels(interval, page.place.zone)}
      now={page.place.now}
      description={`by ${interval}, when it happened`}
    />
  );
}

/** Where it went: by platform, and by channel where there are several. */
export function PlatformsCard({ report }: { report: CampaignReport }) {
  const { channels, platforms } = report;
  return (
    <Card aria-labelledby="platforms">
      <CardHeader
        id="platforms"
        title={channels.length > 1 ? "Channels and platforms" : "Platforms"}
      />
      <CardContent className="space-y-5">
        {channels.length > 1 ? <GroupTable compact by="Channel" lines={linesOf(channels)} /> : null}
        <GroupTable compact by="Platform" lines={linesOf(platforms)} />
      </CardContent>
    </Card>
  );
}

const linesOf = (groups: readonly Group[]) =>
  groups.map((group) => ({ ...group, key: group.key ?? "unknown", look: null, href: null }));

/** Why messages failed, in the provider's words. */
export function FailuresCard({ report }: { report: CampaignReport }) {
  return (
    <Card aria-labelledby="failures">
      <CardHeader id="failures" title="Failures" description="in the provider's own words" />
      <CardContent>
        <BarList
          label="Failures by reason"
          empty={
            report.total.failed === null
              ? "Failures are not reported by this provider."
              : "Nothing failed in this period."
          }
          rows={report.failures.map(({ cause, count }) => ({
            key: cause ?? "",
            name: cause?.replaceAll("_", " ") ?? "No reason given",
            count,
            color: "var(--bad)",
          }))}
        />
      </CardContent>
    </Card>
  );
}
