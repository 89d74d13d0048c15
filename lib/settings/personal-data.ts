import "server-only";
import { z } from "zod";
import { type AuditActor, recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { erasePerson, type Receipt } from "@/lib/ingest/erase-person";
import { exportPerson, type PersonExport } from "@/lib/ingest/export-person";

/** Reading all raw takes as long as there is of it. */
const TRANSACTION = { timeout: 24 * 3_600_000, maxWait: 60_000 };

export const personSchema = z.object({
  /** The provider's user id. */
  person: z
    .string()
    .trim()
    .min(1, "Enter the person's id.")
    .max(1_000, "1,000 characters at most."),
});
export const erasePersonSchema = personSchema
  .extend({ confirmation: z.string() })
  .refine(({ person, confirmation }) => person === confirmation.trim(), {
    path: ["confirmation"],
    error: "Type the id exactly as above.",
  });

/** Everything stored of one person, as JSON text, put on record. Admins only. */
export async function exportPersonalData(input: z.infer<typeof personSchema>): Promise<string> {
  const actor = await requireAdmin();
  return JSON.stringify(await exportAs(actor, personSchema.parse(input).person), null, 2);
}

/** Erases one person at all providers, put on record with the receipt. Admins only. */
export async function erasePersonalData(
  input: z.infer<typeof erasePersonSchema>,
): Promise<Receipt> {
  const actor = await requireAdmin();
  return eraseAs(actor, actor.email, erasePersonSchema.parse(input).person);
}

/** No guard: for the verb above and the command line. */
export async function exportAs(actor: AuditActor, person: string): Promise<PersonExport> {
  const found = await exportPerson(db(), { person });
  await db().$transaction((tx) =>
    recordAudit(tx, {
      actor,
      action: "personal_data.exported",
      subject: { kind: "person" },
      details: { events: found.events.length, subscriptions: found.subscriptions.length },
    }),
  );
  return found;
}

/** No guard: for the verb above and the command line. */
export async function eraseAs(
  actor: AuditActor,
  actorName: string,
  person: string,
): Promise<Receipt> {
  if (person.trim() === "") throw new PushlensError("bad_request", "Name the person to erase.");
  return db().$transaction(async (tx) => {
    const receipt = await erasePerson(tx, { person }, actorName);
    const { pseudonym, id, at: _, ...counts } = receipt;
    await recordAudit(tx, {
      actor,
      action: "personal_data.erased",
      subject: { kind: "person", id, name: pseudonym },
      details: counts,
    });
    return receipt;
  }, TRANSACTION);
}

/** The receipts of erasures, the latest first. Admins only. */
export async function listErasures() {
  await requireAdmin();
  return db().erasure.findMany({ orderBy: { at: "desc" }, take: 50 });
}
