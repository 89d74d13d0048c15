import type pg from "pg";
import { SLOT_TABLES } from "@/lib/slots/key-by-slot";

/** One table, its columns in their order. */
export type TableShape = { readonly name: string; readonly columns: readonly string[] };

/** Of the moment, kept apart, or derived anew by the worker: no part of a backup. */
const LEFT_OUT = [
  "_prisma_migrations",
  "worker_heartbeat",
  "demo_job",
  "source_reread",
  "step_time",
  "process_clock",
  "database_clock",
  "rate_limit",
  "session",
  "person_day",
  "person_opt_out",
  "people_day",
  "people_change",
  "people_state",
  "audience_day",
  "audience_pass",
  "audience_message",
  "audience_message_day",
  "reported",
  "facts_slot",
  "applied_request",
];

/**
 * Every table with data, those that others refer to before them. Which slot a fact lies in is no part of it: that is
 * as the installation has it that a backup is restored into.
 */
export async function readTables(client: pg.Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; refers: string[] }>(
    `select c.relname::text as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
           and not (a.attname = 'slot' and c.relname = any($2))) as columns,
       (select coalesce(array_agg(f.confrelid::regclass::text), '{}') from pg_constraint f
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all($1) order by 1`,
    [LEFT_OUT, Object.keys(SLOT_TABLES)],
  );
  const sorted: TableShape[] = [];
  const left = [...rows];
  while (left.length > 0) {
    const free = left.findIndex(({ refers }) => !left.some(({ name }) => refers.includes(name)));
    const [next] = left.splice(Math.max(free, 0), 1);
    if (next) sorted.push({ name: next.name, columns: next.columns });
  }
  return sorted;
}

/** A name as SQL quotes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Columns as SQL lists them. */
export function listed({ columns }: Pick<TableShape, "columns">): string {
  return columns.map(quoted).join(", ");
}

/** What a backup holds of a table, as SQL: of sums of which each slot has its own, where there are several, their sum. */
export function contentsOf({ name, columns }: TableShape, isSpread: boolean): string {
  const spread = isSpread ? SLOT_TABLES[name] : undefined;
  if (!spread || spread.subject !== null)
    return `select ${listed({ columns })} from ${quoted(name)}`;
  const isKey = (column: string) => spread.key.includes(column);
  const keys = columns.filter(isKey).map(quoted).join(", ");
  const values = columns.map((column) =>
    isKey(column) ? quoted(column) : `sum(${quoted(column)})::bigint`,
  );
  return `select ${values.join(", ")} from ${quoted(name)} group by ${keys}`;
}
