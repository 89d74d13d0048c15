import { NO_CAMPAIGN } from "@/lib/address/unknown";
import { kindOf } from "@/lib/analytics/counts/campaign-kind";
import { type CampaignInfo, requireCampaign } from "@/lib/analytics/counts/campaign-names";
import type { CountRow } from "@/lib/analytics/counts/counts";
import { type Gathered, gather } from "@/lib/analytics/counts/gather";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { ratesOf } from "@/lib/analytics/counts/rates";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import { countsOf } from "@/lib/analytics/counts/summary";
import { bucketOf, dayStart } from "@/lib/bucket";
import { shiftDay, todayIn } from "@/lib/days";
import { type BegunHour, findSends, LONGEST, rhythmOf } from "@/lib/facts/sends";
import type { Send, SendsReport } from "./answers";
import type { SendsParameters } from "./parameters";
import { medianOf, placesOf } from "./send-places";

const DAY = 86_400_000;
/** A send's messages begin within so many days of it. */
const TAIL = LONGEST / DAY;
/** Sends before the range are looked for in so many days before it, and in more where there are too few. */
const LOOKED_BACK = [56, 400] as const;

/** An hour's messages: the largest of its stages, as not everybody reports the same one. */
const sizeOf = (rows: readonly CountRow[]): number =>
  rows.reduce((sum, { totals }) => sum + Math.max(0, ...totals), 0);

type Hours = {
  readonly gathered: Gathered;
  /** All that began, whatever the filters leave, so that the same sends are found with any filter. */
  readonly begun: readonly BegunHour[];
  /** Before this instant a send cannot be told from the end of an earlier one. */
  readonly from: number;
};

async function readHours(
  scope: Scope,
  { evidence, automatic }: SendsParameters,
  back: number,
): Promise<Hours> {
  const { range, now } = scope;
  const { timeZone } = range;
  const last = [shiftDay(range.to, TAIL), todayIn(timeZone, now)].sort()[0] ?? range.to;
  const from = shiftDay(range.from, -back);
  const wide = {
    ...scope,
    range: { from: shiftDay(from, -TAIL), to: [last, range.to].sort()[1] ?? last, timeZone },
    ...{ channels: null, platforms: null, notChannels: null, notPlatforms: null },
  };
  const query = { clock: "cohort", by: "platform", slots: "hour", evidence, automatic } as const;
  const gathered = await gather(wide, query);
  const bySlot = groupBy(gathered.rows, ({ slot }) => slot);
  const begun = [...bySlot]
    .map(([slot, rows]) => ({ start: Number(slot), size: sizeOf(rows) }))
    .sort((a, b) => a.start - b.start);
  return { gathered, begun, from: dayStart(from, timeZone) };
}

/** Reads back until as many sends lie before the range as are asked for, or there is no more. */
async function readEnough(scope: Scope, params: SendsParameters, campaign: CampaignInfo) {
  const begins = dayStart(scope.range.from, scope.range.timeZone);
  const first = campaign.firstSeen === null ? begins : Date.parse(campaign.firstSeen);
  for (const [at, back] of LOOKED_BACK.entries()) {
    const hours = await readHours(scope, params, back);
    const sends = findSends(hours.begun).filter(({ start }) => start >= hours.from);
    const before = sends.filter(({ start }) => start < begins).length;
    const isAll = first >= hours.from || at === LOOKED_BACK.length - 1;
    if (before >= params.last || isAll) return { ...hours, sends };
  }
  throw new Error("no days to look back");
}

const isAsked = ({ channels, platforms, notChannels, notPlatforms }: Scope) => {
  const fits = (asked: readonly string[] | null, out: readonly string[] | null, value: string) =>
    (asked === null || asked.includes(value)) && !out?.includes(value);
  return (row: CountRow) =>
    fits(channels, notChannels, row.channel) && fits(platforms, notPlatforms, row.dimension);
};

/** Counts and rates of each send, with what the sends before it add up to. */
function toSends(
  scope: Scope,
  { gathered, sends }: Awaited<ReturnType<typeof readEnough>>,
  last: number,
): Send[] {
  const { timeZone } = scope.range;
  const selection = scope.channels
    ? { ...gathered.selection, channels: scope.channels }
    : gathered.selection;
  const rows = gathered.rows.filter(isAsked(scope));
  const figures = sends.map(({ start, end }) => {
    const own = rows.filter(({ slot }) => Number(slot) >= start && Number(slot) < end);
    return {
      ...{ start, end, own, size: sizeOf(own) },
      ...countsOf(own, selection, gathered.context),
      rates: ratesOf(own, selection, gathered.context),
    };
  });
  return figures.map(({ start, end, size, stages, automatic, rates }, at) => {
    const before = figures.slice(Math.max(0, at - last), at);
    const together = before.flatMap(({ own }) => own);
    return {
      start: new Date(start).toISOString(),
      day: bucketOf(start, timeZone).day,
      until: bucketOf(end - 1, timeZone).day,
      ...{ size, stages, automatic, rates },
      before: {
        sends: before.length,
        medianSize: medianOf(before.map((one) => one.size)),
        rates: ratesOf(together, selection, gathered.context),
      },
      places: placesOf(
        rates,
        before.map((one) => one.rates),
      ),
    };
  });
}

/** The sends of a campaign that began in a range, newest first, each with the last sends before it. */
export async function getSends(
  params: SendsParameters,
  now: number = Date.now(),
): Promise<SendsReport> {
  const [key = NO_CAMPAIGN] = params.campaign;
  const [campaign, scope] = await Promise.all([requireCampaign(key), openScope(params, now)]);
  const { from, to, timeZone } = scope.range;
  const found = await readEnough(scope, params, campaign);
  // What belongs to no campaign is no campaign's rhythm.
  const rhythm = key === NO_CAMPAIGN ? null : rhythmOf(found.begun, findSends(found.begun));
  const owner = scope.endpoints.find(({ id }) => id === campaign.endpointId)?.provider ?? null;
  // Once a worker has judged it, what every page says of it.
  const kind = kindOf({ ...campaign, rhythm: campaign.rhythm ?? rhythm }, owner);
  const [begins, ends] = [dayStart(from, timeZone), dayStart(shiftDay(to, 1), timeZone)];
  const isShown = (at: number) => at >= begins && at < ends;
  const hasSends = kind.kind === "broadcast";
  const all = hasSends ? toSends(scope, found, params.last) : [];
  const apart = found.begun.filter(
    ({ start }) =>
      isShown(start) && !found.sends.some((send) => start >= send.start && start < send.end),
  );
  return {
    range: scope.range,
    campaign: key,
    ...kind,
    last: params.last,
    rows: all.filter(({ start }) => isShown(Date.parse(start))).reverse(),
    earlier: all
      .filter(({ start }) => Date.parse(start) < begins)
      .slice(-params.last)
      .reverse(),
    apart: hasSends ? apart.reduce((sum, { size }) => sum + size, 0) : 0,
  };
}
