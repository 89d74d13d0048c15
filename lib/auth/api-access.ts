import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import type { ApiScope } from "./api-scopes";
import { ROLES, type Role } from "./roles";
import { currentViewer } from "./session";

/** Who reads the API: a key or a signed-in person. */
export type ApiAccess = {
  readonly role: Role;
  readonly by: { readonly kind: "key" | "user"; readonly id: string };
};

const roles = z.enum(ROLES);

/**
 * Lets a request with a live API key of the scope, or with a session, pass; throws `unauthorized`
 * otherwise, and `forbidden` where the key opens other things only.
 */
export async function requireApiAccess(
  request: Request,
  scope: ApiScope = "reports",
): Promise<ApiAccess> {
  const authorization = request.headers.get("authorization");
  const access = authorization ? await accessByKey(authorization, scope) : await accessBySession();
  if (access) return access;
  throw new PushlensError(
    "unauthorized",
    "Send `Authorization: Bearer <API key>` with a key from Settings, or sign in.",
  );
}

/** The access that an `Authorization` value with an API key gives; null for none. */
export async function accessByKey(
  authorization: string,
  scope: ApiScope,
): Promise<ApiAccess | null> {
  const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!key) return null;
  const digest = new Uint8Array(createHash("sha256").update(key).digest());
  const found = await db().apiKey.findUnique({ where: { digest } });
  if (!found || found.revokedAt) return null;
  if (found.expiresAt && found.expiresAt.getTime() <= (await databaseNow())) return null;
  if (!found.scopes.includes(scope)) {
    throw new PushlensError(
      "forbidden",
      `This API key does not open ${scope}. Make one that does.`,
    );
  }
  await noteUse(found.id);
  return { role: roles.parse(found.role), by: { kind: "key", id: found.id } };
}

/** To the minute is enough for people, and spares a write per request. */
async function noteUse(id: string): Promise<void> {
  await db().$executeRaw`
    UPDATE api_key SET last_used_at = now()
    WHERE id = ${id}::uuid AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;
}

async function accessBySession(): Promise<ApiAccess | null> {
  const viewer = await currentViewer();
  return viewer && { role: viewer.role, by: { kind: "user", id: viewer.userId } };
}
