import { z } from "zod";
import { db } from "@/lib/db";
import { openSecret } from "@/lib/endpoints/secret-box";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { openAddress } from "@/lib/settings/alerts/webhook-address";
import { sendMail } from "@/lib/settings/send-mail";
import { postWebhook } from "./post-webhook";
import { signWebhook } from "./sign-webhook";

const MOST_TRIES = 4;
const AT_ONCE = 20;
const LATEST = 2 * 3_600_000;

/** How messages leave, so that tests can look at them. */
export type Carriers = {
  readonly mail: typeof sendMail;
  readonly post: (target: string, body: string, headers: Record<string, string>) => Promise<void>;
};
const REAL: Carriers = { mail: sendMail, post: (...message) => postWebhook(...message) };

const claimedSchema = z.array(z.object({ id: z.string(), attempts: z.number() }));

/**
 * Sends what waits to be told. A delivery is claimed by setting its next try, so that several
 * workers send it once, and one that dies in between tries again. Gives how many were tried. `now`
 * is the database's (ms).
 */
export async function deliverAlerts(now: number, carriers: Carriers = REAL): Promise<number> {
  const at = new Date(now);
  // Planned while a clock lay ahead: no try is ever planned for so late.
  const latest = new Date(now + LATEST);
  const claimed = claimedSchema.parse(
    await db().$queryRaw`
      UPDATE alert_delivery SET attempts = attempts + 1,
        next_at = ${at}::timestamptz + (ARRAY['1 minute', '5 minutes', '30 minutes',
          '1 hour'])[least(attempts + 1, 4)]::interval
      WHERE id IN (SELECT id FROM alert_delivery WHERE next_at <= ${at} OR next_at > ${latest}
        ORDER BY next_at, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
      RETURNING id::text, attempts`,
  );
  for (const { id, attempts } of claimed) await deliverOne(id, attempts, now, carriers);
  return claimed.length;
}

async function deliverOne(id: string, attempts: number, now: number, carriers: Carriers) {
  const delivery = await findDelivery(id);
  if (!delivery) return;
  try {
    if (delivery.channel === "email") await mail(delivery, carriers);
    else await post(delivery, now, carriers);
    const data = { deliveredAt: new Date(now), nextAt: null, error: null };
    await db().alertDelivery.updateMany({ where: { id }, data });
  } catch (error) {
    const message = error instanceof Error ? error.message : "It failed.";
    const over = attempts >= MOST_TRIES;
    log().warn({ err: error, alert: delivery.alertId, over }, "an alert could not be told");
    const data = { error: message.slice(0, 300), ...(over ? { nextAt: null } : {}) };
    await db().alertDelivery.updateMany({ where: { id }, data });
  }
}

type Delivery = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;

function findDelivery(id: string) {
  return db().alertDelivery.findUnique({
    where: { id },
    include: { alert: { include: { rule: true } } },
  });
}

async function mail({ alert, event, target }: Delivery, carriers: Carriers): Promise<void> {
  const over = event === "resolved";
  const since = alert.openedAt.toISOString();
  await carriers.mail({
    to: target,
    subject: `${over ? "Resolved" : "Alert"}: ${alert.title}`,
    text: [
      over ? `This is over. It began at ${since}, and was:` : null,
      alert.text,
      "",
      `See it: ${env().PUSHLENS_URL}${alert.path}`,
      `All alerts: ${env().PUSHLENS_URL}/settings/alerts`,
    ]
      .filter((line) => line !== null)
      .join("\n"),
  });
}

async function post(delivery: Delivery, now: number, carriers: Carriers): Promise<void> {
  const { alert, event, id } = delivery;
  const { rule } = alert;
  if (rule.webhookUrl === null || rule.webhookSecret === null)
    throw new Error("The webhook has been taken away.");
  const body = JSON.stringify({
    type: `alert.${event}`,
    timestamp: (event === "resolved"
      ? (alert.resolvedAt ?? alert.openedAt)
      : alert.openedAt
    ).toISOString(),
    data: {
      id: alert.id,
      rule: { id: rule.id, name: rule.name },
      title: alert.title,
      text: alert.text,
      metric: rule.metric,
      comparison: rule.comparison,
      threshold: rule.threshold,
      windowHours: rule.windowHours,
      value: alert.value,
      openedAt: alert.openedAt.toISOString(),
      resolvedAt: alert.resolvedAt?.toISOString() ?? null,
      url: `${env().PUSHLENS_URL}${alert.path}`,
    },
  });
  // The same id for every try of it, so that a receiver can drop what it has had.
  const message = { id: `msg_${id}`, at: now, body };
  const headers = signWebhook(message, openSecret(rule.webhookSecret, rule.id));
  await carriers.post(openAddress(rule.webhookUrl, rule.id), body, headers);
}
