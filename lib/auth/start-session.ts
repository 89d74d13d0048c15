import "server-only";
import { cookies } from "next/headers";
import { db } from "@/lib/db";
import { SESSION_SECONDS, sealSession, secureCookies, sessionCookie } from "./session-token";

/** Signs a user in, in the browser that the running action answers. */
export async function startSession(userId: string): Promise<void> {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
  const value = await sealSession({ sub: user.id, version: user.sessionVersion });
  (await cookies()).set(sessionCookie(), value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: secureCookies(),
    maxAge: SESSION_SECONDS,
  });
}

/** Signs out, in the browser that the running action answers. */
export async function endSession(): Promise<void> {
  (await cookies()).set(sessionCookie(), "", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: secureCookies(),
    maxAge: 0,
  });
}
