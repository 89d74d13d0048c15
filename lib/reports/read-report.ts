import { type BucketLabels, bucketLabels } from "@/components/charts/bucket-labels";
import type { Kpi } from "@/components/charts/kpi";
import { type FunnelPicture, prepareFunnel } from "@/components/charts/prepare-funnel";
import { prepareKpis } from "@/components/charts/prepare-kpis";
import { prepareTrend, type TrendPicture } from "@/components/charts/prepare-trend";
import { type SeriesStyle, slotAt } from "@/components/charts/series";
import { comparedWith } from "@/lib/address/comparison";
import { autoInterval, intervalsFor } from "@/lib/address/intervals";
import { datesOfMoving, parametersOf } from "@/lib/address/moving-range";
import { parseParameters } from "@/lib/address/parse-parameters";
import { DIMENSIONS, type PageQuery, valuesOf } from "@/lib/address/query";
import { type Address, readAddress, understoodBy } from "@/lib/address/read-address";
import { getAudience, getComparedAudience } from "@/lib/analytics/audience/audience";
import { getComparedSeries } from "@/lib/analytics/compare/compared-series";
import { getComparison } from "@/lib/analytics/compare/comparison";
import { getFilterOptions } from "@/lib/analytics/counts/filter-options";
import { getFirstDay } from "@/lib/analytics/counts/first-day";
import type { TimeBucket } from "@/lib/analytics/funnel/answers";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters, timeseriesParameters } from "@/lib/analytics/funnel/parameters";
import { getTimeseries } from "@/lib/analytics/funnel/timeseries";
import { insightsParameters } from "@/lib/analytics/insights/parameters";
import { recentInsights } from "@/lib/analytics/insights/recent-insights";
import { type DateRange, shiftDay, todayIn } from "@/lib/days";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { formatDays } from "@/lib/format";
import { PROVIDER_SLUGS, providerBySlug } from "@/lib/providers/registry";
import type { Every } from "@/lib/settings/reports/schedule";
import { inLanguage } from "@/lib/words/here";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";

/** What a report shows: a page as a saved view has it, and how its range follows the schedule. */
export type ReportSource = {
  readonly name: string;
  readonly path: string;
  readonly query: string;
  readonly range: string | null;
  readonly period: "ended" | "view";
  readonly every: Every;
};

/** A report's content: the page's own numbers, prepared as its charts are. */
export type ReportContent = {
  readonly name: string;
  readonly range: DateRange;
  readonly zone: string;
  /** "23 – 29 Nov 2026". */
  readonly days: string;
  /** Each filter in words; empty for none. */
  readonly filters: readonly string[];
  /** The same in English, for the file that goes along: programs read it. */
  readonly filtersOfFile: readonly string[];
  /** The page with these numbers. */
  readonly url: string;
  readonly sentences: readonly string[];
  readonly kpis: readonly Kpi[];
  readonly funnel: FunnelPicture;
  readonly trend: TrendPicture;
  readonly labels: BucketLabels;
  readonly buckets: readonly TimeBucket[];
};

const looks = (): readonly SeriesStyle[] =>
  PROVIDER_SLUGS.map((slug, index) => ({
    key: slug,
    label: said(providerBySlug(slug)?.label ?? slug),
    slot: slotAt(index),
  }));

/** What a card shows of a report. */
export type CardContent = Pick<
  ReportContent,
  "name" | "days" | "zone" | "filters" | "kpis" | "trend"
>;

/** Reads what the card of a shared page shows at a moment (ms). Throws as `readReport` does. */
export async function readCard(
  page: Pick<ReportSource, "path" | "query" | "range"> & { readonly title: string },
  now: number,
): Promise<CardContent> {
  const source = { ...page, name: page.title, period: "view", every: "day" } as const;
  const { asked, range, zone } = await openSource(source, now);
  const [{ kpis }, { trend }, filters] = await Promise.all([
    readFigures(asked, range, now),
    readTrend(asked, range, zone, now),
    filterWords(asked.filters, now),
  ]);
  return { name: page.title, days: formatDays(range.from, range.to), zone, filters, kpis, trend };
}

/**
 * Reads what a report shows at a moment (ms), by the functions that the pages use. Throws where its
 * view is not understood any more: what fell away would widen the numbers silently.
 */
export async function readReport(source: ReportSource, now: number): Promise<ReportContent> {
  const { asked, range, zone } = await openSource(source, now);
  const [figures, trend, sentences, filters, filtersOfFile] = await Promise.all([
    readFigures(asked, range, now),
    readTrend(asked, range, zone, now),
    readSentences(asked, now),
    filterWords(asked.filters, now),
    inLanguage("en", () => filterWords(asked.filters, now)),
  ]);
  const search = searchOf(asked.query, range);
  return {
    name: source.name,
    range,
    zone,
    days: formatDays(range.from, range.to),
    filters,
    filtersOfFile,
    url: `${env().PUSHLENS_URL}${source.path}?${search}`,
    sentences,
    ...figures,
    ...trend,
  };
}

/** The address that a report's page has at a moment, and the range it asks for. */
async function openSource(source: ReportSource, now: number) {
  const zone = await rollupZone(db());
  const query = await queryAt(source, zone, now);
  const address = readAddress(query, zone, now);
  if (address.refused !== null) {
    // In English, as it is stored and said in each reader's language.
    const why = inLanguage("en", () => readAddress(query, zone, now).refused);
    throw new Error(`Its view is not understood any more: ${why} Choose a view again.`);
  }
  const campaign = /^\/campaigns\/([\w-]+)$/.exec(source.path)?.[1];
  const only = campaign && campaign !== "compare" ? { campaign: [campaign] } : {};
  const asked = { ...address, filters: { ...address.filters, ...only } };
  return { asked, range: { from: asked.filters.from, to: asked.filters.to }, zone };
}

/** The view's parameters with the dates of this time. */
async function queryAt(source: ReportSource, zone: string, now: number): Promise<PageQuery> {
  const since = await getFirstDay();
  const search = parametersOf(source, { zone, now, since });
  const ended = source.period === "ended" ? endedPeriod(source.every, zone, now, since) : null;
  if (ended) {
    search.set("from", ended.from);
    search.set("to", ended.to);
  }
  return Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
}

/** The day, week or month that is just over. */
function endedPeriod(
  every: Every,
  zone: string,
  now: number,
  since: string | null,
): DateRange | null {
  const yesterday = shiftDay(todayIn(zone, now), -1);
  if (every === "day") return { from: yesterday, to: yesterday };
  if (every === "week") return { from: shiftDay(yesterday, -6), to: yesterday };
  return datesOfMoving("last-month", { zone, now, since });
}

function searchOf(query: PageQuery, range: DateRange): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of Object.keys(query))
    for (const value of valuesOf(query, name)) search.append(name, value);
  search.set("from", range.from);
  search.set("to", range.to);
  return search;
}

async function readFigures({ query, filters }: Address, range: DateRange, now: number) {
  const params = {
    ...parseParameters(funnelParameters, understoodBy(funnelParameters, query)),
    ...filters,
  };
  const against = comparedWith(query, range).range;
  const opts = { ...filters, interval: autoInterval(range) };
  const [funnel, comparison, audience] = await Promise.all([
    getFunnel({ ...params, by: "provider" }, now),
    against ? getComparison(params, against, now) : null,
    against
      ? getComparedAudience(opts, against, now)
      : getAudience(opts, now).then((current) => ({ current, previous: null, totals: null })),
  ]);
  const figures = { funnel, comparison, audience, now };
  return {
    kpis: prepareKpis({ ...figures, buckets: [], previousBuckets: [] }),
    funnel: prepareFunnel(funnel, looks(), { nested: params.clock !== "event" }),
  };
}

async function readTrend({ query, filters }: Address, range: DateRange, zone: string, now: number) {
  const asked = valuesOf(query, "interval").at(-1);
  const interval = intervalsFor(range).find((one) => one === asked) ?? autoInterval(range);
  const params = {
    ...parseParameters(timeseriesParameters, understoodBy(timeseriesParameters, query)),
    ...filters,
    interval,
    by: undefined,
  };
  const against = comparedWith(query, range).range;
  const [{ buckets }, previous] = await Promise.all([
    getTimeseries(params, now),
    against ? getComparedSeries(params, against, now) : [],
  ]);
  const labels = bucketLabels(interval, zone);
  return { trend: prepareTrend(buckets, previous, labels, now), labels, buckets };
}

async function readSentences({ query, filters }: Address, now: number): Promise<string[]> {
  const params = parseParameters(insightsParameters, understoodBy(insightsParameters, query));
  const { sentences } = await recentInsights({ ...params, ...filters, about: "overview" }, now);
  return sentences.map(({ text }) => text);
}

async function filterWords(filters: Address["filters"], now: number): Promise<string[]> {
  const asked = DIMENSIONS.filter((name) => filters[name].length > 0);
  if (asked.length === 0) return [];
  const options = await getFilterOptions({ campaigns: filters.campaign }, now);
  return asked.map((name) => {
    const named = filters[name].map(
      (value) => options[name].find((option) => option.value === value)?.label ?? value,
    );
    return words("mails")("filter", { filter: name, names: named.join(", ") });
  });
}
