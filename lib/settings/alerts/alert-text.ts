import "server-only";
import { z } from "zod";
import { inLanguage, language } from "@/lib/words/here";
import { LANGUAGES, type Language } from "@/lib/words/languages";

const textsSchema = z.partialRecord(z.enum(LANGUAGES), z.string()).nullable().catch(null);

/** What an alert said when it began, in the language of whom it is told to; in English before there were others. */
export function alertText(alert: { readonly text: string; readonly texts: unknown }): string {
  return textsSchema.parse(alert.texts)?.[language()] ?? alert.text;
}

/** A text in every language, for those who read it later; `text` is the English one. */
export async function inEveryLanguage(say: () => Promise<string>) {
  const said: Partial<Record<Language, string>> = {};
  for (const one of LANGUAGES) said[one] = await inLanguage(one, say);
  const { en: text = "", ...texts } = said;
  return { text, texts };
}
