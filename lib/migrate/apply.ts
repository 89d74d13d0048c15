import { randomUUID } from "node:crypto";
import type pg from "pg";
import { newClient, readySession } from "@/lib/connect";
import { checkServer } from "./check-server";
import { dropFreeViews } from "./drop-views";
import { type Migration, readMigrations } from "./folder";

/** The lock that Prisma's own tools take while they migrate. */
const LOCK = 72_707_369;

// Prisma's own table, so that its tools and these migrations know of each other.
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Brings a database to this version's schema and returns the names of what was applied. Safe to
 * run by several processes at once; each migration happens wholly or not at all. `only` stops at an
 * earlier version's schema, for a backup of it. Throws one line that says what to do, with nothing
 * changed, where the server cannot be used.
 */
export async function migrate(
  url: string,
  folder: string,
  only?: readonly string[],
): Promise<readonly string[]> {
  const migrations = chosen(readMigrations(folder), only);
  const client = newClient(url, { application_name: "pushlens migrate" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await checkServer(client);
    await readySession(client, url, { unhurried: true });
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(TABLE);
    const missing = missingFrom(await recorded(client), migrations);
    if (missing.length > 0) await dropFreeViews(client);
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

function chosen(
  migrations: readonly Migration[],
  only: readonly string[] | undefined,
): readonly Migration[] {
  if (!only) return migrations;
  const unknown = only.find((name) => !migrations.some((migration) => migration.name === name));
  if (unknown) {
    throw new Error(
      `A newer Pushlens made this (it has the migration ${unknown}): use that version. Nothing was changed.`,
    );
  }
  return migrations.filter(({ name }) => only.includes(name));
}

/** What is still to apply. Throws where the database is newer than this version, or half-way. */
export function missingFrom(
  recordedNames: readonly string[],
  migrations: readonly Migration[],
): readonly Migration[] {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = recordedNames.find((name) => !known.has(name));
  if (unknown) {
    throw new Error(
      `The database was made by a newer Pushlens (it has the migration ${unknown}): start that version. Nothing was changed.`,
    );
  }
  const done = new Set(recordedNames);
  return migrations.filter((migration) => !done.has(migration.name));
}

async function recorded(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `select migration_name as name, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null`,
  );
  const unfinished = rows.find((row) => !row.finished);
  if (unfinished) {
    throw new Error(
      `The migration ${unfinished.name} was begun by another tool and not finished: mend it with \`prisma migrate resolve\`.`,
    );
  }
  return rows.map((row) => row.name);
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The migration ${name} failed and was taken back: ${reason}`, { cause: error });
  }
}
