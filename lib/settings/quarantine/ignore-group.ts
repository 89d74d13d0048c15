import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { words } from "@/lib/words/words";

/** A group as the quarantine lists it, and why it is ignored; an empty name is none. */
export const ignoreGroupSchema = z.object({
  endpointId: z.guid(),
  reason: z.string().min(1).max(100),
  name: z.string().max(2_000),
  detail: z.string().max(5_000),
  note: z
    .string()
    .trim()
    .min(1, { error: () => words("quarantine")("sayWhy") })
    .max(500),
});
export const endIgnoringSchema = z.object({ id: z.guid() });

/** True of items in quarantine, as `q`, that nobody ignores. */
export const notIgnored = Prisma.sql`NOT EXISTS (
  SELECT FROM ignored_group i WHERE i.endpoint_id = q.endpoint_id AND i.reason = q.reason
    AND i.detail = q.detail AND i.name IS NOT DISTINCT FROM q.name)`;

/** The same group has the same id, so that it is ignored once. */
function idOf(group: readonly string[]): string {
  const hex = createHash("sha256").update(JSON.stringify(group)).digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * Leaves a group out of the quarantine's list and count, with what comes of it later. Its items stay as
 * they are, and so do all accounts. Admins only; audited.
 */
export async function ignoreGroup(input: z.infer<typeof ignoreGroupSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { note, ...group } = ignoreGroupSchema.parse(input);
  const { endpointId, reason, name, detail } = group;
  await db().$transaction(async (tx) => {
    const endpoint = await tx.endpoint.findUnique({ where: { id: endpointId, deletedAt: null } });
    if (!endpoint) throw new PushlensError("not_found", words("quarantine")("noSuchEndpoint"));
    const id = idOf([endpointId, reason, name, detail]);
    const data = { ...group, name: name || null, note, createdBy: actor.email };
    await tx.ignoredGroup.upsert({ where: { id }, create: { id, ...data }, update: { note } });
    await recordAudit(tx, {
      actor,
      action: "quarantine.ignored",
      subject: { kind: "endpoint", id: endpointId, name: endpoint.name },
      details: { reason, type: name, note },
    });
  });
}

/** Lists and counts an ignored group again. Admins only; audited. */
export async function endIgnoring(input: z.infer<typeof endIgnoringSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id } = endIgnoringSchema.parse(input);
  await db().$transaction(async (tx) => {
    const [group] = await tx.ignoredGroup.findMany({ where: { id } });
    if (!group) throw new PushlensError("not_found", words("quarantine")("notIgnored"));
    await tx.ignoredGroup.delete({ where: { id } });
    const endpoint = await tx.endpoint.findUnique({ where: { id: group.endpointId } });
    await recordAudit(tx, {
      actor,
      action: "quarantine.noticed",
      subject: { kind: "endpoint", id: group.endpointId, name: endpoint?.name ?? null },
      details: { reason: group.reason, type: group.name ?? "", note: group.note },
    });
  });
}
