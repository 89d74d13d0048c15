import { words } from "@/lib/words/words";
import "server-only";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { accountKey } from "./known-device";
import { confirmLanes, deviceLanes, signInLanes } from "./lane";
import { noteFailedSignIn, noteRefusedSignIns, noteSignIn } from "./note-sign-in";
import { companySignIn } from "./open-id";
import { hashPassword, type PasswordFit, verifyPassword } from "./password";
import { passwordsOff } from "./passwords-off";
import { checkCode } from "./second-factor";
import { type ThrottleClock, TooManyTries, throttle } from "./throttle";

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
  /** The id of a browser in which this account has signed in before: it has a line of its own. */
  readonly device?: string | null;
};

/** As accounts are kept. */
export function signInEmail(typed: string): string {
  return typed.trim().toLowerCase();
}

/**
 * The account that e-mail and password belong to, else null: the same for an unknown account and a
 * wrong password, in the same time. After too many wrong tries each further one waits for its turn;
 * throws `rate_limited` where too many come at once. Where the password is right it says what there
 * is about the second factor's code.
 */
export async function signIn(
  input: SignInInput,
  clock?: ThrottleClock,
): Promise<SignedIn | "code needed" | "code wrong" | null> {
  const email = signInEmail(input.email);
  const { address, device } = input;
  const account = accountKey(email);
  const lanes = device ? deviceLanes(device) : signInLanes(account, address);
  const attempt = await throttle(lanes, clock).catch(async (error: unknown) => {
    if (error instanceof TooManyTries) await noteRefusedSignIns(email, error.refused, address);
    throw error;
  });
  const user = await db().user.findUnique({ where: { email } });
  const who = device ?? address;
  const fit = await verifyPassword(user?.passwordHash ?? null, input.password, who);
  if (fit === "wrong" || !user) {
    await noteFailedSignIn(user, attempt.nth, { address, reason: "password" });
    return null;
  }
  await attempt.succeed();
  await refusePassword(user);
  if (user.totpEnabledAt) {
    if (!input.code?.trim()) return "code needed";
    if (!(await checkCode(user.id, input.code))) {
      await noteFailedSignIn(user, 1, { address, reason: "second factor" });
      return "code wrong";
    }
  }
  await renewHash(user, fit, input.password);
  await noteSignIn(user, address);
  return { id: user.id, email: user.email, sessionVersion: user.sessionVersion };
}

/**
 * Throws `forbidden` where passwords are switched off. Owners keep theirs: the way in for when the
 * issuer is away. Without an issuer everybody does.
 */
async function refusePassword(user: { readonly role: string }): Promise<void> {
  if (user.role === "owner" || !(await passwordsOff())) return;
  const company = companySignIn() ?? "";
  throw new PushlensError("forbidden", words("auth")("passwordsOff", { company }));
}

/**
 * True where the password is the account's; for asking again before something grave. Counted and
 * slowed down like a sign-in, in a line of its own, so that a borrowed session is no way around and
 * tries from outside hold nobody up. Throws `rate_limited` as `signIn` does.
 */
export async function confirmPassword(
  { userId }: { readonly userId: string },
  password: string,
  clock?: ThrottleClock,
): Promise<boolean> {
  const attempt = await throttle(confirmLanes(userId), clock);
  const user = await db().user.findUnique({ where: { id: userId } });
  const fit = await verifyPassword(user?.passwordHash ?? null, password, `user:${userId}`);
  if (fit !== "wrong") await attempt.succeed();
  return fit !== "wrong";
}

/** A hash from before passwords were brought into one form becomes one of that form. */
async function renewHash(
  user: { readonly id: string; readonly passwordHash: string | null },
  fit: PasswordFit,
  password: string,
): Promise<void> {
  if (fit !== "older") return;
  const passwordHash = await hashPassword(password);
  // Unless it was changed meanwhile.
  await db().user.updateMany({
    where: { id: user.id, passwordHash: user.passwordHash },
    data: { passwordHash },
  });
}
