import { filterParameters } from "@/lib/address/filter-parameters";
import { parseParameters } from "@/lib/address/parse-parameters";
import { getAudience } from "@/lib/analytics/audience/audience";
import { audienceParameters } from "@/lib/analytics/audience/parameters";
import { timeseriesParameters } from "@/lib/analytics/funnel/parameters";
import { getRates, ratesParameters } from "@/lib/analytics/funnel/rates-over-time";
import { getTimeseries } from "@/lib/analytics/funnel/timeseries";
import { getQualityHours } from "@/lib/analytics/quality/quality";
import type { AlertCondition, Metric } from "@/lib/settings/alerts/rule";
import { filtersOf } from "@/lib/settings/alerts/stored-rule";
import type { HourPoint, Judgement } from "./window";

const RATES = { delivery_rate: "delivery", open_rate: "open", failure_share: "failure" } as const;
const ITEMS = {
  received: "received",
  quarantined: "quarantined",
  refused: "rejectedRequests",
} as const;

/** Local dates, both included. */
type Days = { readonly from: string; readonly to: string };

/** A rule's condition as the window is judged by. */
export function judgementOf(rule: AlertCondition): Judgement {
  const isRate = rule.metric in RATES;
  return {
    ...rule,
    isRate,
    threshold: isRate || rule.against === "season" ? rule.threshold / 100 : rule.threshold,
  };
}

/** The hours of a rule's number, read by the reports that show it. */
export async function readPoints(
  rule: AlertCondition,
  { from, to }: Days,
  now: number,
): Promise<HourPoint[]> {
  const { metric } = rule;
  const query = new URLSearchParams(filtersOf(rule));
  query.set("from", from);
  query.set("to", to);
  if (metric in RATES) return readRates(query, RATES[metric as keyof typeof RATES], now);
  if (metric in ITEMS) return readItems(query, ITEMS[metric as keyof typeof ITEMS], now);
  return metric === "opted_out" ? readOptOuts(query, now) : readStages(query, metric, now);
}

async function readStages(query: URLSearchParams, metric: Metric, now: number) {
  query.set("interval", "hour");
  const { buckets } = await getTimeseries(parseParameters(timeseriesParameters, query), now);
  const stage = metric as "sent" | "delivered" | "opened" | "failed";
  return buckets.map(({ start, stages }) => point(start, stages[stage]));
}

async function readOptOuts(query: URLSearchParams, now: number) {
  query.set("interval", "hour");
  const { buckets } = await getAudience(parseParameters(audienceParameters, query), now);
  return buckets.map(({ start, optedOut }) => point(start, optedOut));
}

/** Numerators and denominators of all endpoints that report both: they add up to the total's. */
async function readRates(query: URLSearchParams, rate: string, now: number) {
  for (const [name, value] of [
    ["interval", "hour"],
    ["by", "endpoint"],
    ["clock", "event"],
    ["rate", rate],
  ] as const)
    query.set(name, value);
  const { buckets, groups } = await getRates(parseParameters(ratesParameters, query), now);
  return buckets.map(({ start }, index) => {
    const own = groups.flatMap(({ points }) => points[index] ?? []);
    const sum = (of: "numerator" | "denominator") =>
      own.reduce((total, share) => total + share[of], 0);
    return { start: Date.parse(start), part: sum("numerator"), whole: sum("denominator") };
  });
}

/** Items and requests know the hour of receipt; an hour without any is 0. */
async function readItems(
  query: URLSearchParams,
  column: (typeof ITEMS)[keyof typeof ITEMS],
  now: number,
): Promise<HourPoint[]> {
  const hour = 3_600_000;
  const params = parseParameters(filterParameters, query);
  const { rows, range } = await getQualityHours(params, now);
  const sums = new Map<number, number>();
  for (const row of rows) {
    const start = Date.parse(row.hour);
    sums.set(start, (sums.get(start) ?? 0) + row[column]);
  }
  const first = Date.parse(`${range.from}T00:00:00Z`) - 24 * hour;
  const points: HourPoint[] = [];
  for (let start = first; start <= now; start += hour)
    points.push({ start, part: sums.get(start) ?? 0, whole: null });
  return points;
}

function point(start: string, part: number | null): HourPoint {
  return { start: Date.parse(start), part, whole: null };
}
