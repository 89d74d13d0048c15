import { v7 } from "uuid";
import { db, type Tx } from "@/lib/db";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { log } from "@/lib/log";
import { inEveryLanguage } from "@/lib/settings/alerts/alert-text";
import { type AlertRule, isSnoozed, ruleOf } from "@/lib/settings/alerts/stored-rule";
import { words } from "@/lib/words/words";
import { type Finding, judgeRule } from "./judge-rule";
import { conditionWords, filterWords, formatValue, pathOf, rangeWords } from "./words";

const LOCK = 7_275_416;
const TRANSACTION = { timeout: 120_000, maxWait: 10_000 };

/**
 * Judges every rule once: opens what began, resolves what is over, and queues what is to be told.
 * However many workers run, one at a time does it. Gives false where another one is at it.
 * `now` is the database's (ms).
 */
export async function watchAlerts(now: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ got: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${LOCK}) AS got`;
    if (!lock?.got) return false;
    const zone = await rollupZone(tx);
    for (const row of await tx.alertRule.findMany({ where: { enabled: true } })) {
      const found = await findingsOf(row, now);
      if (found) await settle(tx, found.rule, found.findings, now, zone);
    }
    return true;
  }, TRANSACTION);
}

type Row = Parameters<typeof ruleOf>[0];

/** One rule that cannot be judged must not keep the others from being judged. */
async function findingsOf(row: Row, now: number) {
  try {
    const rule = ruleOf(row);
    return { rule, findings: await judgeRule(rule, now) };
  } catch (error) {
    log().error({ err: error, rule: row.id }, "an alert's rule could not be judged");
    return null;
  }
}

async function settle(
  tx: Tx,
  rule: AlertRule,
  findings: readonly Finding[],
  now: number,
  zone: string,
): Promise<void> {
  const keyOf = (subject: string) => `${rule.id} ${subject}`;
  const open = await tx.alert.findMany({ where: { ruleId: rule.id, openKey: { not: null } } });
  for (const finding of findings) {
    const isOpen = open.some(({ openKey }) => openKey === keyOf(finding.subject));
    if (finding.holds && !isOpen && !isSnoozed(rule, now))
      await begin(tx, rule, finding, now, zone);
  }
  for (const alert of open) {
    const finding = findings.find(({ subject }) => keyOf(subject) === alert.openKey);
    if (finding?.holds === false || !finding) await end(tx, rule, alert.id, now);
  }
  const lastValue = findings.length === 1 ? (findings[0]?.value ?? null) : null;
  await tx.alertRule.update({
    where: { id: rule.id },
    data: { checkedAt: new Date(now), lastValue },
  });
}

async function begin(tx: Tx, rule: AlertRule, finding: Finding, now: number, zone: string) {
  const { subject, name, value } = finding;
  const since = new Date(now - rule.cooldownMinutes * 60_000);
  const recent = { ruleId: rule.id, subject, openedAt: { gt: since, lte: new Date(now) } };
  if (await tx.alert.findFirst({ where: recent, select: { id: true } })) return;
  const said = await inEveryLanguage(() => textOf(rule, finding, now, zone));
  const alert = await tx.alert.create({
    data: {
      id: v7(),
      ruleId: rule.id,
      subject,
      openKey: `${rule.id} ${subject}`,
      openedAt: new Date(now),
      value,
      title: name === null ? rule.name : `${rule.name}: ${name}`,
      ...said,
      path: pathOf(rule, now, zone, subject),
    },
  });
  await queue(tx, rule, alert.id, "opened", now);
}

/** What is told of a finding, with its range and filters. */
async function textOf(rule: AlertRule, finding: Finding, now: number, zone: string) {
  const say = words("alerts");
  const { name, value, usual = null } = finding;
  const is = { condition: conditionWords(rule), value: formatValue(rule.metric, value) };
  const what =
    usual === null
      ? say("itIs", is)
      : say("itIsUsually", { ...is, usual: formatValue(rule.metric, usual) });
  return [
    name === null ? what : say("about", { name, what }),
    say("range", { range: rangeWords(rule, value, now, zone) }),
    say("filters", { filters: await filterWords(rule) }),
  ].join("\n");
}

async function end(tx: Tx, rule: AlertRule, id: string, now: number): Promise<void> {
  await tx.alert.update({ where: { id }, data: { openKey: null, resolvedAt: new Date(now) } });
  await queue(tx, rule, id, "resolved", now);
}

async function queue(
  tx: Tx,
  rule: AlertRule,
  alertId: string,
  event: "opened" | "resolved",
  now: number,
): Promise<void> {
  const to = [
    ...rule.recipients.map((target) => ({ channel: "email", target })),
    ...(rule.webhookUrl === null ? [] : [{ channel: "webhook", target: rule.webhookUrl }]),
  ];
  const nextAt = new Date(now);
  await tx.alertDelivery.createMany({
    data: to.map((one) => ({ id: v7(), alertId, event, nextAt, ...one })),
  });
}
