import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { NIL_ID } from "@/lib/facts/identity";
import { newRequestId } from "@/lib/ingest/door/request-ids";
import { ownFacts } from "@/lib/ingest/lock";
import { stagesToMap } from "@/lib/ingest/read/mapped-stages";
import { MEANINGS } from "@/lib/ingest/read/meanings";
import { isStage } from "@/lib/providers/event";
import { words } from "@/lib/words/words";

export const mapTypeSchema = z.object({
  endpointId: z.guid(),
  name: z.string().min(1).max(2_000),
  /** `unknown` ends what was said before. */
  meaning: z.enum([...MEANINGS, "unknown"], {
    error: () => words("quarantine")("chooseMeaning"),
  }),
});

const TRANSACTION = { timeout: 60_000, maxWait: 60_000 };

/**
 * Says what an unknown event type of an endpoint means. The first word on it holds for everything
 * that ever came, once it is replayed; a later one for requests from now on, as nothing that has
 * been counted is taken back. Admins only; audited.
 */
export async function mapType(input: z.infer<typeof mapTypeSchema>): Promise<void> {
  const viewer = await requireAdmin();
  const { endpointId, name, meaning } = mapTypeSchema.parse(input);
  await db().$transaction(async (tx) => {
    const endpoint = await tx.endpoint.findUnique({ where: { id: endpointId, deletedAt: null } });
    if (!endpoint) throw new PushlensError("not_found", words("quarantine")("noSuchEndpoint"));
    const stage = isStage(meaning) ? meaning : null;
    if (stage && !stagesToMap(endpoint.provider).includes(stage)) {
      throw new PushlensError("bad_request", words("quarantine")("noStage"));
    }
    // No batch may be reading by the old meaning what belongs to the new one.
    await ownFacts(tx, "rereads go on");
    const before = await tx.typeMapping.count({ where: { endpointId, name } });
    const since = before === 0 ? NIL_ID : newRequestId(await databaseNow(tx));
    await tx.typeMapping.create({ data: { endpointId, name, meaning, since } });
    await recordAudit(tx, {
      actor: viewer,
      action: "type.mapped",
      subject: { kind: "endpoint", id: endpointId, name: endpoint.name },
      details: { type: name, meaning },
    });
  }, TRANSACTION);
}
