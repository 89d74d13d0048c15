import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/auth/roles";
import { sealSession, sessionCookie } from "@/lib/auth/session-token";
import type { Db } from "@/lib/db";

/** The cookies of the browser that the test plays. */
const jar = new Map<string, string>();

/** Stands in for `next/headers`, which needs a running request: `vi.mock("next/headers", …)`. */
export const nextHeaders = {
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => void jar.set(name, value),
  }),
  headers: async () => new Headers(),
};

/** Puts a cookie into the browser that the test plays. */
export function setCookie(name: string, value: string): void {
  jar.set(name, value);
}

/** The value of a cookie of the browser that the test plays. */
export function cookieValue(name: string): string | undefined {
  return jar.get(name);
}

/** Makes an account with the role and signs the browser in with it. */
export async function signInAs(db: Db, role: Role): Promise<string> {
  const id = randomUUID();
  const email = `${id}@example.com`;
  const sid = randomUUID();
  const { sessionVersion } = await db.user.create({
    data: {
      id,
      email,
      passwordHash: "-",
      role,
      sessions: {
        create: {
          id: sid,
          address: "192.0.2.1",
          agent: "a program",
          endsAt: new Date(Date.now() + 86_400_000),
        },
      },
    },
  });
  jar.set(sessionCookie(), await sealSession({ sub: id, version: sessionVersion, sid }));
  return id;
}

/** Closes and opens the browser with nobody signed in. */
export function forgetSession(): void {
  jar.clear();
}
