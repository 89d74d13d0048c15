import { tzOffset } from "@date-fns/tz";
import { remembering } from "./remembering";

const DAY = 86_400_000;
/** No zone has changed its clocks twice within six days since 1970: seen so often, none is missed. */
const LOOK_EVERY = 4 * DAY;
/** Rules are written down from 1970 until so many years ahead; then clocks stay as they are. */
const YEARS_AHEAD = 10;

/** A change of a zone's clocks: from this instant (ms) on they are so far ahead of UTC (ms). */
type Change = readonly [at: number, offset: number];

/** When a zone's clocks change, for all time. */
export type ZoneRules = {
  /** Of the tz data that they come from, such as `2026a`; '' where it is not known. */
  readonly version: string;
  /** How far the clocks are ahead of UTC before the first change; ms. */
  readonly first: number;
  /** The earliest first. */
  readonly changes: readonly Change[];
};

/** A span of instants (ms), its end not included. */
export type Span = { readonly begins: number; readonly ends: number };

// Next loads this file more than once in one process: all of them cut by the same rules.
const shared = globalThis as typeof globalThis & { pushlensZoneRules?: Map<string, ZoneRules> };

function given(): Map<string, ZoneRules> {
  shared.pushlensZoneRules ??= new Map();
  return shared.pushlensZoneRules;
}

/** Lets this process cut the days of a zone by these rules; null: by its own. */
export function cutBy(zone: string, rules: ZoneRules | null): void {
  if (rules) given().set(zone, rules);
  else given().delete(zone);
}

/** The rules that were given for a zone; undefined where this process's own apply. */
export function givenRules(zone: string): ZoneRules | undefined {
  return given().get(zone);
}

/** How far a zone's clocks are ahead of UTC at an instant, in ms. */
export function lookUp(ms: number, zone: string): number {
  const rules = given().get(zone);
  return rules ? offsetBy(rules, ms) : ownOffset(ms, zone);
}

function ownOffset(ms: number, zone: string): number {
  const offset = tzOffset(zone, new Date(ms)) * 60_000;
  if (Number.isNaN(offset)) throw new RangeError(`Unknown time zone: ${zone}`);
  return offset;
}

/** The first instant after `before` at which the clocks show what they show at `after`. */
export function changeBetween(
  before: number,
  after: number,
  offsetAt: (ms: number) => number,
): number {
  const offset = offsetAt(after);
  let [known, changed] = [before, after];
  while (changed - known > 1) {
    const middle = Math.floor((known + changed) / 2);
    if (offsetAt(middle) === offset) changed = middle;
    else known = middle;
  }
  return changed;
}

/** All changes of clocks within a span. */
export function changesWithin(span: Span, offsetAt: (ms: number) => number): Change[] {
  const changes: Change[] = [];
  let offset = offsetAt(span.begins);
  for (let at = span.begins; at < span.ends; at += LOOK_EVERY) {
    const next = offsetAt(at + LOOK_EVERY);
    if (next === offset) continue;
    changes.push([changeBetween(at, at + LOOK_EVERY, offsetAt), next]);
    offset = next;
  }
  return changes;
}

function offsetBy({ first, changes }: ZoneRules, ms: number): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.[0] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1]?.[1] ?? first;
}

const ownKnown = remembering(10, (key: string): ZoneRules => {
  const [zone = "", years] = key.split(" ");
  const offsetAt = (ms: number) => ownOffset(ms, zone);
  const span = { begins: 0, ends: Date.UTC(Number(years), 0) };
  return {
    version: process.versions.tz ?? "",
    first: offsetAt(span.begins),
    changes: changesWithin(span, offsetAt).filter(([at]) => at < span.ends),
  };
});

/** A zone's rules as this process's own tz data have them, as of an instant (ms). */
export function ownRules(zone: string, now: number): ZoneRules {
  return ownKnown(`${zone} ${new Date(now).getUTCFullYear() + YEARS_AHEAD}`);
}

/** The spans in which clocks show another time by one set of rules than by another. */
export function spansApart(one: ZoneRules, other: ZoneRules): Span[] {
  const instants = [...one.changes, ...other.changes].map(([at]) => at);
  const edges = [Number.NEGATIVE_INFINITY, ...new Set(instants.sort((a, b) => a - b))];
  const spans: Span[] = [];
  for (const [index, begins] of edges.entries()) {
    if (offsetBy(one, begins) === offsetBy(other, begins)) continue;
    const ends = edges[index + 1] ?? Number.POSITIVE_INFINITY;
    const last = spans.at(-1);
    if (last?.ends === begins) spans[spans.length - 1] = { begins: last.begins, ends };
    else spans.push({ begins, ends });
  }
  return spans;
}

/**
 * True where rules replace those that numbers were made with: they are of later tz data, or go on
 * where those end. So of two processes with different tz data the later one decides, for good.
 */
export function replaces(own: ZoneRules, made: ZoneRules): boolean {
  if (own.version !== made.version) return own.version > made.version;
  const isSame = ([at, offset]: Change, index: number) =>
    own.changes[index]?.[0] === at && own.changes[index]?.[1] === offset;
  return own.changes.length > made.changes.length && made.changes.every(isSame);
}
