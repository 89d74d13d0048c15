import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { subkey } from "@/lib/secret-key";

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function macOf(scheduleId: string, address: string): Buffer {
  const text = `${scheduleId}\0${address.toLowerCase()}`;
  return createHmac("sha256", subkey("unsubscribing")).update(text).digest().subarray(0, 18);
}

/** Whoever has it can take one address out of one report, and nothing else. */
export function unsubscribeToken(scheduleId: string, address: string): string {
  return `${scheduleId}.${macOf(scheduleId, address).toString("base64url")}`;
}

/** The page that it opens, and where a mail program posts to. */
export function unsubscribeAddresses(token: string): {
  readonly page: string;
  readonly post: string;
} {
  const url = env().PUSHLENS_URL;
  return { page: `${url}/unsubscribe/${token}`, post: `${url}/api/unsubscribe/${token}` };
}

/** What a token leads to. */
export type Subscription = { readonly id: string; readonly name: string; readonly address: string };

/** The report and address of a token; null, all alike, for one that leads nowhere any more. Open to all. */
export async function findSubscription(token: string): Promise<Subscription | null> {
  const [id = "", given = ""] = token.split(".");
  if (!ID.test(id)) return null;
  const report = await db().reportSchedule.findUnique({
    where: { id },
    select: { name: true, recipients: true },
  });
  const mac = Buffer.from(given, "base64url");
  const address = report?.recipients.find((one) => {
    const right = macOf(id, one);
    return right.length === mac.length && timingSafeEqual(right, mac);
  });
  return report && address ? { id, name: report.name, address } : null;
}

/** Takes the token's address out of its report; true where it was in. Open to all, as the token is the proof. */
export async function unsubscribe(token: string): Promise<boolean> {
  const found = await findSubscription(token);
  if (!found) return false;
  const { id, name, address } = found;
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE report_schedule SET recipients = array_remove(recipients, ${address})
      WHERE id = ${id}::uuid`;
    await tx.reportDelivery.updateMany({
      where: { target: address, deliveredAt: null, run: { scheduleId: id } },
      data: { nextAt: null, error: "Unsubscribed." },
    });
    const subject = { kind: "report", id, name };
    await recordAudit(tx, { actor: "nobody", action: "report.unsubscribed", subject });
  });
  return true;
}
