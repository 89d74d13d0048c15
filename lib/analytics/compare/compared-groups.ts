import type { Dimension } from "@/lib/address/query";
import { NO_CAMPAIGN } from "@/lib/address/unknown";
import { type Gathered, gather } from "@/lib/analytics/counts/gather";
import { splitRows } from "@/lib/analytics/counts/groups";
import { openScope } from "@/lib/analytics/counts/scope";
import { hadBegun } from "@/lib/analytics/counts/seen";
import { stagesOf, summarise } from "@/lib/analytics/counts/summary";
import type { FunnelParameters } from "@/lib/analytics/funnel/parameters";
import type { Summary } from "@/lib/analytics/shapes";
import type { DateRange } from "@/lib/days";
import { type Compared, gatherBoth } from "./comparison";

/** What a line of a table shows. */
export type Figures = Pick<Summary, "stages" | "rates">;

export type ComparedFigures = { readonly current: Figures; readonly previous: Figures };

/** A comparison split like a table: only the groups that have anything in the range itself. */
export type GroupsComparison = Compared & {
  readonly total: ComparedFigures;
  readonly groups: readonly (ComparedFigures & { readonly key: string | null })[];
};

/** A whole beside the range compared with, and split in every way that a page splits it. */
export type SplitsCompared = Compared & {
  readonly total: ComparedFigures;
  readonly providers: GroupsComparison["groups"];
  readonly platforms: GroupsComparison["groups"];
  readonly channels: GroupsComparison["groups"];
};

const NO_RATE = { value: null, numerator: 0, denominator: 0, over: [], of: [] };
const NO_RATES = { delivery: NO_RATE, open: NO_RATE, click: NO_RATE, failure: NO_RATE };

/** A group that had nothing then: zero of what it reports if it had `begun`, and no rate. */
const nothingOf = ({ stages }: Figures, begun: boolean): Figures => ({
  stages: stagesOf((stage) => (stages[stage] === null || !begun ? null : 0)),
  rates: NO_RATES,
});

const splitOf = ({ rows, selection, names }: Gathered, by: Dimension) =>
  splitRows(rows, by, selection, names);

const totalOf = ({ rows, selection, context }: Gathered) => summarise(rows, selection, context);

/**
 * Every group's counts and rates beside those of the range compared with, cut alike where the range
 * has not ended, both without the days that either lacks.
 */
export async function getGroupsComparison(
  params: FunnelParameters & { readonly by: Dimension },
  against: DateRange,
  now: number = Date.now(),
): Promise<GroupsComparison> {
  const { current, previous, about } = await gatherBoth(params, against, now);
  const total = { current: totalOf(current), previous: totalOf(previous) };
  return { ...about, total, groups: groupsBeside(current, previous, params.by, against.to) };
}

type ComparedGroup = GroupsComparison["groups"][number];

/** Groups of a range beside those of another, which ended on a local date; `listed` says which groups there are. */
function groupsBeside(
  current: Gathered,
  previous: Gathered,
  by: Dimension,
  end: string,
  listed: Gathered = current,
): ComparedGroup[] {
  const { seen } = current.context;
  const summariesOf = (gathered: Gathered) =>
    new Map(
      splitOf(gathered, by).map(({ key, rows, selection }) => [
        key,
        summarise(rows, selection, gathered.context),
      ]),
    );
  const [now, before] = [summariesOf(current), summariesOf(previous)];
  return splitOf(listed, by).map(({ key, rows, selection }) => {
    const figures = now.get(key) ?? nothingOf(summarise(rows, selection, listed.context), true);
    return {
      key,
      current: figures,
      previous: before.get(key) ?? nothingOf(figures, hadBegun(seen, selection.endpoints, end)),
    };
  });
}

/**
 * The whole of messages that began, its providers, channels and platforms beside the range compared with. `listed` is a
 * longer range whose groups are there too, of which nothing may have begun in the range itself.
 */
export async function getSplitsCompared(
  params: Omit<FunnelParameters, "by" | "clock">,
  against: DateRange,
  now: number = Date.now(),
  listed: DateRange | null = null,
): Promise<SplitsCompared> {
  const asked: FunnelParameters = { ...params, ...{ clock: "cohort", by: "platform" } };
  const [{ current, previous, about }, all] = await Promise.all([
    gatherBoth(asked, against, now),
    listed && gatherListed({ ...asked, ...listed }, now),
  ]);
  const groups = (by: Dimension) => groupsBeside(current, previous, by, against.to, all ?? current);
  return {
    ...about,
    total: { current: totalOf(current), previous: totalOf(previous) },
    providers: groups("provider"),
    platforms: groups("platform"),
    channels: groups("channel"),
  };
}

async function gatherListed(params: FunnelParameters, now: number): Promise<Gathered> {
  const { clock, evidence, automatic, by } = params;
  return gather(await openScope(params, now), { clock, evidence, automatic, by });
}

/** Some campaigns' rows beside the range compared with, by their keys; all that `params` leave without `keys`. */
export async function getCampaignsCompared(
  keys: readonly string[] | null,
  params: Omit<FunnelParameters, "by">,
  against: DateRange,
  now: number = Date.now(),
) {
  const campaign = keys ? [...keys] : params.campaign;
  const compared = await getGroupsComparison({ ...params, campaign, by: "campaign" }, against, now);
  const byKey = new Map(compared.groups.map((group) => [group.key ?? NO_CAMPAIGN, group]));
  return { ...compared, of: (key: string): ComparedFigures | null => byKey.get(key) ?? null };
}
