import { tzOffset } from "@date-fns/tz";

/** Every zone's offset since 2010 is a multiple of a quarter hour, so its buckets are too. */
const QUARTER = 900_000;
const HOUR = 3_600_000;
/** No local date begins or ends further than this from the same date in UTC. */
const REACH = 15 * HOUR;
const CACHED_QUARTERS = 200_000;

/** Where an instant belongs in a zone: `day` is the local date, the numbers are instants in ms. */
export type Bucket = {
  /** First instant of the local hour; the two 2 a.m. of an autumn night differ. */
  readonly hour: number;
  readonly day: string;
  readonly dayStart: number;
};

type Local = { readonly offset: number; readonly day: string };
type ZoneCache = {
  readonly locals: Map<number, Local>;
  readonly buckets: Map<number, Bucket>;
  readonly days: Map<string, { start: number; hours: readonly number[] }>;
};
const zones = new Map<string, ZoneCache>();

function cacheOf(zone: string): ZoneCache {
  let cache = zones.get(zone);
  if (!cache || cache.locals.size > CACHED_QUARTERS) {
    cache = { locals: new Map(), buckets: new Map(), days: new Map() };
    zones.set(zone, cache);
  }
  return cache;
}

function localOf(quarter: number, zone: string): Local {
  const cache = cacheOf(zone).locals;
  let local = cache.get(quarter);
  if (!local) {
    const offset = tzOffset(zone, new Date(quarter)) * 60_000;
    if (Number.isNaN(offset)) throw new RangeError(`Unknown time zone: ${zone}`);
    local = { offset, day: new Date(quarter + offset).toISOString().slice(0, 10) };
    cache.set(quarter, local);
  }
  return local;
}

function hourStart(quarter: number, zone: string): number {
  const { offset } = localOf(quarter, zone);
  let start = quarter - ((((quarter + offset) % HOUR) + HOUR) % HOUR);
  // A clock change inside the hour: what lies before it is another hour.
  while (start < quarter && localOf(start, zone).offset !== offset) start += QUARTER;
  return start;
}

function dayOf(day: string, zone: string): { start: number; hours: readonly number[] } {
  const { days } = cacheOf(zone);
  let known = days.get(day);
  if (!known) {
    const noon = Date.parse(`${day}T00:00:00Z`);
    const hours = new Set<number>();
    let start: number | null = null;
    let next: number | null = null;
    for (let quarter = noon - REACH; quarter <= noon + 24 * HOUR + REACH; quarter += QUARTER) {
      const local = localOf(quarter, zone).day;
      if (local === day) {
        start ??= quarter;
        hours.add(hourStart(quarter, zone));
      } else if (local > day) next ??= quarter;
    }
    // A date that a zone skipped (Samoa, 30 December 2011) begins where the next one does.
    known = { start: start ?? next ?? noon, hours: [...hours] };
    days.set(day, known);
  }
  return known;
}

/** The hour and day that an instant (ms since 1970) belongs to in an IANA zone. */
export function bucketOf(ms: number, zone: string): Bucket {
  const quarter = Math.floor(ms / QUARTER) * QUARTER;
  const { buckets } = cacheOf(zone);
  let bucket = buckets.get(quarter);
  if (!bucket) {
    const { day } = localOf(quarter, zone);
    bucket = { hour: hourStart(quarter, zone), day, dayStart: dayStart(day, zone) };
    buckets.set(quarter, bucket);
  }
  return bucket;
}

/** How far a zone's clocks are ahead of UTC at an instant, in ms. */
export function offsetAt(ms: number, zone: string): number {
  return localOf(Math.floor(ms / QUARTER) * QUARTER, zone).offset;
}

/** The instant (ms) at which a zone's clocks show `YYYY-MM-DDTHH:MM`; one that they skip counts as the next. */
export function localInstant(text: string, zone: string): number {
  const shown = Date.parse(`${text.slice(0, 16)}:00Z`);
  return shown - offsetAt(shown - offsetAt(shown, zone), zone);
}

/** The first instant (ms) of a local date `YYYY-MM-DD` in a zone. */
export function dayStart(day: string, zone: string): number {
  return dayOf(day, zone).start;
}

/** The first instants (ms) of all hours of a local date: 23 to 25 of them, none on a skipped date. */
export function hoursOfDay(day: string, zone: string): number[] {
  return [...dayOf(day, zone).hours];
}
