import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { API_SCOPES, type ApiScope } from "@/lib/auth/api-scopes";
import { requireAdmin, requireConfirmed } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { words } from "@/lib/words/words";
import { insertApiKey, randomApiKey } from "./store/api-key";
import { nameSchema } from "./store/line";

const DAY_MS = 86_400_000;

export const createApiKeySchema = z.object({
  name: nameSchema,
  scopes: z.array(z.enum(API_SCOPES)).min(1, { error: () => words("api-keys")("chooseScope") }),
  /** Days until it ends; null for never. */
  days: z.coerce.number().int().min(1).max(3650).nullable(),
});
export const revokeApiKeySchema = z.object({ id: z.uuid() });

/** An API key as it may be shown: never itself. */
export type ApiKeySummary = {
  readonly id: string;
  readonly name: string;
  readonly ending: string;
  readonly scopes: readonly ApiScope[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly expired: boolean;
  /** By e-mail; null where that is not known. */
  readonly createdBy: string | null;
  /** True where who made it has no account any more. */
  readonly makerGone: boolean;
};

/** Makes an API key; returns it in plain text, this once. Admins only. */
export async function createApiKey(
  input: z.infer<typeof createApiKeySchema>,
): Promise<{ readonly name: string; readonly key: string }> {
  const actor = await requireAdmin();
  const { name, scopes, days } = createApiKeySchema.parse(input);
  requireConfirmed(actor);
  const key = randomApiKey();
  const expiresAt = days === null ? null : new Date((await databaseNow()) + days * DAY_MS);
  await db().$transaction(async (tx) => {
    const id = await insertApiKey(tx, {
      name,
      key,
      role: "viewer",
      scopes,
      expiresAt,
      createdBy: actor.email,
    });
    const subject = { kind: "api key", id, name };
    const details = { scopes, expires: expiresAt?.toISOString() ?? "never" };
    await recordAudit(tx, { actor, action: "api_key.created", subject, details });
  });
  return { name, key };
}

/** The keys that were not revoked, newest first. Admins only. */
export async function listApiKeys(): Promise<readonly ApiKeySummary[]> {
  await requireAdmin();
  const keys = await db().apiKey.findMany({
    where: { revokedAt: null },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      name: true,
      ending: true,
      scopes: true,
      createdAt: true,
      lastUsedAt: true,
      expiresAt: true,
      createdBy: true,
    },
  });
  const makers = keys.flatMap(({ createdBy }) => createdBy ?? []);
  const there = await db().user.findMany({
    where: { email: { in: makers } },
    select: { email: true },
  });
  const known = new Set(there.map(({ email }) => email));
  const now = await databaseNow();
  return keys.map((key) => ({
    ...key,
    scopes: API_SCOPES.filter((scope) => key.scopes.includes(scope)),
    makerGone: key.createdBy !== null && !known.has(key.createdBy),
    expired: key.expiresAt !== null && key.expiresAt.getTime() <= now,
  }));
}

/** Ends a key: what comes with it is refused from now on. Admins only. */
export async function revokeApiKey(input: z.infer<typeof revokeApiKeySchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id } = revokeApiKeySchema.parse(input);
  await db().$transaction(async (tx) => {
    const [revoked] = await tx.apiKey.updateManyAndReturn({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (!revoked) return;
    const subject = { kind: "api key", id, name: revoked.name };
    await recordAudit(tx, { actor, action: "api_key.revoked", subject });
  });
}
