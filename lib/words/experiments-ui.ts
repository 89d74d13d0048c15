import type { Texts } from "./languages";

/** The share that was asked for, where the browser draws it. */
export const experimentsUi = {
  shareAskedFor: {
    en: "Share asked for, in %",
    de: "Verlangter Anteil, in %",
    fr: "Part demandée, en %",
  },
  shareAskedForIs: {
    en: "The share that the vendor was asked to plan context-aware. A split that is clearly another then ends the verdict. Leave it empty where you do not know.",
    de: "Der Anteil, den der Anbieter kontextbezogen planen sollte. Weicht die Aufteilung klar davon ab, gibt es kein Urteil. Leer lassen, wenn er nicht bekannt ist.",
    fr: "La part que le fournisseur devait prévoir en contextuel. Une répartition nettement différente met alors fin au verdict. Laissez vide si vous ne la connaissez pas.",
  },
  saved: { en: "Saved.", de: "Gespeichert.", fr: "Enregistré." },
  save: { en: "Save", de: "Speichern", fr: "Enregistrer" },
} as const satisfies Texts;
