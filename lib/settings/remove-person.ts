import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import type { Tx } from "@/lib/db";
import { changePerson, checkMayGrant } from "./change-people";

export const removePersonSchema = z.object({ userId: z.uuid() });

/**
 * Removes an account; its sessions end. Its private views go with it, those that it shared become
 * an owner's. The last owner stays. Admins only.
 */
export async function removePerson(input: z.infer<typeof removePersonSchema>): Promise<void> {
  const viewer = await requireAdmin();
  const { userId } = removePersonSchema.parse(input);
  await changePerson(userId, null, async (tx, user) => {
    checkMayGrant(viewer, user.role);
    const views = await handOver(tx, userId);
    await tx.user.delete({ where: { id: userId } });
    await recordAudit(tx, {
      actor: viewer,
      action: "person.removed",
      subject: { kind: "person", id: userId, name: user.email },
      details: { role: user.role, ...views },
    });
  });
}

/** Nobody else can see or delete a private view, so it must not outlive its owner. */
async function handOver(tx: Tx, userId: string) {
  const heir = await tx.user.findFirst({
    where: { role: "owner", id: { not: userId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const privateViews = await tx.savedView.deleteMany({ where: { ownerId: userId, shared: false } });
  const sharedViews = await tx.savedView.updateMany({
    where: { ownerId: userId },
    data: { ownerId: heir?.id ?? null },
  });
  return { viewsDeleted: privateViews.count, viewsHandedOver: sharedViews.count };
}
