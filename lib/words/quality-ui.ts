import type { Texts } from "./languages";

/** Data quality, where the browser draws it. */
export const qualityUi = {
  markAsKnown: { en: "Mark as known", de: "Als bekannt markieren", fr: "Marquer comme connu" },
  pathOfType: { en: "{path} of {type}", de: "{path} von {type}", fr: "{path} de {type}" },
} as const satisfies Texts;
