import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { hasRole, ROLES, type Role } from "./roles";
import { openSession, type SessionClaims, sessionCookie } from "./session-token";

/** Who is signed in. */
export type Viewer = { readonly userId: string; readonly email: string; readonly role: Role };

const roles = z.enum(ROLES);

/** Whose session it is, judged by the database now; null where it has ended. */
export async function viewerOf(session: SessionClaims): Promise<Viewer | null> {
  const user = await db().user.findUnique({ where: { id: session.sub } });
  if (!user || user.sessionVersion !== session.version) return null;
  return { userId: user.id, email: user.email, role: roles.parse(user.role) };
}

/** Who is signed in; null for nobody. Read once per request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const cookie = (await cookies()).get(sessionCookie())?.value;
  const session = cookie ? await openSession(cookie) : null;
  return session && viewerOf(session);
});

async function requireRole(needed: Role): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) {
    throw new PushlensError("unauthorized", "You are signed out. Sign in and try again.");
  }
  if (!hasRole(viewer.role, needed)) {
    const who = needed === "owner" ? "Only an owner" : "Only an admin or an owner";
    throw new PushlensError("forbidden", `${who} may do this. Ask one of them.`);
  }
  return viewer;
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
