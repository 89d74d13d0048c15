/** The languages that everything is written in; the first is spoken where nobody chose. */
export const LANGUAGES = ["en", "de", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
};

/** A text in every language. */
export type InAll = Readonly<Record<Language, string>>;
/** A text in every language, or in the one in which somebody wrote it. */
export type Text = InAll | string;

/** A text in a language; as it is where it stands in one alone. */
export function textIn(text: Text, language: Language): string {
  return typeof text === "string" ? text : text[language];
}

/** The texts of a part of the product, each in every language. */
export type Texts = Readonly<Record<string, InAll>>;

/** The language of that name, as `de` or `de-AT`; undefined where it is none of ours. */
export function languageNamed(name: string | null | undefined): Language | undefined {
  const [first = ""] = (name ?? "").trim().toLowerCase().split("-");
  return LANGUAGES.find((language) => language === first);
}
