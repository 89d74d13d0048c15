import { agentCalled } from "@/lib/auth/agent-words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireViewer } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";

export const endOwnSessionSchema = z.object({ id: z.uuid() });

/** A browser in which one is signed in. */
export type SessionSummary = {
  readonly id: string;
  /** In words, such as "Firefox on Windows". */
  readonly agent: string;
  /** Of IPv6 the network. */
  readonly address: string;
  readonly createdAt: Date;
  /** To some minutes. */
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
  /** True for the one that asks. */
  readonly current: boolean;
};

/** One's own sessions, the one that asks first, then those used last. */
export async function listSessions(): Promise<readonly SessionSummary[]> {
  const { userId, sessionId } = await requireViewer();
  const rows = await db().session.findMany({
    where: { userId, endsAt: { gt: new Date(await databaseNow()) } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    omit: { userId: true, confirmedAt: true },
  });
  const all = rows.map((row) => ({
    ...row,
    agent: agentCalled(row.agent),
    current: row.id === sessionId,
  }));
  return [...all.filter(({ current }) => current), ...all.filter(({ current }) => !current)];
}

/** Ends one of one's own sessions; nothing where it is over already. */
export async function endOwnSession(input: z.infer<typeof endOwnSessionSchema>): Promise<void> {
  const viewer = await requireViewer();
  const { id } = endOwnSessionSchema.parse(input);
  await endThose({ id, viewer, action: "session.ended" });
}

/** Ends all one's own sessions but the one that asks. */
export async function endOtherSessions(): Promise<void> {
  const viewer = await requireViewer();
  await endThose({ id: { not: viewer.sessionId }, viewer, action: "session.others_ended" });
}

async function endThose({
  id,
  viewer,
  action,
}: {
  id: string | { not: string };
  viewer: { readonly userId: string; readonly email: string };
  action: "session.ended" | "session.others_ended";
}): Promise<void> {
  const { userId, email } = viewer;
  await db().$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, userId } });
    if (count === 0) return;
    const subject = { kind: "person", id: userId, name: email };
    await recordAudit(tx, { actor: viewer, action, subject, details: { sessions: count } });
  });
}
