import "server-only";
import { db, type Tx } from "@/lib/db";
import { refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { PushlensError } from "@/lib/errors";
import type { Endpoint } from "@/lib/generated/prisma/client";
import { notifyEndpoints } from "@/lib/settings/store/notify";
import { words } from "@/lib/words/words";

/**
 * Changes an endpoint under its row's lock and tells every process; no guard, so only for the
 * guarded verbs of this folder. Throws `not_found` for an unknown or deleted endpoint.
 */
export async function changeEndpoint<Result>(
  id: string,
  change: (tx: Tx, endpoint: Endpoint) => Promise<Result>,
): Promise<Result> {
  const result = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM endpoint WHERE id = ${id}::uuid FOR UPDATE`;
    const endpoint = await tx.endpoint.findUnique({ where: { id, deletedAt: null } });
    if (!endpoint) throw endpointNotFound();
    const done = await change(tx, endpoint);
    await notifyEndpoints(tx, id);
    return done;
  });
  await refreshEndpoints();
  return result;
}

/** What is said of an endpoint that is not there. */
export function endpointNotFound(): PushlensError {
  return new PushlensError("not_found", words("endpoints")("notFound"));
}
