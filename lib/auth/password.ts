import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { FairQueue } from "./fair-queue";

export const PASSWORD_MIN = 10;
// Longer ones only cost time; nobody types them.
export const PASSWORD_MAX = 256;

// argon2id is the library's default algorithm; memory and time are OWASP's minimum.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One hash at a time: many sign-ins at once must not take the processor from the hooks. */
const queue = new FairQueue(100);
const OWN = "own";

/**
 * One form for what looks the same: NFKC, so that a letter with an accent is one whichever keyboard
 * wrote it, and full-width letters are letters.
 */
export function normalPassword(password: string): string {
  return password.normalize("NFKC");
}

/** Hashes a password with argon2id. */
export function hashPassword(password: string): Promise<string> {
  return queue.run(OWN, () => hash(normalPassword(password), COST));
}

let dummy: Promise<string> | undefined;

/** `older`: it fits as it was typed only, as it was kept before passwords were brought into one form. */
export type PasswordFit = "fits" | "older" | "wrong";

/**
 * Whether the password fits the hash. Without a hash (no such account) it does the same work and says
 * no, so that the time does not tell whether an account exists. `who` names whoever asks: each waits
 * for their own only. Throws `rate_limited` where too many wait.
 */
export async function verifyPassword(
  hashed: string | null,
  password: string,
  who: string = OWN,
): Promise<PasswordFit> {
  dummy ??= hash(normalPassword("nobody has this password"), COST);
  const fallback = await dummy;
  const fits = (text: string) => queue.run(who, () => verify(hashed ?? fallback, text));
  const typed = password.slice(0, PASSWORD_MAX + 1);
  const normal = normalPassword(typed);
  const fit = (await fits(normal))
    ? "fits"
    : normal !== typed && (await fits(typed))
      ? "older"
      : "wrong";
  return hashed === null ? "wrong" : fit;
}
