import "server-only";
import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db, type Tx } from "@/lib/db";
import { sealSecret } from "@/lib/endpoints/secret-box";
import { PushlensError } from "@/lib/errors";
import { words } from "@/lib/words/words";
import { type AlertCondition, saveAlertSchema } from "./rule";
import { filtersOf } from "./stored-rule";
import { openAddress, sealAddress, shownAddress } from "./webhook-address";

/** A rule just saved; its webhook's signing secret where it is new, shown this once. */
export type SavedAlert = {
  readonly id: string;
  readonly name: string;
  readonly secret: string | null;
};

/** Makes a rule, or changes one. Admins only; audited. */
export async function saveAlert(input: z.input<typeof saveAlertSchema>): Promise<SavedAlert> {
  const actor = await requireAdmin();
  const { id: changed, ...rule } = saveAlertSchema.parse(input);
  const { endpoint, provider, channel, campaign, ...kept } = rule;
  const filters = filtersOf({ endpoint, provider, channel, campaign });
  const id = changed ?? v7();
  return db().$transaction(async (tx) => {
    const before = await tx.alertRule.findUnique({ where: { id } });
    if (changed && !before) throw new PushlensError("not_found", words("alerts")("gone"));
    const { secret, stored } = webhookOf(id, kept, before);
    const data = { ...kept, filters, ...stored };
    await tx.alertRule.upsert({ where: { id }, create: { id, ...data }, update: data });
    if (!rule.enabled) await endOpen(tx, id);
    await recordAudit(tx, {
      actor,
      action: before ? "alert.changed" : "alert.created",
      subject: { kind: "alert", id, name: rule.name },
      details: { condition: auditedCondition(rule), filters, enabled: rule.enabled },
    });
    return { id, name: rule.name, secret };
  });
}

type Judged = Pick<
  AlertCondition,
  "metric" | "comparison" | "threshold" | "against" | "windowHours"
>;

function auditedCondition({ metric, comparison, threshold, against, windowHours }: Judged): string {
  const limit = against === "season" ? `${threshold}% against the season` : String(threshold);
  return `${metric} ${comparison} ${limit}, ${windowHours} h`;
}

type Webhook = Pick<z.infer<typeof saveAlertSchema>, "webhookUrl" | "webhookKind">;
type Before = { readonly webhookUrl: string | null; readonly webhookSecret: Uint8Array | null };

/** A webhook as it is stored, and its signing secret where that is new: a chat has none. */
function webhookOf(id: string, given: Webhook, before: Before | null) {
  const known = before?.webhookUrl ? openAddress(before.webhookUrl, id) : null;
  const url = wholeAddress(given.webhookUrl, known);
  const signed = given.webhookKind === "standard" ? url : null;
  const secret = newSecret(signed, before?.webhookSecret ? known : null);
  const webhookUrl = url === null ? null : sealAddress(url, id);
  return { secret, stored: { webhookUrl, ...sealed(id, signed, secret) } };
}

/** The address that a form means: it shows the one that is stored cut short. */
function wholeAddress(given: string | null, known: string | null): string | null {
  if (given === null || !given.includes("…")) return given;
  if (known !== null && given === shownAddress(known)) return known;
  throw new PushlensError("bad_request", words("alerts")("cutShort"));
}

/** A signing secret where an address is new: the next receiver must not know the last one's. */
function newSecret(url: string | null, before: string | null): string | null {
  return url === null || url === before ? null : `whsec_${randomBytes(24).toString("base64")}`;
}

function sealed(id: string, url: string | null, secret: string | null) {
  if (url === null) return { webhookSecret: null };
  return secret === null ? {} : { webhookSecret: sealSecret(secret, id) };
}

/** What a switched-off rule found is over, and nobody is told. */
async function endOpen(tx: Tx, ruleId: string): Promise<void> {
  await tx.alert.updateMany({
    where: { ruleId, openKey: { not: null } },
    data: { openKey: null, resolvedAt: new Date() },
  });
}
