import { STAGES, type Stage } from "@/lib/providers/event";
import type { CountRow } from "./counts";
import { withoutLabels, withoutMissing } from "./missing";
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
export type Ratio = { readonly part: Stage; readonly whole: Stage; readonly other?: Stage };

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
export function coverageOf(
  rows: readonly Pick<CountRow, "endpointId" | "channel">[],
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

/** A ratio over some rows, of which those count that report both its parts. */
export function shareOf(
  { part, whole, other }: Ratio,
  rows: readonly CountRow[],
  selection: Selection,
  { evidence }: ShapeContext,
): Pick<Rate, "value" | "numerator" | "denominator"> {
  const endpoints = new Map(selection.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  let numerator = 0;
  let denominator = 0;
  for (const row of rows) {
    const endpoint = endpoints.get(row.endpointId);
    if (!endpoint) continue;
    const { channel } = row;
    if (!reportsOn(endpoint, channel, part, evidence)) continue;
    if (!reportsOn(endpoint, channel, whole, evidence)) continue;
    const deliveries = countsAsDelivered(endpoint, channel, evidence);
    const count = (stage: Stage) =>
      stage === "delivered" && !deliveries ? 0 : countOf(row, stage);
    numerator += count(part);
    denominator += count(whole) + (other ? count(other) : 0);
  }
  return { value: share(numerator, denominator), numerator, denominator };
}

/** Which rows a ratio covers, and what it is over them. */
function rateOf(
  ratio: Ratio,
  rows: readonly CountRow[],
  selection: Selection,
  context: ShapeContext,
): Rate {
  const { part, whole } = ratio;
  const { evidence } = context;
  const covers = (endpoint: ReportEndpoint, channel: string): boolean =>
    reportsOn(endpoint, channel, part, evidence) && reportsOn(endpoint, channel, whole, evidence);
  const mayCover = (endpoint: ReportEndpoint): boolean =>
    reportsAnywhere(endpoint, selection, part, evidence) &&
    reportsAnywhere(endpoint, selection, whole, evidence);
  const coverage = coverageOf(rows, selection, covers, mayCover);
  return { ...shareOf(ratio, rows, selection, context), ...coverage };
}

/** The first of a rate's ratios that covers anything: failures are a share of sends where there are any. */
function firstCovering(
  name: keyof Rates,
  rows: readonly CountRow[],
  selection: Selection,
  context: ShapeContext,
): { readonly ratio: Ratio; readonly rate: Rate } {
  const ratios: readonly Ratio[] = RATIOS[name].slice(1);
  let ratio: Ratio = RATIOS[name][0];
  const first = rateOf(ratio, rows, selection, context);
  let rate = first;
  for (const next of ratios) {
    if (rate.over.length > 0) break;
    ratio = next;
    rate = rateOf(ratio, rows, selection, context);
  }
  return rate.over.length > 0 ? { ratio, rate } : { ratio: RATIOS[name][0], rate: first };
}

/** Which ratio a rate is over some rows, so that its parts are computed alike. */
export function ratioOf(
  name: keyof Rates,
  rows: readonly CountRow[],
  selection: Selection,
  context: ShapeContext,
): Ratio {
  return firstCovering(name, rows, selection, context).ratio;
}

/**
 * Every rate, over the providers and channels alone that report both its parts; days with a known
 * gap are left out.
 */
export function ratesOf(
  counted: readonly CountRow[],
  selection: Selection,
  context: ShapeContext,
): Rates {
  const rows = withoutMissing(counted, context.missing);
  const rate = (name: keyof Rates): Rate => {
    const found = firstCovering(name, rows, selection, context).rate;
    const covered = selection.endpoints.filter(({ provider, slug }) =>
      found.over.some((label) => label.split(" (")[0] === (provider?.label ?? slug)),
    );
    const without = withoutLabels(context.missing?.days ?? [], covered);
    return without.length > 0 ? { ...found, without } : found;
  };
  return {
    delivery: rate("delivery"),
    open: rate("open"),
    click: rate("click"),
    failure: rate("failure"),
  };
}
