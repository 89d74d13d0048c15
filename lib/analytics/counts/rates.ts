import type { EvidenceChoice } from "@/lib/address/counting";
import type { Rate, Rates } from "@/lib/analytics/shapes";
import { STAGES, type Stage } from "@/lib/providers/event";
import { language } from "@/lib/words/here";
import { words } from "@/lib/words/words";
import type { CountRow } from "./counts";
import { channelLabel, providerLabel } from "./labels";
import { withoutLabels, withoutMissing } from "./missing";
import type { ReportEndpoint } from "./scope";
import {
  channelsOf,
  countsAsDelivered,
  heardFrom,
  reportsOn,
  type Selection,
  type ShapeContext,
} from "./selection";

/** `other` is in the denominator too: a share of failures where no sends are reported. */
type Ratio = { readonly part: Stage; readonly whole: Stage; readonly other?: Stage };

/** What each rate is: of more than one formula, the first that a provider's channel allows. */
const RATIOS: Readonly<Record<keyof Rates, readonly Ratio[]>> = {
  delivery: [{ part: "delivered", whole: "sent" }],
  open: [{ part: "opened", whole: "delivered" }],
  click: [{ part: "clicked", whole: "opened" }],
  failure: [
    { part: "failed", whole: "sent" },
    { part: "failed", whole: "delivered", other: "failed" },
  ],
};

/** The formula of a rate for what an endpoint reports on a channel; none where it cannot be told. */
function ratioFor(
  name: keyof Rates,
  endpoint: ReportEndpoint,
  channel: string,
  evidence: EvidenceChoice,
): Ratio | undefined {
  return RATIOS[name].find(
    ({ part, whole }) =>
      reportsOn(endpoint, channel, part, evidence) && reportsOn(endpoint, channel, whole, evidence),
  );
}

/** A row's places in its counts that a rate adds up: its part, and its whole. */
type Places = { readonly part: readonly number[]; readonly whole: readonly number[] };
const NOTHING: Places = { part: [], whole: [] };

function placesFor(
  name: keyof Rates,
  endpoint: ReportEndpoint | undefined,
  channel: string,
  evidence: EvidenceChoice,
): Places {
  const ratio = endpoint && ratioFor(name, endpoint, channel, evidence);
  if (!ratio) return NOTHING;
  const counted = (stage: Stage | undefined): number[] =>
    stage === undefined ||
    (stage === "delivered" && !countsAsDelivered(endpoint, channel, evidence))
      ? []
      : [STAGES.indexOf(stage)];
  return { part: counted(ratio.part), whole: [...counted(ratio.whole), ...counted(ratio.other)] };
}

/** A function from a row to its places. */
type PlacesOf = (row: Pick<CountRow, "endpointId" | "channel">) => Places;

const known = new WeakMap<readonly ReportEndpoint[], Map<string, PlacesOf>>();

/** Remembered for as long as the endpoints are: pages ask it of each row of thousands, and it is the same for most. */
function placesOf(
  name: keyof Rates,
  endpoints: readonly ReportEndpoint[],
  evidence: EvidenceChoice,
): PlacesOf {
  const ofEndpoints = known.get(endpoints) ?? new Map<string, PlacesOf>();
  known.set(endpoints, ofEndpoints);
  const key = `${name} ${evidence}`;
  const found = ofEndpoints.get(key) ?? makePlacesOf(name, endpoints, evidence);
  ofEndpoints.set(key, found);
  return found;
}

function makePlacesOf(
  name: keyof Rates,
  endpoints: readonly ReportEndpoint[],
  evidence: EvidenceChoice,
): PlacesOf {
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  // By one after the other: to join both to a key for each row costs more than the sum that it is for.
  const byEndpoint = new Map<string, Map<string, Places>>();
  return ({ endpointId, channel }) => {
    const ofEndpoint = byEndpoint.get(endpointId) ?? new Map<string, Places>();
    const found =
      ofEndpoint.get(channel) ?? placesFor(name, byId.get(endpointId), channel, evidence);
    if (ofEndpoint.size === 0) byEndpoint.set(endpointId, ofEndpoint);
    ofEndpoint.set(channel, found);
    return found;
  };
}

/** A quotient that says null, not NaN, where there is nothing to divide by. */
function share(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

type Coverage = { readonly over: string[]; readonly of: string[] };

/** A channel inside a sentence. In English it is the stored word, which answers of the API have always had. */
function wordFor(channel: string): string {
  if (channel === "") return words("labels-ui")("unknownChannel");
  return language() === "en" ? channel : channelLabel(channel);
}

/** What one endpoint adds to the labels: with its channels where only some of them are covered. */
function coverageOfOne(
  label: string,
  channels: readonly string[],
  covered: readonly string[],
  mayCover: boolean,
): Coverage {
  const named = (some: readonly string[]) => some.map((one) => `${label} (${wordFor(one)})`);
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
    const seenChannels = rows
      .filter((row) => row.endpointId === endpoint.id)
      .map((row) => row.channel);
    const channels = [...new Set(seenChannels)].sort();
    const covered = channels.filter((channel) => covers(endpoint, channel));
    const label = providerLabel(endpoint);
    return coverageOfOne(label, channels, covered, mayCover(endpoint));
  });
  return {
    over: [...new Set(all.flatMap((one) => one.over))].sort(),
    of: [...new Set(all.flatMap((one) => one.of))].sort(),
  };
}

/**
 * A rate over some rows: each row's parts by the formula that its endpoint and channel allow, added
 * up. So the parts of any split add up to the whole.
 */
export function shareOf(
  name: keyof Rates,
  rows: readonly CountRow[],
  selection: Selection,
  { evidence }: ShapeContext,
): Pick<Rate, "value" | "numerator" | "denominator"> {
  const placesIn = placesOf(name, selection.endpoints, evidence);
  let numerator = 0;
  let denominator = 0;
  for (const row of rows) {
    const { part, whole } = placesIn(row);
    for (const at of part) numerator += row.totals[at] ?? 0;
    for (const at of whole) denominator += row.totals[at] ?? 0;
  }
  return { value: share(numerator, denominator), numerator, denominator };
}

/** A rate, and which of the selected providers and channels it covers. */
function rateOf(
  name: keyof Rates,
  rows: readonly CountRow[],
  selection: Selection,
  heard: Selection,
  context: ShapeContext,
): Rate {
  const covers = (endpoint: ReportEndpoint, channel: string): boolean =>
    ratioFor(name, endpoint, channel, context.evidence) !== undefined;
  const mayCover = (endpoint: ReportEndpoint): boolean =>
    channelsOf(endpoint, selection).some((channel) => covers(endpoint, channel));
  const coverage = coverageOf(rows, heard, covers, mayCover);
  return { ...shareOf(name, rows, selection, context), ...coverage };
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
  const heard = { ...selection, endpoints: heardFrom(rows, selection, context) };
  const rate = (name: keyof Rates): Rate => {
    const found = rateOf(name, rows, selection, heard, context);
    const covered = selection.endpoints.filter((endpoint) =>
      found.over.some((label) => label.split(" (")[0] === providerLabel(endpoint)),
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
