import type { Scope } from "@/lib/analytics/counts/scope";
import { shiftDay } from "@/lib/days";
import { daysBefore } from "./find-changes";
import { lastSettled } from "./read-days";

/** What to read for a scope's range: its days that are over with those to compare, and whether today too. */
export function daysFor(scope: Scope) {
  const { from, to, timeZone } = scope.range;
  const settled = lastSettled(timeZone, scope.now);
  const today = shiftDay(settled, 1);
  const [last = to] = [to, settled].sort();
  const [begins = from] = [from, last].sort();
  const first = shiftDay(begins, -daysBefore({ from: begins, to: last }));
  return {
    last,
    withToday: from <= today && to >= today,
    read: { ...scope, range: { timeZone, from: first, to: last } },
  };
}
