import "server-only";
import { forbidden, redirect } from "next/navigation";
import { connection } from "next/server";
import { db } from "@/lib/db";
import { hasRole, type Role } from "./roles";
import { currentSession, currentViewer, type Viewer } from "./session";

/**
 * Who looks at a page. Nobody is sent to sign in (then back to `path`), or to set up where there
 * is no owner yet. Call it before anything streams, so that the redirect is a real status.
 */
export async function pageViewer(path?: string): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  // Somebody is signed in, and has a second factor to set up or give.
  if (await currentSession()) redirect("/second-factor");
  if (!(await hasOwner())) redirect("/setup");
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

/** Like pageViewer, and answers 403 to those without the role. */
export async function pageViewerWithRole(needed: Role, path?: string): Promise<Viewer> {
  const viewer = await pageViewer(path);
  if (!hasRole(viewer.role, needed)) forbidden();
  return viewer;
}

/** True once the installation has been claimed. */
export async function hasOwner(): Promise<boolean> {
  // Asked while a request runs, never while pages are built.
  await connection();
  return (await db().user.count({ where: { role: "owner" } })) > 0;
}
