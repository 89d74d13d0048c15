import type { Texts } from "./languages";

/** Data quality, where the browser draws it. */
export const qualityUi = {
  "account.received": { en: "Received", de: "Empfangen", fr: "Reçus" },
  "account.counted": { en: "Counted", de: "Gezählt", fr: "Comptés" },
  "account.duplicate": { en: "Duplicate", de: "Doppelt", fr: "Doublons" },
  "account.ignored": { en: "Ignored", de: "Ignoriert", fr: "Ignorés" },
  "account.tests": { en: "of which tests", de: "davon Tests", fr: "dont tests" },
  "account.quarantined": { en: "Quarantined", de: "In Quarantäne", fr: "En quarantaine" },
  "account.pending": { en: "Pending", de: "Ausstehend", fr: "En attente" },
  "account.difference": { en: "Difference", de: "Differenz", fr: "Écart" },
  "account.rejectedRequests": {
    en: "Refused requests",
    de: "Abgelehnte Anfragen",
    fr: "Requêtes refusées",
  },
  accountsByEndpoint: {
    en: "Accounts by endpoint",
    de: "Buchführung nach Endpunkt",
    fr: "Comptes par point d’accès",
  },
  accountsByHour: {
    en: "Accounts by hour and endpoint",
    de: "Buchführung nach Stunde und Endpunkt",
    fr: "Comptes par heure et point d’accès",
  },
  hour: { en: "Hour", de: "Stunde", fr: "Heure" },
  total: { en: "Total", de: "Gesamt", fr: "Total" },
  endpoint: { en: "Endpoint", de: "Endpunkt", fr: "Point d’accès" },
  markAsKnown: { en: "Mark as known", de: "Als bekannt markieren", fr: "Marquer comme connu" },
  pathOfType: { en: "{path} of {type}", de: "{path} von {type}", fr: "{path} de {type}" },
} as const satisfies Texts;
