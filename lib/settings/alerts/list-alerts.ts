import "server-only";
import { cache } from "react";
import { requireAdmin, requireViewer } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { sayTrouble } from "@/lib/words/say-again";
import { alertText } from "./alert-text";
import { type AlertRule, isSnoozed, ruleOf } from "./stored-rule";

const MOST = 100;

/** How an alert was told to one place. */
export type AlertTold = {
  readonly event: "opened" | "resolved";
  readonly channel: string;
  readonly target: string;
  readonly deliveredAt: Date | null;
  /** Of the last try; null where none failed. */
  readonly error: string | null;
  /** True while it is tried again. */
  readonly waits: boolean;
};

/** One alert, open or over. */
export type AlertSummary = {
  readonly id: string;
  readonly ruleId: string;
  readonly title: string;
  readonly text: string;
  readonly path: string;
  readonly openedAt: Date;
  readonly resolvedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly deliveries: readonly AlertTold[];
};

/** All rules, the oldest first. Admins only. */
export async function listAlertRules(): Promise<readonly AlertRule[]> {
  await requireAdmin();
  return (await db().alertRule.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] })).map(
    ruleOf,
  );
}

/** One rule; null where there is none. Admins only. */
export async function getAlertRule(id: string): Promise<AlertRule | null> {
  await requireAdmin();
  const row = /^[0-9a-f-]{36}$/i.test(id)
    ? await db().alertRule.findUnique({ where: { id } })
    : null;
  return row && ruleOf(row);
}

/** What was found, the newest first: of one rule, or of all. Admins only. */
export async function listAlerts(ruleId?: string): Promise<readonly AlertSummary[]> {
  await requireAdmin();
  const rows = await db().alert.findMany({
    where: ruleId ? { ruleId } : {},
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: MOST,
    include: { deliveries: { orderBy: { id: "asc" } } },
  });
  return rows.map(({ deliveries, subject: _, openKey: __, value: ___, texts, ...alert }) => ({
    ...alert,
    text: alertText({ text: alert.text, texts }),
    deliveries: deliveries.map(({ event, channel, target, deliveredAt, nextAt, error }) => ({
      event: event === "resolved" ? "resolved" : "opened",
      channel,
      target,
      deliveredAt,
      error: error && sayTrouble(error),
      waits: nextAt !== null,
    })),
  }));
}

/** An alert that has not ended; acknowledged where somebody takes care of it. */
export type OpenAlert = {
  readonly id: string;
  readonly title: string;
  readonly openedAt: Date;
  readonly acknowledgedAt: Date | null;
};

/** The open alerts, the newest first, read once for a page. For all who are signed in. */
export const openAlerts = cache(async (): Promise<readonly OpenAlert[]> => {
  await requireViewer();
  const rows = await db().alert.findMany({
    where: { openKey: { not: null } },
    orderBy: { openedAt: "desc" },
    take: MOST,
    select: {
      ...{ id: true, title: true, openedAt: true, acknowledgedAt: true },
      rule: { select: { snoozedUntil: true } },
    },
  });
  const now = rows.some(({ rule }) => rule.snoozedUntil) ? await databaseNow() : 0;
  // Who snoozed it has seen it.
  return rows.flatMap(({ rule, ...alert }) => (isSnoozed(rule, now) ? [] : [alert]));
});
