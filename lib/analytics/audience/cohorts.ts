import { z } from "zod";
import { bucketsOf, type ReportBucket } from "@/lib/analytics/counts/buckets";
import { safeCount } from "@/lib/analytics/counts/counts";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import { shiftDay, todayIn } from "@/lib/days";
import { Prisma } from "@/lib/db";
import { KEPT_AFTER } from "@/lib/facts/audience-day";
import { readRaw } from "@/lib/replica/read-raw";
import type { Cohort, CohortsReport } from "./answers";
import { audienceRows, readPass, rememberAudience } from "./audience-rows";
import type { CohortParameters, SubscriberFilters } from "./parameters";

const SUMS = Prisma.raw(KEPT_AFTER.map((days) => `sum(kept_${days}) AS "${days}"`).join(", "));
const rowSchema = z
  .object({ day: z.string(), began: safeCount })
  .catchall(safeCount)
  .transform(
    ({ day, began, ...kept }): CohortDay => ({
      day,
      began,
      kept: KEPT_AFTER.map((days) => Number(kept[days] ?? 0)),
    }),
  );

/** Who first opted in on a day, and of these who was in after each of KEPT_AFTER. */
export type CohortDay = {
  readonly day: string;
  readonly began: number;
  readonly kept: readonly number[];
};

async function readDays(
  scope: Scope,
  of: Pick<SubscriberFilters, "country" | "language" | "topic">,
): Promise<CohortDay[]> {
  const { from, to } = scope.range;
  const rows = await readRaw`
    SELECT day::text, sum(began) AS began, ${SUMS} FROM (${audienceRows(scope, of)}) rows
    WHERE day BETWEEN ${from}::date AND ${to}::date AND began > 0 GROUP BY day`;
  return z.array(rowSchema).parse(rows);
}

/** Sums days to a cohort. A day counts for so many days later once these have ended, on `today`. */
export function cohortOf(days: readonly CohortDay[], today: string): Cohort {
  const began = days.reduce((sum, day) => sum + day.began, 0);
  const kept = KEPT_AFTER.map((after, at) => {
    const ended = days.filter(({ day }) => shiftDay(day, after) < today);
    const of = ended.reduce((sum, day) => sum + day.began, 0);
    const stayed = ended.reduce((sum, day) => sum + (day.kept[at] ?? 0), 0);
    return {
      days: after,
      kept: stayed,
      of,
      share: of === 0 ? null : stayed / of,
      unfinished: of < began,
    };
  });
  return { began, kept };
}

/** Whether a cohort may still grow counts as unfinished, too: its last day has not ended. */
function cohortIn(bucket: ReportBucket, days: readonly CohortDay[], today: string): Cohort {
  const { began, kept } = cohortOf(days, today);
  const last = bucket.slots.at(-1) ?? bucket.day;
  return {
    began,
    kept: kept.map((cell) => ({
      ...cell,
      unfinished: cell.unfinished || shiftDay(last, cell.days) >= today,
    })),
  };
}

/**
 * Who first opted in, week by week or month by month of the range, and how many of them were in after so
 * many days; by what is known of them now, as of when subscriptions were counted.
 */
export async function getCohorts(
  params: CohortParameters,
  now: number = Date.now(),
): Promise<CohortsReport> {
  const scope = await openScope(params, now);
  const pass = await readPass();
  const { country, language, topic } = params;
  const days = await rememberAudience(pass, { cohorts: params, range: scope.range }, () =>
    readDays(scope, { country, language, topic }),
  );
  const byDay = new Map(days.map((one) => [one.day, one]));
  const today = todayIn(scope.range.timeZone, pass.asOf ?? now);
  const buckets = bucketsOf(scope.range, params.interval, now).filter(({ start }) => start <= now);
  return {
    range: scope.range,
    asOf: pass.asOf === null ? null : new Date(pass.asOf).toISOString(),
    total: cohortOf(days, today),
    cohorts: buckets.map((bucket) => ({
      start: new Date(bucket.start).toISOString(),
      day: bucket.day,
      ...cohortIn(
        bucket,
        bucket.slots.flatMap((slot) => byDay.get(slot) ?? []),
        today,
      ),
    })),
  };
}
