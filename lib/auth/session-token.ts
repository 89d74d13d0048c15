import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";
import { subkey } from "@/lib/secret-key";

/** How long a session lasts when nothing ends it sooner, in seconds; nothing puts that off. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/**
 * How long a token is readable, in seconds: its end is the row's, judged by the database's clock. One of
 * the token's own would be judged by this process's, and end all sessions where that jumps ahead.
 */
export const TOKEN_SECONDS = 100 * 365 * 24 * 60 * 60;

/** What a session says of itself: whose it is, and the row that it is kept in. */
export const sessionClaims = z.object({ sub: z.uuid(), version: z.number().int(), sid: z.uuid() });

/** Whether a session still holds is asked of the database at every use. */
export type SessionClaims = z.infer<typeof sessionClaims>;

/** The key of the session tokens: derived, so that there is nothing for the user to set. */
export function sessionSecret(): string {
  return subkey("sessions").toString("base64");
}

/** Browsers send cookies marked secure over https only; the public address decides. */
export function secureCookies(): boolean {
  return env().PUSHLENS_URL.startsWith("https://");
}

/** The session cookie's name, as next-auth calls it. */
export function sessionCookie(): string {
  return `${secureCookies() ? "__Secure-" : ""}next-auth.session-token`;
}

/** Makes the cookie's value for a user's session. */
export function sealSession(session: SessionClaims): Promise<string> {
  return encode({ token: session, secret: sessionSecret(), maxAge: TOKEN_SECONDS });
}

/** Reads a cookie's value; null where it was not made here. */
export async function openSession(value: string): Promise<SessionClaims | null> {
  const token = await decode({ token: value, secret: sessionSecret() }).catch(() => null);
  return sessionClaims.safeParse(token).data ?? null;
}
