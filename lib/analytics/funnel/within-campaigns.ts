import { campaignKeyOf, unnamedCampaign } from "@/lib/analytics/counts/campaign-names";
import { gather } from "@/lib/analytics/counts/gather";
import { withoutMissing } from "@/lib/analytics/counts/missing";
import { shareOf } from "@/lib/analytics/counts/rates";
import { type Memory, remember } from "@/lib/analytics/counts/remember";
import { openScope } from "@/lib/analytics/counts/scope";
import type { ReportRange } from "@/lib/analytics/shapes";
import { daysInRange, shiftDay } from "@/lib/days";
import { NIL_ID } from "@/lib/facts/identity";
import type { Part } from "@/lib/statistics/newcombe";
import { judgeSlots, type SlotCounts } from "@/lib/statistics/within-strata";
import type { BestCampaign, HoursWithin, JudgedHours } from "./answers";
import type { BestTimeParameters } from "./parameters";

const HOURS = 24;

/** Of one campaign over one channel of an endpoint, the open rate's parts by hour of the week. */
type Campaign = { readonly id: string; readonly hours: SlotCounts };
type Names = Awaited<ReturnType<typeof gather>>["names"];

/** From this many days on both halves of a range are read at once: one statement keeps one core busy. */
const LONG = 90;

function partsOf(range: ReportRange): readonly ReportRange[] {
  const days = daysInRange(range);
  if (days < LONG) return [range];
  const middle = shiftDay(range.from, Math.floor(days / 2));
  return [
    { ...range, to: shiftDay(middle, -1) },
    { ...range, from: middle },
  ];
}

async function readCampaignHours(params: BestTimeParameters, now: number) {
  const scope = await openScope(params, now);
  const { evidence } = params;
  const query = { clock: "cohort", slots: "week_hour", evidence, by: "campaign" } as const;
  const totals = ["delivered", "opened"] as const;
  const read = await Promise.all(
    partsOf(scope.range).map((range) => gather({ ...scope, range }, { ...query, totals })),
  );
  const campaigns = new Map<string, { readonly id: string; readonly hours: Map<string, Part> }>();
  for (const { rows, selection, context } of read)
    for (const row of withoutMissing(rows, context.missing)) {
      // What belongs to no campaign is of many sorts: nothing holds it together.
      if (row.dimension === NIL_ID) continue;
      const key = `${row.endpointId} ${row.channel} ${row.dimension}`;
      const own = campaigns.get(key) ?? { id: row.dimension, hours: new Map() };
      campaigns.set(key, own);
      addTo(own.hours, row.slot, shareOf("open", [row], selection, context));
    }
  const names: Names = new Map(read.flatMap((part) => [...part.names]));
  return { campaigns: [...campaigns.values()], names };
}

/** Adds to what a slot has already. */
function addTo(sums: Map<string, Part>, slot: string, part: Part): void {
  const known = sums.get(slot);
  sums.set(slot, {
    numerator: (known?.numerator ?? 0) + part.numerator,
    denominator: (known?.denominator ?? 0) + part.denominator,
  });
}

/** The same campaigns by coarser slots: what falls into one is added up. */
function regroup(campaigns: readonly Campaign[], slotOf: (hour: number) => number): Campaign[] {
  return campaigns.map(({ id, hours }) => {
    const sums = new Map<string, Part>();
    for (const [slot, part] of hours) addTo(sums, String(slotOf(Number(slot))), part);
    return { id, hours: sums };
  });
}

const goesTwice = ({ hours }: Campaign): boolean =>
  [...hours.values()].filter(({ denominator }) => denominator > 0).length > 1;

/** The campaign that more than half of a slot's opens are of, among those that are compared. */
function mostlyOf(
  slot: string,
  opened: number,
  campaigns: readonly Campaign[],
  names: Names,
): BestCampaign | null {
  const sums = new Map<string, number>();
  for (const { id, hours } of campaigns)
    sums.set(id, (sums.get(id) ?? 0) + (hours.get(slot)?.numerator ?? 0));
  const [most] = [...sums].sort(([, a], [, b]) => b - a);
  if (!most || most[1] * 2 <= opened) return null;
  const [id, own] = most;
  return {
    key: campaignKeyOf(id),
    name: (names.get(id) ?? unnamedCampaign(id)).name,
    share: own / opened,
  };
}

function judge(all: readonly Campaign[], names: Names, least: number) {
  const campaigns = all.filter(goesTwice);
  const judged = judgeSlots(
    campaigns.map(({ hours }) => hours),
    least,
  );
  return judged.map(({ slot, value, low, high, messages, outcomes, mark, clear }) => ({
    slot: Number(slot),
    difference: value,
    ...{ low, high, messages, opened: outcomes, mark, clear },
    mostly: outcomes > 0 ? mostlyOf(slot, outcomes, campaigns, names) : null,
  }));
}

async function compareHours(
  params: BestTimeParameters,
  least: number,
  now: number,
): Promise<HoursWithin> {
  const { campaigns, names } = await readCampaignHours(params, now);
  const compared = campaigns.filter(goesTwice);
  const hourOf = (slot: number) => slot % HOURS;
  const weekdayOf = (slot: number) => Math.floor(slot / HOURS);
  const within: JudgedHours = {
    cells: judge(compared, names, least).map(({ slot, ...one }) => ({
      weekday: weekdayOf(slot),
      hour: hourOf(slot),
      ...one,
    })),
    hours: judge(regroup(compared, hourOf), names, least).map(({ slot, ...one }) => ({
      hour: slot,
      ...one,
    })),
    weekdays: judge(regroup(compared, weekdayOf), names, least).map(({ slot, ...one }) => ({
      weekday: slot,
      ...one,
    })),
  };
  if (within.cells.length + within.hours.length + within.weekdays.length === 0) return null;
  return { campaigns: new Set(compared.map(({ id }) => id)).size, ...within };
}

const shared = globalThis as typeof globalThis & { pushlensHours?: Memory<HoursWithin> };

/**
 * Hours compared inside the same campaigns; null where no campaign went out at several with messages
 * enough. From memory where it takes long to read.
 */
export function hoursWithinCampaigns(
  params: BestTimeParameters,
  least: number,
  now: number,
): Promise<HoursWithin> {
  shared.pushlensHours ??= new WeakMap();
  const read = () => compareHours(params, least, now);
  return remember(shared.pushlensHours, JSON.stringify(params), read, { onlyFresh: true });
}
