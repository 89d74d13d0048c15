import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";

export const deleteReportSchema = z.object({ id: z.guid() });

/** Deletes a report with its history; what has been sent stays where it is. Admins only. */
export async function deleteReport(input: z.infer<typeof deleteReportSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id } = deleteReportSchema.parse(input);
  await db().$transaction(async (tx) => {
    const report = await tx.reportSchedule.findUnique({ where: { id }, select: { name: true } });
    if (!report) return;
    await tx.reportSchedule.delete({ where: { id } });
    const subject = { kind: "report", id, name: report.name };
    await recordAudit(tx, { actor, action: "report.deleted", subject });
  });
}
