import "server-only";
import type { Role } from "@/lib/auth/roles";
import { requireAdmin } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { roleSchema } from "@/lib/settings/store/user";

/** Somebody with an account. */
export type Person = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly lastSignInAt: Date | null;
  /** Whether signing in asks for a code too. */
  readonly secondFactor: boolean;
  /** API keys and share links that they made and that open something still. */
  readonly access: number;
};

/** Everybody with an account, oldest first. Admins only. */
export async function listPeople(): Promise<readonly Person[]> {
  await requireAdmin();
  const lives = { gt: new Date(await databaseNow()) };
  const people = await db().user.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      lastSignInAt: true,
      totpEnabledAt: true,
      _count: {
        select: { shareLinks: { where: { revokedAt: null, expiresAt: lives } } },
      },
    },
  });
  const keys = await db().apiKey.groupBy({
    by: ["createdBy"],
    where: {
      revokedAt: null,
      createdBy: { not: null },
      OR: [{ expiresAt: null }, { expiresAt: lives }],
    },
    _count: true,
  });
  const keysOf = new Map(keys.map(({ createdBy, _count }) => [createdBy, _count]));
  return people.map(({ totpEnabledAt, _count, ...person }) => ({
    ...person,
    role: roleSchema.parse(person.role),
    secondFactor: totpEnabledAt !== null,
    access: _count.shareLinks + (keysOf.get(person.email) ?? 0),
  }));
}
