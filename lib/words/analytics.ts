import type { Texts } from "./languages";

/** What several pages of reports say, where they are drawn on the server. */
export const analytics = {
  theAnswer: { en: "The answer", de: "Die Antwort", fr: "La réponse" },
  stepSize: { en: "Size of the steps", de: "Schrittweite", fr: "Taille des pas" },
  "step.hour": { en: "Hour", de: "Stunde", fr: "Heure" },
  "step.day": { en: "Day", de: "Tag", fr: "Jour" },
  "step.week": { en: "Week", de: "Woche", fr: "Semaine" },
  "step.month": { en: "Month", de: "Monat", fr: "Mois" },
  when: { en: "When", de: "Wann", fr: "Quand" },
  name: { en: "Name", de: "Name", fr: "Nom" },
  dashMeans: {
    en: "— means not reported, not 0",
    de: "— bedeutet nicht gemeldet, nicht 0",
    fr: "— signifie non communiqué, pas 0",
  },
  tableOf: { en: "Table of {what}", de: "Tabelle: {what}", fr: "Tableau : {what}" },
  andMore: {
    en: "and {more, number} more",
    de: "und {more, number} weitere",
    fr: "et {more, number} de plus",
  },
} as const satisfies Texts;
