import "server-only";
import type { Role } from "@/lib/auth/roles";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { roleSchema } from "./store/user";

/** Somebody with an account. */
export type Person = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly lastSignInAt: Date | null;
  /** Whether signing in asks for a code too. */
  readonly secondFactor: boolean;
};

/** Everybody with an account, oldest first. Admins only. */
export async function listPeople(): Promise<readonly Person[]> {
  await requireAdmin();
  const people = await db().user.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      lastSignInAt: true,
      totpEnabledAt: true,
    },
  });
  return people.map(({ totpEnabledAt, ...person }) => ({
    ...person,
    role: roleSchema.parse(person.role),
    secondFactor: totpEnabledAt !== null,
  }));
}
