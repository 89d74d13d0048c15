import { group } from "d3-array";
import { z } from "zod";
import { chatBody } from "@/lib/alerts/chat-message";
import { postWebhook } from "@/lib/alerts/post-webhook";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { log } from "@/lib/log";
import { CHAT_KINDS } from "@/lib/settings/alerts/chat-kinds";
import { languageOfReader } from "@/lib/settings/alerts/reader-language";
import { openAddress } from "@/lib/settings/alerts/webhook-address";
import { sendMail } from "@/lib/settings/send-mail";
import { isNotTaken, isRefusedForGood, whyUnsent } from "@/lib/settings/why-unsent";
import { inLanguage } from "@/lib/words/here";
import type { Language } from "@/lib/words/languages";
import { words } from "@/lib/words/words";
import { reportLines } from "./plain-text";
import { readReport } from "./read-report";
import { type DrawnReport, drawReport, reportMail } from "./report-mail";

const MOST_TRIES = 4;
const AT_ONCE = 40;
/** Mails of one report that are on their way together. */
const SENT = 4;

/** How messages leave, so that tests can look at them. */
export type ReportCarriers = {
  readonly mail: typeof sendMail;
  readonly post: (target: string, body: string) => Promise<void>;
};
const REAL: ReportCarriers = {
  mail: sendMail,
  post: (target, body) => postWebhook(target, body, {}),
};

const UNCERTAIN =
  "It is not known whether this arrived, as Pushlens was stopped while it was sent. It is not sent again by itself.";

/**
 * Sends the reports that wait. A delivery is claimed by setting its next try, so that several workers
 * send it once, also where one takes so long that another claims the same. Where one was about to leave when its worker died, nobody knows whether it did: it
 * is not sent again, and its history says so. Gives how many were tried. `now` is the database's (ms).
 */
export async function deliverReports(
  now: number,
  carriers: ReportCarriers = REAL,
): Promise<number> {
  const at = new Date(now);
  await db().reportDelivery.updateMany({
    where: { nextAt: { lte: at }, sendingAt: { not: null } },
    data: { nextAt: null, error: UNCERTAIN },
  });
  const claimed = await claim(at);
  const waiting = await inTheirLanguages(claimed);
  // One by one: each takes tens of megabytes while it is read and drawn, and nobody waits for its minute.
  for (let run = waiting.shift(); run; run = waiting.shift()) {
    const { language, deliveries } = run;
    await inLanguage(language, () => deliverRun(deliveries, at, carriers));
  }
  return claimed.length;
}

/** Deliveries of one report to those who read the same language, for which it is drawn once. */
async function inTheirLanguages(claimed: readonly Claimed[]) {
  const runs: { language: Language; deliveries: Claimed[] }[] = [];
  for (const deliveries of group(claimed, ({ runId }) => runId).values()) {
    const spoken = new Map<Claimed, Language>();
    for (const one of deliveries) {
      spoken.set(one, await languageOfReader(one.channel === "email" ? one.target : null));
    }
    for (const [language, some] of group(deliveries, (one) => spoken.get(one) ?? "en")) {
      runs.push({ language, deliveries: some });
    }
  }
  return runs;
}

/** Sends what was drawn once to all who get it, and lets go of it. */
async function deliverRun(
  deliveries: readonly Claimed[],
  at: Date,
  carriers: ReportCarriers,
): Promise<void> {
  let drawn: Promise<DrawnReport> | null = null;
  for (let first = 0; first < deliveries.length; first += SENT) {
    const some = deliveries.slice(first, first + SENT);
    const report = (delivery: Claimed) => {
      drawn ??= draw(delivery);
      return drawn;
    };
    await Promise.all(some.map((one) => deliverOne(one, at, () => report(one), carriers)));
  }
}

const idsSchema = z.array(z.object({ id: z.string() }));

/** What is on its way is nobody's to claim, also where it left since those of dead workers were told. */
async function claim(at: Date) {
  const ids = idsSchema.parse(
    await db().$queryRaw`
      UPDATE report_delivery SET attempts = attempts + 1,
        next_at = ${at}::timestamptz + (ARRAY['5 minutes', '10 minutes', '30 minutes',
          '1 hour'])[least(attempts + 1, 4)]::interval
      WHERE id IN (SELECT id FROM report_delivery WHERE next_at <= ${at} AND sending_at IS NULL
        ORDER BY next_at, run_id, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
      RETURNING id::text`,
  );
  return db().reportDelivery.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ runId: "asc" }, { id: "asc" }],
    include: { run: { include: { schedule: true } } },
  });
}

type Claimed = Prisma.ReportDeliveryGetPayload<{
  include: { run: { include: { schedule: true } } };
}>;

async function deliverOne(
  delivery: Claimed,
  at: Date,
  report: () => Promise<DrawnReport>,
  carriers: ReportCarriers,
): Promise<void> {
  const { id, attempts } = delivery;
  // Each claim is another attempt: what a later one holds is no longer this one's to send or to say.
  const set = (
    data: Prisma.ReportDeliveryUpdateManyMutationInput,
    where: Prisma.ReportDeliveryWhereInput = {},
  ) => db().reportDelivery.updateMany({ where: { id, attempts, ...where }, data });
  try {
    const send = await sendingOf(delivery, await report(), carriers);
    // Others that hang may have held it up until another worker claimed it, or its reader left.
    if ((await set({ sendingAt: at }, { nextAt: { not: null } })).count === 0) return;
    await send();
    await set({ deliveredAt: at, nextAt: null, sendingAt: null, error: null });
  } catch (error) {
    const over = attempts >= MOST_TRIES || isRefusedForGood(error);
    log().warn({ err: error, report: delivery.run.scheduleId, over }, "a report could not be sent");
    const data = { error: whyUnsent(error).slice(0, 300), sendingAt: null };
    const known = await set(
      { ...data, ...(over ? { nextAt: null } : {}) },
      { nextAt: { not: null } },
    );
    // Where it took longer than its claim it was given up as uncertain meanwhile; that it did not arrive is certain now.
    if (known.count === 0 && isNotTaken(error))
      await set({ ...data, ...(over ? {} : { nextAt: at }) }, { nextAt: null, error: UNCERTAIN });
  }
}

async function draw({ run }: Claimed): Promise<DrawnReport> {
  const { schedule, dueAt } = run;
  const period = schedule.period === "view" ? "view" : "ended";
  const every = z.enum(["day", "week", "month"]).parse(schedule.every);
  const content = await readReport({ ...schedule, period, every }, dueAt.getTime());
  return drawReport(content, schedule.attachCsv);
}

async function sendingOf(
  { id, channel, target, run }: Claimed,
  report: DrawnReport,
  carriers: ReportCarriers,
): Promise<() => Promise<void>> {
  const { schedule } = run;
  if (channel === "email") {
    const listed = schedule.recipients.includes(target);
    const to = { address: target, scheduleId: schedule.id, listed };
    return () => carriers.mail(reportMail(report, to, id));
  }
  const kind = z.enum(CHAT_KINDS).safeParse(schedule.chatKind).data;
  if (!kind || schedule.chatUrl === null) throw new Error("The chat has been taken away.");
  const { content } = report;
  const body = chatBody(kind, {
    title: content.name,
    lines: reportLines(content),
    url: content.url,
    button: words("mails")("seeItInPushlens"),
  });
  const address = openAddress(schedule.chatUrl, schedule.id);
  return () => carriers.post(address, body);
}
