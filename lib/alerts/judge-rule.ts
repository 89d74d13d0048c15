import { getOurHealth } from "@/lib/analytics/health/our-health";
import { shiftDay, todayIn } from "@/lib/days";
import { db } from "@/lib/db";
import { rollupZone } from "@/lib/facts/rollup-zone";
import type { AlertCondition } from "@/lib/settings/alerts/rule";
import { judgementOf, readPoints } from "./read-points";
import { readHours, weeksBefore } from "./season-base";
import { judgeSeason, sumsOf } from "./season-window";
import { readSilences } from "./silence";
import { type HourPoint, judgeAt } from "./window";

const HOUR = 3_600_000;

/** What a rule finds now, about its endpoints one by one or about all as one (''). */
export type Finding = {
  readonly subject: string;
  /** Null for the whole. */
  readonly name: string | null;
  readonly value: number | null;
  /** What the same weekday and hours make usual, where that is asked for and known. */
  readonly usual?: number | null;
  /** Null: it cannot be judged, so that nothing begins or ends. */
  readonly holds: boolean | null;
};

/** Judges a rule's condition as of now. */
export async function judgeRule(rule: AlertCondition, now: number): Promise<readonly Finding[]> {
  if (rule.metric === "silence") {
    const silences = await readSilences(rule, now);
    return silences.map(({ endpoint, ...silence }) => ({ subject: endpoint, ...silence }));
  }
  if (rule.against === "season") return [await judgeAgainstSeason(rule, now)];
  // A day more on both sides, so that no zone's date cuts the window.
  const days = {
    from: shiftDay(todayIn("UTC", now - (rule.windowHours + 1) * HOUR), -1),
    to: shiftDay(todayIn("UTC", now), 1),
  };
  const points = await readPoints(rule, days, now);
  const { value, holds } = judgeAt(points, judgementOf(rule), now);
  const ours = await isOurs(rule, holds, now);
  return [{ subject: "", name: null, value, holds: ours ? null : holds }];
}

/** What waits to be processed is missing from the numbers: too little may be ours. */
async function isOurs(rule: AlertCondition, holds: boolean | null, now: number): Promise<boolean> {
  return rule.comparison === "below" && holds === true && !(await getOurHealth(now)).ok;
}

/** The last whole hours, as they are now, against those of the weeks before. */
async function judgeAgainstSeason(rule: AlertCondition, now: number): Promise<Finding> {
  const [before, newest, zone] = await Promise.all([
    weeksBefore(rule, now),
    readHours(rule, Math.ceil(rule.windowHours / 24), now),
    rollupZone(db()),
  ]);
  const since = Math.min(...newest.points.map(({ start }) => start));
  const points = [...before.points.filter(({ start }) => start < since), ...newest.points];
  const judgement = judgementOf(rule);
  const sum = sumsOf(points, [...before.gaps, ...newest.gaps], judgement.isRate);
  const { value, usual, holds } = judgeSeason(sum, judgement, lastEnd(points, now), zone);
  const ours = await isOurs(rule, holds, now);
  return { subject: "", name: null, value, usual, holds: ours ? null : holds };
}

/** The end of the last hour that is over. */
function lastEnd(points: readonly HourPoint[], now: number): number {
  return Math.max(...points.map(({ start }) => start + HOUR).filter((end) => end <= now));
}
