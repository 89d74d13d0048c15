import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { z } from "zod";
import { API_SCOPES, type ApiScope } from "@/lib/auth/api-scopes";
import type { Role } from "@/lib/auth/roles";
import type { Tx } from "@/lib/db";
import { digestOf, endingOf } from "./credential";
import { nameSchema } from "./line";

/** An API key as people write it. */
export const apiKeySchema = z.string().regex(/^plk_\S+$/, "An API key begins with plk_.");

/** A new random API key. */
export function randomApiKey(): string {
  return `plk_${randomBytes(24).toString("base64url")}`;
}

/** Stores an API key by its digest. No guard: for provisioning and the guarded verb. */
export async function insertApiKey(
  tx: Tx,
  input: {
    readonly name: string;
    readonly key: string;
    readonly role: Role;
    /** Left out: all of them. */
    readonly scopes?: readonly ApiScope[];
    readonly expiresAt?: Date | null;
    /** Who made it, by e-mail. */
    readonly createdBy?: string;
  },
): Promise<string> {
  const key = apiKeySchema.parse(input.key);
  const { id } = await tx.apiKey.create({
    data: {
      id: v7(),
      name: nameSchema.parse(input.name),
      digest: digestOf(key),
      ending: endingOf(key),
      role: input.role,
      scopes: [...(input.scopes ?? API_SCOPES)],
      expiresAt: input.expiresAt ?? null,
      createdBy: input.createdBy ?? null,
    },
  });
  return id;
}
