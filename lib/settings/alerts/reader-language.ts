import "server-only";
import { db } from "@/lib/db";
import { LANGUAGES, type Language, languageNamed } from "@/lib/words/languages";

/**
 * The language to write to an address in: its account's, or what its browser asked for last. Who has no
 * account, or never signed in, and a chat (null) are written to as the first owner is. For the worker; guards nothing.
 */
export async function languageOfReader(address: string | null): Promise<Language> {
  const email = address?.toLowerCase() ?? "";
  const people = await db().user.findMany({
    where: { OR: [{ email }, { role: "owner" }] },
    orderBy: { createdAt: "asc" },
    select: { email: true, language: true, browserLanguage: true },
  });
  const known = people.flatMap((one) => {
    const spoken = languageNamed(one.language ?? one.browserLanguage);
    return spoken ? [{ email: one.email, spoken }] : [];
  });
  const person = known.find((one) => one.email === email) ?? known[0];
  return person?.spoken ?? LANGUAGES[0];
}
