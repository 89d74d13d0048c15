import "server-only";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/session";
import { confirmPassword } from "@/lib/auth/sign-in";
import type { ThrottleClock } from "@/lib/auth/throttle";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";

export const confirmSessionSchema = z.object({
  password: z.string().min(1, "Enter your password.").max(5_000),
});

/** Notes in one's own session that the password was typed again: what is grave goes on for a while. */
export async function confirmSession(
  input: z.infer<typeof confirmSessionSchema>,
  clock?: ThrottleClock,
): Promise<void> {
  const viewer = await requireViewer();
  const { password } = confirmSessionSchema.parse(input);
  if (!(await confirmPassword(viewer, password, clock))) {
    throw new PushlensError("bad_request", "That is not your password. Nothing was changed.");
  }
  await db().$executeRaw`
    UPDATE session SET confirmed_at = now() WHERE id = ${viewer.sessionId}::uuid`;
}
