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
} as const satisfies Texts;
