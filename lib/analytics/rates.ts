import { STAGES, type Stage } from "@/lib/providers/event";
import type { CountRow } from "./counts";
import type { ReportEndpoint } from "./scope";
import {
  countsAsDelivered,
  reportsAnywhere,
  reportsOn,
  type Selection,
  type ShapeContext,
} from "./selection";
import type { Rate, Rates } from "./types";

/** `other` is in the denominator too: a share of failures where no sends are reported. */
type Ratio = { readonly part: Stage; readonly whole: Stage; readonly other?: Stage };

const RATIOS = {
  delivery: [{ part: "delivered", whole: "sent" }],
  open: [{ part: "opened", whole: "delivered" }],
  click: [{ part: "clicked", whole: "opened" }],
  failure: [
    { part: "failed", whole: "sent" },
    { part: "failed", whole: "delivered", other: "failed" },
  ],
} as const satisfies Record<keyof Rates, readonly Ratio[]>;

function countOf(row: CountRow, stage: Stage): number {
  return row.totals[STAGES.indexOf(stage)] ?? 0;
}

/** A quotient that says null, not NaN, where there is nothing to divide by. */
function share(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

type Coverage = { readonly over: string[]; readonly of: string[] };

/** What one endpoint adds to the labels: with its channels where only some of them are covered. */
function coverageOfOne(
  label: string,
  channels: readonly string[],
  covered: readonly string[],
  mayCover: boolean,
): Coverage {
  const named = (some: readonly string[]) =>
    some.map((channel) => `${label} (${channel || "unknown channel"})`);
  const partly = covered.length > 0 && covered.length < channels.length;
  if (partly) return { over: named(covered), of: named(channels) };
  const whole = channels.length === 0 ? mayCover : covered.length > 0;
  return { over: whole ? [label] : [], of: [label] };
}

/**
 * Labels of what a rate covers. A provider that has counts on channels of both sorts is named with
 * its channels, so that "over 1 of 2" never hides a part of it.
 */
function coverageOf(
  rows: readonly CountRow[],
  selection: Selection,
  covers: (endpoint: ReportEndpoint, channel: string) => boolean,
  mayCover: (endpoint: ReportEndpoint) => boolean,
): Coverage {
  const all = selection.endpoints.map((endpoint) => {
    const own = rows.filter((row) => row.endpointId === endpoint.id).map((row) => row.channel);
    const channels = [...new Set(own)].sort();
    const covered = channels.filter((channel) => covers(endpoint, channel));
    const label = endpoint.provider?.label ?? endpoint.slug;
    return coverageOfOne(label, channels, covered, mayCover(endpoint));
  });
  return {
    over: [...new Set(all.flatMap((one) => one.over))].sort(),
    of: [...new Set(all.flatMap((one) => one.of))].sort(),
  };
}

function rateOf(
  ratio: Ratio,
  rows: readonly CountRow[],
  selection: Selection,
  { evidence }: ShapeContext,
): Rate {
  const { part, whole, other } = ratio;
  const covers = (endpoint: ReportEndpoint, channel: string): boolean =>
    reportsOn(endpoint, channel, part, evidence) && reportsOn(endpoint, channel, whole, evidence);
  const mayCover = (endpoint: ReportEndpoint): boolean =>
    reportsAnywhere(endpoint, selection, part, evidence) &&
    reportsAnywhere(endpoint, selection, whole, evidence);
  const endpoints = new Map(selection.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  let numerator = 0;
  let denominator = 0;
  for (const row of rows) {
    const endpoint = endpoints.get(row.endpointId);
    if (!endpoint || !covers(endpoint, row.channel)) continue;
    const deliveries = countsAsDelivered(endpoint, row.channel, evidence);
    const count = (stage: Stage) =>
      stage === "delivered" && !deliveries ? 0 : countOf(row, stage);
    numerator += count(part);
    denominator += count(whole) + (other ? count(other) : 0);
  }
  const coverage = coverageOf(rows, selection, covers, mayCover);
  return { value: share(numerator, denominator), numerator, denominator, ...coverage };
}

/** Every rate, over the providers and channels alone that report both its parts. */
export function ratesOf(
  rows: readonly CountRow[],
  selection: Selection,
  context: ShapeContext,
): Rates {
  const first = (ratios: readonly Ratio[]): Rate => {
    const rates = ratios.map((ratio) => rateOf(ratio, rows, selection, context));
    const covered = rates.find((rate) => rate.over.length > 0) ?? rates[0];
    return covered ?? { value: null, numerator: 0, denominator: 0, over: [], of: [] };
  };
  return {
    delivery: first(RATIOS.delivery),
    open: first(RATIOS.open),
    click: first(RATIOS.click),
    failure: first(RATIOS.failure),
  };
}
