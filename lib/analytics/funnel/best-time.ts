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

async function gatherWeek(params: BestTimeParameters, now: number) {
  const scope = await openScope(params, now);
  const query = { clock: "cohort", slots: "week_hour", evidence: params.evidence } as const;
  return { scope, ...(await gather(scope, query)) };
}

type Week = Awaited<ReturnType<typeof gatherWeek>>;

/** What is left of rows and what they speak for when pushes alone are counted. */
function pushesOf<Part extends Pick<Gathered, "rows" | "selection">>(part: Part): Part {
  const rows = part.rows.filter(({ channel }) => PUSH_CHANNELS.includes(channel));
  return { ...part, rows, selection: { ...part.selection, channels: PUSH_CHANNELS } };
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
  const all = await gatherWeek(params, now);
  const { openedBy } = summarise(all.rows, all.selection, all.context);
  const alone = all.selection.channels === null && openedBy.length > 1;
  const week = alone ? pushesOf(all) : all;
  const report = toReport(week);
  const asked = params.channel.length > 0 ? params.channel : null;
  const { best } = report;
  const channels = alone ? PUSH_CHANNELS : asked;
  const channel: BestTimeParameters["channel"] = alone ? ["push", "web_push"] : params.channel;
  const [mostly, within] = await Promise.all([
    best && campaignBehind(best, params, week, alone),
    hoursWithinCampaigns({ ...params, channel }, LEAST_MESSAGES, now),
  ]);
  return { ...report, channels, best: best && { ...best, mostly }, within };
}

/** The campaign that more than half of an hour's opens are of; null for none, or where one is asked for. */
async function campaignBehind(
  at: TimeCell,
  params: BestTimeParameters,
  { scope }: Week,
  alone: boolean,
): Promise<BestCampaign | null> {
  if (scope.campaigns?.length === 1 || at.numerator === 0) return null;
  const query = { clock: "cohort", evidence: params.evidence, by: "campaign" } as const;
  const read = await gather(scope, { ...query, hours: hoursAt(scope.range, at) });
  const { rows, selection, context, names } = alone ? { ...read, ...pushesOf(read) } : read;
  const whole = withoutMissing(rows, context.missing);
  for (const [id, ofCampaign] of groupBy(whole, (row) => row.dimension)) {
    const { numerator } = shareOf("open", ofCampaign, selection, context);
    if (numerator * 2 <= at.numerator || id === NIL_ID) continue;
    const { name } = names.get(id) ?? unnamedCampaign(id);
    return { key: campaignKeyOf(id), name, share: numerator / at.numerator };
  }
  return null;
}

function toReport({ scope, rows: counted, selection, context }: Week) {
  const { rates, openedBy } = summarise(counted, selection, context);
  const rows = withoutMissing(counted, context.missing);
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
