import { z } from "zod";
import type { RawTx } from "@/lib/raw-transaction";

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
