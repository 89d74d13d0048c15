import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { checkMayGrant } from "./change-people";
import { initialPassword } from "./initial-password";
import { emailSchema, insertUser, roleSchema } from "./store/user";

export const addPersonSchema = z.object({ email: emailSchema, role: roleSchema });

/** Adds an account; returns its first password, shown this once. Admins only. */
export async function addPerson(
  input: z.infer<typeof addPersonSchema>,
): Promise<{ readonly email: string; readonly password: string }> {
  const viewer = await requireAdmin();
  const { email, role } = addPersonSchema.parse(input);
  checkMayGrant(viewer, role);
  const password = initialPassword();
  await db().$transaction(async (tx) => {
    const id = await insertUser(tx, { email, password, role });
    const subject = { kind: "person", id, name: email };
    await recordAudit(tx, { actor: viewer, action: "person.added", subject, details: { role } });
  });
  return { email, password };
}
