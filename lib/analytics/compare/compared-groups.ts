import type { Dimension } from "@/lib/address/query";
import { NO_CAMPAIGN } from "@/lib/address/unknown";
import type { Gathered } from "@/lib/analytics/counts/gather";
import { splitRows } from "@/lib/analytics/counts/groups";
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

/** A group that had nothing before: zero of what it reports if it had `begun`, and no rate. */
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

/** Groups of a range beside those of another, which ended on a local date. */
function groupsBeside(
  current: Gathered,
  previous: Gathered,
  by: Dimension,
  end: string,
): ComparedGroup[] {
  const { seen } = current.context;
  const before = new Map(splitOf(previous, by).map((group) => [group.key, group]));
  return splitOf(current, by).map(({ key, rows, selection }) => {
    const figures = summarise(rows, selection, current.context);
    const earlier = before.get(key);
    return {
      key,
      current: figures,
      previous: earlier
        ? summarise(earlier.rows, earlier.selection, previous.context)
        : nothingOf(figures, hadBegun(seen, selection.endpoints, end)),
    };
  });
}

/** The whole of messages that began, its providers, channels and platforms beside the range compared with. */
export async function getSplitsCompared(
  params: Omit<FunnelParameters, "by" | "clock">,
  against: DateRange,
  now: number = Date.now(),
): Promise<SplitsCompared> {
  const asked: FunnelParameters = { ...params, ...{ clock: "cohort", by: "platform" } };
  const { current, previous, about } = await gatherBoth(asked, against, now);
  return {
    ...about,
    total: { current: totalOf(current), previous: totalOf(previous) },
    providers: groupsBeside(current, previous, "provider", against.to),
    platforms: groupsBeside(current, previous, "platform", against.to),
    channels: groupsBeside(current, previous, "channel", against.to),
  };
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
