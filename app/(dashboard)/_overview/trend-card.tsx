import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { ChartNotes } from "@/app/(dashboard)/_notes/chart-notes";
import { readMarks } from "@/app/(dashboard)/_notes/read-marks";
import { clockOf, intervalOf } from "@/app/(dashboard)/_page/looks";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { trendWays, waysDown } from "@/app/(dashboard)/_page/ways-down";
import { TrendCard as Drawn } from "@/components/cards/trend-card";
import { bucketLabels, intervalsFor } from "@/components/charts/bucket-labels";
import { hrefWith } from "@/components/filters/query";
import { Segmented } from "@/components/ui/segmented";
import { readSeries } from "./reports";

const INTERVALS = { hour: "Hour", day: "Day", week: "Week", month: "Month" } as const;

/** What happened when. */
export async function TrendCard({ page }: { page: ReportPage }) {
  const interval = intervalOf(page);
  const clock = clockOf(page) ?? "event";
  const [{ buckets, previous }, marks] = await Promise.all([
    readSeries(page, clock, interval),
    readMarks(page),
  ]);
  const { path, query, range, zone, now } = page.place;
  const allowed = intervalsFor(range);
  return (
    <Drawn
      buckets={buckets}
      previous={previous}
      labels={bucketLabels(interval, zone)}
      now={now}
      marks={marks}
      ways={trendWays(page, waysDown(page, clock), interval, buckets)}
      below={<ChartNotes page={page} marks={marks} />}
      description={`by ${interval}, ${clock === "event" ? "when it happened" : "where messages began"}`}
    >
      {allowed.length > 1 ? (
        <Segmented
          label="Size of the steps"
          options={allowed.map((one) => ({
            label: INTERVALS[one],
            href: hrefWith(path, query, { interval: one }),
            current: one === interval,
          }))}
        />
      ) : null}
      <ExportLink path="/" query={query} label="the trend" size="sm" />
    </Drawn>
  );
}
