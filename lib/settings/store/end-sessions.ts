import type { Tx } from "@/lib/db";

/** Ends every session of a user: their cookies name an older version from now on. */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
}
