import type { Random } from "./random";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How busy people are per weekday, Sunday first. */
const WEEKDAYS = [0.58, 1.02, 1.14, 1.08, 1.2, 0.96, 0.66];

/** How busy people are per hour of the day: asleep at night, busiest in the evening. */
const HOURS = [
  0.2, 0.1, 0.06, 0.05, 0.08, 0.2, 0.6, 1.1, 1.4, 1.5, 1.4, 1.3, 1.5, 1.3, 1.2, 1.2, 1.3, 1.6, 1.9,
  2.1, 2.2, 1.8, 1.1, 0.5,
];
const HOURS_TOTAL = HOURS.reduce((sum, weight) => sum + weight, 0);

/** Local days and hours at a fixed distance from UTC, in ms; close enough for a rhythm. */
export type Calendar = {
  readonly utcOffset: number;
};

/** The last local midnight before an instant. */
export function midnight(at: number, { utcOffset }: Calendar): number {
  return Math.floor((at + utcOffset) / DAY) * DAY - utcOffset;
}

/** Local weekday of an instant, 0 is Sunday. */
export function weekday(at: number, { utcOffset }: Calendar): number {
  // 1970-01-01 was a Thursday.
  return (Math.floor((at + utcOffset) / DAY) + 4) % 7;
}

/** Local hour of an instant. */
export function hourOf(at: number, { utcOffset }: Calendar): number {
  return Math.floor((at + utcOffset) / HOUR) % 24;
}

/** How busy an instant's weekday is; 1 is an ordinary day. */
export function weekdayWeight(at: number, calendar: Calendar): number {
  return WEEKDAYS[weekday(at, calendar)] ?? 1;
}

/** How busy an instant's hour is; 1 is the average of a day. */
export function hourWeight(at: number, calendar: Calendar): number {
  return ((HOURS[hourOf(at, calendar)] ?? 0) / HOURS_TOTAL) * 24;
}

/** Instants in the window, as many as wanted, busier by day, on weekdays and towards its end. */
export function busyTimes(
  random: Random,
  window: { readonly from: number; readonly to: number },
  calendar: Calendar,
  count: number,
): number[] {
  const slots: [number, number][] = [];
  for (let at = window.from; at < window.to; at += HOUR) {
    const part = Math.min(HOUR, window.to - at) / HOUR;
    const weight = weekdayWeight(at, calendar) * hourWeight(at, calendar) * growth(at, window);
    slots.push([at, weight * part]);
  }
  const total = slots.reduce((sum, [, weight]) => sum + weight, 0);
  const times: number[] = [];
  let owed = random.next();
  for (const [start, weight] of slots) {
    owed += (weight / total) * count;
    for (; owed >= 1; owed -= 1) {
      times.push(start + Math.floor(random.next() * Math.min(HOUR, window.to - start)));
    }
  }
  return times;
}

/** Business grows: from 0.85 at the start of a window to 1.15 at its end. */
export function growth(at: number, window: { readonly from: number; readonly to: number }): number {
  return 0.85 + (0.3 * (at - window.from)) / (window.to - window.from);
}

/** Who would have read it at night mostly reads it in the morning. */
export function whenAwake(at: number, random: Random, calendar: Calendar): number {
  const hour = hourOf(at, calendar);
  if (hour >= 7 && hour < 23) return at;
  if (random.chance(0.2)) return at;
  const today = midnight(at, calendar);
  const morning = today + 7 * HOUR + (hour >= 23 ? DAY : 0);
  return Math.floor(morning + random.logNormal(50 * MINUTE, 0.7));
}
