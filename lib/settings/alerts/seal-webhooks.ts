import type { Tx } from "@/lib/db";
import { isOpenAddress, sealAddress, shownAddress } from "./webhook-address";

const OPEN = { startsWith: "https://" };

/**
 * Encrypts webhooks' addresses of before they were stored so, and cuts them short in the history.
 * No guard: at start. Gives how many it found.
 */
export async function sealWebhooks(tx: Tx): Promise<number> {
  const rules = await tx.alertRule.findMany({
    where: { webhookUrl: OPEN },
    select: { id: true, webhookUrl: true },
  });
  for (const { id, webhookUrl } of rules) {
    if (!webhookUrl || !isOpenAddress(webhookUrl)) continue;
    // Of two processes that start together the first does it.
    const data = { webhookUrl: sealAddress(webhookUrl, id) };
    await tx.alertRule.updateMany({ where: { id, webhookUrl }, data });
  }
  const deliveries = await tx.alertDelivery.findMany({
    where: { channel: "webhook", target: OPEN, NOT: { target: { contains: "…" } } },
    distinct: ["target"],
    select: { target: true },
  });
  for (const { target } of deliveries) {
    const data = { target: shownAddress(target) };
    if (data.target !== target)
      await tx.alertDelivery.updateMany({ where: { channel: "webhook", target }, data });
  }
  return rules.length;
}
