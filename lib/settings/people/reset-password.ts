import { recordAudit } from "@/lib/audit/record-audit";
import { hashPassword } from "@/lib/auth/password";
import type { Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { endSessions } from "@/lib/settings/store/end-sessions";
import { dropSecondFactor } from "@/lib/settings/store/second-factor";
import { emailSchema } from "@/lib/settings/store/user";
import { words } from "@/lib/words/words";
import { initialPassword } from "./initial-password";

/** What the command line tells once a password was reset. */
export type ResetPassword = {
  readonly password: string;
  /** True where signing in asks for a code too. */
  readonly secondFactor: boolean;
};

/**
 * Gives an account a new random password and ends its sessions, and takes its second factor away
 * where that is asked. No guard: for the command line, whose user has the database anyway. Throws
 * `not_found`.
 */
export async function resetPassword(
  tx: Tx,
  email: string,
  options: { readonly dropSecondFactor?: boolean | undefined } = {},
): Promise<ResetPassword> {
  const asked = emailSchema.safeParse(email);
  const user = asked.success && (await tx.user.findUnique({ where: { email: asked.data } }));
  if (!user) throw new PushlensError("not_found", words("auth")("noAccountFor", { email }));
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
  await endSessions(tx, user.id);
  const drop = options.dropSecondFactor === true;
  if (drop) await dropSecondFactor(tx, user.id);
  await recordAudit(tx, {
    actor: "command line",
    action: "password.reset",
    subject: { kind: "person", id: user.id, name: user.email },
    details: { dropSecondFactor: drop },
  });
  return { password, secondFactor: user.totpEnabledAt !== null && !drop };
}
