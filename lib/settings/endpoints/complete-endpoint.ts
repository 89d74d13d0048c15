import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import type { Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { ownFacts } from "@/lib/ingest/lock";
import { words } from "@/lib/words/words";
import { changeEndpoint } from "./change-endpoint";

export const completeEndpointSchema = z.object({
  id: z.uuid(),
  /** The endpoint whose messages it completes; null: its messages are its own. */
  completesId: z.uuid().nullable(),
});

/**
 * Says that what comes to an endpoint is about another one's messages, and counts there. Only before the
 * first event, as all that was counted would belong elsewhere. Throws `conflict` otherwise. Admins only.
 */
export async function completeEndpoint(
  input: z.infer<typeof completeEndpointSchema>,
): Promise<void> {
  const actor = await requireAdmin();
  const { id, completesId } = completeEndpointSchema.parse(input);
  await changeEndpoint(id, async (tx, endpoint) => {
    if (endpoint.completesId === completesId) return;
    // No batch reads requests by what was said before, and writes them after.
    await ownFacts(tx);
    await refuseCounted(tx, id);
    const completed = completesId === null ? null : await completable(tx, id, completesId);
    await tx.endpoint.update({ where: { id }, data: { completesId } });
    await recordAudit(tx, {
      actor,
      action: "endpoint.completes",
      subject: { kind: "endpoint", id, name: endpoint.name },
      details: { completes: completed?.name ?? null },
    });
  });
}

async function refuseCounted(tx: Tx, id: string): Promise<void> {
  const { _sum } = await tx.accounting.aggregate({
    where: { endpointId: id },
    _sum: { counted: true },
  });
  if (Number(_sum.counted ?? 0) === 0) return;
  throw new PushlensError("conflict", words("endpoints")("countedAlready"));
}

async function completable(tx: Tx, id: string, completesId: string) {
  const found = await tx.endpoint.findUnique({ where: { id: completesId, deletedAt: null } });
  const others = await tx.endpoint.count({ where: { completesId: id } });
  if (!found || found.id === id || found.completesId !== null || others > 0) {
    throw new PushlensError("conflict", words("endpoints")("chooseOwnMessages"));
  }
  return found;
}
