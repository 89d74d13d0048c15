import type { ReportRange } from "@/lib/analytics/shapes";
import { bucketOf, dayStart, hoursOfDay, offsetAt } from "@/lib/bucket";
import { eachDay, shiftDay } from "@/lib/days";
import { Prisma } from "@/lib/db";

const DAYS = 7;
const HOURS = 24;
const HOUR_MS = 3_600_000;

/** An hour of the week: 1 is Monday; the hour is what the clock on the wall shows. */
type WeekHour = { readonly weekday: number; readonly hour: number };

/** Every hour of the week, Monday's first one first. */
export const WEEK_HOURS: readonly WeekHour[] = Array.from({ length: DAYS * HOURS }, (_, at) => ({
  weekday: Math.floor(at / HOURS) + 1,
  hour: at % HOURS,
}));

/** The slot that the counts of an hour of the week have. */
export function slotOfHour({ weekday, hour }: WeekHour): string {
  return String(weekday * HOURS + hour);
}

/** The hours of a range that an hour of the week stands for: local date and first instant in ms. */
export function hoursAt(
  { from, to, timeZone }: ReportRange,
  { weekday, hour }: WeekHour,
): { readonly day: string; readonly start: number }[] {
  const shown = (start: number): number =>
    Math.floor((start + offsetAt(start, timeZone)) / HOUR_MS) % HOURS;
  return eachDay({ from, to })
    .filter((day) => (new Date(`${day}T00:00:00Z`).getUTCDay() || DAYS) === weekday)
    .flatMap((day) => {
      // Where clocks change on that day, the hour lies one earlier or later, or comes twice.
      const near = [-1, 0, 1].map((by) => dayStart(day, timeZone) + (hour + by) * HOUR_MS);
      const found = near.map((instant) => bucketOf(instant, timeZone));
      const shownHours = found.filter((one) => one.day === day && shown(one.hour) === hour);
      return [...new Set(shownHours.map((one) => one.hour))].map((start) => ({ day, start }));
    });
}

type Offset = { readonly until: number | null; readonly seconds: number };

/** The offsets of a zone through a range, one after the other: two where it changes its clocks once. */
function offsetsOf({ from, to, timeZone }: ReportRange): Offset[] {
  const found: { until: number | null; seconds: number }[] = [];
  const note = (start: number): void => {
    const seconds = offsetAt(start, timeZone) / 1000;
    const last = found.at(-1);
    if (last?.seconds === seconds) return;
    if (last) last.until = start;
    found.push({ until: null, seconds });
  };
  for (const day of eachDay({ from, to })) {
    const start = dayStart(day, timeZone);
    note(start);
    const changes = offsetAt(dayStart(shiftDay(day, 1), timeZone), timeZone) / 1000;
    if (changes !== found.at(-1)?.seconds) for (const hour of hoursOfDay(day, timeZone)) note(hour);
  }
  return found;
}

/**
 * The hour of the week that a rollup's hour belongs to. The offsets come from here, so that SQL
 * only adds: its own zone data may differ.
 */
export function hourOfWeek(range: ReportRange): Prisma.Sql {
  const offsets = offsetsOf(range);
  const seconds = offsets.flatMap(({ until, seconds: ahead }) =>
    until === null
      ? [Prisma.sql`ELSE ${ahead}::int`]
      : [Prisma.sql`WHEN bucket < ${new Date(until)} THEN ${ahead}::int`],
  );
  const offset =
    offsets.length === 1
      ? Prisma.sql`${offsets[0]?.seconds ?? 0}::int`
      : Prisma.sql`(CASE ${Prisma.join(seconds, " ")} END)`;
  // The first day of the calendar was a Monday. A field of a date is a decimal number, and slower than a difference.
  return Prisma.sql`(((day - '0001-01-01'::date) % 7 + 1) * 24
    + (((date_part('epoch', bucket)::bigint + ${offset}) / 3600) % 24)::int)`;
}
