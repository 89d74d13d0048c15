import { z } from "zod";
import type { Db } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { DERIVED_TABLES } from "@/lib/ingest/derived-tables";
import { ownFacts } from "@/lib/ingest/lock";
import { keepErased } from "@/lib/ingest/person/keep-erased";
import { applyRequests } from "@/lib/ingest/process";
import { knownPoison } from "@/lib/ingest/read/poison";
import { readRequests } from "@/lib/ingest/read/read-requests";
import { processedRequestsAfter } from "@/lib/ingest/read/stored-request";
import { poolOf } from "@/lib/pool";
import { type DriverTx, type RawTx, rawTransaction } from "@/lib/raw-transaction";

const PAGE = 200;

/** How long it may take (ms). */
const PATIENCE = 600_000;

/**
 * Puts a version of a source in use for all that is stored, and derives everything of its endpoints anew by it,
 * quarantine too, as a rebuild does for all: both or neither. Whoever looks sees what was there until then,
 * and processing waits. The bodies must all be kept.
 */
export function rereadSource(db: Db, sourceId: string, version: number): Promise<void> {
  return rawTransaction(
    poolOf(db),
    async (tx) => {
      await ownFacts(tx);
      await tx.$executeRawUnsafe(
        "UPDATE source_version SET since = $3::uuid WHERE source_id = $1::uuid AND version = $2",
        sourceId,
        version,
        NIL_ID,
      );
      await deriveAnew(tx, await endpointsTogether(tx, sourceId));
    },
    PATIENCE,
  );
}

const endpointsSchema = z.array(z.object({ id: z.string() }));

/** The endpoints of a source, with those whose messages they complete, and those that complete theirs. */
export async function endpointsTogether(
  tx: Pick<RawTx, "$queryRaw">,
  sourceId: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw`
    WITH RECURSIVE together (id) AS (
      SELECT id FROM endpoint WHERE source_id = ${sourceId}::uuid
      UNION
      SELECT CASE WHEN e.id = t.id THEN e.completes_id ELSE e.id END
      FROM together t JOIN endpoint e
        ON e.completes_id = t.id OR (e.id = t.id AND e.completes_id IS NOT NULL))
    SELECT id::text AS id FROM together`;
  return endpointsSchema.parse(rows).map(({ id }) => id);
}

async function deriveAnew(tx: DriverTx, endpointIds: readonly string[]): Promise<void> {
  const poison = await knownPoison(tx);
  for (const table of DERIVED_TABLES) {
    await tx.$executeRawUnsafe(
      `DELETE FROM ${table} WHERE endpoint_id = ANY($1::uuid[])`,
      endpointIds,
    );
  }
  const zone = await rollupZone(tx);
  let after = NIL_ID;
  for (;;) {
    const page = await processedRequestsAfter(tx, after, PAGE, endpointIds);
    const last = page.at(-1);
    if (!last) return;
    const read = await readRequests(tx, page, poison);
    await applyRequests(tx, await keepErased(tx, read, poison), zone);
    after = last.id;
  }
}
