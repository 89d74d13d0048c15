import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { changePerson, checkMayGrant } from "./change-people";

export const removePersonSchema = z.object({ userId: z.uuid() });

/** Removes an account; its sessions end. The last owner stays. Admins only. */
export async function removePerson(input: z.infer<typeof removePersonSchema>): Promise<void> {
  const viewer = await requireAdmin();
  const { userId } = removePersonSchema.parse(input);
  await changePerson(userId, null, async (tx, user) => {
    checkMayGrant(viewer, user.role);
    await tx.user.delete({ where: { id: userId } });
    await recordAudit(tx, {
      actor: viewer,
      action: "person.removed",
      subject: { kind: "person", id: userId, name: user.email },
      details: { role: user.role },
    });
  });
}
