import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import { noteFailedSignIn, noteSignIn } from "./note-sign-in";
import { verifyPassword } from "./password";
import { type ThrottleClock, throttle } from "./throttle";

/** An account that has proven itself. */
export type SignedIn = {
  readonly id: string;
  readonly email: string;
  readonly sessionVersion: number;
};

/**
 * The account that e-mail and password belong to, else null: the same for an unknown account and a
 * wrong password, in the same time. After too many wrong tries each further one waits.
 */
export async function signIn(
  input: { readonly email: string; readonly password: string; readonly address: string },
  clock?: ThrottleClock,
): Promise<SignedIn | null> {
  const email = input.email.trim().toLowerCase();
  const attempt = await throttle([accountKey(email), `address:${input.address}`], clock);
  const user = await db().user.findUnique({ where: { email } });
  const { address } = input;
  if (!(await verifyPassword(user?.passwordHash ?? null, input.password)) || !user) {
    await noteFailedSignIn(user, attempt.nth, { address, reason: "password" });
    return null;
  }
  await attempt.succeed();
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
