import "server-only";
import { requireViewer } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { endSessions } from "./store/end-sessions";

/** Ends all one's own sessions, on every device. Returns the user's id. */
export async function signOutEverywhere(): Promise<string> {
  const { userId } = await requireViewer();
  await endSessions(db(), userId);
  return userId;
}
