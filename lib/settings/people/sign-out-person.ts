import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { endSessions } from "@/lib/settings/store/end-sessions";
import { roleSchema } from "@/lib/settings/store/user";
import { changePerson, checkMayGrant } from "./change-people";

export const signOutPersonSchema = z.object({ userId: z.uuid() });

/** Ends every session of somebody, on all devices. Admins only; an owner's only by an owner. */
export async function signOutPerson(input: z.infer<typeof signOutPersonSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { userId } = signOutPersonSchema.parse(input);
  await changePerson(userId, "owner", async (tx, user) => {
    checkMayGrant(actor, roleSchema.parse(user.role));
    await endSessions(tx, userId);
    const subject = { kind: "person", id: userId, name: user.email };
    await recordAudit(tx, { actor, action: "person.signed_out", subject });
  });
}
