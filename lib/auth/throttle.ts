import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { RateLimiterPrisma } from "rate-limiter-flexible";
import { db } from "@/lib/db";

/** What tries are counted by: an account, an address, share links that open nothing, the setup code. */
export type ThrottleKey = `account:${string}` | `address:${string}` | `share:${string}` | "setup";

/** How a wait is spent; tests pass their own. */
export type ThrottleClock = { readonly wait: (ms: number) => Promise<unknown> };

const WINDOW_SECONDS = 15 * 60;
const FREE = { account: 5, address: 50, setup: 5 } as const;
const WAIT_MS = { first: 1_000, most: 10_000 };

/** How long a try waits, when it is the `nth` within the window and `free` may fail at once. */
export function waitOf(nth: number, free: number): number {
  const over = nth - free;
  return over <= 0 ? 0 : Math.min(WAIT_MS.first * 2 ** Math.min(over - 1, 10), WAIT_MS.most);
}

/**
 * Counts a try, before it is judged so that tries at once cannot all pass as the first, and waits
 * as long as those before it ask for. Never refuses. `nth` is the try's number
 * by the first key; `succeed` takes the try back.
 */
export async function throttle(
  keys: readonly ThrottleKey[],
  clock: ThrottleClock = { wait: sleep },
): Promise<{ readonly nth: number; succeed(): Promise<void> }> {
  const tries = limiter();
  const counted = await Promise.all(
    keys.map(async (key) => ({ key, nth: (await tries.penalty(key, 1)).consumedPoints })),
  );
  const ms = Math.max(0, ...counted.map(({ key, nth }) => waitOf(nth, freeOf(key))));
  if (ms > 0) await clock.wait(ms);
  return {
    nth: counted[0]?.nth ?? 1,
    async succeed() {
      await Promise.all(keys.map((key) => tries.reward(key, 1)));
    },
  };
}

function freeOf(key: ThrottleKey): number {
  if (key === "setup") return FREE.setup;
  return key.startsWith("account:") ? FREE.account : FREE.address;
}

/** Wrong codes of a second factor that an account may see in a window. */
const MOST_CODES = 10;

/**
 * Counts a code of a second factor; false where there were too many. Only whoever has the password
 * comes this far, so that a stranger can lock nobody out; and six digits want a real limit.
 */
export async function countCode(userId: string): Promise<boolean> {
  return (await limiter().penalty(`code:${userId}`, 1)).consumedPoints <= MOST_CODES;
}

/** Begins the count of an account's codes anew, after a right one. */
export async function forgetCodes(userId: string): Promise<void> {
  await limiter().delete(`code:${userId}`);
}

const limiters = new WeakMap<object, RateLimiterPrisma>();

function limiter(): RateLimiterPrisma {
  const client = db();
  let found = limiters.get(client);
  if (!found) {
    found = new RateLimiterPrisma({
      storeClient: client,
      tableName: "rateLimit",
      keyPrefix: "sign-in",
      points: FREE.account,
      duration: WINDOW_SECONDS,
    });
    limiters.set(client, found);
  }
  return found;
}
