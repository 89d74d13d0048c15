import type { Texts } from "./languages";

/** How much people get, where the browser draws it. */
export const peopleUi = {
  hadMoreThan: {
    en: "{share} had more than {cap} in some seven days",
    de: "{share} hatten in irgendwelchen sieben Tagen mehr als {cap}",
    fr: "{share} en ont reçu plus de {cap} en sept jours",
  },
  personsOf: {
    en: "{above} of {persons} persons, over all providers.",
    de: "{above} von {persons} Personen, über alle Anbieter.",
    fr: "{above} personnes sur {persons}, tous fournisseurs confondus.",
  },
  cap: {
    en: "Cap: {cap, plural, one {# message} other {# messages}} in 7 days",
    de: "Grenze: {cap, plural, one {# Nachricht} other {# Nachrichten}} in 7 Tagen",
    fr: "Plafond : {cap, plural, one {# message} other {# messages}} en 7 jours",
  },
  orMore: { en: "{messages} or more", de: "{messages} oder mehr", fr: "{messages} ou plus" },
} as const satisfies Texts;
