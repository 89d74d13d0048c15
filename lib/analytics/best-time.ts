import { z } from "zod";
import { sumShares } from "./compare-rates";
import { gather } from "./gather";
import { groupBy } from "./group-by";
import { filterParameters, funnelParameters } from "./parameters";
import type { BestTimeReport, Share, TimeCell } from "./rate-types";
import { shareOf } from "./rates";
import { openScope } from "./scope";
import { summarise } from "./summary";
import { slotOfHour, WEEK_HOURS } from "./week-hours";

export const bestTimeParameters = z.object({
  ...filterParameters.shape,
  evidence: funnelParameters.shape.evidence,
});
type BestTimeParameters = z.infer<typeof bestTimeParameters>;

/** What is opened by a tap. */
export const PUSH_CHANNELS: readonly string[] = ["push", "web_push"];

/** Below this many messages an hour's rate says little: it is given, and not to be ranked. */
const LEAST_MESSAGES = 100;
/** One-sided 5%, spread over the 168 hours that are compared (Bonferroni). */
const Z = 3.43;

/** What a share is at least, given how few messages it rests on (Wilson's lower bound). */
export function lowerBound(part: number, whole: number, z: number = Z): number {
  if (whole === 0) return 0;
  const share = Math.min(1, part / whole);
  const square = z * z;
  const spread = z * Math.sqrt((share * (1 - share) + square / (4 * whole)) / whole);
  return (share + square / (2 * whole) - spread) / (1 + square / whole);
}

/**
 * What has a high rate for certain rather than by chance: the highest lower bound among those with
 * enough messages. `clear`: even that bound is above the rate of all together.
 */
function bestOf<Part extends Share>(
  parts: readonly Part[],
  overall: number | null,
): (Part & { readonly clear: boolean }) | null {
  const bound = (part: Part): number => lowerBound(part.numerator, part.denominator);
  const best = parts
    .filter((part) => part.denominator >= LEAST_MESSAGES)
    .reduce<Part | null>((top, part) => (!top || bound(part) > bound(top) ? part : top), null);
  return best && { ...best, clear: overall !== null && bound(best) > overall };
}

async function gatherWeek(params: BestTimeParameters, now: number) {
  const scope = await openScope(params, now);
  const query = { clock: "cohort", slots: "week_hour", evidence: params.evidence } as const;
  return { range: scope.range, ...(await gather(scope, query)) };
}

/** The open rate by the hour of the week in which messages began, in the workspace's zone. */
export async function getBestTime(
  params: BestTimeParameters,
  now: number = Date.now(),
): Promise<BestTimeReport> {
  return toReport(await gatherWeek(params, now));
}

/**
 * The same of pushes alone where no channel is asked for and there are e-mails too: an e-mail program
 * loads pixels when it likes, so that together they tell when a newsletter went out. What it says is
 * what `channel=push&channel=web_push` says.
 */
export async function getBestPushTime(
  params: BestTimeParameters,
  now: number = Date.now(),
): Promise<{ readonly report: BestTimeReport; readonly alone: boolean }> {
  const gathered = await gatherWeek(params, now);
  const report = toReport(gathered);
  if (gathered.selection.channels !== null || report.openedBy.length < 2)
    return { report, alone: false };
  const rows = gathered.rows.filter(({ channel }) => PUSH_CHANNELS.includes(channel));
  const selection = { ...gathered.selection, channels: PUSH_CHANNELS };
  return { report: toReport({ ...gathered, rows, selection }), alone: true };
}

function toReport({
  range,
  rows,
  selection,
  context,
}: Awaited<ReturnType<typeof gatherWeek>>): BestTimeReport {
  const { rates, openedBy } = summarise(rows, selection, context);
  const bySlot = groupBy(rows, (row) => row.slot);
  const cells = WEEK_HOURS.map((at): TimeCell => {
    const own = bySlot.get(slotOfHour(at)) ?? [];
    return { ...at, ...shareOf("open", own, selection, context) };
  });
  const hours = WEEK_HOURS.slice(0, 24).map(({ hour }) => ({
    hour,
    ...sumShares(cells.filter((cell) => cell.hour === hour)),
  }));
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    ...sumShares(cells.filter((cell) => cell.weekday === weekday)),
  }));
  return {
    range,
    least: LEAST_MESSAGES,
    rate: rates.open,
    openedBy,
    cells,
    hours,
    weekdays,
    best: bestOf(cells, rates.open.value),
    bestHour: bestOf(hours, rates.open.value),
    bestWeekday: bestOf(weekdays, rates.open.value),
  };
}
