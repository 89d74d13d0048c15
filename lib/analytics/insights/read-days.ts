import type { AutomaticChoice, EvidenceChoice } from "@/lib/address/counting";
import { type OptRow, readOpts } from "@/lib/analytics/audience/audience";
import type { CountRow } from "@/lib/analytics/counts/counts";
import { readGaps } from "@/lib/analytics/counts/gaps";
import { type Gathered, gather } from "@/lib/analytics/counts/gather";
import { missingDays } from "@/lib/analytics/counts/missing";
import type { Scope } from "@/lib/analytics/counts/scope";
import { bucketOf, hoursOfDay, offsetAt } from "@/lib/bucket";
import { eachDay, shiftDay } from "@/lib/days";
import { SEASONS } from "@/lib/statistics/season";

const HOUR = 3_600_000;
const WEEK = 7;

/** An hour, or a day, counts an hour after its end: what sources send in batches has come by then. */
export const SETTLED = HOUR;

/** How the counts are taken. */
export type Counting = {
  readonly evidence: EvidenceChoice;
  readonly automatic: AutomaticChoice;
};

/** The last local date that is over and has settled. */
export function lastSettled(timeZone: string, now: number): string {
  return shiftDay(bucketOf(now - SETTLED, timeZone).day, -1);
}

/** The hours of today that have settled, with the same hours of the eight weeks before. */
function hoursSoFar({ range: { timeZone }, now }: Scope) {
  const today = bucketOf(now, timeZone).day;
  const clock = (hour: number, day: string) =>
    hour + offsetAt(hour, timeZone) - Date.parse(`${day}T00:00:00Z`);
  const over = hoursOfDay(today, timeZone).filter((start) => start + HOUR + SETTLED <= now);
  const last = over.at(-1);
  if (last === undefined) return null;
  const end = clock(last, today);
  const days = Array.from({ length: SEASONS + 1 }, (_, back) => shiftDay(today, -WEEK * back));
  const hours = days.flatMap((day) =>
    hoursOfDay(day, timeZone)
      .filter((start) => clock(start, day) <= end)
      .map((start) => ({ day, start })),
  );
  return { days, hours, until: last + HOUR };
}

/** Takes out whose gap has not ended before the last day: of what is missing nobody knows how much. */
function splitByGaps(
  gaps: ReturnType<typeof missingDays>,
  scope: Scope,
): { readonly scope: Scope; readonly without: readonly string[]; readonly gapDays: Set<string> } {
  const away = gaps.filter(({ to }) => to >= scope.range.to);
  const out = new Set(away.map(({ endpointId }) => endpointId));
  const kept = gaps.filter(({ endpointId }) => !out.has(endpointId));
  const endpoints = scope.endpoints.filter(({ id }) => !out.has(id));
  return {
    scope: out.size === 0 ? scope : { ...scope, endpoints, narrowed: true },
    without: [...new Set(away.map(({ name }) => name))],
    gapDays: new Set(kept.flatMap(({ from, to }) => eachDay({ from, to }))),
  };
}

/** What was read of a scope's range, to be told whole or campaign by campaign. */
export type DaysRead = {
  readonly scope: Scope;
  readonly without: readonly string[];
  readonly gapDays: ReadonlySet<string>;
  readonly gathered: Gathered;
  readonly opts: readonly OptRow[];
  readonly soFar:
    | (NonNullable<ReturnType<typeof hoursSoFar>> & { rows: readonly CountRow[] })
    | null;
};

/**
 * Reads a scope's range by days and event time, and today so far where `withToday`: from rollups alone. Whose
 * data is missing now is left out.
 */
export async function readDays(
  asked: Scope,
  counting: Counting,
  {
    withOpts = false,
    withToday = false,
    by,
  }: { withOpts?: boolean; withToday?: boolean; by?: "campaign" | undefined },
): Promise<DaysRead> {
  const { timeZone, to } = asked.range;
  const until = withToday ? bucketOf(asked.now, timeZone).day : to;
  const known = { ...asked, range: { ...asked.range, to: until } };
  const gaps = missingDays(await readGaps(known), known.range, asked.now);
  const { scope, without, gapDays } = splitByGaps(gaps, asked);
  const query = { ...counting, by, clock: "event", slots: "day" } as const;
  const soFar = withToday ? hoursSoFar(scope) : null;
  const [gathered, opts, hourly] = await Promise.all([
    gather(scope, query, []),
    withOpts ? readOpts(scope, "day") : [],
    soFar ? gather(scope, { ...query, hours: soFar.hours }, []) : null,
  ]);
  return {
    ...{ scope, without, gapDays, gathered, opts },
    soFar: soFar && { ...soFar, rows: hourly?.rows ?? [] },
  };
}
