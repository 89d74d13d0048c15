import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import type { Receipt } from "@/lib/ingest/erase-person";
import { eraseAs, exportAs } from "./store/personal-data";

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

/** The receipts of erasures, the latest first. Admins only. */
export async function listErasures() {
  await requireAdmin();
  return db().erasure.findMany({ orderBy: { at: "desc" }, take: 50 });
}
