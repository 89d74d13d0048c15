import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Role } from "@/lib/auth/roles";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { insertApiKey, randomApiKey } from "./store/api-key";
import { nameSchema } from "./store/endpoint";
import { roleSchema } from "./store/user";

export const createApiKeySchema = z.object({
  name: nameSchema,
  role: z.enum(["viewer", "admin"], "Choose what the key may see."),
});
export const revokeApiKeySchema = z.object({ id: z.uuid() });

/** An API key as it may be shown: never itself. */
export type ApiKeySummary = {
  readonly id: string;
  readonly name: string;
  readonly ending: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/** Makes an API key; returns it in plain text, this once. Admins only. */
export async function createApiKey(
  input: z.infer<typeof createApiKeySchema>,
): Promise<{ readonly name: string; readonly key: string }> {
  const actor = await requireAdmin();
  const { name, role } = createApiKeySchema.parse(input);
  const key = randomApiKey();
  await db().$transaction(async (tx) => {
    const id = await insertApiKey(tx, { name, key, role });
    const subject = { kind: "api key", id, name };
    await recordAudit(tx, { actor, action: "api_key.created", subject, details: { role } });
  });
  return { name, key };
}

/** The keys that work, newest first. Admins only. */
export async function listApiKeys(): Promise<readonly ApiKeySummary[]> {
  await requireAdmin();
  const keys = await db().apiKey.findMany({
    where: { revokedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, name: true, ending: true, role: true, createdAt: true, lastUsedAt: true },
  });
  return keys.map((key) => ({ ...key, role: roleSchema.parse(key.role) }));
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
