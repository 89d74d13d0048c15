import { filterParameters } from "@/lib/address/filter-parameters";
import { parseParameters } from "@/lib/address/parse-parameters";
import { getGaps } from "@/lib/analytics/counts/gaps";
import { shiftDay, todayIn } from "@/lib/days";
import { type Db, db } from "@/lib/db";
import type { AlertCondition } from "@/lib/settings/alerts/rule";
import { filtersOf } from "@/lib/settings/alerts/stored-rule";
import { readPoints } from "./read-points";
import { daysRead, type Gap } from "./season-window";
import type { HourPoint } from "./window";

const HOUR = 3_600_000;
const MOST_KEPT = 200;

/** The hours of a rule's number, and when some of them are known to be missing. */
export type Hours = { readonly points: readonly HourPoint[]; readonly gaps: readonly Gap[] };

/** Reads a rule's hours of some days before an instant (ms), and the known gaps in them. */
export async function readHours(rule: AlertCondition, days: number, now: number): Promise<Hours> {
  const range = {
    from: shiftDay(todayIn("UTC", now), -days - 1),
    to: shiftDay(todayIn("UTC", now), 1),
  };
  const query = new URLSearchParams(filtersOf(rule));
  for (const [name, value] of Object.entries(range)) query.set(name, value);
  const [points, { gaps }] = await Promise.all([
    readPoints(rule, range, now),
    getGaps(parseParameters(filterParameters, query), now),
  ]);
  return {
    points: points.filter(({ start }) => start <= now),
    gaps: gaps.map(({ from, to }) => ({
      from: Date.parse(from),
      to: to === null ? now : Date.parse(to),
    })),
  };
}

const kept = new WeakMap<Db, Map<string, Promise<Hours>>>();

/**
 * The weeks before the hour under way, read once an hour for each condition: what was usual hardly moves,
 * and a worker judges every few seconds.
 */
export function weeksBefore(rule: AlertCondition, now: number): Promise<Hours> {
  const known = kept.get(db()) ?? new Map<string, Promise<Hours>>();
  kept.set(db(), known);
  const { metric, windowHours } = rule;
  const key = JSON.stringify([metric, windowHours, filtersOf(rule), Math.floor(now / HOUR)]);
  const found = known.get(key) ?? readHours(rule, daysRead(windowHours), now);
  known.delete(key);
  known.set(key, found);
  found.catch(() => known.delete(key));
  const oldest = known.keys().next().value;
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return found;
}
