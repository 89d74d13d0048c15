import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import type { Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { dropReread } from "@/lib/ingest/upkeep/reread-source";
import { holdBeforeEnd } from "@/lib/settings/store/hold-before-end";
import { words } from "@/lib/words/words";
import { changeSource } from "./change-source";
import { refuseProvisioned } from "./provisioned-sources";

export const deleteSourceSchema = z.object({ id: z.guid() });

/** So many endpoints are told by name. */
const MOST_NAMED = 5;

/**
 * Deletes a source: its name is free, and no endpoint can be made of it. What endpoints that are deleted counted
 * by it stays, and so do its versions then, by which a rebuild reads it. Throws `conflict` where an endpoint
 * still is of it, or the provisioning file names it. Admins only; audited.
 */
export async function deleteSource(input: z.infer<typeof deleteSourceSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id } = deleteSourceSchema.parse(input);
  await changeSource(id, async (tx, source) => {
    const endpoints = await tx.endpoint.findMany({
      where: { sourceId: id },
      select: { name: true, deletedAt: true },
      orderBy: { createdAt: "asc" },
    });
    refuseUsed(endpoints.filter(({ deletedAt }) => deletedAt === null).map(({ name }) => name));
    await refuseProvisioned(source.name);
    await remove(tx, id, endpoints.length > 0);
    const subject = { kind: "source", id, name: source.name };
    const details = { versionsKept: endpoints.length > 0 };
    await recordAudit(tx, { actor, action: "source.deleted", subject, details });
  });
}

async function remove(tx: Tx, id: string, isRead: boolean): Promise<void> {
  await holdBeforeEnd(tx, id);
  // A version that was still to read everything never will, and leaves nothing behind.
  const [reread] = await tx.sourceReread.updateManyAndReturn({
    where: { sourceId: id, finishedAt: null },
    data: {
      finishedAt: new Date(),
      heldUntil: null,
      error: "The source was deleted. Nothing was changed.",
    },
  });
  if (reread) await dropReread(tx, reread);
  if (isRead) await tx.source.update({ where: { id }, data: { deletedAt: new Date() } });
  else await tx.source.delete({ where: { id } });
}

function usedBy(names: readonly string[]): string {
  const say = words("sources");
  const listed = names.slice(0, MOST_NAMED).join(", ");
  const more = names.length - MOST_NAMED;
  if (names.length === 1) return say("usedBy.one", { name: listed });
  if (more <= 0) return say("usedBy.several", { names: listed });
  return say("usedBy.many", { names: listed, n: more });
}

function refuseUsed(names: readonly string[]): void {
  if (names.length === 0) return;
  throw new PushlensError("conflict", usedBy(names));
}
