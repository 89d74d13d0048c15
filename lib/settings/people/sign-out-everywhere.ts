import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireViewer } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { endSessions } from "@/lib/settings/store/end-sessions";

/** Ends all one's own sessions, on every device. Returns the user's id. */
export async function signOutEverywhere(): Promise<string> {
  const viewer = await requireViewer();
  const { userId: id, email: name } = viewer;
  await db().$transaction(async (tx) => {
    await endSessions(tx, id);
    const subject = { kind: "person", id, name };
    await recordAudit(tx, { actor: viewer, action: "session.ended_everywhere", subject });
  });
  return id;
}
