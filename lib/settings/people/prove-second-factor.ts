import { words } from "@/lib/words/words";
import "server-only";
import { headers } from "next/headers";
import { z } from "zod";
import { clientAddress } from "@/lib/auth/client-address";
import { noteFailedSignIn } from "@/lib/auth/note-sign-in";
import { checkCode } from "@/lib/auth/second-factor";
import { requireSession } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";

export const proveSecondFactorSchema = z.object({
  code: z
    .string()
    .trim()
    .min(6, { error: () => words("auth")("enterCode") })
    .max(40, { error: () => words("auth")("codeTooLong") }),
});

/** Gives the code that a sign-in elsewhere leaves wanted: the session opens everything then. */
export async function proveSecondFactor(
  input: z.infer<typeof proveSecondFactorSchema>,
): Promise<void> {
  const { userId, email, sessionId } = await requireSession();
  const { code } = proveSecondFactorSchema.parse(input);
  if (!(await checkCode(userId, code))) {
    const address = clientAddress(await headers());
    await noteFailedSignIn({ id: userId, email }, 1, { address, reason: "second factor" });
    throw new PushlensError("bad_request", words("entrance")("codeNotRight"));
  }
  await db().$executeRaw`UPDATE session SET factor = 'given' WHERE id = ${sessionId}::uuid`;
}
