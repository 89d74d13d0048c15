import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Role } from "@/lib/auth/roles";
import { databaseNow } from "@/lib/database-now";
import { db, type Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import type { Invitation } from "@/lib/generated/prisma/client";
import { digestOf } from "@/lib/settings/store/credential";
import { insertUser, passwordSchema, refuseOwnWords, roleSchema } from "@/lib/settings/store/user";

const token = z.string().regex(/^[\w-]{20,100}$/);
export const joinSchema = z.object({ token: z.string().max(200), password: passwordSchema });

/** What an invitation says to whoever holds its link. */
export type OpenInvitation = {
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string;
};

async function find(tx: Tx, given: string, now: number): Promise<Invitation | null> {
  const parsed = token.safeParse(given);
  if (!parsed.success) return null;
  const found = await tx.invitation.findUnique({ where: { digest: digestOf(parsed.data) } });
  return found && !found.endedAt && found.expiresAt.getTime() > now ? found : null;
}

/** The invitation of a link; null for an unknown, used, revoked or expired one, all alike. Open to all. */
export async function openInvitation(given: string): Promise<OpenInvitation | null> {
  const found = await find(db(), given, await databaseNow());
  return (
    found && { email: found.email, role: roleSchema.parse(found.role), invitedBy: found.invitedBy }
  );
}

/**
 * Makes the account that an invitation is for and uses the invitation up. Open to all, as the link
 * is the proof. Returns the account's id.
 */
export async function join(input: z.infer<typeof joinSchema>): Promise<string> {
  const { token: given, password } = joinSchema.parse(input);
  // Hashing is dear, and waits for its turn: only a link that works is worth it.
  const now = await databaseNow();
  const open = await find(db(), given, now);
  if (!open) throw invitationEnded();
  await refuseOwnWords(db(), password, open.email);
  return db().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM invitation WHERE digest = ${digestOf(given)} FOR UPDATE`;
      const invitation = await find(tx, given, now);
      if (!invitation) throw invitationEnded();
      const { id: invitationId, email } = invitation;
      const role = roleSchema.parse(invitation.role);
      const id = await insertUser(tx, { email, password, role, signedIn: true });
      await tx.invitation.update({ where: { id: invitationId }, data: { endedAt: new Date(now) } });
      await recordAudit(tx, {
        actor: { userId: id, email },
        action: "person.joined",
        subject: { kind: "invitation", id: invitationId },
        details: { role, invitedBy: invitation.invitedBy },
      });
      return id;
    },
    { timeout: 20_000 },
  );
}

function invitationEnded(): PushlensError {
  return new PushlensError("not_found", words("auth")("invitationEnded"));
}
