import { recordAudit } from "@/lib/audit/record-audit";
import { hashPassword } from "@/lib/auth/password";
import type { Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { initialPassword } from "./initial-password";
import { emailSchema } from "./store/user";

/**
 * Gives an account a new random password and ends its sessions; returns the password. No guard: for
 * the command line, whose user has the database anyway. Throws `not_found`.
 */
export async function resetPassword(tx: Tx, email: string): Promise<string> {
  const asked = emailSchema.safeParse(email);
  const user = asked.success && (await tx.user.findUnique({ where: { email: asked.data } }));
  if (!user) throw new PushlensError("not_found", `There is no account for ${email}.`);
  const password = initialPassword();
  await tx.user.update({
    where: { id: user.id },
    data: { passwordHash: await hashPassword(password), sessionVersion: { increment: 1 } },
  });
  const subject = { kind: "person", id: user.id, name: user.email };
  await recordAudit(tx, { actor: "command line", action: "password.reset", subject });
  return password;
}
