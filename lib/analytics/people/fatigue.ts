import { z } from "zod";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import type { OpenedBy } from "@/lib/analytics/shapes";
import { LEFT_AFTER } from "@/lib/facts/people";
import { readRaw } from "@/lib/replica/read-raw";
import { type Clustered, clusteredShare } from "@/lib/statistics/clustered-share";
import type { FatigueReport } from "./answers";
import type { PeopleParameters } from "./parameters";
import { opensTable } from "./places";
import { aboutOf, messagesOf, openSample, optOutsAfter, type Sample, scaled } from "./sample";

/** Later ones than this are looked at together. */
const LAST = 10;
type Rated = FatigueReport["groups"][number]["opened"];

const sums = { n: z.number(), y: z.number(), nn: z.number(), ny: z.number(), yy: z.number() };
const rowsSchema = z.array(
  z.object({
    nth: z.number(),
    messages: z.number(),
    persons: z.number(),
    open_persons: z.number(),
    out_persons: z.number(),
    taps: z.number(),
    pixels: z.number(),
    ...Object.fromEntries(
      Object.keys(sums).flatMap((name) => [
        [`open_${name}`, z.number()],
        [`out_${name}`, z.number()],
      ]),
    ),
  }),
);
type Row = Readonly<Record<string, number>>;

/** Sums over persons, for each place that a message may have in its person's week. */
async function read(scope: Scope, sample: Sample): Promise<readonly Row[]> {
  const telling = scope.endpoints.filter(({ provider }) => provider?.reportsOptOut === true);
  // Counted true by true, so that messages and opt-outs are put together once. Of `int` the sums are whole numbers,
  // of `bigint` decimal ones, which take two thirds longer.
  const rows = await readRaw`
    WITH each AS (
      SELECT person, before, true AS message, opens_endpoint IS NOT NULL OR NULL AS open_n,
        (opens_endpoint IS NOT NULL AND opened_at <= at + ${LEFT_AFTER}::int * interval '1 hour') OR NULL AS open_y,
        endpoint_id = ANY(${telling.map(({ id }) => id)}::uuid[]) OR NULL AS out_n, NULL::boolean AS out_y,
        (opened_at IS NOT NULL AND channel <> 'email') OR NULL AS tap, (opened_at IS NOT NULL AND channel = 'email') OR NULL AS pixel
      FROM ${messagesOf(scope, sample)} own
      LEFT JOIN ${opensTable(scope)} ON endpoint_id = opens_endpoint AND channel = opens_channel
      UNION ALL
      SELECT person, before, NULL, NULL, NULL, NULL, true, NULL, NULL
      FROM ${optOutsAfter(scope, sample)} own
      WHERE endpoint_id = ANY(${telling.map(({ id }) => id)}::uuid[])
    ), persons AS (
      SELECT person, LEAST(before + 1, ${LAST}::int) AS nth, count(message)::int AS messages,
        count(open_n)::int AS open_n, count(open_y)::int AS open_y, count(out_n)::int AS out_n,
        count(out_y)::int AS out_y, count(tap)::int AS taps, count(pixel)::int AS pixels
      FROM each GROUP BY 1, 2
    )
    SELECT nth::float8, sum(messages)::float8 AS messages, count(*) FILTER (WHERE messages > 0)::float8 AS persons,
      sum(taps)::float8 AS taps, sum(pixels)::float8 AS pixels,
      count(*) FILTER (WHERE open_n > 0)::float8 AS open_persons,
      count(*) FILTER (WHERE out_n + out_y > 0)::float8 AS out_persons,
      sum(open_n)::float8 AS open_n, sum(open_y)::float8 AS open_y, sum(open_n * open_n)::float8 AS open_nn,
      sum(open_n * open_y)::float8 AS open_ny, sum(open_y * open_y)::float8 AS open_yy,
      sum(out_n)::float8 AS out_n, sum(out_y)::float8 AS out_y, sum(out_n * out_n)::float8 AS out_nn,
      sum(out_n * out_y)::float8 AS out_ny, sum(out_y * out_y)::float8 AS out_yy
    FROM persons GROUP BY nth ORDER BY nth`;
  return rowsSchema.parse(rows);
}

function ratedOf(row: Row, of: "open" | "out", sample: Sample): Rated {
  const at = (name: string): number => row[`${of}_${name}`] ?? 0;
  const clustered: Clustered = {
    ...{ persons: at("persons"), n: at("n"), y: Math.min(at("y"), at("n")) },
    ...{ nn: at("nn"), ny: at("ny"), yy: at("yy") },
  };
  const share = clusteredShare(clustered);
  return (
    share && {
      ...share,
      numerator: scaled(clustered.y, sample),
      denominator: scaled(clustered.n, sample),
    }
  );
}

/**
 * The first group from which on all lie clearly beyond the first one: their bounds part from its. Null where
 * none does.
 */
export function partsFrom(
  groups: readonly { readonly nth: number; readonly rated: Rated }[],
  beyond: (first: NonNullable<Rated>, other: NonNullable<Rated>) => boolean,
): number | null {
  const [first, ...others] = groups;
  if (!first?.rated) return null;
  const base = first.rated;
  const last = others.findLastIndex(({ rated }) => !rated || !beyond(base, rated));
  return others[last + 1]?.nth ?? null;
}

/** What opens are here: taps, pixels, or both. */
function openedByOf(rows: readonly Row[]): readonly OpenedBy[] {
  const any = (name: string) => rows.some((row) => (row[name] ?? 0) > 0);
  return [...(any("taps") ? ["tap" as const] : []), ...(any("pixels") ? ["pixel" as const] : [])];
}

/** Whether people open less, and leave more, the more they have had in the seven days before. */
export async function getFatigue(
  params: PeopleParameters,
  now: number = Date.now(),
): Promise<FatigueReport> {
  const scope = await openScope(params, now);
  const sample = await openSample(scope);
  const rows = await read(scope, sample);
  const groups = rows
    .filter((row) => (row.messages ?? 0) > 0)
    .map((row) => ({
      nth: row.nth ?? 0,
      messages: scaled(row.messages ?? 0, sample),
      persons: scaled(row.persons ?? 0, sample),
      opened: ratedOf(row, "open", sample),
      optedOut: ratedOf(row, "out", sample),
    }));
  const of = (name: "opened" | "optedOut") =>
    groups.map((group) => ({ nth: group.nth, rated: group[name] }));
  return {
    ...aboutOf(scope.range, sample),
    openedBy: openedByOf(rows),
    groups,
    opensFallFrom: partsFrom(of("opened"), (first, other) => other.high < first.low),
    optOutsRiseFrom: partsFrom(of("optedOut"), (first, other) => other.low > first.high),
  };
}
