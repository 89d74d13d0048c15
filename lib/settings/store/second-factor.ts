import type { Tx } from "@/lib/db";

/** Takes an account's second factor and its recovery codes away. No guard: for the guarded verbs and the command line. */
export async function dropSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.user.update({
    where: { id: userId },
    data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
  });
}
