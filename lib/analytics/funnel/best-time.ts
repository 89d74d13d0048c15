import { campaignKeyOf, unnamedCampaign } from "@/lib/analytics/counts/campaign-names";
import { sumShares } from "@/lib/analytics/counts/compare-rates";
import { type Gathered, gather } from "@/lib/analytics/counts/gather";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { withoutMissing } from "@/lib/analytics/counts/missing";
import { shareOf } from "@/lib/analytics/counts/rates";
import { openScope } from "@/lib/analytics/counts/scope";
import { summarise } from "@/lib/analytics/counts/summary";
import { hoursAt, slotOfHour, WEEK_HOURS } from "@/lib/analytics/counts/week-hours";
import type { Share } from "@/lib/analytics/shapes";
import { NIL_ID } from "@/lib/facts/identity";
import type { BestCampaign, BestTimeReport, TimeCell } from "./answers";
import type { BestTimeParameters } from "./parameters";
import { hoursWithinCampaigns } from "./within-campaigns";

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

/** What an open rate is made of. */
const PARTS = ["delivered", "opened"] as const;

/** What a range adds up to, whatever the hour: whose it is, and what it speaks for. Days tell that sooner than hours. */
async function gatherWhole(params: BestTimeParameters, now: number) {
  const scope = await openScope(params, now);
  return { scope, ...(await gather(scope, { clock: "cohort", evidence: params.evidence })) };
}

type Whole = Awaited<ReturnType<typeof gatherWhole>>;

/** The same of pushes alone. */
function pushesOf(whole: Whole): Whole {
  const rows = whole.rows.filter(({ channel }) => PUSH_CHANNELS.includes(channel));
  const { scope, selection } = whole;
  return {
    ...whole,
    rows,
    scope: { ...scope, channels: PUSH_CHANNELS },
    selection: { ...selection, channels: PUSH_CHANNELS },
  };
}

/**
 * The open rate by the hour of the week in which messages began, in the workspace's zone. Where no
 * channel is asked for and there are e-mails too, it is that of pushes alone: an e-mail program
 * loads pixels when it likes, so that together they tell when a newsletter went out. What it says
 * is then what `channel=push&channel=web_push` says.
 */
export async function getBestTime(
  params: BestTimeParameters,
  now: number = Date.now(),
): Promise<BestTimeReport> {
  const all = await gatherWhole(params, now);
  const { openedBy } = summarise(all.rows, all.selection, all.context);
  const alone = all.selection.channels === null && openedBy.length > 1;
  const whole = alone ? pushesOf(all) : all;
  const asked = params.channel.length > 0 ? params.channel : null;
  const channels = alone ? PUSH_CHANNELS : asked;
  const channel: BestTimeParameters["channel"] = alone ? ["push", "web_push"] : params.channel;
  const [report, within] = await Promise.all([
    hourByHour(whole, params),
    hoursWithinCampaigns({ ...params, channel }, LEAST_MESSAGES, now),
  ]);
  return { ...report, channels, within };
}

async function hourByHour(whole: Whole, params: BestTimeParameters) {
  const query = { clock: "cohort", evidence: params.evidence, totals: PARTS } as const;
  const week = await gather(whole.scope, { ...query, slots: "week_hour" });
  const report = toReport(whole, week);
  const { best } = report;
  const mostly = best && (await campaignBehind(best, params, whole));
  return { ...report, best: best && { ...best, mostly } };
}

/** The campaign that more than half of an hour's opens are of; null for none, or where one is asked for. */
async function campaignBehind(
  at: TimeCell,
  params: BestTimeParameters,
  { scope, selection }: Whole,
): Promise<BestCampaign | null> {
  if (scope.campaigns?.length === 1 || at.numerator === 0) return null;
  const { rows, context, names } = await gather(scope, {
    ...{ clock: "cohort", evidence: params.evidence, totals: PARTS, by: "campaign" },
    hours: hoursAt(scope.range, at),
  });
  const known = withoutMissing(rows, context.missing);
  for (const [id, ofCampaign] of groupBy(known, (row) => row.dimension)) {
    const { numerator } = shareOf("open", ofCampaign, selection, context);
    if (numerator * 2 <= at.numerator || id === NIL_ID) continue;
    const { name } = names.get(id) ?? unnamedCampaign(id);
    return { key: campaignKeyOf(id), name, share: numerator / at.numerator };
  }
  return null;
}

function toReport({ scope, rows: counted, selection, context }: Whole, week: Gathered) {
  const { rates, openedBy } = summarise(counted, selection, context);
  const rows = withoutMissing(week.rows, week.context.missing);
  const bySlot = groupBy(rows, (row) => row.slot);
  const cells = WEEK_HOURS.map((at): TimeCell => {
    const inHour = bySlot.get(slotOfHour(at)) ?? [];
    return { ...at, ...shareOf("open", inHour, selection, context) };
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
    range: scope.range,
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
