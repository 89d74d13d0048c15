import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import { noteFailedSignIn, noteSignIn } from "./note-sign-in";
import { verifyPassword } from "./password";
import { checkCode } from "./second-factor";
import { type ThrottleClock, throttle } from "./throttle";

/** An account that has proven itself. */
export type SignedIn = {
  readonly id: string;
  readonly email: string;
  readonly sessionVersion: number;
};

/** Who wants to sign in, and with what; a code only where the account has a second factor. */
export type SignInInput = {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly address: string;
};

/**
 * The account that e-mail and password belong to, else null: the same for an unknown account and a
 * wrong password, in the same time. After too many wrong tries each further one waits. Where the
 * password is right it says what there is about the second factor's code.
 */
export async function signIn(
  input: SignInInput,
  clock?: ThrottleClock,
): Promise<SignedIn | "code needed" | "code wrong" | null> {
  const email = input.email.trim().toLowerCase();
  const attempt = await throttle([accountKey(email), `address:${input.address}`], clock);
  const user = await db().user.findUnique({ where: { email } });
  const { address } = input;
  if (!(await verifyPassword(user?.passwordHash ?? null, input.password)) || !user) {
    await noteFailedSignIn(user, attempt.nth, { address, reason: "password" });
    return null;
  }
  await attempt.succeed();
  if (user.totpEnabledAt) {
    if (!input.code?.trim()) return "code needed";
    if (!(await checkCode(user.id, input.code))) {
      await noteFailedSignIn(user, 1, { address, reason: "second factor" });
      return "code wrong";
    }
  }
  await noteSignIn(user, address);
  return { id: user.id, email: user.email, sessionVersion: user.sessionVersion };
}

/**
 * True where the password is the account's; for asking again before something grave. Counted and
 * slowed down like a sign-in, so that a borrowed session is no way around.
 */
export async function confirmPassword(
  email: string,
  password: string,
  clock?: ThrottleClock,
): Promise<boolean> {
  const attempt = await throttle([accountKey(email)], clock);
  const user = await db().user.findUnique({ where: { email } });
  const fits = await verifyPassword(user?.passwordHash ?? null, password);
  if (fits) await attempt.succeed();
  return fits;
}

/** A digest: what is typed by mistake (a password, say) must not be kept. */
function accountKey(email: string): `account:${string}` {
  return `account:${createHash("sha256").update(email).digest("base64url")}`;
}
