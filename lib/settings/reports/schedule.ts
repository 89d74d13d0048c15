import { TZDate } from "@date-fns/tz";
import { z } from "zod";
import { shiftDay, todayIn } from "@/lib/days";
import { words } from "@/lib/words/words";

export const EVERY = ["day", "week", "month"] as const;
export type Every = (typeof EVERY)[number];

/** When a report comes, by the workspace's zone. */
export type Schedule = {
  readonly every: Every;
  /** 1 is Monday; of a weekly one. */
  readonly weekday: number;
  /** 1 to 28; of a monthly one. */
  readonly monthDay: number;
  readonly hour: number;
};

export const scheduleSchema = z.object({
  every: z.enum(EVERY),
  weekday: z.number(),
  monthDay: z.number(),
  hour: z.number(),
});

const LOOK_AHEAD = 63;

/** The first moment after `now` (both ms) at which a report is due. */
export function nextDue(schedule: Schedule, zone: string, now: number): number {
  const today = todayIn(zone, now);
  for (let ahead = 0; ahead < LOOK_AHEAD; ahead++) {
    const day = shiftDay(today, ahead);
    const at = isDay(schedule, day) ? instantOf(day, schedule.hour, zone) : 0;
    if (at > now) return at;
  }
  throw new Error("A schedule has no next time.");
}

function isDay({ every, weekday, monthDay }: Schedule, day: string): boolean {
  if (every === "day") return true;
  const date = new Date(`${day}T00:00:00Z`);
  return every === "week" ? (date.getUTCDay() || 7) === weekday : date.getUTCDate() === monthDay;
}

/** An hour that a day leaves out is the one after it; of one that it has twice, the first. */
function instantOf(day: string, hour: number, zone: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new TZDate(year, month - 1, date, hour, 0, 0, zone).getTime();
}

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** "Every Monday at 08:00". */
export function scheduleWords({ every, weekday, monthDay, hour: at }: Schedule): string {
  const say = words("reports");
  const hour = String(at).padStart(2, "0");
  if (every === "day") return say("every.day", { hour });
  return every === "week"
    ? say("every.week", { weekday: say(`weekday.${weekday as Weekday}`), hour })
    : say("every.month", { day: monthDay, hour });
}
