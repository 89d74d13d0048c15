import type { Tx } from "@/lib/db";
import { ENDPOINTS_CHANNEL } from "@/lib/endpoints/endpoint-cache";

/** Tells every process that an endpoint changed, once the transaction commits. */
export async function notifyEndpoints(tx: Tx, endpointId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${ENDPOINTS_CHANNEL}, ${endpointId})`;
}
