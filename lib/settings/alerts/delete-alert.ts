import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";

export const deleteAlertSchema = z.object({ id: z.guid() });

/** Deletes a rule with its history. Admins only; audited. */
export async function deleteAlert(input: z.infer<typeof deleteAlertSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id } = deleteAlertSchema.parse(input);
  await db().$transaction(async (tx) => {
    const rule = await tx.alertRule.findUnique({ where: { id } });
    if (!rule) return;
    await tx.alertRule.delete({ where: { id } });
    const subject = { kind: "alert", id, name: rule.name };
    await recordAudit(tx, { actor, action: "alert.deleted", subject });
  });
}
