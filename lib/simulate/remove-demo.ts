import type { Db } from "@/lib/db";
import { eraseEndpoint } from "@/lib/ingest/upkeep/erase-endpoint";
import { notifyEndpoints } from "@/lib/settings/store/notify";

/**
 * Removes every demo endpoint with all that was received, derived and counted for it. Safe to
 * repeat where it was cut off. Gives the names of what it removed.
 */
export async function removeDemo(
  db: Db,
  onProgress?: (done: number, total: number) => void,
): Promise<string[]> {
  const endpoints = await db.endpoint.findMany({ where: { demo: true }, orderBy: { id: "asc" } });
  for (const [index, { id }] of endpoints.entries()) {
    onProgress?.(index, endpoints.length);
    await eraseEndpoint(id);
    await db.$transaction(async (tx) => {
      await tx.endpoint.delete({ where: { id } });
      await notifyEndpoints(tx, id);
    });
  }
  if (endpoints.length > 0) onProgress?.(endpoints.length, endpoints.length);
  return endpoints.map(({ name }) => name);
}
