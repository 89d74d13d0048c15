import { db } from "@/lib/db";
import { inspectRequests } from "@/lib/ingest/read/inspect-requests";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import { countFates, type FateCounts } from "@/lib/settings/requests/fates";

/** How many items of each of some processed requests became what, by the request's id. */
export async function countRequestFates(
  ids: readonly string[],
): Promise<ReadonlyMap<string, FateCounts>> {
  const fates = await inspectRequests(db(), await loadRequests(db(), ids), new Set());
  return new Map([...fates].map(([id, items]) => [id, countFates(items)]));
}
