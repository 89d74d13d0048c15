import { TZDate } from "@date-fns/tz";
import {
  addDays,
  addMonths,
  addYears,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  format,
  isMatch,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from "date-fns";
import { type DateRange, daysInRange, shiftDay, todayIn } from "@/lib/days";
import { PushlensError } from "@/lib/errors";
import { remembering } from "@/lib/remembering";
import { words } from "@/lib/words/words";

/** The ranges one click or key away; the default is `28d`. */
export const PRESETS = [
  "today",
  "yesterday",
  "7d",
  "28d",
  "30d",
  "90d",
  "mtd",
  "last-month",
  "qtd",
  "last-quarter",
  "ytd",
  "12m",
  "all",
] as const;
export type Preset = (typeof PRESETS)[number];

/** What a range can be compared with. */
export type ComparisonKind = "previous" | "year";

/** As many days are remembered at least. */
const MOST_KNOWN = 10_000;

const FORMAT = "yyyy-MM-dd";
const DEFAULT_DAYS = 28;
const MOST_DAYS = 3660;

const asDate = (day: string): TZDate => new TZDate(`${day}T00:00:00Z`, "UTC");
const asDay = (date: Date): string => format(date, FORMAT);

/** What is compared with or comes after a range must be a date of four-digit years too. */
const isSupported = (day: string): boolean => day >= "1970-01-02" && day < "9990-01-01";

function checkDay(name: string, day: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isMatch(day, FORMAT) || !isSupported(day)) {
    throw new PushlensError("bad_request", words("ranges-ui")("writeDate", { name }));
  }
}

/** The range that `from` and `to` ask for; the last 28 days including today where they are missing. */
export function parseRange(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  zone: string,
  now: number,
): DateRange {
  if (asked.from !== undefined) checkDay("from", asked.from);
  if (asked.to !== undefined) checkDay("to", asked.to);
  const today = todayIn(zone, now);
  const to = asked.to ?? (asked.from !== undefined && asked.from > today ? asked.from : today);
  const from = asked.from ?? shiftDay(to, 1 - DEFAULT_DAYS);
  if (from > to) {
    throw new PushlensError("bad_request", words("ranges-ui")("fromAfterTo", { from, to }));
  }
  if (daysInRange({ from, to }) > MOST_DAYS) {
    throw new PushlensError("bad_request", words("ranges-ui")("tenYears"));
  }
  return { from, to };
}

/** The dates of every preset, as of a day. Every page asks for all of them, and they stay all day. */
const presetsOf = remembering(MOST_KNOWN, (days: string): Readonly<Record<Preset, DateRange>> => {
  const [today = "", since] = days.split(" ");
  const date = asDate(today);
  const last = (count: number): DateRange => ({ from: shiftDay(today, 1 - count), to: today });
  const month = addMonths(startOfMonth(date), -1);
  const quarter = addMonths(startOfQuarter(date), -3);
  const first = since ?? shiftDay(today, 1 - DEFAULT_DAYS);
  const [longest = today] = [first, today].sort();
  const allowed = shiftDay(today, 1 - MOST_DAYS);
  return {
    today: last(1),
    yesterday: { from: shiftDay(today, -1), to: shiftDay(today, -1) },
    "7d": last(7),
    "28d": last(28),
    "30d": last(30),
    "90d": last(90),
    mtd: { from: asDay(startOfMonth(date)), to: today },
    "last-month": { from: asDay(month), to: asDay(endOfMonth(month)) },
    qtd: { from: asDay(startOfQuarter(date)), to: today },
    "last-quarter": { from: asDay(quarter), to: asDay(endOfQuarter(quarter)) },
    ytd: { from: asDay(startOfYear(date)), to: today },
    "12m": { from: asDay(addDays(addMonths(date, -12), 1)), to: today },
    all: { from: [longest, allowed].sort()[1] ?? today, to: today },
  };
});

/** The dates of a preset, as of an instant; `since` is the first day of all time. */
export function presetRange(
  preset: Preset,
  zone: string,
  now: number,
  since: string | null = null,
): DateRange {
  const today = todayIn(zone, now);
  return presetsOf(since ? `${today} ${since}` : today)[preset];
}

/** Which preset a range is, if it is one. */
export function presetOf(
  range: DateRange,
  zone: string,
  now: number,
  since: string | null = null,
): Preset | null {
  const same = (preset: Preset): boolean => {
    const { from, to } = presetRange(preset, zone, now, since);
    return from === range.from && to === range.to;
  };
  return PRESETS.find(same) ?? null;
}

/**
 * The range to compare with: as long as this one, and before it. Matched weekdays move it by whole
 * weeks, so that a Monday is compared with a Monday.
 */
export function previousRange(
  range: DateRange,
  kind: ComparisonKind = "previous",
  matchWeekday = false,
): DateRange {
  const days = daysInRange(range);
  if (kind === "year") {
    if (matchWeekday) return { from: shiftDay(range.from, -364), to: shiftDay(range.to, -364) };
    const from = asDay(addYears(asDate(range.from), -1));
    return { from, to: shiftDay(from, days - 1) };
  }
  const back = matchWeekday ? Math.ceil(days / 7) * 7 : days;
  return { from: shiftDay(range.from, -back), to: shiftDay(range.to, -back) };
}

/** The next (1) or earlier (-1) range of the same size; whole months, quarters and years stay whole. */
export function stepRange(range: DateRange, direction: 1 | -1): DateRange {
  const from = asDate(range.from);
  if (asDay(startOfYear(from)) === range.from && asDay(endOfYear(from)) === range.to) {
    const year = addYears(from, direction);
    return { from: asDay(year), to: asDay(endOfYear(year)) };
  }
  if (asDay(startOfQuarter(from)) === range.from && asDay(endOfQuarter(from)) === range.to) {
    const quarter = addMonths(from, 3 * direction);
    return { from: asDay(quarter), to: asDay(endOfQuarter(quarter)) };
  }
  if (asDay(startOfMonth(from)) === range.from && asDay(endOfMonth(from)) === range.to) {
    const month = addMonths(from, direction);
    return { from: asDay(month), to: asDay(endOfMonth(month)) };
  }
  const days = daysInRange(range) * direction;
  return { from: shiftDay(range.from, days), to: shiftDay(range.to, days) };
}
