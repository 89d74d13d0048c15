import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";

export const revealSchema = z.object({ subject: z.guid().toLowerCase() });

/**
 * Puts on record that somebody is about to see whose a message is, and gives it to them with
 * `read`. Nothing is told that is not recorded. Admins only.
 */
export async function revealPersonalData<Answer>(
  input: z.infer<typeof revealSchema>,
  read: (subject: string) => Promise<Answer>,
): Promise<Answer> {
  const actor = await requireAdmin();
  const { subject: id } = revealSchema.parse(input);
  await db().$transaction((tx) =>
    recordAudit(tx, {
      actor,
      action: "personal_data.revealed",
      subject: { kind: "message", id },
    }),
  );
  return read(id);
}
