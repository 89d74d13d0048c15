import { words } from "@/lib/words/words";
import "server-only";
import { cookies, headers } from "next/headers";
import { v7 } from "uuid";
import { z } from "zod";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { agentWords } from "./agent-words";
import { clientAddress } from "./client-address";
import { rememberDevice } from "./known-device";
import {
  openSession,
  SESSION_SECONDS,
  type SessionClaims,
  sealSession,
  secureCookies,
  sessionCookie,
} from "./session-token";

/** So many sessions of one account are kept, those used last. */
const MOST = 100;

const emailsSchema = z.array(z.object({ email: z.string() }));

/** How an account proved itself, where it was not by its password. */
export type OpenedElsewhere = {
  /** What there is about the second factor: a code is wanted, or the issuer has asked for one. */
  readonly factor: "wanted" | "issuer" | null;
  /** How long ago the person typed something at the issuer (s). */
  readonly age: number;
};
const BY_PASSWORD: OpenedElsewhere = { factor: null, age: 0 };

/**
 * Opens a session of an account, for the browser that the running action or route answers. Throws
 * `unauthorized` where all its sessions were ended since `version` was read.
 */
export async function createSession(
  userId: string,
  version: number,
  { factor, age }: OpenedElsewhere = BY_PASSWORD,
): Promise<SessionClaims> {
  const sent = await headers();
  const sid = v7();
  const agent = agentWords(sent.get("user-agent") ?? "");
  // The share lock waits for whoever is ending this account's sessions, and then finds it changed.
  const made = await db().$queryRaw`
    WITH account AS (
      SELECT id, email FROM users
      WHERE id = ${userId}::uuid AND session_version = ${version} FOR SHARE
    ), made AS (
      INSERT INTO session (id, user_id, ends_at, address, agent, factor, confirmed_at)
      SELECT ${sid}::uuid, id, now() + make_interval(secs => ${SESSION_SECONDS}::float8),
        ${clientAddress(sent)}, ${agent}, ${factor}, now() - make_interval(secs => ${age}::float8)
      FROM account
    ) SELECT email FROM account`;
  const [account] = emailsSchema.parse(made);
  if (!account) throw new PushlensError("unauthorized", words("auth")("sessionsEnded"));
  await db().$executeRaw`
    DELETE FROM session WHERE id IN (SELECT id FROM session WHERE user_id = ${userId}::uuid
      ORDER BY last_seen_at DESC, id DESC OFFSET ${MOST})`;
  await rememberDevice(account.email);
  return { sub: userId, version, sid };
}

/** Signs a user in, in the browser that the running action answers. */
export async function startSession(userId: string): Promise<void> {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
  const value = await sealSession(await createSession(user.id, user.sessionVersion));
  await setCookie(value, SESSION_SECONDS);
}

/** Signs out, in the browser that the running action answers: its cookie opens nothing any more. */
export async function endSession(): Promise<void> {
  const value = (await cookies()).get(sessionCookie())?.value;
  const claims = value ? await openSession(value) : null;
  if (claims) await endSessionRow(claims);
  await setCookie("", 0);
}

/** Ends one session of an account; nothing where it is over already. */
export async function endSessionRow({
  sub,
  sid,
}: Pick<SessionClaims, "sub" | "sid">): Promise<void> {
  await db().session.deleteMany({ where: { id: sid, userId: sub } });
}

async function setCookie(value: string, maxAge: number): Promise<void> {
  (await cookies()).set(sessionCookie(), value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: secureCookies(),
    maxAge,
  });
}
