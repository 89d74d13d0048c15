import type { Client } from "pg";
import { openClient } from "@/lib/connect";
import { log } from "@/lib/log";

type Server = { readonly standby: boolean; readonly system: string | null };

// Who may not call the second is not told by it which cluster it is.
const LOOK = `
  select pg_is_in_recovery() as standby,
    case when has_function_privilege('pg_control_system()', 'execute')
      then (select system_identifier::text from pg_control_system()) end as system`;

/**
 * Refuses, before anything is changed, a PUSHLENS_READ_URL that leads to no replica, or to one of another server. Throws one line
 * that says what to do. One that is away is no fault: pages read the primary until it is there.
 */
export async function checkReplica(primaryUrl: string, replicaUrl: string): Promise<void> {
  const replica = await lookAt(replicaUrl).catch((error: unknown) => {
    log().warn({ err: error }, "the replica of PUSHLENS_READ_URL cannot be reached yet");
    return null;
  });
  if (!replica) return;
  if (!replica.standby)
    throw new Error(
      "PUSHLENS_READ_URL leads to a server that is no replica: name a standby of the server in DATABASE_URL, or take the variable away. Nothing was changed.",
    );
  const primary = await lookAt(primaryUrl);
  if (primary.system && replica.system && primary.system !== replica.system)
    throw new Error(
      "PUSHLENS_READ_URL leads to a replica of another server than DATABASE_URL: name one of the same. Nothing was changed.",
    );
}

async function lookAt(url: string): Promise<Server> {
  const client: Client = await openClient(url);
  try {
    const { rows } = await client.query<Server>(LOOK);
    return rows[0] ?? { standby: false, system: null };
  } finally {
    await client.end();
  }
}
