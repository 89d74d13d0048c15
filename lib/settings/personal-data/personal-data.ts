import { PushlensError } from "@/lib/errors";
import { words } from "@/lib/words/words";
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
  person: z
    .string()
    .trim()
    .max(1_000, { error: () => words("settings")("tooLong", { most: "1,000" }) })
    .default(""),
  recipient: z.guid().optional(),
};
type Named = { readonly person: string; readonly recipient?: string | undefined };
const isNamed = ({ person, recipient }: Named): boolean => recipient !== undefined || person !== "";
const NOT_NAMED = { path: ["person"], error: () => words("data")("enterPerson") };

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
        recipientIn(input)
          ? words("data")("typeTheWord", { word: CONFIRMATION })
          : words("data")("typeTheId"),
    },
  );

const recipientIn = (input: unknown): boolean =>
  z.object({ recipient: z.string() }).safeParse(input).success;

const whoOf = ({ person, recipient }: Named): Who =>
  recipient === undefined ? { person } : { subject: recipient };

/** Everything stored of one person, as JSON text, put on record. Admins only. */
export async function exportPersonalData(input: z.input<typeof personSchema>): Promise<string> {
  const actor = await requireAdmin();
  const who = whoOf(personSchema.parse(input));
  const found = await exportAs(actor, who).catch(unknownPerson("nothingKnown"));
  return JSON.stringify(found, null, 2);
}

/** Erases one person at all providers, put on record with the receipt. Admins only. */
export async function erasePersonalData(
  input: z.input<typeof erasePersonSchema>,
): Promise<Receipt> {
  const actor = await requireAdmin();
  const who = whoOf(erasePersonSchema.parse(input));
  requireConfirmed(actor);
  return eraseAs(actor, actor.email, who).catch(unknownPerson("nothingErased"));
}

/** The command line is told in English that somebody is not known; a person in their language. */
function unknownPerson(key: "nothingKnown" | "nothingErased") {
  return (error: unknown): never => {
    if (!(error instanceof PushlensError) || error.code !== "not_found") throw error;
    throw new PushlensError("not_found", words("data")(key));
  };
}

/** The receipts of erasures, the latest first. Admins only. */
export async function listErasures() {
  await requireAdmin();
  return db().erasure.findMany({ orderBy: { at: "desc" }, take: 50 });
}
