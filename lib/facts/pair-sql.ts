import { Prisma } from "@/lib/db";
import { pairValue } from "./pair";
import { INDEXED, indexedValue } from "./stored-event";

/** The value of a column of pairs, in SQL; null where there is none. */
export const value = (column: string): Prisma.Sql => Prisma.raw(pairValue(column));

/** True of rows whose value is one of these; '' is none. */
export const hasValue = (column: string, values: readonly string[]): Prisma.Sql =>
  Prisma.sql`coalesce(${value(column)}, '') = ANY(${[...values]}::text[])`;

/** True of rows whose value is none of these; '' is none. */
export const lacksValue = (column: string, values: readonly string[]): Prisma.Sql =>
  Prisma.sql`coalesce(${value(column)}, '') <> ALL(${[...values]}::text[])`;

/** True of rows whose value is one of these, found by an index on the value's first characters. */
export function isIndexed(column: "person" | "campaign", values: readonly string[]): Prisma.Sql {
  const starts = values.map((one) => [...one].slice(0, INDEXED).join(""));
  return Prisma.sql`(${Prisma.raw(indexedValue(column))} = ANY(${starts}::text[])
    AND ${value(column)} = ANY(${[...values]}::text[]))`;
}
