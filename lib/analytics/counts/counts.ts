import { z } from "zod";
import type { AutomaticChoice, Clock } from "@/lib/address/counting";
import type { Dimension } from "@/lib/address/query";
import { Prisma } from "@/lib/db";
import { ROLLUP_COLUMNS } from "@/lib/facts/rollup";
import { AUTOMATIC, STAGES, type Stage, stageOf } from "@/lib/providers/event";
import { readRaw } from "@/lib/replica/read-raw";
import type { MissingDays } from "./missing-days";
import { filterConditions, type Scope } from "./scope";
import { hourOfWeek } from "./week-hours";

/** All but what counts subscriptions. */
const COUNTS: readonly string[] = ROLLUP_COLUMNS.filter(
  (name) => name !== "opted_in" && name !== "opted_out",
);

/** What is summed: a column of its own for each, what it is made of in a row, and which rows have any of it. */
type Measures = {
  readonly of: Prisma.Sql;
  readonly sums: Prisma.Sql;
  readonly names: Prisma.Sql;
  readonly any: Prisma.Sql;
};

function measuresOf(parts: readonly (readonly [name: string, of: string])[]): Measures {
  const list = (part: (name: string, of: string) => string, between = ", ") =>
    Prisma.raw(parts.map(([name, of]) => part(name, of)).join(between));
  return {
    of: list((name, of) => `${of} AS ${name}`),
    sums: list((name) => `sum(${name}) AS ${name}`),
    names: list((name) => name),
    any: list((_, of) => `${of} <> 0`, " OR "),
  };
}

const EVERYTHING = measuresOf(COUNTS.map((name) => [name, name]));

/** The totals of some stages, each added up in the row already. */
function totalsOf(stages: readonly Stage[], included: boolean): Measures {
  const partsOf = (stage: Stage): readonly string[] => [
    stage,
    ...COUNTS.filter((name) => name === `implied_${stage}`),
    ...(included ? AUTOMATIC.filter((name) => stageOf(name) === stage) : []),
  ];
  return measuresOf(stages.map((stage) => [`all_${stage}`, `(${partsOf(stage).join(" + ")})`]));
}

/** A sum that PostgreSQL gave as bigint, as a number that is still exact. */
export const safeCount = z.bigint().transform((value, context) => {
  const count = Number(value);
  if (!Number.isSafeInteger(count)) context.addIssue("a count beyond 2^53");
  return count;
});

const tableSchema = z.tuple([z.object({ table: z.string() })]);

/** Sums for one endpoint and channel, and what else was asked; '' where a split was not. */
export type CountRow = {
  readonly endpointId: string;
  readonly channel: string;
  /** Campaign id or platform, as stored. */
  readonly dimension: string;
  /** The bucket: a local date, for hours the first instant in ms, or the hour of the week; as text. */
  readonly slot: string;
  /** Reported plus implied, in the order of STAGES. */
  readonly totals: readonly number[];
  readonly implied: readonly number[];
  /** What machines alone opened and clicked, in the order of AUTOMATIC. */
  readonly automatic: readonly number[];
};

/** Which part of the range to sum; a cut stops at an instant within its last day. */
export type CountQuery = {
  readonly clock: Clock;
  /** Whether the totals hold what machines opened and clicked; apart where it is left out. */
  readonly automatic?: AutomaticChoice | undefined;
  readonly by?: Dimension | undefined;
  readonly slots?: "day" | "hour" | "week_hour";
  /** With slots by day: the days that slots begin on, in order; each day then counts for its slot's. */
  readonly starts?: readonly string[];
  readonly cut?: { readonly day: string; readonly until: number } | null;
  /** These days of these endpoints alone. */
  readonly only?: readonly MissingDays[];
  /**
   * The totals of these stages alone: all else of a row is nought, and rows without any of them are not
   * there. Summing two numbers instead of thirteen shows where rows are many, as hours of a year are.
   */
  readonly totals?: readonly Stage[];
  /** These hours alone: each with its local date and its first instant in ms. */
  readonly hours?: readonly { readonly day: string; readonly start: number }[];
};

const LABELS = 4;
const STAGE_AT = STAGES.map((_, index) => LABELS + index);
const IMPLIED_AT = STAGES.map((stage) => {
  const at = COUNTS.indexOf(`implied_${stage}`);
  return at < 0 ? null : LABELS + at;
});
const AUTOMATIC_AT = AUTOMATIC.map((name) => LABELS + COUNTS.indexOf(name));
/** Which of AUTOMATIC is added to a stage, where it is. */
const ADDED = STAGES.map((stage) => AUTOMATIC.findIndex((name) => stageOf(name) === stage));

function textAt(cells: readonly unknown[], index: number): string {
  const cell = cells[index];
  if (typeof cell === "string") return cell;
  throw new TypeError("a count row without its labels");
}

function countAt(cells: readonly unknown[], index: number): number {
  const cell = cells[index];
  if (Number.isSafeInteger(cell)) return cell as number;
  throw new RangeError("a count beyond 2^53");
}

/** Checks one row by hand: a schema for each of a year's thousands would cost more than the query. */
function toRow(cells: unknown, included: boolean): CountRow {
  if (!Array.isArray(cells)) throw new TypeError("a count row that is no list");
  const implied = IMPLIED_AT.map((at) => (at === null ? 0 : countAt(cells, at)));
  const automatic = AUTOMATIC_AT.map((at) => countAt(cells, at));
  const added = (index: number) => (included ? (automatic[ADDED[index] ?? -1] ?? 0) : 0);
  return {
    endpointId: textAt(cells, 0),
    channel: textAt(cells, 1),
    dimension: textAt(cells, 2),
    slot: textAt(cells, 3),
    totals: STAGE_AT.map((at, index) => countAt(cells, at) + (implied[index] ?? 0) + added(index)),
    implied,
    automatic,
  };
}

const NOTHING_IMPLIED = STAGES.map(() => 0);
const NOTHING_AUTOMATIC = AUTOMATIC.map(() => 0);

/** The same of a row that has the totals of some stages alone. */
function toTotals(cells: unknown, places: readonly number[]): CountRow {
  if (!Array.isArray(cells)) throw new TypeError("a count row that is no list");
  const totals = STAGES.map(() => 0);
  for (const [index, at] of places.entries()) totals[at] = countAt(cells, LABELS + index);
  return {
    endpointId: textAt(cells, 0),
    channel: textAt(cells, 1),
    dimension: textAt(cells, 2),
    slot: textAt(cells, 3),
    totals,
    implied: NOTHING_IMPLIED,
    automatic: NOTHING_AUTOMATIC,
  };
}

function dimensionColumn(by: Dimension | undefined): Prisma.Sql {
  if (by === "campaign") return Prisma.sql`campaign_id`;
  if (by === "platform") return Prisma.sql`platform`;
  return Prisma.sql`''::text`;
}

function slotColumn({ slots, starts }: CountQuery, scope: Scope): Prisma.Sql {
  if (slots === "week_hour") return hourOfWeek(scope.range);
  if (slots === "day" && starts) {
    return Prisma.sql`(${starts}::date[])[width_bucket(day, ${starts}::date[])]`;
  }
  if (slots === "day") return Prisma.sql`day`;
  if (slots === "hour") return Prisma.sql`(extract(epoch FROM bucket) * 1000)::bigint`;
  return Prisma.sql`''::text`;
}

/**
 * Looking through the slot of an hour of the week, the planner expects about as many groups as rows,
 * and sorts a year's hours on disk. What it cannot look through it takes for few, and hashes.
 */
function fenceOf({ slots }: CountQuery): Prisma.Sql {
  return slots === "week_hour" ? Prisma.sql`OFFSET 0` : Prisma.empty;
}

/** The grain to read: totals over all campaigns where none is asked for. */
export function grainOf(
  scope: Pick<Scope, "campaigns" | "notCampaigns">,
  slots: "hour" | "day",
  by?: Dimension | undefined,
): Prisma.Sql {
  const grain = slots === "hour" ? "h" : "d";
  const total = scope.campaigns === null && scope.notCampaigns === null && by !== "campaign";
  return Prisma.sql`grain = ${total ? grain.toUpperCase() : grain}::char`;
}

function onlyCondition({ only }: CountQuery): Prisma.Sql {
  if (!only) return Prisma.empty;
  const parts = only.map(
    ({ endpointId, from, to }) => Prisma.sql`
      (endpoint_id = ${endpointId}::uuid AND day BETWEEN ${from}::date AND ${to}::date)`,
  );
  return Prisma.sql`AND (${Prisma.join(parts, " OR ")})`;
}

/** The rows to sum: the range's, or whole days and then the hours before the cut. */
function sourceOf(scope: Scope, query: CountQuery, { any }: Measures): Prisma.Sql {
  const { range } = scope;
  const { cut, by, slots } = query;
  const clock = Prisma.sql`clock = ${query.clock === "cohort" ? "c" : "e"}::char`;
  const byHour = slots === "hour" || slots === "week_hour";
  const and = Prisma.sql`AND ${clock} AND (${any}) ${filterConditions(scope)} ${onlyCondition(query)}`;
  const rows = (grain: "hour" | "day", when: Prisma.Sql) =>
    Prisma.sql`SELECT * FROM rollup WHERE ${grainOf(scope, grain, by)} AND ${when} ${and}`;
  if (query.hours) {
    const starts = query.hours.map(({ start }) => new Date(start));
    const days = [...new Set(query.hours.map(({ day }) => day))];
    const at = Prisma.sql`day = ANY(${days}::date[]) AND bucket = ANY(${starts}::timestamptz[])`;
    return rows("hour", at);
  }
  if (!cut) {
    const days = Prisma.sql`day BETWEEN ${range.from}::date AND ${range.to}::date`;
    return rows(byHour ? "hour" : "day", days);
  }
  const before = Prisma.sql`day >= ${range.from}::date AND day < ${cut.day}::date`;
  const rest = Prisma.sql`day = ${cut.day}::date AND bucket < ${new Date(cut.until)}`;
  return Prisma.sql`${rows("day", before)} UNION ALL ${rows("hour", rest)}`;
}

/** The one query behind every count: rollup rows of the scope, summed by endpoint and channel. */
export async function readCounts(scope: Scope, query: CountQuery): Promise<CountRow[]> {
  const included = query.automatic === "include";
  const measures = query.totals ? totalsOf(query.totals, included) : EVERYTHING;
  // Grouped by what is stored: as text it would be written for each row, not for each group. One
  // value for all rows: each cell of its own would be read by driver and client one by one.
  const rows = await readRaw`
    SELECT coalesce(json_agg(json_build_array(
        endpoint_id, channel, dimension::text, slot::text, ${measures.names})), '[]')::text AS "table"
    FROM (
      SELECT endpoint_id, channel, dimension, slot, ${measures.sums}
      FROM (SELECT endpoint_id, channel, ${dimensionColumn(query.by)} AS dimension,
          ${slotColumn(query, scope)} AS slot, ${measures.of}
        FROM (${sourceOf(scope, query, measures)}) counted ${fenceOf(query)}) split
      GROUP BY endpoint_id, channel, dimension, slot) summed`;
  const [{ table }] = tableSchema.parse(rows);
  const places = query.totals?.map((stage) => STAGES.indexOf(stage));
  return z
    .array(z.unknown())
    .parse(JSON.parse(table))
    .map((cells) => (places ? toTotals(cells, places) : toRow(cells, included)));
}
