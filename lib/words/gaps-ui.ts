import type { Texts } from "./languages";

/** The form that records a gap, which the browser draws. */
export const gapsUi = {
  noDataFrom: { en: "No data from", de: "Keine Daten von", fr: "Pas de données de" },
  anEndpoint: { en: "An endpoint", de: "Ein Endpunkt", fr: "Un point d’accès" },
  allOfProvider: {
    en: "All endpoints of a provider",
    de: "Alle Endpunkte eines Anbieters",
    fr: "Tous les points d’accès d’un fournisseur",
  },
  from: { en: "From", de: "Von", fr: "Du" },
  to: { en: "To", de: "Bis", fr: "Au" },
  leaveEmpty: {
    en: "Leave empty while it goes on.",
    de: "Leer lassen, solange es andauert.",
    fr: "Laissez vide tant que cela dure.",
  },
  why: { en: "Why", de: "Grund", fr: "Raison" },
  shownOnCharts: {
    en: "Shown on the charts, including shared ones.",
    de: "Wird in den Diagrammen gezeigt, auch in geteilten.",
    fr: "Affichée sur les graphiques, y compris partagés.",
  },
  outage: {
    en: "Outage at the provider",
    de: "Störung beim Anbieter",
    fr: "Panne chez le fournisseur",
  },
  onTheCharts: {
    en: "The gap is on the charts.",
    de: "Die Lücke ist in den Diagrammen.",
    fr: "La lacune figure sur les graphiques.",
  },
  recordIt: { en: "Record the gap", de: "Lücke eintragen", fr: "Enregistrer la lacune" },
} as const satisfies Texts;
