import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/session";
import { confirmPassword } from "@/lib/auth/sign-in";
import type { ThrottleClock } from "@/lib/auth/throttle";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";

export const confirmSessionSchema = z.object({
  password: z
    .string()
    .min(1, { error: () => words("auth")("enterPassword") })
    .max(5_000),
});

/** Notes in one's own session that the password was typed again: what is grave goes on for a while. */
export async function confirmSession(
  input: z.infer<typeof confirmSessionSchema>,
  clock?: ThrottleClock,
): Promise<void> {
  const viewer = await requireViewer();
  const { password } = confirmSessionSchema.parse(input);
  if (!(await confirmPassword(viewer, password, clock))) {
    throw new PushlensError("bad_request", words("auth")("notYourPassword"));
  }
  await db().$executeRaw`
    UPDATE session SET confirmed_at = now() WHERE id = ${viewer.sessionId}::uuid`;
}
