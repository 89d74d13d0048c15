import "server-only";
import { z } from "zod";
import { yesNoSchema } from "@/lib/address/kept-page-schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, requireConfirmed } from "@/lib/auth/session";
import type { Tx } from "@/lib/db";
import { changePerson, checkMayGrant } from "./change-people";

export const removePersonSchema = z.object({
  userId: z.uuid(),
  /** Whether the API keys and share links that they made end with the account. */
  endAccess: yesNoSchema,
});

/**
 * Removes an account; its sessions end. Its private views go with it, those that it shared become
 * an owner's. API keys and share links that it made end too where that is asked. The last owner
 * stays. Admins only.
 */
export async function removePerson(input: z.input<typeof removePersonSchema>): Promise<void> {
  const viewer = await requireAdmin();
  const { userId, endAccess } = removePersonSchema.parse(input);
  requireConfirmed(viewer);
  await changePerson(userId, null, async (tx, user) => {
    checkMayGrant(viewer, user.role);
    const views = await handOver(tx, userId);
    const ended = endAccess ? await endAccessOf(tx, user) : {};
    await tx.user.delete({ where: { id: userId } });
    await recordAudit(tx, {
      actor: viewer,
      action: "person.removed",
      subject: { kind: "person", id: userId, name: user.email },
      details: { role: user.role, ...views, ...ended },
    });
  });
}

/** What opens something without a session. */
async function endAccessOf(tx: Tx, user: { readonly id: string; readonly email: string }) {
  const now = new Date();
  const keys = await tx.apiKey.updateMany({
    where: { createdBy: user.email, revokedAt: null },
    data: { revokedAt: now },
  });
  const links = await tx.shareLink.updateMany({
    where: { createdById: user.id, revokedAt: null },
    data: { revokedAt: now },
  });
  return { apiKeysRevoked: keys.count, shareLinksRevoked: links.count };
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
