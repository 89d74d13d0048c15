import type { Route } from "next";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { ChartNotes } from "@/app/(dashboard)/_notes/chart-notes";
import { readMarks } from "@/app/(dashboard)/_notes/read-marks";
import { clockOf, intervalOf } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { trendWays, waysDown } from "@/app/(dashboard)/_page/ways-down";
import { TrendCard as Drawn } from "@/components/cards/trend-card";
import { bucketLabels } from "@/components/charts/bucket-labels";
import { netOf } from "@/components/charts/prepare-audience-kpis";
import { USUAL_LINES } from "@/components/charts/prepare-trend";
import { ReportLink } from "@/components/ui/report-link";
import { Segmented } from "@/components/ui/segmented";
import type { Clock } from "@/lib/address/counting";
import { type Interval, intervalsFor } from "@/lib/address/intervals";
import { hrefWith } from "@/lib/address/query";
import { todayIn } from "@/lib/days";
import { words } from "@/lib/words/words";
import { chosenLine } from "./chosen-line";
import { readAudience, readForecast, readSeries } from "./reports";

/** The buckets of the lines to draw, and one by one those of the range compared with. */
async function readLines(page: ReportPage, clock: Clock, interval: Interval, withNet: boolean) {
  const [series, audience] = await Promise.all([
    readSeries(page, clock, interval),
    withNet ? readAudience(page, interval) : null,
  ]);
  if (!audience) return series;
  const { current, previous } = audience;
  return {
    buckets: series.buckets.map((one, at) => ({ ...one, net: netOf(current.buckets[at]) })),
    // Of opt-ins and opt-outs the day that has not ended is compared with nothing.
    previous: series.previous.map((one, at) => ({
      ...one,
      cut: false,
      net: netOf(previous?.buckets[at]),
    })),
  };
}

/** The week to come; null where it cannot be told, as the lines before it are there without. */
const forecastOrNot = (page: ReportPage) =>
  readForecast(page).catch((error: unknown) => {
    console.error(error);
    return null;
  });

/** What happened when: deliveries and opens, or the key figure that was chosen. */
export async function TrendCard({ page }: { page: ReportPage }) {
  const interval = intervalOf(page);
  const chosen = chosenLine(page);
  // A rate is one of the messages that began then, as the key figure is.
  const clock = clockOf(page) ?? (chosen === "open-rate" ? "cohort" : "event");
  const { path, query, range, zone, now } = page.place;
  const goesOn = interval === "day" && clock === "event" && range.to === todayIn(zone, now);
  const [{ buckets, previous }, marks, forecast] = await Promise.all([
    readLines(page, clock, interval, chosen === "net"),
    readMarks(page),
    goesOn ? forecastOrNot(page) : null,
  ]);
  const allowed = intervalsFor(range);
  const say = words("overview");
  const ahead = { table: "forecast", name: say("daysToCome"), hint: say("forecastAndBand") };
  return (
    <Drawn
      buckets={buckets}
      previous={previous}
      labels={bucketLabels(interval, zone)}
      now={now}
      forecast={forecast}
      shown={chosen ? [chosen] : USUAL_LINES}
      marks={marks}
      ways={trendWays(page, waysDown(page, clock), interval, buckets)}
      below={<ChartNotes page={page} marks={marks} />}
      description={say(`${clock === "event" ? "eventBy" : "sendBy"}.${interval}`)}
    >
      {chosen ? (
        <ReportLink
          readOnly="hide"
          scroll={false}
          href={hrefWith(path, query, { trend: null }) as Route}
          className="no-print mr-2 text-xs text-ink-2 underline-offset-3 hover:text-ink hover:underline"
        >
          {say("deliveredAndOpened")}
        </ReportLink>
      ) : null}
      {allowed.length > 1 ? (
        <Segmented
          label={say("sizeOfSteps")}
          options={allowed.map((one) => ({
            label: say(`step.${one}`),
            href: hrefWith(path, query, { interval: one }),
            current: one === interval,
          }))}
        />
      ) : null}
      <ExportLink
        path="/"
        query={query}
        label={say("theTrendFile")}
        size="sm"
        also={forecast && forecast.reason === null ? ahead : null}
      />
    </Drawn>
  );
}
