import { words } from "@/lib/words/words";
import "server-only";
import { createHash, randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { recordAudit } from "@/lib/audit/record-audit";
import { databaseNow } from "@/lib/database-now";
import { db, type Tx } from "@/lib/db";
import { openSecret, sealSecret } from "@/lib/endpoints/secret-box";
import { PushlensError } from "@/lib/errors";
import { subkey } from "@/lib/secret-key";
import { countCode, forgetCodes } from "./throttle";

const PERIOD = 30;
/** Steps by which a phone's clock may be wrong. */
const DRIFT = 1;
const RECOVERY_CODES = 10;
// Without 0 O 1 I L U; 16 of these are 78 bits, so that a digest of them needs no slow hash.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 4;

/** A new random secret, in the form that people type into their app. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the QR code. */
export function secretAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

function totpOf(secret: string, label = "account"): TOTP {
  return new TOTP({ issuer: "Pushlens", label, secret: Secret.fromBase32(secret), period: PERIOD });
}

/** Encrypts a secret for its account. */
export function sealTotp(secret: string, userId: string): Uint8Array<ArrayBuffer> {
  return sealSecret(secret, userId, subkey("second-factors"));
}

/** New recovery codes for an account; the former ones end. Shown once. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, randomCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, digest: digestOf(code) })),
  });
  return codes;
}

function randomCode(): string {
  const group = () =>
    Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

function digestOf(code: string): Uint8Array<ArrayBuffer> {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  return new Uint8Array(createHash("sha256").update(plain).digest());
}

/**
 * True where the code is the account's: of its app, each good once, or a recovery code. Too many
 * wrong ones are refused for a while, the right one too. `at` (ms) is for tests.
 */
export async function checkCode(userId: string, code: string, at?: number): Promise<boolean> {
  if (!(await countCode(userId))) {
    throw new PushlensError("rate_limited", words("auth")("tooManyCodes"), 15 * 60);
  }
  const now = at ?? (await databaseNow());
  const fits = await db().$transaction(async (tx) => {
    // The row's lock: of two sign-ins with one code only one may find it unused.
    await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    return (await takeAppCode(tx, userId, code, now)) || (await takeRecoveryCode(tx, userId, code));
  });
  if (fits) await forgetCodes(userId);
  return fits;
}

async function takeAppCode(tx: Tx, userId: string, code: string, now: number): Promise<boolean> {
  const user = await tx.user.findUnique({ where: { id: userId } });
  const token = code.replaceAll(/\s/g, "");
  if (!user?.totpSecret || !/^\d{6}$/.test(token)) return false;
  const secret = openSecret(user.totpSecret, userId, subkey("second-factors"));
  const delta = totpOf(secret).validate({ token, timestamp: now, window: DRIFT });
  if (delta === null) return false;
  const step = BigInt(Math.floor(now / 1000 / PERIOD) + delta);
  if (user.totpLastStep !== null && step <= user.totpLastStep) return false;
  await tx.user.update({ where: { id: userId }, data: { totpLastStep: step } });
  return true;
}

async function takeRecoveryCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  const [used] = await tx.recoveryCode.updateManyAndReturn({
    where: { userId, digest: digestOf(code), usedAt: null },
    data: { usedAt: new Date() },
    include: { user: { select: { email: true } } },
  });
  if (!used) return false;
  const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
  const actor = { userId, email: used.user.email };
  await recordAudit(tx, { actor, action: "recovery_code.used", details: { left } });
  return true;
}
