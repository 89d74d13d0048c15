import "server-only";
import { z } from "zod";
import { requireAdmin, requireConfirmed } from "@/lib/auth/session";
import { db } from "@/lib/db";
import type { Who } from "@/lib/facts/identity-of";
import type { Receipt } from "@/lib/ingest/person/erase-person";
import { eraseAs, exportAs } from "@/lib/settings/store/personal-data";

/** What is typed to erase somebody whose id is not shown. */
const CONFIRMATION = "erase";

/** Named by the provider's user id, or by a message or subscription of theirs, which names nobody. */
const whoFields = {
  person: z.string().trim().max(1_000, "1,000 characters at most.").default(""),
  recipient: z.guid().optional(),
};
type Named = { readonly person: string; readonly recipient?: string | undefined };
const isNamed = ({ person, recipient }: Named): boolean => recipient !== undefined || person !== "";
const NOT_NAMED = { path: ["person"], error: "Enter the person's id." };

export const personSchema = z.object(whoFields).refine(isNamed, NOT_NAMED);
export const erasePersonSchema = z
  .object({ ...whoFields, confirmation: z.string().trim() })
  .refine(isNamed, NOT_NAMED)
  .refine(
    ({ person, recipient, confirmation }) =>
      confirmation === (recipient === undefined ? person : CONFIRMATION),
    {
      path: ["confirmation"],
      error: ({ input }) =>
        recipientIn(input) ? `Type the word ${CONFIRMATION}.` : "Type the id exactly as above.",
    },
  );

const recipientIn = (input: unknown): boolean =>
  z.object({ recipient: z.string() }).safeParse(input).success;

const whoOf = ({ person, recipient }: Named): Who =>
  recipient === undefined ? { person } : { subject: recipient };

/** Everything stored of one person, as JSON text, put on record. Admins only. */
export async function exportPersonalData(input: z.input<typeof personSchema>): Promise<string> {
  const actor = await requireAdmin();
  return JSON.stringify(await exportAs(actor, whoOf(personSchema.parse(input))), null, 2);
}

/** Erases one person at all providers, put on record with the receipt. Admins only. */
export async function erasePersonalData(
  input: z.input<typeof erasePersonSchema>,
): Promise<Receipt> {
  const actor = await requireAdmin();
  const who = whoOf(erasePersonSchema.parse(input));
  requireConfirmed(actor);
  return eraseAs(actor, actor.email, who);
}

/** The receipts of erasures, the latest first. Admins only. */
export async function listErasures() {
  await requireAdmin();
  return db().erasure.findMany({ orderBy: { at: "desc" }, take: 50 });
}
