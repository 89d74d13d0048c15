import type pg from "pg";

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
];

/** Every table with data, those that others refer to before them. */
export async function readTables(client: pg.Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; refers: string[] }>(
    `select c.relname::text as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select coalesce(array_agg(f.confrelid::regclass::text), '{}') from pg_constraint f
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all($1) order by 1`,
    [LEFT_OUT],
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
