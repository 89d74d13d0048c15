import { db, Prisma } from "@/lib/db";
import { eachId, knownSlots } from "@/lib/facts/each-slot";

/** The newest event of each endpoint, by the index on time: a statement of `endpoint_id` and `at`. */
export async function newestEvents(endpointIds: readonly string[]): Promise<Prisma.Sql> {
  return eachId(
    await knownSlots(db()),
    endpointIds,
    (id) =>
      Prisma.sql`SELECT endpoint_id, at FROM event WHERE endpoint_id = ${id} ORDER BY at DESC LIMIT 1`,
  );
}
