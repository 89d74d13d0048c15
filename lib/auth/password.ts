import "server-only";
import { hash, verify } from "@node-rs/argon2";

export const PASSWORD_MIN = 10;
// Longer ones only cost time; nobody types them.
export const PASSWORD_MAX = 256;

// argon2id is the library's default algorithm; memory and time are OWASP's minimum.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let last: Promise<unknown> = Promise.resolve();

/** One hash at a time: many sign-ins at once must not take the processor from the hooks. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work, work);
  last = turn;
  return turn;
}

/** Hashes a password with argon2id. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

let dummy: Promise<string> | undefined;

/**
 * True where the password fits the hash. Without a hash (no such account) it does the same work
 * and says no, so that the time does not tell whether an account exists.
 */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword("nobody has this password");
  const fallback = await dummy;
  const shortened = password.slice(0, PASSWORD_MAX + 1);
  const fits = await inTurn(() => verify(hashed ?? fallback, shortened));
  return fits && hashed !== null;
}
