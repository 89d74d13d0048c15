import type { Texts } from "./languages";

/** What a page says of an address that it does not understand. */
export const address = {
  notADate: {
    en: "“{shown}” is not a date ({name}).",
    de: "„{shown}“ ist kein Datum ({name}).",
    fr: "« {shown} » n’est pas une date ({name}).",
  },
  notToChoose: {
    en: "“{shown}” is not something to choose here ({name}).",
    de: "„{shown}“ steht hier nicht zur Wahl ({name}).",
    fr: "« {shown} » n’est pas un choix possible ici ({name}).",
  },
  compareMissing: {
    en: "The first day to compare with is missing (compareFrom).",
    de: "Der erste Tag des Vergleichs fehlt (compareFrom).",
    fr: "Il manque le premier jour de la comparaison (compareFrom).",
  },
  tooLong: { en: "{name} is too long.", de: "{name} ist zu lang.", fr: "{name} est trop long." },
  cannotBeShown: {
    en: "This range cannot be shown by {asked}, but by {fitting}.",
    de: "Dieser Zeitraum lässt sich nicht nach {asked} zeigen, aber nach {fitting}.",
    fr: "Cette période ne peut pas être affichée par {asked}, mais par {fitting}.",
  },
  or: { en: "{a} or {b}", de: "{a} oder {b}", fr: "{a} ou {b}" },
  "interval.hour": { en: "hour", de: "Stunde", fr: "heure" },
  "interval.day": { en: "day", de: "Tag", fr: "jour" },
  "interval.week": { en: "week", de: "Woche", fr: "semaine" },
  "interval.month": { en: "month", de: "Monat", fr: "mois" },
} as const satisfies Texts;
