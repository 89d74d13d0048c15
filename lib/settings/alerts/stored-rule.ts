import "server-only";
import type { AlertRule as AlertRuleRow } from "@/lib/generated/prisma/client";
import { type AlertCondition, alertConditionSchema } from "./rule";
import { openAddress, shownAddress } from "./webhook-address";

/** A rule as it is kept. */
export type AlertRule = AlertCondition & {
  readonly id: string;
  readonly name: string;
  readonly recipients: readonly string[];
  /** Cut short: the whole is a secret of its receiver. */
  readonly webhookUrl: string | null;
  readonly enabled: boolean;
  readonly checkedAt: Date | null;
  readonly lastValue: number | null;
};

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
  const { id, name, recipients, enabled, checkedAt, lastValue } = row;
  const webhookUrl = row.webhookUrl && shownAddress(openAddress(row.webhookUrl, id));
  return { ...condition, id, name, recipients, webhookUrl, enabled, checkedAt, lastValue };
}
