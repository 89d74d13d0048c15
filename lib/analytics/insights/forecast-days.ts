import { openScope } from "@/lib/analytics/counts/scope";
import { type DateRange, daysInRange, eachDay, shiftDay, todayIn } from "@/lib/days";
import { forecastWeek, WITHIN } from "@/lib/statistics/forecast";
import { FORETOLD, type ForecastReport } from "./answers";
import { daysOf } from "./days-of";
import type { ForecastParameters } from "./parameters";
import { lastSettled, readDays } from "./read-days";

/** Eight weeks of errors, each against the week before. */
const LOOKED_AT = 63;
const METHOD =
  "Season-naive: each day as the same weekday was last, by event time. The band held four of five of the days of the last eight weeks.";

/** The days to come: seven from tomorrow on. */
function nextDays(today: string): DateRange {
  return { from: shiftDay(today, 1), to: shiftDay(today, 7) };
}

/**
 * What the seven days after today would be if they were as the same weekdays were last. The filters'
 * range is not asked for; null where the history is too short, or a stage is not reported.
 */
export async function getForecast(
  params: ForecastParameters,
  now: number = Date.now(),
): Promise<ForecastReport> {
  const scope = await openScope(params, now);
  const { timeZone } = scope.range;
  const last = lastSettled(timeZone, now);
  const past = { from: shiftDay(last, 1 - LOOKED_AT), to: last };
  const days = daysOf(await readDays({ ...scope, range: { ...past, timeZone } }, params, {}));
  const today = todayIn(timeZone, now);
  const ahead = nextDays(today);
  // Today, which goes on; in its first hour yesterday too, which has not settled yet.
  const skip = daysInRange({ from: last, to: today }) - 1;
  const lines = FORETOLD.map((stage) => {
    const on = days.of(stage);
    return forecastWeek(
      eachDay(past).map((day) => on(day)?.part ?? null),
      skip,
    );
  });
  const [sent, delivered, opened] = lines;
  return {
    range: { ...ahead, timeZone },
    method: METHOD,
    within: WITHIN,
    days: eachDay(ahead).map((day, at) => ({
      day,
      sent: sent?.[at] ?? null,
      delivered: delivered?.[at] ?? null,
      opened: opened?.[at] ?? null,
    })),
    reason: lines.some((line) => line !== null) ? null : "too_little_history",
  };
}
