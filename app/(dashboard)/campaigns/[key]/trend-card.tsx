import { z } from "zod";
import { ChartNotes } from "@/app/(dashboard)/_notes/chart-notes";
import { readMarks } from "@/app/(dashboard)/_notes/read-marks";
import { comparedRange, intervalOf } from "@/app/(dashboard)/_page/choices";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { trendWays, waysDown } from "@/app/(dashboard)/_page/ways-down";
import { TrendCard } from "@/components/cards/trend-card";
import { bucketLabels } from "@/components/charts/bucket-labels";
import { USUAL_LINES } from "@/components/charts/prepare-trend";
import { Segmented } from "@/components/ui/segmented";
import { hrefWith, valuesOf } from "@/lib/address/query";
import { getComparedSeries } from "@/lib/analytics/compare/compared-series";
import { type TimeseriesParameters, timeseriesParameters } from "@/lib/analytics/funnel/parameters";
import { getTimeseries } from "@/lib/analytics/funnel/timeseries";
import { words } from "@/lib/words/words";

const RATE = "open-rate";

/** What a campaign's page knows beside range and filters: whether its trend draws the open rate. */
export const campaignPageParameters = z.object({ trend: z.enum([RATE]).optional() });

/** Its days: deliveries and opens by event time, or the open rate of the messages that began then. */
export async function CampaignTrendCard({
  page,
  campaign,
}: {
  page: ReportPage;
  campaign: string;
}) {
  const interval = intervalOf(page);
  const { now, path, query, zone } = page.place;
  const rate = valuesOf(query, "trend").at(-1) === RATE;
  const say = words("campaigns");
  const clock = rate ? "cohort" : "event";
  const asked = pageParameters(page, timeseriesParameters);
  const params: TimeseriesParameters = {
    ...asked,
    ...{ campaign: [campaign], interval, clock, by: undefined },
  };
  const against = comparedRange(page);
  const [{ buckets }, previous, marks] = await Promise.all([
    getTimeseries(params, now),
    against ? getComparedSeries(params, against, now) : [],
    readMarks(page, campaign),
  ]);
  return (
    <TrendCard
      buckets={buckets}
      previous={previous}
      labels={bucketLabels(interval, zone)}
      now={now}
      shown={rate ? [RATE] : USUAL_LINES}
      marks={marks}
      ways={trendWays(page, waysDown(page, clock, { campaign }), interval, buckets)}
      below={<ChartNotes page={page} marks={marks} />}
      description={words("overview")(rate ? `sendBy.${interval}` : `eventBy.${interval}`)}
    >
      <Segmented
        label={say("whatIsDrawn")}
        options={[
          { label: say("counts"), href: hrefWith(path, query, { trend: null }), current: !rate },
          { label: say("openRate"), href: hrefWith(path, query, { trend: RATE }), current: rate },
        ]}
      />
    </TrendCard>
  );
}
