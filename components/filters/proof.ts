import type { EventRow, Stages } from "@/lib/analytics/types";
import { type Changes, type FilterName, hrefKeeping, hrefWith, type PageQuery } from "./query";

type Kind = EventRow["kind"];
type Stage = keyof Stages;

/** Which messages are behind a number. */
export type MessagesBehind = {
  readonly stage: Stage;
  /** Reached `stage` and not this one. */
  readonly without?: Stage;
  readonly how?: "reported" | "implied";
  /** `none` for none given. */
  readonly cause?: string;
};

/** Narrows to one row or group; null is what is not known. */
export type Narrowed = Readonly<Partial<Record<FilterName, string | null>>>;

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

/** The way down from a number by event time to its events: range and filters are kept. */
export function eventsHref(
  query: PageQuery,
  { kind, cause }: { readonly kind: Kind | readonly Kind[]; readonly cause?: string },
  narrowed: Narrowed = {},
): string {
  return keptWith("/events", query, { kind, cause, evidence: null }, narrowed);
}
