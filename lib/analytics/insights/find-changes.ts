import { daysInRange, shiftDay } from "@/lib/days";
import {
  type Amount,
  againstSeason,
  CLEAR,
  changeOf,
  isBeyond,
  type Known,
  SEASONS,
  type Season,
} from "@/lib/statistics/season";
import type { Days, OnDay } from "./days-of";
import { ABOUT, isRate, type Measure, VOLUME } from "./measures";

const WEEK = 7;
/** Shorter than this a range is compared as a whole; longer ones would need years. */
const LONGEST = 31;
/** Single days are looked at so far back. */
const DAYS_LOOKED_AT = 28;
/** Of many days, or campaigns, some are far out by chance: each must be clearer. */
export const CLEAR_OF_MANY = 5;
/** What changed by less is nobody's news. */
const LEAST_CHANGE = 0.05;
const LEAST_COUNT = 30;
const LEAST_WHOLE = 100;

/** A length of time that is held against those before it; `until`: an instant of a day that goes on. */
export type Window = {
  readonly kind: "today" | "day" | "week" | "range";
  readonly from: string;
  readonly to: string;
  readonly until: number | null;
};

/** A measure that is beyond what is usual. */
export type Change = {
  readonly measure: Measure;
  readonly window: Window;
  readonly season: Season;
  /** True where it goes on: nothing newer is known. */
  readonly lasts: boolean;
};

type Range = { readonly from: string; readonly to: string };
type Looked = Window & { readonly clear: number; readonly lasts: boolean };

/** Everything to look at in a range whose last day that is over is `last`. */
export function windowsOf({ from }: Range, last: string, until: number | null): Looked[] {
  const found: Looked[] = [];
  if (until !== null) {
    const today = shiftDay(last, 1);
    found.push({ kind: "today", from: today, to: today, until, clear: CLEAR, lasts: true });
  }
  if (last < from) return found;
  const length = daysInRange({ from, to: last });
  const stretch = (kind: Window["kind"], count: number) =>
    found.push({
      ...{ kind, from: shiftDay(last, 1 - count), to: last, until: null },
      ...{ clear: CLEAR, lasts: true },
    });
  stretch("day", 1);
  if (length >= WEEK) stretch("week", WEEK);
  if (length > 1 && length !== WEEK && length <= LONGEST) stretch("range", length);
  for (let back = 1; back < Math.min(length, DAYS_LOOKED_AT); back++) {
    const day = shiftDay(last, -back);
    const own = { kind: "day", from: day, to: day, until: null } as const;
    found.push({ ...own, clear: CLEAR_OF_MANY, lasts: false });
  }
  return found;
}

/** How many days before a range must be known for all of its windows. */
export function daysBefore(range: Range): number {
  const length = daysInRange(range);
  return SEASONS * Math.max(WEEK, length > LONGEST ? 0 : Math.ceil(length / WEEK) * WEEK);
}

/** How to look: at days that were looked at before, and with the other weekdays only where it is `worth` it. */
type Looking = { readonly at?: OnDay; readonly worth?: (season: Season) => boolean };

/** Adds up the days that `offsets` name from a first one; null where one of them is not known. */
function sumAt(at: OnDay, first: string, offsets: readonly number[]): Known {
  let part = 0;
  let whole: number | null = null;
  for (const offset of offsets) {
    const one = at(shiftDay(first, offset));
    if (one === null) return null;
    part += one.part;
    if (one.whole !== null) whole = (whole ?? 0) + one.whole;
  }
  return { part, whole };
}

const steps = (count: number) => Array.from({ length: count }, (_, at) => at);

/** For each other weekday the weeks before a window, newest first. */
function otherDays(at: OnDay, { from, to }: Range): Known[][] {
  const isDay = from === to;
  return steps(WEEK).flatMap((back) =>
    isDay && back === 0
      ? []
      : [steps(SEASONS).map((week) => at(shiftDay(from, -back - WEEK * (week + (isDay ? 0 : 1)))))],
  );
}

/** A window's amount, and those of the same weekdays before: over the days alone that are no gap. */
function amountsIn(at: OnDay, window: Range): { now: Amount; before: Known[] } | null {
  const length = daysInRange(window);
  const known = steps(length).filter((offset) => at(shiftDay(window.from, offset)) !== null);
  const now = known.length * 2 <= length ? null : sumAt(at, window.from, known);
  if (now === null) return null;
  const apart = Math.ceil(length / WEEK) * WEEK;
  const before = steps(SEASONS).map((back) =>
    sumAt(at, shiftDay(window.from, -apart * (back + 1)), known),
  );
  return { now, before };
}

/** The hours of today that are over, and those of the same weekdays before. */
function amountsToday({ today }: Days, measure: Measure, endpoint?: string) {
  const now = today?.at(measure, 0, endpoint) ?? null;
  const before = steps(SEASONS).map((back) => today?.at(measure, back + 1, endpoint) ?? null);
  return now && { now, before };
}

/**
 * What a window is held against; null where it cannot be told. The other weekdays can only widen the
 * spread: what nothing of `worth` is without them is nothing with them, so that they are not looked at.
 */
export function seasonOf(
  days: Days,
  measure: Measure,
  window: Window,
  endpoint?: string,
  { at = days.of(measure, endpoint), worth = () => true }: Looking = {},
): Season | null {
  const minimum = isRate(measure) ? LEAST_WHOLE : LEAST_COUNT;
  const amounts =
    window.kind === "today" ? amountsToday(days, measure, endpoint) : amountsIn(at, window);
  if (amounts === null) return null;
  const { now, before } = amounts;
  const alone = againstSeason(now, before, { minimum });
  if (alone === null || !worth(alone)) return alone;
  return againstSeason(now, before, { minimum, others: otherDays(at, window) });
}

const touches = (one: Range, other: Range): boolean => one.from <= other.to && other.from <= one.to;
const isDrop = ({ season }: Change): boolean => season.distance < 0;

/** True where a later step of the way only moved as an earlier one did, or a count as its rate. */
function isToldBy(change: Change, other: Change): boolean {
  if (isDrop(change) !== isDrop(other) || !touches(change.window, other.window)) return false;
  if (change.measure === "failed") return other.measure === "failure";
  const [own, others] = [VOLUME.indexOf(change.measure), VOLUME.indexOf(other.measure)];
  return own >= 0 && others >= 0 && others < own;
}

/** 1 for what is bad, 0 for the rest. */
const badness = (change: Change): number => (toneOf(change) === "bad" ? 1 : 0);

/** Whether a change is good news. */
export function toneOf({ measure, season }: Change): "good" | "bad" | "neutral" {
  const { better } = ABOUT[measure];
  if (better === null) return "neutral";
  return season.distance > 0 === (better === "more") ? "good" : "bad";
}

const size = ({ season }: Change): number => Math.abs(season.distance);

/** What goes on before what is over, then what is bad, then what is clearest. */
export function byImportance(one: Change, other: Change): number {
  return (
    Number(other.lasts) - Number(one.lasts) ||
    badness(other) - badness(one) ||
    size(other) - size(one)
  );
}

/**
 * What of a range is beyond what is usual, the most important first: each measure once, and no step of the
 * way that only moved as the one before it. `judged` is how many could be told at all.
 */
export function findChanges(
  days: Days,
  measures: readonly Measure[],
  windows: readonly Looked[],
): { readonly changes: readonly Change[]; readonly judged: number } {
  let judged = 0;
  const found = measures.flatMap((measure): Change[] => {
    const at = days.of(measure);
    const own = windows.flatMap(({ clear, lasts, ...window }): Change[] => {
      const isNews = (season: Season): boolean =>
        Math.abs(changeOf(season) ?? 1) >= LEAST_CHANGE && isBeyond(season, clear);
      const season = seasonOf(days, measure, window, undefined, { at, worth: isNews });
      if (season === null) return [];
      judged++;
      return isNews(season) ? [{ measure, window, season, lasts }] : [];
    });
    return own.sort(byImportance).slice(0, 1);
  });
  const changes = found.filter((one) => !found.some((other) => isToldBy(one, other)));
  return { changes: changes.sort(byImportance), judged };
}
