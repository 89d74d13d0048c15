import type { Kind, Stage } from "@/lib/providers/event";
import { type Changes, type Dimension, hrefKeeping, hrefWith, type PageQuery } from "./query";

/** Which messages are behind a number. */
export type MessagesBehind = {
  readonly stage: Stage;
  /** Reached `stage` and not this one. */
  readonly without?: Stage;
  readonly how?: "reported" | "implied" | "automatic";
  /** `none` for none given. */
  readonly cause?: string;
};

/** Narrows to one row or group; null is what is not known. */
export type Narrowed = Readonly<Partial<Record<Dimension, string | null>>>;

const NOWHERE = { clock: null, interval: null, compare: null, compareFrom: null, match: null };

function keptWith(path: string, query: PageQuery, changes: Changes, narrowed: Narrowed): string {
  const filters = Object.entries(narrowed).map(([name, value]) => [name, value ?? "unknown"]);
  const kept = hrefKeeping("", query);
  const own: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(kept)) {
    own[name] = [...(own[name] ?? []), value];
  }
  return hrefWith(path, own, { ...NOWHERE, ...Object.fromEntries(filters), ...changes });
}

/** The way down from a number of the funnel to its messages: range and filters are kept. */
export function messagesHref(
  query: PageQuery,
  { stage, without, how, cause }: MessagesBehind,
  narrowed: Narrowed = {},
): string {
  return keptWith("/events/messages", query, { stage, without, how, cause }, narrowed);
}

/** An hour of a chart: the ISO instant at which it begins, and its local date. */
export type ChartHour = { readonly start: string; readonly day: string };

/** Stands for any hour in an address that is filled in where the hours are. */
export const ANY_HOUR: ChartHour = { start: "HOUR", day: "DAY" };

/** An address made with ANY_HOUR, for one hour. */
export function hrefOfHour(template: string, { start, day }: ChartHour): string {
  return template.replaceAll("HOUR", encodeURIComponent(start)).replaceAll("DAY", day);
}

/**
 * The way down from a number by event time to its events: range and filters are kept, or the one
 * hour of it.
 */
export function eventsHref(
  query: PageQuery,
  {
    kind,
    cause,
    hour,
  }: { readonly kind: Kind | readonly Kind[]; readonly cause?: string; readonly hour?: ChartHour },
  narrowed: Narrowed = {},
): string {
  const time = hour ? { from: hour.day, to: hour.day, hour: hour.start } : {};
  const own = { kind, cause, evidence: null, automatic: null };
  return keptWith("/events", query, { ...own, ...time }, narrowed);
}
