import type { Tx } from "@/lib/db";
import { ENDPOINTS_CHANNEL } from "@/lib/endpoints/endpoint-cache";

/** Told when the workspace's time zone changes: the rollups are to be built again. */
const WORKSPACE_CHANNEL = "pushlens_workspace";

/** Tells every process that an endpoint changed, once the transaction commits. */
export async function notifyEndpoints(tx: Tx, endpointId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${ENDPOINTS_CHANNEL}, ${endpointId})`;
}

/** Tells the worker that the workspace's zone changed, once the transaction commits. */
export async function notifyWorkspace(tx: Tx, timeZone: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${WORKSPACE_CHANNEL}, ${timeZone})`;
}
