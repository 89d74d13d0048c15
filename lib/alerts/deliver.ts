import { z } from "zod";
import { db } from "@/lib/db";
import { openSecret } from "@/lib/endpoints/secret-box";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { alertText } from "@/lib/settings/alerts/alert-text";
import { CHAT_KINDS } from "@/lib/settings/alerts/chat-kinds";
import { languageOfReader } from "@/lib/settings/alerts/reader-language";
import { openAddress } from "@/lib/settings/alerts/webhook-address";
import { sendMail } from "@/lib/settings/send-mail";
import { isRefusedForGood, whyUnsent } from "@/lib/settings/why-unsent";
import { inLanguage } from "@/lib/words/here";
import { words } from "@/lib/words/words";
import { type ChatMessage, chatBody } from "./chat-message";
import { postWebhook } from "./post-webhook";
import { signWebhook } from "./sign-webhook";

const MOST_TRIES = 4;
const AT_ONCE = 20;
/** Mails that are on their way together: as many as a small mail server takes from one. */
const MAILS_AT_ONCE = 4;
const LATEST = 2 * 3_600_000;
/** How long a try keeps others from the same (ms): longer than any server is waited for. */
const HOLD = 60_000;

/** How messages leave, so that tests can look at them. */
export type Carriers = {
  readonly mail: typeof sendMail;
  readonly post: (target: string, body: string, headers: Record<string, string>) => Promise<void>;
};
const REAL: Carriers = { mail: sendMail, post: (...message) => postWebhook(...message) };

const claimedSchema = z.array(
  z.object({ id: z.string(), attempts: z.number(), channel: z.string() }),
);
type Claimed = z.infer<typeof claimedSchema>[number];

/**
 * Sends what waits to be told. A delivery is claimed by setting its next try, so that several
 * workers send it once, and one that dies in between tries again. What hangs holds nothing else up,
 * and what another worker claims meanwhile is left to it. Gives how many were claimed. `now` is the
 * database's (ms).
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
      RETURNING id::text, attempts, channel`,
  );
  const began = performance.now();
  const tell = async (one: Claimed) => {
    // Others that hang may have held it up until another worker claimed it.
    const held = now + performance.now() - began + HOLD;
    if (await stillHolds(one, new Date(held))) await deliverOne(one, now, carriers);
  };
  const mails = claimed.filter(({ channel }) => channel === "email");
  const posts = claimed.filter(({ channel }) => channel !== "email");
  const turns = Array.from({ length: MAILS_AT_ONCE }, async () => {
    for (let next = mails.shift(); next; next = mails.shift()) await tell(next);
  });
  await Promise.all([...posts.map(tell), ...turns]);
  return claimed.length;
}

/** Whether nobody claimed it since, as each claim is another attempt; then nobody does before `until`. */
async function stillHolds({ id, attempts }: Claimed, until: Date): Promise<boolean> {
  const held = await db().$executeRaw`
    UPDATE alert_delivery SET next_at = greatest(next_at, ${until}::timestamptz)
    WHERE id = ${id}::uuid AND attempts = ${attempts}`;
  return held > 0;
}

async function deliverOne({ id, attempts }: Claimed, now: number, carriers: Carriers) {
  const delivery = await findDelivery(id);
  if (!delivery) return;
  try {
    await (delivery.channel === "email"
      ? inLanguage(await languageOfReader(delivery.target), () => mail(delivery, carriers))
      : post(delivery, now, carriers));
    const data = { deliveredAt: new Date(now), nextAt: null, error: null };
    await db().alertDelivery.updateMany({ where: { id }, data });
  } catch (error) {
    const over = attempts >= MOST_TRIES || isRefusedForGood(error);
    log().warn({ err: error, alert: delivery.alertId, over }, "an alert could not be told");
    const data = { error: whyUnsent(error).slice(0, 300), ...(over ? { nextAt: null } : {}) };
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

function subjectOf(over: boolean, title: string): string {
  return words("mails")(over ? "resolvedSubject" : "alertSubject", { title });
}

async function mail({ alert, event, target }: Delivery, carriers: Carriers): Promise<void> {
  const say = words("mails");
  const over = event === "resolved";
  const since = alert.openedAt.toISOString();
  await carriers.mail({
    to: target,
    subject: subjectOf(over, alert.title),
    text: [
      over ? say("overItBegan", { since }) : null,
      alertText(alert),
      "",
      say("seeIt", { url: `${env().PUSHLENS_URL}${alert.path}` }),
      say("allAlerts", { url: `${env().PUSHLENS_URL}/settings/alerts` }),
    ]
      .filter((line) => line !== null)
      .join("\n"),
  });
}

async function post(delivery: Delivery, now: number, carriers: Carriers): Promise<void> {
  const { alert, event, id } = delivery;
  const { rule } = alert;
  if (rule.webhookUrl === null) throw new Error("The webhook has been taken away.");
  const address = openAddress(rule.webhookUrl, rule.id);
  const chat = CHAT_KINDS.find((kind) => kind === rule.webhookKind);
  if (chat) {
    const message = inLanguage(await languageOfReader(null), () => chatMessage(delivery));
    return carriers.post(address, chatBody(chat, message), {});
  }
  if (rule.webhookSecret === null) throw new Error("The webhook has been taken away.");
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
  await carriers.post(address, body, headers);
}

function chatMessage({ alert, event }: Delivery): ChatMessage {
  const say = words("mails");
  const over = event === "resolved";
  return {
    title: subjectOf(over, alert.title),
    lines: [...(over ? [say("overItWas")] : []), ...alertText(alert).split("\n")],
    url: `${env().PUSHLENS_URL}${alert.path}`,
    button: say("seeItInPushlens"),
  };
}
