import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { words } from "@/lib/words/words";

/** Hours that an alert can be quiet for; 0 wakes it. */
export const SNOOZES = [0, 1, 8, 24, 168] as const;

export const snoozeAlertSchema = z.object({
  id: z.guid(),
  hours: z.coerce
    .number()
    .pipe(z.literal([...SNOOZES], { error: () => words("alerts")("chooseForHowLong") })),
});

/** Keeps a rule quiet for some hours: nothing of it begins, and nobody is reminded. Admins only; audited. */
export async function snoozeAlert(input: z.input<typeof snoozeAlertSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id, hours } = snoozeAlertSchema.parse(input);
  await db().$transaction(async (tx) => {
    const rule = await tx.alertRule.findUnique({ where: { id }, select: { name: true } });
    if (!rule) throw new PushlensError("not_found", words("alerts")("gone"));
    const until = new Date((await databaseNow(tx)) + hours * 3_600_000);
    const snoozedUntil = hours === 0 ? null : until;
    await tx.alertRule.update({ where: { id }, data: { snoozedUntil } });
    await recordAudit(tx, {
      actor,
      action: "alert.snoozed",
      subject: { kind: "alert", id, name: rule.name },
      details: { until: snoozedUntil?.toISOString() ?? null },
    });
  });
}
