import { z } from "zod";
import { filterConditions, type Scope } from "@/lib/analytics/counts/scope";
import type { ReportRange } from "@/lib/analytics/shapes";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { Prisma } from "@/lib/db";
import { LEFT_AFTER } from "@/lib/facts/people";
import { PERSON_NUMBERS } from "@/lib/facts/planned";
import { readRaw } from "@/lib/replica/read-raw";

/** Ranges of more messages are told from a part of all persons, */
const MOST_MESSAGES = 150_000;
/** a fixed one, with about so many of them. */
const SAMPLED_MESSAGES = 75_000;

/** How far the count of people is, and how much of it a report looks at. */
export type Sample = {
  readonly asOf: string | null;
  readonly daysToCount: number;
  /** Of all persons. */
  readonly share: number;
};

const rowsSchema = z.tuple([
  z.object({ as_of: z.date().nullable(), waiting: z.number(), messages: z.number() }),
]);

/** Reads how far it is, and chooses a share of persons, by their digests: the same for every report. */
export async function openSample({ range: { from, to } }: Scope): Promise<Sample> {
  const rows = await readRaw`
    SELECT (SELECT as_of FROM people_state) AS as_of,
      (SELECT count(DISTINCT day) FROM people_change)::float8 AS waiting,
      (SELECT coalesce(sum(messages), 0) FROM people_day
        WHERE day BETWEEN ${from}::date AND ${to}::date)::float8 AS messages`;
  const [{ as_of, waiting, messages }] = rowsSchema.parse(rows);
  return {
    asOf: as_of?.toISOString() ?? null,
    daysToCount: waiting,
    share: messages <= MOST_MESSAGES ? 1 : SAMPLED_MESSAGES / messages,
  };
}

/** What every answer about people begins with. */
export function aboutOf(range: ReportRange, { asOf, daysToCount, share }: Sample) {
  return { range, asOf, daysToCount, sampledShare: share };
}

/** A count of what was looked at, as one of all. */
export function scaled(count: number, { share }: Sample): number {
  return Math.round(count / share);
}

const below = (share: number): Prisma.Sql =>
  share === 1
    ? Prisma.empty
    : Prisma.sql`AND person < ${Math.floor(share * PERSON_NUMBERS)}::bigint`;

/** A range's messages of the persons looked at, as the filters leave them. Each day by its index, so that the rest is not read. */
export function messagesOf(scope: Scope, { share }: Pick<Sample, "share">): Prisma.Sql {
  const { from, to } = scope.range;
  if (share === 1)
    return Prisma.sql`(SELECT * FROM person_day
      WHERE day BETWEEN ${from}::date AND ${to}::date ${filterConditions(scope)})`;
  return Prisma.sql`(SELECT own.* FROM generate_series(${from}::date, ${to}::date, interval '1 day') AS days(one)
    CROSS JOIN LATERAL (SELECT * FROM person_day WHERE day = days.one::date ${below(share)}
      ${filterConditions(scope)} OFFSET 0) own)`;
}

/** A range's opt-outs, of the persons looked at, or of all. */
export function optOutsOf(scope: Scope, { share }: Pick<Sample, "share">): Prisma.Sql {
  const { from, to } = scope.range;
  return Prisma.sql`(SELECT * FROM person_opt_out
    WHERE day BETWEEN ${from}::date AND ${to}::date ${below(share)} ${filterConditions(scope)})`;
}

/** The opt-outs that followed a range's messages, whenever they came, of the persons looked at. */
export function optOutsAfter(scope: Scope, { share }: Pick<Sample, "share">): Prisma.Sql {
  const { from, to, timeZone } = scope.range;
  // A day more for clocks that change.
  const last = shiftDay(to, LEFT_AFTER / 24 + 1);
  return Prisma.sql`(SELECT * FROM person_opt_out
    WHERE day BETWEEN ${from}::date AND ${last}::date
      AND after_at >= ${new Date(dayStart(from, timeZone))}
      AND after_at < ${new Date(dayStart(shiftDay(to, 1), timeZone))}
      ${below(share)} ${filterConditions(scope)})`;
}
