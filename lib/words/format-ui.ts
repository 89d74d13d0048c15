import type { Texts } from "./languages";

/** What stands beside a figure. */
export const formatUi = {
  points: { en: "{figure} pp", de: "{figure} PP", fr: "{figure} pt" },
  seconds: { en: "{figure} s", de: "{figure} s", fr: "{figure} s" },
  minutes: { en: "{figure} min", de: "{figure} min", fr: "{figure} min" },
  hours: { en: "{figure} h", de: "{figure} h", fr: "{figure} h" },
  days: { en: "{figure} d", de: "{figure} Tg.", fr: "{figure} j" },
  spanMinutes: { en: "{n, number} min", de: "{n, number} min", fr: "{n, number} min" },
  spanHours: { en: "{n, number} h", de: "{n, number} h", fr: "{n, number} h" },
  spanDays: {
    en: "{n, plural, one {# day} other {# days}}",
    de: "{n, plural, one {# Tag} other {# Tagen}}",
    fr: "{n, plural, one {# jour} other {# jours}}",
  },
  spanMonths: {
    en: "{n, plural, one {# month} other {# months}}",
    de: "{n, plural, one {# Monat} other {# Monaten}}",
    fr: "{n, plural, one {# mois} other {# mois}}",
  },
  spanYears: {
    en: "{n, plural, one {# year} other {# years}}",
    de: "{n, plural, one {# Jahr} other {# Jahren}}",
    fr: "{n, plural, one {# an} other {# ans}}",
  },
  justNow: { en: "just now", de: "gerade eben", fr: "à l’instant" },
} as const satisfies Texts;
