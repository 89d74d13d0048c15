import { v7 } from "uuid";
import { db, type Tx } from "@/lib/db";
import { rollupZone } from "@/lib/facts/rollup-zone";
import type { ReportSchedule } from "@/lib/generated/prisma/client";
import { openAddress, shownAddress } from "@/lib/settings/alerts/webhook-address";
import { nextDue, scheduleSchema } from "@/lib/settings/reports/schedule";

/** In one transaction: on a machine that is short of everything, hundreds would run out of time, and none be queued. */
const AT_ONCE = 10;
/** So many runs of a report are kept for its history. */
const KEPT = 100;

/**
 * Queues some of the reports that are due, each once however many workers look; what was missed while none
 * ran is told once, not for every time. Gives how many, 0 once there are no more. `now` is the database's (ms).
 */
export async function queueReports(now: number): Promise<number> {
  return db().$transaction(
    async (tx) => {
      const zone = await rollupZone(tx);
      const ids = await tx.$queryRaw<{ id: string }[]>`
        SELECT id::text FROM report_schedule WHERE enabled AND next_at <= ${new Date(now)}
        ORDER BY next_at, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
      const due = await tx.reportSchedule.findMany({
        where: { id: { in: ids.map(({ id }) => id) } },
      });
      for (const schedule of due) await queueOne(tx, schedule, zone, now);
      return due.length;
    },
    { timeout: 60_000 },
  );
}

async function queueOne(tx: Tx, schedule: ReportSchedule, zone: string, now: number) {
  const { id, nextAt: dueAt } = schedule;
  const runId = v7();
  const key = `${id} ${dueAt.toISOString()}`;
  const { count } = await tx.reportRun.createMany({
    data: [{ id: runId, scheduleId: id, key, dueAt }],
    skipDuplicates: true,
  });
  const nextAt = new Date(nextDue(scheduleSchema.parse(schedule), zone, now));
  await tx.reportSchedule.update({ where: { id }, data: { nextAt } });
  if (count === 0) return;
  const chat = schedule.chatUrl === null ? [] : [shownAddress(openAddress(schedule.chatUrl, id))];
  const to = [
    ...schedule.recipients.map((target) => ({ channel: "email", target })),
    ...chat.map((target) => ({ channel: "chat", target })),
  ];
  await tx.reportDelivery.createMany({
    data: to.map((one) => ({ id: v7(), runId, nextAt: new Date(now), ...one })),
  });
  await tx.$executeRaw`
    DELETE FROM report_run WHERE id IN (SELECT id FROM report_run
      WHERE schedule_id = ${id}::uuid ORDER BY due_at DESC, id DESC OFFSET ${KEPT})`;
}
