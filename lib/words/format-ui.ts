import type { Texts } from "./languages";

/** What stands beside a figure. */
export const formatUi = {
  points: { en: "{figure} pp", de: "{figure} PP", fr: "{figure} pt" },
  seconds: { en: "{figure} s", de: "{figure} s", fr: "{figure} s" },
  minutes: { en: "{figure} min", de: "{figure} min", fr: "{figure} min" },
  hours: { en: "{figure} h", de: "{figure} h", fr: "{figure} h" },
  days: { en: "{figure} d", de: "{figure} Tg.", fr: "{figure} j" },
  justNow: { en: "just now", de: "gerade eben", fr: "à l’instant" },
} as const satisfies Texts;
