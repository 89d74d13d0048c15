import { daysInRange } from "@/lib/days";
import {
  formatChange,
  formatCount,
  formatDay,
  formatDays,
  formatPercent,
  formatPointFigure,
  formatTime,
  formatTimes,
} from "@/lib/format";
import { changeOf, type Season } from "@/lib/statistics/season";
import { words } from "@/lib/words/words";
import type { Change, Window } from "./find-changes";
import { isRate } from "./measures";

/** From here on "three times as many" is said, and not a percentage. */
const TIMES = 2;

const weekdayOf = (day: string): string => formatDay(day, "weekday");
const unsigned = (text: string): string => text.replace(/^[+−]/, "");
/** A change in whole percent, without its sign. */
const percentOf = (change: number): string => unsigned(formatChange(change)).replace(/[.,]\d+/, "");

/** When it was: "on Tuesday, 24 Nov", "in the 7 days 22 – 28 Nov", "today until 14:00". */
function whenOf({ kind, from, to, until }: Window, zone: string): string {
  const say = words("insights");
  if (until !== null) {
    return say("todayUntil", { time: formatTime(new Date(until).toISOString(), zone, false) });
  }
  if (kind === "day") return say("onDay", { weekday: weekdayOf(from), day: formatDay(from) });
  return say("inDays", { length: daysInRange({ from, to }), days: formatDays(from, to) });
}

/** What it is held against: "on a usual Tuesday". */
function usuallyOf({ kind, from, until }: Window): string {
  const say = words("insights");
  const weekday = weekdayOf(from);
  if (until !== null) return say("usualDayByThen", { weekday });
  if (kind === "day") return say("usualDay", { weekday });
  return kind === "week" ? say("usualWeek") : say("usualDays");
}

function countChange(season: Season): string {
  const say = words("insights");
  const change = changeOf(season) ?? 0;
  if (change >= TIMES)
    return say("timesAsMany", { times: formatTimes(season.value / season.usual) });
  const percent = percentOf(change);
  return change < 0 ? say("fewer", { percent }) : say("more", { percent });
}

function pointChange({ value, usual }: Season): string {
  const say = words("insights");
  const difference = value - usual;
  const points = unsigned(formatPointFigure(difference));
  const way = difference < 0 ? "lower" : "higher";
  const figure = Number(points.replace(",", "."));
  // Of small rates the points say nothing.
  if (figure < 0.1) return say(`percent.${way}`, { percent: percentOf(value / usual - 1) });
  return figure === 1 ? say(`point.${way}`, { points }) : say(`points.${way}`, { points });
}

/** A change as one sentence: what, when, by how much, and against what. */
export function sentenceOf(
  { measure, window, season }: Change,
  zone: string,
  campaign: string | null = null,
): string {
  const say = words("insights");
  const rate = isRate(measure);
  const told = {
    what: say(`what.${measure}`),
    figure: rate ? formatPercent(season.value) : formatCount(season.value),
    when: whenOf(window, zone),
    change: rate ? pointChange(season) : countChange(season),
    usually: usuallyOf(window),
    usual: rate ? formatPercent(season.usual) : formatCount(Math.round(season.usual)),
  };
  if (campaign === null) return rate ? say("rate", told) : say("count", told);
  return rate ? say("rateOf", { ...told, campaign }) : say("countOf", { ...told, campaign });
}
