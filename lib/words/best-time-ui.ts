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
} as const satisfies Texts;
