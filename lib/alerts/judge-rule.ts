import { getOurHealth } from "@/lib/analytics/health/our-health";
import { shiftDay, todayIn } from "@/lib/days";
import type { AlertCondition } from "@/lib/settings/alerts/rule";
import { judgementOf, readPoints } from "./read-points";
import { readSilences } from "./silence";
import { judgeAt } from "./window";

const HOUR = 3_600_000;

/** What a rule finds now, about its endpoints one by one or about all as one (''). */
export type Finding = {
  readonly subject: string;
  /** Null for the whole. */
  readonly name: string | null;
  readonly value: number | null;
  /** Null: it cannot be judged, so that nothing begins or ends. */
  readonly holds: boolean | null;
};

/** Judges a rule's condition as of now. */
export async function judgeRule(rule: AlertCondition, now: number): Promise<readonly Finding[]> {
  if (rule.metric === "silence") {
    const silences = await readSilences(rule, now);
    return silences.map(({ endpoint, ...silence }) => ({ subject: endpoint, ...silence }));
  }
  // A day more on both sides, so that no zone's date cuts the window.
  const days = {
    from: shiftDay(todayIn("UTC", now - (rule.windowHours + 1) * HOUR), -1),
    to: shiftDay(todayIn("UTC", now), 1),
  };
  const points = await readPoints(rule, days, now);
  const { value, holds } = judgeAt(points, judgementOf(rule), now);
  // What waits to be processed is missing from the numbers: too little may be ours.
  const ours = rule.comparison === "below" && holds === true && !(await getOurHealth(now)).ok;
  return [{ subject: "", name: null, value, holds: ours ? null : holds }];
}
