import "server-only";
import { z } from "zod";
import { db, Prisma } from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { Replica, type ReplicaState } from "./replica";

// Next's bundles may load this file twice in one process: one replica, on globalThis.
const shared = globalThis as typeof globalThis & { pushlensReplica?: Replica | undefined };

function replica(): Replica | null {
  const { PUSHLENS_READ_URL: url } = env();
  if (!url) return null;
  shared.pushlensReplica ??= new Replica(url);
  return shared.pushlensReplica;
}

/**
 * Runs a report's query: on the replica of PUSHLENS_READ_URL while that keeps up, else on the primary;
 * and there again where the replica fails, as one does that has not seen a migration yet. Not for what
 * must be read back at once (settings, names, gaps, one person).
 */
export async function readRaw(
  text: TemplateStringsArray,
  ...values: readonly unknown[]
): Promise<unknown> {
  const query = Prisma.sql(text, ...values);
  const beside = replica();
  if (beside?.state?.is !== "current") return await db().$queryRaw(query);
  try {
    return await beside.ask(query);
  } catch (error) {
    log().warn({ err: error }, "the replica did not answer a report: the primary is asked");
    void beside.look();
    return await db().$queryRaw(query);
  }
}

const rowsSchema = z.tuple([z.object({ rows: z.string() })]);
const asOne = (query: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT coalesce(json_agg(row_to_json(found)), '[]')::text AS "rows" FROM (${query}) found`;
const rowsIn = (found: unknown): unknown => JSON.parse(rowsSchema.parse(found)[0].rows);

/**
 * Runs a report's query that gives many rows, as `readRaw` does: in one value, as each cell of its own would be
 * read by driver and client one by one. Times come as texts, and sums as numbers: `z.int()` tells which are exact.
 */
export async function readRows(
  text: TemplateStringsArray,
  ...values: readonly unknown[]
): Promise<unknown> {
  return rowsIn(await readRaw`${asOne(Prisma.sql(text, ...values))}`);
}

/** The same of what must be read back at once, from the primary. */
export async function primaryRows(
  text: TemplateStringsArray,
  ...values: readonly unknown[]
): Promise<unknown> {
  return rowsIn(await db().$queryRaw(asOne(Prisma.sql(text, ...values))));
}

/** How the replica is doing; null where none is named, or none was looked at yet. */
export function replicaState(): ReplicaState | null {
  return replica()?.state ?? null;
}

/** Looks at the replica now, and says how it is; null where none is named. */
export async function lookAtReplica(): Promise<ReplicaState | null> {
  const beside = replica();
  await beside?.look();
  return beside?.state ?? null;
}

/** Ends its connections. */
export async function closeReplica(): Promise<void> {
  const former = shared.pushlensReplica;
  shared.pushlensReplica = undefined;
  await former?.close();
}
