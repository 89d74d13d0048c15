import type { Texts } from "./languages";

/** What people are told of names, lines and choices that several forms of Settings have. */
export const settings = {
  giveName: {
    en: "Give it a name.",
    de: "Bitte einen Namen geben.",
    fr: "Donnez-lui un nom.",
  },
  sayWhy: { en: "Say why.", de: "Bitte einen Grund angeben.", fr: "Dites pourquoi." },
  writeWhatHappened: {
    en: "Write what happened.",
    de: "Bitte schreiben, was geschah.",
    fr: "Écrivez ce qui s’est passé.",
  },
  nameTag: {
    en: "Give the tag a name.",
    de: "Bitte dem Tag einen Namen geben.",
    fr: "Donnez un nom à l’étiquette.",
  },
  tooLong: {
    en: "{most} characters at most.",
    de: "Höchstens {most} Zeichen.",
    fr: "{most} caractères au plus.",
  },
  hiddenCharacter: {
    en: "It holds a character that is not seen, such as a line break or a mark that turns text around. Type it anew instead of pasting it.",
    de: "Der Text enthält ein unsichtbares Zeichen, etwa einen Zeilenumbruch oder eines, das die Schreibrichtung umkehrt. Bitte neu tippen statt einfügen.",
    fr: "Le texte contient un caractère invisible, comme un saut de ligne ou une marque qui inverse le sens du texte. Retapez-le au lieu de le coller.",
  },
  chooseTimeZone: {
    en: "Choose a time zone from the list.",
    de: "Bitte eine Zeitzone aus der Liste wählen.",
    fr: "Choisissez un fuseau horaire dans la liste.",
  },
} as const satisfies Texts;
