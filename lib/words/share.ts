import type { Texts } from "./languages";

/** What whoever has a share link sees around a report. */
export const share = {
  sharedReport: { en: "Shared report", de: "Geteilter Bericht", fr: "Rapport partagé" },
  opensNothing: {
    en: "This link opens nothing",
    de: "Dieser Link öffnet nichts",
    fr: "Ce lien n’ouvre rien",
  },
  mayHaveExpired: {
    en: "It may have expired, been revoked, or been copied in part. Ask whoever sent it for a new one.",
    de: "Er ist vielleicht abgelaufen, widerrufen oder nur zum Teil kopiert. Wer ihn gesendet hat, kann einen neuen geben.",
    fr: "Il a peut-être expiré, été révoqué ou copié en partie. Demandez-en un nouveau à la personne qui l’a envoyé.",
  },
  about: {
    en: "read-only · dates in {zone} · until {until}",
    de: "nur lesend · Datumsangaben in {zone} · bis {until}",
    fr: "lecture seule · dates en {zone} · jusqu’au {until}",
  },
  aboutDemo: {
    en: "read-only · dates in {zone} · until {until} · with demo data, which is invented",
    de: "nur lesend · Datumsangaben in {zone} · bis {until} · mit Demodaten, die erfunden sind",
    fr: "lecture seule · dates en {zone} · jusqu’au {until} · avec des données de démonstration, inventées",
  },
  filters: { en: "Filters", de: "Filter", fr: "Filtres" },
  isNot: { en: "{label} is not", de: "{label} ist nicht", fr: "{label} n’est pas" },
} as const satisfies Texts;
