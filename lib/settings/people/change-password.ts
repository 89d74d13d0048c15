import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { hashPassword } from "@/lib/auth/password";
import { requireViewer } from "@/lib/auth/session";
import { confirmPassword } from "@/lib/auth/sign-in";
import type { ThrottleClock } from "@/lib/auth/throttle";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { endSessions } from "@/lib/settings/store/end-sessions";
import { passwordSchema, refuseOwnWords } from "@/lib/settings/store/user";

export const changePasswordSchema = z.object({
  current: z.string().min(1, { error: () => words("auth")("enterPassword") }),
  next: passwordSchema,
});

/** Changes one's own password and ends all one's sessions. Returns the user's id. */
export async function changePassword(
  input: z.infer<typeof changePasswordSchema>,
  clock?: ThrottleClock,
): Promise<string> {
  const viewer = await requireViewer();
  const { userId, email } = viewer;
  const { current, next } = changePasswordSchema.parse(input);
  if (!(await confirmPassword(viewer, current, clock))) {
    throw new PushlensError("bad_request", words("auth")("notCurrentPassword"));
  }
  await refuseOwnWords(db(), next, email);
  const passwordHash = await hashPassword(next);
  await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await endSessions(tx, userId);
    const subject = { kind: "person", id: userId, name: email };
    await recordAudit(tx, { actor: viewer, action: "password.changed", subject });
  });
  return userId;
}
