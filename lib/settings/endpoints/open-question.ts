import "server-only";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { providerOf } from "@/lib/endpoints/provider-of";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import type { Question } from "@/lib/providers/types";

export type { Question } from "@/lib/providers/types";

/** A vendor asks before it delivers, so its question is among the newest requests. */
const NEWEST = 20;

/**
 * What an endpoint's vendor asks a person to do, by its newest requests; null for nothing. `definition` is
 * that of a source of one's own. Admins only.
 */
export async function openQuestion(
  endpointId: string,
  provider: string,
  definition: string | null,
): Promise<Question | null> {
  await requireAdmin();
  const asks = providerOf({ provider, definition })?.asks;
  if (!asks) return null;
  const newest = await db().webhookRequest.findMany({
    where: { endpointId },
    orderBy: { id: "desc" },
    take: NEWEST,
    select: { id: true },
  });
  const ids = newest.map(({ id }) => id);
  const stored = new Map((await loadRequests(db(), ids)).map((request) => [request.id, request]));
  return asks(ids.flatMap((id) => stored.get(id) ?? []));
}
