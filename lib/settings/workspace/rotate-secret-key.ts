import { recordAudit } from "@/lib/audit/record-audit";
import { databaseNow } from "@/lib/database-now";
import type { Tx } from "@/lib/db";
import { openSecret, sealSecret } from "@/lib/endpoints/secret-box";
import { PushlensError } from "@/lib/errors";
import { type KeyPurpose, subkey } from "@/lib/secret-key";
import { openAddress, sealAddress } from "@/lib/settings/alerts/webhook-address";
import { CANARY } from "@/lib/settings/store/workspace";

/** A worker that wrote its heartbeat within this time still runs with the former key. */
const ALIVE_MS = 15_000;

/** How much was encrypted anew. */
export type RotatedKey = { readonly secrets: number; readonly secondFactors: number };

/**
 * Encrypts everything that is encrypted anew with another secret key, all of it or nothing. No
 * guard: for the command line. Throws `conflict` while Pushlens runs, as its processes hold the
 * former key.
 */
export async function rotateSecretKey(tx: Tx, next: Buffer): Promise<RotatedKey> {
  await refuseWhileRunning(tx);
  // Nobody adds a secret with the former key meanwhile.
  await tx.$executeRaw`LOCK TABLE credential, users, workspace, alert_rule IN SHARE ROW EXCLUSIVE MODE`;
  const secrets = await tx.credential.findMany({ where: { encrypted: { not: null } } });
  for (const { id, endpointId, encrypted } of secrets) {
    if (!encrypted) continue;
    const data = { encrypted: again(encrypted, endpointId, "endpoint-secrets", next) };
    await tx.credential.update({ where: { id }, data });
  }
  const rules = await tx.alertRule.findMany({ where: { webhookSecret: { not: null } } });
  for (const { id, webhookSecret, webhookUrl } of rules) {
    if (!webhookSecret || !webhookUrl) continue;
    const data = {
      webhookSecret: again(webhookSecret, id, "endpoint-secrets", next),
      webhookUrl: sealAddress(openAddress(webhookUrl, id), id, subkey("endpoint-secrets", next)),
    };
    await tx.alertRule.update({ where: { id }, data });
  }
  const people = await tx.user.findMany({ where: { totpSecret: { not: null } } });
  for (const { id, totpSecret } of people) {
    if (!totpSecret) continue;
    const data = { totpSecret: again(totpSecret, id, "second-factors", next) };
    await tx.user.update({ where: { id }, data });
  }
  const keyCanary = sealSecret(CANARY.text, CANARY.owner, subkey("endpoint-secrets", next));
  await tx.workspace.updateMany({ data: { keyCanary } });
  const counts = { secrets: secrets.length + rules.length, secondFactors: people.length };
  await recordAudit(tx, { actor: "command line", action: "secret_key.rotated", details: counts });
  return counts;
}

function again(
  sealed: Uint8Array,
  ownerId: string,
  purpose: KeyPurpose,
  next: Buffer,
): Uint8Array<ArrayBuffer> {
  return sealSecret(openSecret(sealed, ownerId, subkey(purpose)), ownerId, subkey(purpose, next));
}

async function refuseWhileRunning(tx: Tx): Promise<void> {
  const since = new Date((await databaseNow()) - ALIVE_MS);
  if ((await tx.workerHeartbeat.count({ where: { seenAt: { gt: since } } })) === 0) return;
  throw new PushlensError(
    "conflict",
    "Pushlens is running, with the former key. Stop it, wait 15 seconds, and rotate the key then. Nothing was changed.",
  );
}
