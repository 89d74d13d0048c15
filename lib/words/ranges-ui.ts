import type { Texts } from "./languages";

/** Ranges of days. */
export const rangesUi = {
  "preset.today": { en: "Today", de: "Heute", fr: "Aujourd’hui" },
  "preset.yesterday": { en: "Yesterday", de: "Gestern", fr: "Hier" },
  "preset.7d": { en: "Last 7 days", de: "Letzte 7 Tage", fr: "7 derniers jours" },
  "preset.28d": { en: "Last 28 days", de: "Letzte 28 Tage", fr: "28 derniers jours" },
  "preset.30d": { en: "Last 30 days", de: "Letzte 30 Tage", fr: "30 derniers jours" },
  "preset.90d": { en: "Last 90 days", de: "Letzte 90 Tage", fr: "90 derniers jours" },
  "preset.mtd": { en: "This month", de: "Dieser Monat", fr: "Ce mois-ci" },
  "preset.last-month": { en: "Last month", de: "Letzter Monat", fr: "Mois dernier" },
  "preset.qtd": { en: "This quarter", de: "Dieses Quartal", fr: "Ce trimestre" },
  "preset.last-quarter": { en: "Last quarter", de: "Letztes Quartal", fr: "Trimestre dernier" },
  "preset.ytd": { en: "This year", de: "Dieses Jahr", fr: "Cette année" },
  "preset.12m": { en: "Last 12 months", de: "Letzte 12 Monate", fr: "12 derniers mois" },
  "preset.all": { en: "All time", de: "Gesamte Zeit", fr: "Depuis le début" },
  writeDate: {
    en: "{name} is not a date: write it like 2026-07-01, in the workspace's time zone.",
    de: "{name} ist kein Datum: So schreiben: 2026-07-01, in der Zeitzone des Arbeitsbereichs.",
    fr: "{name} n’est pas une date : écrivez-la comme 2026-07-01, dans le fuseau de l’espace de travail.",
  },
  fromAfterTo: {
    en: "from ({from}) is after to ({to}): swap them, or leave one out.",
    de: "from ({from}) liegt nach to ({to}): vertauschen oder eines weglassen.",
    fr: "from ({from}) est après to ({to}) : inversez-les, ou retirez-en un.",
  },
  tenYears: {
    en: "from and to are more than ten years apart: choose a shorter range.",
    de: "from und to liegen mehr als zehn Jahre auseinander: Bitte einen kürzeren Zeitraum wählen.",
    fr: "from et to sont séparés de plus de dix ans : choisissez une période plus courte.",
  },
} as const satisfies Texts;
