import type { AutomaticChoice, Clock, EvidenceChoice } from "@/lib/address/counting";
import { type FilterParameters, filterParameters } from "@/lib/address/filter-parameters";
import { NO_CAMPAIGN } from "@/lib/address/unknown";
import { kindOf, lastSentOf } from "@/lib/analytics/counts/campaign-kind";
import { type CampaignInfo, unnamedCampaign } from "@/lib/analytics/counts/campaign-names";
import { foldText } from "@/lib/analytics/counts/fold-text";
import { type Gathered, gather } from "@/lib/analytics/counts/gather";
import { type GroupRows, splitRows } from "@/lib/analytics/counts/groups";
import { ratesOf } from "@/lib/analytics/counts/rates";
import { openScope } from "@/lib/analytics/counts/scope";
import { countsOf } from "@/lib/analytics/counts/summary";
import { seriesOf } from "@/lib/analytics/funnel/timeseries";
import type { Stages } from "@/lib/analytics/shapes";
import { eachDay } from "@/lib/days";
import { NIL_ID } from "@/lib/facts/identity";
import type { CampaignRow, CampaignsReport } from "./answers";
import { pageOf, sortCampaigns } from "./campaign-order";
import { type Conversions, readConversions } from "./conversions";
import type { CampaignsParameters } from "./parameters";

/** Per day of the range, for a sparkline. */
export type CampaignTrend = { readonly key: string; readonly days: readonly Stages[] };

/**
 * One campaign's row from its group. Its numbers are worked out when they are asked for: of hundreds
 * of campaigns one column is sorted by, and a page of them is shown.
 */
export function campaignRow(
  group: GroupRows,
  info: CampaignInfo,
  context: Gathered["context"],
  conversions: Conversions,
): CampaignRow {
  let counts: Pick<CampaignRow, "stages" | "automatic"> | null = null;
  let rates: CampaignRow["rates"] | null = null;
  const owner = group.selection.endpoints.find(({ id }) => id === info.endpointId);
  const known = kindOf(info, owner?.provider ?? null);
  return {
    key: group.key ?? NO_CAMPAIGN,
    id: info.vendorId,
    name: info.name,
    endpoint: info.endpointId,
    provider: info.endpointId ? group.provider : null,
    firstSeen: info.firstSeen,
    lastSeen: info.lastSeen,
    lastSent: lastSentOf(info, known.kind),
    ...known,
    tags: info.tags,
    get stages() {
      counts ??= countsOf(group.rows, group.selection, context);
      return counts.stages;
    },
    get automatic() {
      counts ??= countsOf(group.rows, group.selection, context);
      return counts.automatic;
    },
    get rates() {
      rates ??= ratesOf(group.rows, group.selection, context);
      return rates;
    },
    get conversions() {
      return conversions.of(group, context);
    },
  };
}

/** A campaign's facts from its key. */
export function infoOf(names: Gathered["names"], key: string | null): CampaignInfo {
  const id = key === null || key === NO_CAMPAIGN ? NIL_ID : key;
  return names.get(id) ?? unnamedCampaign(id);
}

function matches(info: CampaignInfo, q: string | undefined): boolean {
  if (!q) return true;
  const wanted = foldText(q);
  return [info.name, info.vendorId ?? ""].some((text) => foldText(text).includes(wanted));
}

type ListParameters = Omit<CampaignsParameters, "limit" | "cursor" | "page">;

async function findCampaigns(params: ListParameters, now: number) {
  const scope = await openScope(params, now);
  const [{ rows, selection, context, names }, conversions] = await Promise.all([
    gather(scope, { ...params, by: "campaign" }),
    readConversions(scope),
  ]);
  const found = splitRows(rows, "campaign", selection, names)
    .map((group) => ({ group, info: infoOf(names, group.key) }))
    .filter(({ info }) => matches(info, params.q))
    .map(({ group, info }) => campaignRow(group, info, context, conversions));
  return { range: scope.range, found, conversions: conversions.about };
}

/** The campaigns that have anything in the range: sorted, searched, one page of them. */
export async function getCampaigns(
  params: CampaignsParameters,
  now: number = Date.now(),
): Promise<CampaignsReport> {
  const { range, found, conversions } = await findCampaigns(params, now);
  return { range, total: found.length, conversions, ...pageOf(found, params) };
}

/** The same campaigns in the same order, all of them from one query. */
export async function getAllCampaigns(
  params: ListParameters,
  now: number = Date.now(),
): Promise<Pick<CampaignsReport, "range" | "rows" | "conversions">> {
  const { range, found, conversions } = await findCampaigns(params, now);
  return { range, conversions, rows: sortCampaigns(found, params.sort) };
}

/** More points than this are finer than a sparkline is wide. */
const MOST_POINTS = 92;
const WEEK = 7;

/** The days that a sparkline's points begin on: every day, or weeks that end with the range. */
function pointsOf(days: readonly string[]): string[] {
  if (days.length <= MOST_POINTS) return [...days];
  // What no week is left of belongs to the first: a point of a few days would look like a drop.
  const rest = days.length % WEEK;
  return days.filter((_, index) => index === 0 || (index > rest && (index - rest) % WEEK === 0));
}

/** The days (or weeks, of long ranges) of some campaigns, for the sparklines of a page of rows. */
export async function getCampaignTrends(
  keys: readonly string[],
  params: Partial<FilterParameters> & {
    clock?: Clock;
    evidence?: EvidenceChoice;
    automatic?: AutomaticChoice;
  },
  now: number = Date.now(),
): Promise<CampaignTrend[]> {
  if (keys.length === 0) return [];
  const filters = filterParameters.parse({ ...params, campaign: [...keys] });
  const scope = await openScope(filters, now);
  const starts = pointsOf(eachDay(scope.range));
  const { rows, selection, context, names } = await gather(scope, {
    clock: params.clock ?? "cohort",
    evidence: params.evidence ?? "any",
    automatic: params.automatic,
    by: "campaign",
    slots: "day",
    starts,
  });
  return splitRows(rows, "campaign", selection, names).map((group) => {
    const at = seriesOf(group.rows, group.selection, context);
    return { key: group.key ?? NO_CAMPAIGN, days: starts.map((day) => at([day]).stages) };
  });
}
