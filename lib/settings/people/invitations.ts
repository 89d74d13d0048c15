import "server-only";
import { v7 } from "uuid";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Role } from "@/lib/auth/roles";
import { requireAdmin, requireConfirmed } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { PushlensError } from "@/lib/errors";
import { log } from "@/lib/log";
import { reachNote } from "@/lib/settings/endpoints/reach-note";
import { mailsGoOut, sendMail } from "@/lib/settings/send-mail";
import { digestOf, randomCredential } from "@/lib/settings/store/credential";
import { emailSchema, roleSchema } from "@/lib/settings/store/user";
import { words } from "@/lib/words/words";
import { checkMayGrant } from "./change-people";

const DAYS = 7;
const DAY_MS = 86_400_000;

export const inviteSchema = z.object({ email: emailSchema, role: roleSchema });
export const revokeInvitationSchema = z.object({ id: z.uuid() });

/** An invitation just made: mailed, or with the link to hand over, shown this once. */
export type MadeInvitation = {
  readonly email: string;
  /** Null where it went out by e-mail. */
  readonly link: string | null;
  /** True where it should have gone out and did not. */
  readonly mailFailed: boolean;
  readonly days: number;
  /** Why nobody else may be able to open the link; null where everybody can. */
  readonly reach: string | null;
};

/** An invitation that still waits. */
export type Invitation = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly expiresAt: Date;
};

/** Invites somebody by a link that makes their account, once, within a week. Admins only. */
export async function invite(input: z.infer<typeof inviteSchema>): Promise<MadeInvitation> {
  const actor = await requireAdmin();
  const { email, role } = inviteSchema.parse(input);
  checkMayGrant(actor, role);
  requireConfirmed(actor);
  const token = randomCredential();
  const now = new Date(await databaseNow());
  await db().$transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email } })) {
      throw new PushlensError("conflict", words("members")("accountExists", { email }));
    }
    const id = v7();
    // The newest link is the one that works.
    await tx.invitation.updateMany({ where: { email, endedAt: null }, data: { endedAt: now } });
    const expiresAt = new Date(now.getTime() + DAYS * DAY_MS);
    await tx.invitation.create({
      data: { id, digest: digestOf(token), email, role, invitedBy: actor.email, expiresAt },
    });
    const subject = { kind: "invitation", id, name: email };
    await recordAudit(tx, { actor, action: "person.invited", subject, details: { role } });
  });
  const link = `${env().PUSHLENS_URL}/invite/${token}`;
  const mailed = mailsGoOut() && (await mailInvitation(email, actor.email, link));
  const mailFailed = mailsGoOut() && !mailed;
  const reach = reachNote("person");
  return { email, link: mailed ? null : link, mailFailed, days: DAYS, reach };
}

async function mailInvitation(email: string, from: string, link: string): Promise<boolean> {
  // Who is invited chose no language yet: it is the language of whoever invites.
  const say = words("mails");
  const text = [
    say("invites", { from }),
    "",
    say("choosePassword"),
    link,
    "",
    say("linkWorksOnce", { days: DAYS }),
  ].join("\n");
  try {
    await sendMail({ to: email, subject: say("invitationSubject"), text });
    return true;
  } catch (error) {
    log().warn({ err: error }, "an invitation could not be mailed");
    return false;
  }
}

/** The invitations that can still be used, the newest first. Admins only. */
export async function listInvitations(): Promise<readonly Invitation[]> {
  await requireAdmin();
  const waiting = await db().invitation.findMany({
    where: { endedAt: null, expiresAt: { gt: new Date(await databaseNow()) } },
    orderBy: { createdAt: "desc" },
    select: { id: true, email: true, role: true, invitedBy: true, expiresAt: true },
  });
  return waiting.map((one) => ({ ...one, role: roleSchema.parse(one.role) }));
}

/** Ends an invitation: its link leads nowhere from now on. Admins only. */
export async function revokeInvitation(
  input: z.infer<typeof revokeInvitationSchema>,
): Promise<void> {
  const actor = await requireAdmin();
  const { id } = revokeInvitationSchema.parse(input);
  await db().$transaction(async (tx) => {
    const found = await tx.invitation.findUnique({ where: { id, endedAt: null } });
    if (!found) return;
    checkMayGrant(actor, found.role);
    await tx.invitation.update({ where: { id }, data: { endedAt: new Date() } });
    const subject = { kind: "invitation", id, name: found.email };
    await recordAudit(tx, { actor, action: "invitation.revoked", subject });
  });
}
