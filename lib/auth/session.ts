import { words } from "@/lib/words/words";
import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { log } from "@/lib/log";
import { speak } from "@/lib/words/here";
import { LANGUAGES, type Language } from "@/lib/words/languages";
import { hasRole, ROLES, type Role } from "./roles";
import { openSession, type SessionClaims, sessionCookie } from "./session-token";

/** Who is signed in. */
export type Viewer = {
  readonly userId: string;
  readonly email: string;
  readonly role: Role;
  readonly sessionId: string;
  /** True while the password was typed lately: what is grave asks for it again otherwise. */
  readonly confirmed: boolean;
};

/** A session that holds, though its viewer may have to do something before anything else. */
export type Session = Viewer & {
  /** A second factor is required, and this account has none. */
  readonly mustSetUp: boolean;
  /** The sign-in was elsewhere, and the code of this account's second factor is wanted still. */
  readonly mustProve: boolean;
  /** False where the account signs in elsewhere alone. */
  readonly hasPassword: boolean;
  /** The language that the account chose; none for what the browser asks for. */
  readonly language: Language | null;
  readonly endsAt: Date;
};

/** A session that nobody used for so long is over. */
const IDLE_DAYS = 14;
/** How long a typed password counts. */
export const CONFIRMED_MINUTES = 15;

const rowsSchema = z.array(
  z.object({
    email: z.string(),
    role: z.enum(ROLES),
    ends_at: z.date(),
    confirmed: z.boolean(),
    must_set_up: z.boolean(),
    must_prove: z.boolean(),
    has_password: z.boolean(),
    language: z.enum(LANGUAGES).nullable().catch(null),
    to_note: z.boolean(),
  }),
);

/** The session that claims name, judged by the database and its clock now; null where it has ended. */
export async function sessionOf({ sub, version, sid }: SessionClaims): Promise<Session | null> {
  const rows = await db().$queryRaw`
    SELECT u.email, u.role, s.ends_at,
      s.confirmed_at > now() - make_interval(mins => ${CONFIRMED_MINUTES}::int) AS confirmed,
      u.totp_enabled_at IS NULL AND coalesce(s.created_at >= w.second_factor_since, false)
        AND s.factor IS DISTINCT FROM 'issuer' AS must_set_up,
      u.totp_enabled_at IS NOT NULL AND coalesce(s.factor = 'wanted', false) AS must_prove,
      u.password_hash IS NOT NULL AS has_password, u.language,
      s.last_seen_at < now() - interval '5 minutes' AS to_note
    FROM session s JOIN users u ON u.id = s.user_id LEFT JOIN workspace w ON w.id = 1
    WHERE s.id = ${sid}::uuid AND u.id = ${sub}::uuid AND u.session_version = ${version}
      AND s.ends_at > now()
      AND s.last_seen_at > now() - make_interval(days => ${IDLE_DAYS}::int)`;
  const [row] = rowsSchema.parse(rows);
  if (!row) return null;
  if (row.to_note) await noteUse(sid);
  return {
    userId: sub,
    email: row.email,
    role: row.role,
    sessionId: sid,
    confirmed: row.confirmed,
    mustSetUp: row.must_set_up,
    mustProve: row.must_prove,
    hasPassword: row.has_password,
    language: row.language,
    endsAt: row.ends_at,
  };
}

/** Nobody is kept from a page because this could not be written. */
async function noteUse(id: string): Promise<void> {
  try {
    await db().$executeRaw`UPDATE session SET last_seen_at = now() WHERE id = ${id}::uuid`;
  } catch (error) {
    log().warn({ err: error }, "the use of a session could not be noted");
  }
}

/** The session of the browser that asks; null for none. Read once per request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const cookie = (await cookies()).get(sessionCookie())?.value;
  const claims = cookie ? await openSession(cookie) : null;
  const session = claims && (await sessionOf(claims));
  if (session?.language) speak(session.language);
  return session;
});

/**
 * Says what follows in the language that the reader's account chose: whoever draws a page for everybody waits for
 * it first, or its server may say one language and its scripts the other.
 */
export async function speakToReader(): Promise<void> {
  // Where that cannot be read, the page itself says so.
  await currentSession().catch(() => null);
}

/** True while a session opens nothing but the page of the second factor. */
export function isHeld({ mustSetUp, mustProve }: Session): boolean {
  return mustSetUp || mustProve;
}

/** Who is signed in and may go on; null for nobody, and for who has a second factor to set up or give. */
export async function currentViewer(): Promise<Viewer | null> {
  const session = await currentSession();
  return session && !isHeld(session) ? session : null;
}

async function requireRole(needed: Role): Promise<Viewer> {
  const viewer = await requireSession();
  if (isHeld(viewer)) {
    const first = viewer.mustProve ? "enterCodeFirst" : "setUpFirst";
    throw new PushlensError("forbidden", words("auth")(first));
  }
  if (!hasRole(viewer.role, needed)) {
    const who = needed === "owner" ? "onlyOwner" : "onlyAdmin";
    throw new PushlensError("forbidden", words("auth")(who));
  }
  return viewer;
}

/** Whoever is signed in, also where a second factor is still wanted; throws `unauthorized`. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  if (session) return session;
  throw new PushlensError("unauthorized", words("auth")("signedOut"));
}

/** Whoever is signed in; throws `unauthorized` for nobody. */
export function requireViewer(): Promise<Viewer> {
  return requireRole("viewer");
}

/** An admin or owner; throws `unauthorized` or `forbidden`. */
export function requireAdmin(): Promise<Viewer> {
  return requireRole("admin");
}

/** An owner; throws `unauthorized` or `forbidden`. */
export function requireOwner(): Promise<Viewer> {
  return requireRole("owner");
}

/** For what is grave, after the guard: throws `confirm` where the password was not typed lately. */
export function requireConfirmed(viewer: Viewer): void {
  if (viewer.confirmed) return;
  throw new PushlensError("confirm", words("auth")("proveAgain"));
}
