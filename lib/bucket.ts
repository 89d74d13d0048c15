import { remembering } from "./remembering";
import { changesWithin, givenRules, lookUp, type ZoneRules } from "./zone-rules";

/** Every zone's offset since 2010 is a multiple of a quarter hour, so its buckets are too. */
const QUARTER = 900_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** No local date begins or ends further than this from the same date in UTC. */
const REACH = 15 * HOUR;

/** A multiple of the steps in which changes of clocks are looked for. */
const SPAN = 128 * DAY;
/** Spans of a third of a year; a report compares ten years with ten others. */
const MOST_SPANS = 200;
const MOST_QUARTERS = 20_000;
/** Ten years, and ten others. */
const MOST_DAYS = 8_000;

/** Where an instant belongs in a zone: `day` is the local date, the numbers are instants in ms. */
export type Bucket = {
  /** First instant of the local hour; the two 2 a.m. of an autumn night differ. */
  readonly hour: number;
  readonly day: string;
  readonly dayStart: number;
};

/** A time (ms, its end not included) through which a zone's clocks are equally far ahead of UTC. */
type Stretch = { readonly begins: number; readonly ends: number; readonly offset: number };

type Zone = {
  /** Where days are cut by rules that were given, those. */
  readonly rules: ZoneRules | undefined;
  /** The stretches of the span of that number since 1970. */
  readonly spanAt: (number: number) => readonly Stretch[];
  readonly bucketAt: (quarter: number) => Bucket;
  /** The first instant of a local date: a page asks for each day of its range, several times over. */
  readonly startOf: (day: string) => number;
};
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const rules = givenRules(name);
  let zone = zones.get(name);
  if (!zone || zone.rules !== rules) {
    const spanAt = remembering(MOST_SPANS, (number: number) => stretchesOf(number * SPAN, name));
    const bucketAt = remembering(MOST_QUARTERS, (quarter: number) => {
      const day = new Date(quarter + offsetAt(quarter, name)).toISOString().slice(0, 10);
      return { hour: hourStart(quarter, name), day, dayStart: dayStart(day, name) };
    });
    const startOf = remembering(MOST_DAYS, (day: string) => firstInstant(day, name));
    zone = { rules, spanAt, bucketAt, startOf };
    zones.set(name, zone);
  }
  return zone;
}

function stretchesOf(first: number, zone: string): Stretch[] {
  const stretches: Stretch[] = [];
  let [begins, offset] = [first, lookUp(first, zone)];
  const span = { begins: first, ends: first + SPAN };
  for (const [ends, next] of changesWithin(span, (ms) => lookUp(ms, zone))) {
    stretches.push({ begins, ends, offset });
    [begins, offset] = [ends, next];
  }
  return [...stretches, { begins, ends: first + SPAN, offset }];
}

function stretchesBetween(first: number, last: number, zone: string): readonly Stretch[] {
  const { spanAt } = zoneOf(zone);
  const [own, next] = [Math.floor(first / SPAN), Math.floor(last / SPAN)];
  return own === next ? spanAt(own) : [...spanAt(own), ...spanAt(next)];
}

const nextQuarter = (ms: number): number => Math.ceil(ms / QUARTER) * QUARTER;

/**
 * The quarter hours of a local date, as runs of neighbours: one for each stretch that it has a part
 * in, with both ends included. Where it has none, the first quarter hour of a later date.
 */
function runsOf(day: string, zone: string) {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const [first, last] = [midnight - REACH, midnight + DAY + REACH];
  const runs: { readonly first: number; readonly last: number }[] = [];
  let later = midnight;
  for (const { begins, ends, offset } of [...stretchesBetween(first, last, zone)].reverse()) {
    const from = nextQuarter(Math.max(begins, first));
    const until = nextQuarter(Math.min(ends, last + QUARTER));
    const own = Math.max(from, nextQuarter(midnight - offset));
    const next = Math.max(from, nextQuarter(midnight + DAY - offset));
    if (next < until) later = next;
    const end = Math.min(until, nextQuarter(midnight + DAY - offset));
    if (own < end) runs.unshift({ first: own, last: end - QUARTER });
  }
  return { runs, later };
}

function hourStart(quarter: number, zone: string): number {
  const offset = offsetAt(quarter, zone);
  let start = quarter - ((((quarter + offset) % HOUR) + HOUR) % HOUR);
  // A clock change inside the hour: what lies before it is another hour.
  while (start < quarter && offsetAt(start, zone) !== offset) start += QUARTER;
  return start;
}

/** The hour and day that an instant (ms since 1970) belongs to in an IANA zone. */
export function bucketOf(ms: number, zone: string): Bucket {
  return zoneOf(zone).bucketAt(Math.floor(ms / QUARTER) * QUARTER);
}

/** The first instant (ms) after a local hour, given the hour's own first. */
export function hourEnd(hour: number, zone: string): number {
  let end = hour + QUARTER;
  while (bucketOf(end, zone).hour === hour) end += QUARTER;
  return end;
}

/** How far a zone's clocks are ahead of UTC at an instant, in ms. */
export function offsetAt(ms: number, zone: string): number {
  const stretches = zoneOf(zone).spanAt(Math.floor(ms / SPAN));
  return stretches.find(({ ends }) => ms < ends)?.offset ?? lookUp(ms, zone);
}

/** The instant (ms) at which a zone's clocks show `YYYY-MM-DDTHH:MM`; one that they skip counts as the next. */
export function localInstant(text: string, zone: string): number {
  const shown = Date.parse(`${text.slice(0, 16)}:00Z`);
  return shown - offsetAt(shown - offsetAt(shown, zone), zone);
}

/** The first instant (ms) of a local date `YYYY-MM-DD` in a zone. */
export function dayStart(day: string, zone: string): number {
  return zoneOf(zone).startOf(day);
}

function firstInstant(day: string, zone: string): number {
  const { runs, later } = runsOf(day, zone);
  // A date that a zone skipped (Samoa, 30 December 2011) begins where the next one does.
  return runs[0]?.first ?? later;
}

/** The first instants (ms) of all hours of a local date: 23 to 25 of them, none on a skipped date. */
export function hoursOfDay(day: string, zone: string): number[] {
  const hours = new Set<number>();
  for (const { first, last } of runsOf(day, zone).runs) {
    for (let quarter = first; quarter <= last; quarter += QUARTER) {
      hours.add(hourStart(quarter, zone));
    }
  }
  return [...hours];
}
