import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { providerOf } from "@/lib/endpoints/provider-of";
import { bodyOf } from "@/lib/facts/body-sql";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import type { Question } from "@/lib/providers/types";

export type { Question } from "@/lib/providers/types";

/** A vendor asks before it delivers, so its question is among the newest requests. */
const NEWEST = 20;
/** And it is short (bytes): what is longer is not read for it. */
const MOST_BYTES = 65_536;

const BODY = Prisma.raw(bodyOf("newest"));
const idsSchema = z.array(z.object({ id: z.string() }));

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
  const newest = await db().$queryRaw`
    SELECT id::text FROM (SELECT id, body FROM webhook_request WHERE endpoint_id = ${endpointId}::uuid
      ORDER BY id DESC LIMIT ${NEWEST}) newest
    WHERE octet_length(${BODY}) <= ${MOST_BYTES} ORDER BY id DESC`;
  const ids = idsSchema.parse(newest).map(({ id }) => id);
  const stored = new Map((await loadRequests(db(), ids)).map((request) => [request.id, request]));
  return asks(ids.flatMap((id) => stored.get(id) ?? []));
}
