import type { Texts } from "./languages";

/** The form of API keys, which the browser draws. */
export const apiKeysUi = {
  "scope.reports": {
    en: "Reports: every number that the pages show",
    de: "Berichte: jede Zahl, die die Seiten zeigen",
    fr: "Rapports : tous les chiffres que montrent les pages",
  },
  "scope.events": {
    en: "Single events and messages, personal data masked",
    de: "Einzelne Ereignisse und Nachrichten, personenbezogene Daten verdeckt",
    fr: "Événements et messages un par un, données personnelles masquées",
  },
  "scope.metrics": {
    en: "/metrics, for Prometheus",
    de: "/metrics, für Prometheus",
    fr: "/metrics, pour Prometheus",
  },
  name: { en: "Name", de: "Name", fr: "Nom" },
  whatUsesIt: { en: "What uses it.", de: "Was ihn benutzt.", fr: "Ce qui l’utilise." },
  ends: { en: "Ends", de: "Endet", fr: "Fin" },
  neverEnds: {
    en: "never, until it is revoked",
    de: "nie, bis er widerrufen wird",
    fr: "jamais, tant qu’elle n’est pas révoquée",
  },
  "in.30": { en: "in 30 days", de: "in 30 Tagen", fr: "dans 30 jours" },
  "in.90": { en: "in 90 days", de: "in 90 Tagen", fr: "dans 90 jours" },
  "in.365": { en: "in a year", de: "in einem Jahr", fr: "dans un an" },
  whatItOpens: { en: "What it opens", de: "Was er öffnet", fr: "Ce à quoi elle donne accès" },
  copyNow: {
    en: "Copy it now: it is shown only once",
    de: "Jetzt kopieren: Er wird nur einmal angezeigt",
    fr: "Copiez-la maintenant : elle n’est affichée qu’une fois",
  },
  keyOf: { en: "API key {name}", de: "API-Schlüssel {name}", fr: "Clé d’API {name}" },
  createKey: { en: "Create key", de: "Schlüssel anlegen", fr: "Créer la clé" },
} as const satisfies Texts;
