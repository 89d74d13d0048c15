import { isOutage } from "@/lib/ingest/outage";
import { log } from "@/lib/log";
import { pool } from "@/lib/pool";
import { mayBlameSchema } from "@/lib/sql-state";
import { insertInto } from "./insert-requests";
import type { NewRequest } from "./new-request";
import type { Spool } from "./spool";

/** Inserts what a spool held. One request that never can be is set aside, so that the others need not wait. */
export async function insertEach(spool: Spool, requests: readonly NewRequest[]): Promise<void> {
  try {
    await insertInto(pool(), requests);
  } catch (error) {
    if (isOutage(error)) throw error;
    // Where even no request at all is refused, none is at fault: rights, or the table.
    if (mayBlameSchema(error)) await insertInto(pool(), []);
    const [only] = requests;
    if (requests.length > 1) for (const request of requests) await insertEach(spool, [request]);
    else if (only) await setAside(spool, only, error);
  }
}

async function setAside(spool: Spool, request: NewRequest, error: unknown): Promise<void> {
  const path = await spool.setAside(request);
  log().error({ err: error, path }, "a request cannot be stored in the database and is set aside");
}
