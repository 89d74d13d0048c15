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
  checkFields: {
    en: "Check the marked fields. Nothing was changed.",
    de: "Prüfen Sie die markierten Felder. Nichts wurde geändert.",
    fr: "Vérifiez les champs signalés. Rien n’a été modifié.",
  },
  ourSide: {
    en: "Something went wrong on our side. Nothing was changed. Try again.",
    de: "Auf unserer Seite ist etwas schiefgegangen. Nichts wurde geändert. Versuchen Sie es erneut.",
    fr: "Un problème est survenu de notre côté. Rien n’a été modifié. Réessayez.",
  },
  tooMuchToRead: {
    en: "These bodies need more memory or time than one page may take. What is stored is as it was. Try it again, and with fewer or smaller bodies if it happens again.",
    de: "Diese Bodys brauchen mehr Speicher oder Zeit, als eine Seite nehmen darf. Was gespeichert ist, ist unverändert. Versuchen Sie es erneut, und wenn es wieder geschieht, mit weniger oder kleineren Bodys.",
    fr: "Ces corps demandent plus de mémoire ou de temps qu’une page ne peut en prendre. Ce qui est enregistré est inchangé. Réessayez, et si cela se reproduit, avec moins de corps ou de plus petits.",
  },
  tooMuchToReplay: {
    en: "These bodies need more memory or time than one page may take. What was read again until then is counted, and the rest waits in Quarantine. Replay it in smaller groups.",
    de: "Diese Bodys brauchen mehr Speicher oder Zeit, als eine Seite nehmen darf. Was bis dahin erneut gelesen wurde, ist gezählt, der Rest wartet in Quarantäne. Verarbeiten Sie ihn in kleineren Gruppen erneut.",
    fr: "Ces corps demandent plus de mémoire ou de temps qu’une page ne peut en prendre. Ce qui a été relu jusque-là est compté, et le reste attend en quarantaine. Retraitez-le par groupes plus petits.",
  },
} as const satisfies Texts;
