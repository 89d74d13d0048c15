import type { Texts } from "./languages";

/** The week in squares, where the browser draws it. */
export const bestTimeUi = {
  openRateByHour: {
    en: "Open rate by hour and weekday",
    de: "Öffnungsrate nach Stunde und Wochentag",
    fr: "Taux d’ouverture par heure et jour de la semaine",
  },
  weekday: { en: "Weekday", de: "Wochentag", fr: "Jour de la semaine" },
  all: { en: "All", de: "Alle", fr: "Tout" },
  fromPale: { en: "from pale to strong:", de: "von blass nach kräftig:", fr: "du pâle au vif :" },
  to: { en: "to", de: "bis", fr: "à" },
  opened: { en: "{share} opened", de: "{share} geöffnet", fr: "{share} ouverts" },
  hatched: {
    en: "hatched: fewer than {least} messages, not judged",
    de: "schraffiert: weniger als {least} Nachrichten, nicht bewertet",
    fr: "hachuré : moins de {least} messages, non évalué",
  },
  empty: { en: "empty: no messages", de: "leer: keine Nachrichten", fr: "vide : aucun message" },
  bestHour: { en: "best hour", de: "beste Stunde", fr: "meilleure heure" },
  notLower: { en: "not clearly lower", de: "nicht klar niedriger", fr: "pas nettement inférieur" },
  noMessagesAt: {
    en: "{when}: no messages",
    de: "{when}: keine Nachrichten",
    fr: "{when} : aucun message",
  },
  openedAt: {
    en: "{when}: {share} opened",
    de: "{when}: {share} geöffnet",
    fr: "{when} : {share} ouverts",
  },
  openedAtFew: {
    en: "{when}: {share} opened; fewer than {least}, not judged",
    de: "{when}: {share} geöffnet; weniger als {least}, nicht bewertet",
    fr: "{when} : {share} ouverts ; moins de {least}, non évalué",
  },
  "mark.best": { en: "The best hour.", de: "Die beste Stunde.", fr: "La meilleure heure." },
  "mark.equal": {
    en: "Not clearly lower than the best.",
    de: "Nicht klar niedriger als die beste.",
    fr: "Pas nettement inférieur à la meilleure.",
  },
  allDayOf: { en: "{day}, all day", de: "{day}, ganzer Tag", fr: "{day}, toute la journée" },
  anyDayAt: { en: "Any day {hour}", de: "Alle Tage {hour}", fr: "Tous les jours {hour}" },
  allHours: { en: "All hours", de: "Alle Stunden", fr: "Toutes les heures" },
} as const satisfies Texts;
