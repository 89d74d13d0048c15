import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, requireConfirmed } from "@/lib/auth/session";
import { endSessions } from "@/lib/settings/store/end-sessions";
import { roleSchema } from "@/lib/settings/store/user";
import { changePerson, checkMayGrant } from "./change-people";

export const changeRoleSchema = z.object({ userId: z.uuid(), role: roleSchema });

/** Gives an account another role and ends its sessions. The last owner stays one. Admins only. */
export async function changeRole(input: z.infer<typeof changeRoleSchema>): Promise<void> {
  const viewer = await requireAdmin();
  const { userId, role } = changeRoleSchema.parse(input);
  requireConfirmed(viewer);
  await changePerson(userId, role, async (tx, user) => {
    checkMayGrant(viewer, user.role, role);
    if (user.role === role) return;
    await tx.user.update({ where: { id: userId }, data: { role } });
    await endSessions(tx, userId);
    await recordAudit(tx, {
      actor: viewer,
      action: "person.role_changed",
      subject: { kind: "person", id: userId, name: user.email },
      details: { from: user.role, to: role },
    });
  });
}
