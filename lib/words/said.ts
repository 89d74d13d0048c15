import { language } from "@/lib/words/here";
import { withFrenchSpaces } from "./french-spaces";
import { type InAll, LANGUAGES } from "./languages";

/** Something told, with each text of it in one language. */
export type Said<Told> = Told extends InAll
  ? string
  : Told extends object
    ? { readonly [Name in keyof Told]: Said<Told[Name]> }
    : Told;

/**
 * A text, or an object or list of texts, as it is said to the reader: where a text stands in every language, in
 * theirs. What somebody wrote in one language alone stays as it is. Plain data only.
 */
export function said<Told>(told: Told): Said<Told>;
export function said(told: unknown): unknown {
  if (typeof told !== "object" || told === null) return told;
  if (Array.isArray(told)) return told.map((one) => said(one));
  if (isInAll(told)) return inReadersLanguage(told);
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, said(value)]));
}

function isInAll(told: object): told is InAll {
  return LANGUAGES.every((one) => typeof (told as Partial<InAll>)[one] === "string");
}

function inReadersLanguage(text: InAll): string {
  const here = language();
  return here === "fr" ? withFrenchSpaces(text.fr) : text[here];
}
