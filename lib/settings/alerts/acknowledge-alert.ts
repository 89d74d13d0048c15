import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";

export const acknowledgeAlertSchema = z.object({ id: z.guid() });

/** Says that somebody has seen an alert and takes care of it. Admins only; audited. */
export async function acknowledgeAlert(
  input: z.infer<typeof acknowledgeAlertSchema>,
): Promise<void> {
  const actor = await requireAdmin();
  const { id } = acknowledgeAlertSchema.parse(input);
  await db().$transaction(async (tx) => {
    const { count } = await tx.alert.updateMany({
      where: { id, acknowledgedAt: null },
      data: { acknowledgedAt: new Date(), acknowledgedBy: actor.email },
    });
    if (count === 0) return;
    const alert = await tx.alert.findUnique({ where: { id }, select: { title: true } });
    const subject = { kind: "alert", id, name: alert?.title ?? null };
    await recordAudit(tx, { actor, action: "alert.acknowledged", subject });
  });
}
