import type { Tx } from "@/lib/db";

/**
 * Ends every session of a user: their rows go, and the raised version refuses one that is being
 * opened with what was right before.
 */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
  await tx.session.deleteMany({ where: { userId } });
}
