import "server-only";
import { z } from "zod";
import type { AlertRule as AlertRuleRow } from "@/lib/generated/prisma/client";
import { WEBHOOK_KINDS, type WebhookKind } from "./chat-kinds";
import { type AlertCondition, alertConditionSchema } from "./rule";
import { openAddress, shownAddress } from "./webhook-address";

/** A rule as it is kept. */
export type AlertRule = AlertCondition & {
  readonly id: string;
  readonly name: string;
  readonly recipients: readonly string[];
  /** Cut short: the whole is a secret of its receiver. */
  readonly webhookUrl: string | null;
  readonly webhookKind: WebhookKind;
  readonly enabled: boolean;
  /** Until then nothing of it begins. */
  readonly snoozedUntil: Date | null;
  readonly checkedAt: Date | null;
  readonly lastValue: number | null;
};

const kindSchema = z.enum(WEBHOOK_KINDS);
const DIMENSIONS = ["endpoint", "provider", "channel", "campaign"] as const;

/** A rule's filters as a page's address has them. */
export function filtersOf(condition: Pick<AlertCondition, (typeof DIMENSIONS)[number]>): string {
  const query = new URLSearchParams();
  for (const name of DIMENSIONS) for (const value of condition[name]) query.append(name, value);
  return query.toString();
}

/** Reads a row; its secret stays where it is. */
export function ruleOf(row: AlertRuleRow): AlertRule {
  const query = new URLSearchParams(row.filters);
  const condition = alertConditionSchema.parse({
    ...row,
    ...Object.fromEntries(DIMENSIONS.map((name) => [name, query.getAll(name)])),
  });
  const { id, name, recipients, enabled, snoozedUntil, checkedAt, lastValue } = row;
  const webhookUrl = row.webhookUrl && shownAddress(openAddress(row.webhookUrl, id));
  const state = { enabled, snoozedUntil, checkedAt, lastValue };
  const webhookKind = kindSchema.parse(row.webhookKind);
  return { ...condition, id, name, recipients, webhookUrl, webhookKind, ...state };
}

/** True while nothing of a rule is to begin. */
export function isSnoozed(rule: Pick<AlertRule, "snoozedUntil">, now: number): boolean {
  return rule.snoozedUntil !== null && rule.snoozedUntil.getTime() > now;
}
