import type { RawTx } from "@/lib/raw-transaction";
import { citusVersion } from "./citus";
import { SLOT_TABLES } from "./key-by-slot";

type Statements = Pick<RawTx, "$executeRawUnsafe" | "$queryRawUnsafe">;

/**
 * Lets a cluster take the rest of a transaction over one connection to each node, one statement after the other:
 * tables can be made in it then, too, whatever was read before. Without a cluster it means nothing.
 */
export async function inOneGo(tx: Pick<RawTx, "$executeRawUnsafe">): Promise<void> {
  await tx.$executeRawUnsafe("SET LOCAL citus.multi_shard_modify_mode TO 'sequential'");
}

/** Spreads tables of a schema that were made as the live ones are, where these are spread over a cluster. */
export async function spreadLike(tx: Statements, schema: string): Promise<void> {
  if ((await citusVersion(tx)) === null || !(await isDistributed(tx))) return;
  for (const table of Object.keys(SLOT_TABLES)) {
    await tx.$executeRawUnsafe(
      `SELECT create_distributed_table('${schema}.${table}', 'slot', colocate_with => 'public.applied_request')`,
    );
  }
}

/** True where a cluster has spread the facts: an installation may have slots on one database, too, as tests do. */
async function isDistributed(tx: Statements): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    "SELECT FROM pg_dist_partition WHERE logicalrelid = 'public.event'::regclass",
  );
  return rows.length > 0;
}
