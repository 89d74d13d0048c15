import "server-only";
import { db } from "@/lib/db";
import { LANGUAGES, type Language, languageNamed } from "@/lib/words/languages";

/**
 * The language to write to an address in: its account's. Who has no account, or chose none, and a chat
 * (null) are written to as the first owner chose. For the worker; guards nothing.
 */
export async function languageOfReader(address: string | null): Promise<Language> {
  const email = address?.toLowerCase() ?? "";
  const people = await db().user.findMany({
    where: { language: { not: null }, OR: [{ email }, { role: "owner" }] },
    orderBy: { createdAt: "asc" },
    select: { email: true, language: true },
  });
  const person = people.find((one) => one.email === email) ?? people[0];
  return languageNamed(person?.language) ?? LANGUAGES[0];
}
