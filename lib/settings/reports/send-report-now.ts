import "server-only";
import { v7 } from "uuid";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { mailsGoOut } from "@/lib/settings/send-mail";
import { words } from "@/lib/words/words";

export const sendReportNowSchema = z.object({ id: z.guid() });

/** Has a report sent to oneself, as it would be now; a worker does it within seconds. Admins only. */
export async function sendReportNow(input: z.infer<typeof sendReportNowSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id } = sendReportNowSchema.parse(input);
  if (!mailsGoOut()) {
    throw new PushlensError("conflict", words("reports")("cannotSend"));
  }
  const now = new Date(await databaseNow());
  const runId = v7();
  await db().$transaction(async (tx) => {
    const report = await tx.reportSchedule.findUnique({ where: { id }, select: { name: true } });
    if (!report) throw new PushlensError("not_found", words("reports")("gone"));
    await tx.reportRun.create({ data: { id: runId, scheduleId: id, key: runId, dueAt: now } });
    const delivery = { id: v7(), runId, channel: "email", target: actor.email, nextAt: now };
    await tx.reportDelivery.create({ data: delivery });
    const subject = { kind: "report", id, name: report.name };
    await recordAudit(tx, { actor, action: "report.sent", subject });
  });
}
