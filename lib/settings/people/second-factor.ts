import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import {
  checkCode,
  newSecret,
  replaceRecoveryCodes,
  sealTotp,
  secretAddress,
} from "@/lib/auth/second-factor";
import {
  requireConfirmed,
  requireOwner,
  requireSession,
  requireViewer,
  type Session,
} from "@/lib/auth/session";
import { confirmPassword } from "@/lib/auth/sign-in";
import type { ThrottleClock } from "@/lib/auth/throttle";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { endSessions } from "@/lib/settings/store/end-sessions";
import { dropSecondFactor } from "@/lib/settings/store/second-factor";
import { changePerson } from "./change-people";

/** Left out by accounts that have none. */
const password = z.string().default("");
const code = z
  .string()
  .trim()
  .min(6, { error: () => words("auth")("enterCode") })
  .max(40, { error: () => words("auth")("codeTooLong") });
export const beginSecondFactorSchema = z.object({ password });
export const confirmSecondFactorSchema = z.object({ code });
export const endSecondFactorSchema = z.object({ password, code });
export const resetSecondFactorSchema = z.object({ userId: z.uuid() });

/** Whether one's own account has a second factor, and how many recovery codes are left. */
export async function getSecondFactor(): Promise<{
  readonly on: boolean;
  readonly recoveryCodes: number;
}> {
  const { userId } = await requireSession();
  const [user, recoveryCodes] = await Promise.all([
    db().user.findUniqueOrThrow({ where: { id: userId }, select: { totpEnabledAt: true } }),
    db().recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  return { on: user.totpEnabledAt !== null, recoveryCodes };
}

/** By the password, or where the account has none by a sign-in elsewhere of just now. */
async function checkPassword(viewer: Session, given: string, clock?: ThrottleClock): Promise<void> {
  if (!viewer.hasPassword) return requireConfirmed(viewer);
  if (given === "") throw new PushlensError("bad_request", words("auth")("enterPassword"));
  if (await confirmPassword(viewer, given, clock)) return;
  throw new PushlensError("bad_request", words("auth")("notYourPassword"));
}

/**
 * Makes a secret for one's own second factor, shown this once; it counts only after its first code
 * was confirmed. Asks for the password, so that a borrowed session cannot lock its owner out.
 */
export async function beginSecondFactor(
  input: z.input<typeof beginSecondFactorSchema>,
  clock?: ThrottleClock,
): Promise<{ readonly secret: string; readonly address: string }> {
  const viewer = await requireSession();
  await checkPassword(viewer, beginSecondFactorSchema.parse(input).password, clock);
  const secret = newSecret();
  const { count } = await db().user.updateMany({
    where: { id: viewer.userId, totpEnabledAt: null },
    data: { totpSecret: sealTotp(secret, viewer.userId), totpLastStep: null },
  });
  if (count === 0) throw new PushlensError("conflict", words("auth")("factorIsOn"));
  return { secret, address: secretAddress(secret, viewer.email) };
}

/** Turns one's own second factor on with its first code; other sessions end. Gives recovery codes, once. */
export async function confirmSecondFactor(
  input: z.infer<typeof confirmSecondFactorSchema>,
): Promise<readonly string[]> {
  const viewer = await requireSession();
  const { code: given } = confirmSecondFactorSchema.parse(input);
  const { userId, email } = viewer;
  if (!(await checkCode(userId, given))) {
    throw new PushlensError("bad_request", words("auth")("notAppsCode"));
  }
  return db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, totpEnabledAt: null },
      data: { totpEnabledAt: new Date() },
    });
    if (count === 0) throw new PushlensError("conflict", words("auth")("factorIsOn"));
    await endSessions(tx, userId);
    const codes = await replaceRecoveryCodes(tx, userId);
    const subject = { kind: "person", id: userId, name: email };
    await recordAudit(tx, { actor: viewer, action: "second_factor.on", subject });
    return codes;
  });
}

/**
 * Turns one's own second factor off, with the password and a code; sessions end, so that one begins
 * anew where everybody needs a second factor.
 */
export async function endSecondFactor(
  input: z.input<typeof endSecondFactorSchema>,
  clock?: ThrottleClock,
): Promise<void> {
  await requireViewer();
  const viewer = await requireSession();
  const given = endSecondFactorSchema.parse(input);
  await checkPassword(viewer, given.password, clock);
  if (!(await checkCode(viewer.userId, given.code))) {
    throw new PushlensError("bad_request", words("auth")("codeNotRight"));
  }
  await db().$transaction(async (tx) => {
    await dropSecondFactor(tx, viewer.userId);
    await endSessions(tx, viewer.userId);
    const subject = { kind: "person", id: viewer.userId, name: viewer.email };
    await recordAudit(tx, { actor: viewer, action: "second_factor.off", subject });
  });
}

/** Takes another's second factor away, for who has lost it, and ends their sessions. Owners only. */
export async function resetSecondFactor(
  input: z.infer<typeof resetSecondFactorSchema>,
): Promise<void> {
  const actor = await requireOwner();
  const { userId } = resetSecondFactorSchema.parse(input);
  requireConfirmed(actor);
  await changePerson(userId, "owner", async (tx, user) => {
    await dropSecondFactor(tx, userId);
    await endSessions(tx, userId);
    const subject = { kind: "person", id: userId, name: user.email };
    await recordAudit(tx, { actor, action: "second_factor.reset", subject });
  });
}
