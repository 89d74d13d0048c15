import type { Texts } from "./languages";

/** The list of API keys. */
export const apiKeys = {
  apiKeys: { en: "API keys", de: "API-Schlüssel", fr: "Clés d’API" },
  about: {
    en: "For scripts that read <code>/api/v1</code> and for assistants at <code>/api/mcp</code>, with <code>{header}</code>. <link>What it answers</link>",
    de: "Für Skripte, die <code>/api/v1</code> lesen, und für Assistenten unter <code>/api/mcp</code>, mit <code>{header}</code>. <link>Was sie antwortet</link>",
    fr: "Pour les scripts qui lisent <code>/api/v1</code> et les assistants sur <code>/api/mcp</code>, avec <code>{header}</code>. <link>Ce qu’elle répond</link>",
  },
  noKeyYet: { en: "No API key yet", de: "Noch kein API-Schlüssel", fr: "Pas encore de clé d’API" },
  makeOne: {
    en: "Make one below. It is shown once; afterwards only its last four characters are.",
    de: "Unten lässt sich einer anlegen. Er wird einmal angezeigt, danach nur seine letzten vier Zeichen.",
    fr: "Créez-en une ci-dessous. Elle est affichée une fois ; ensuite, seuls ses quatre derniers caractères le sont.",
  },
  newKey: { en: "New key", de: "Neuer Schlüssel", fr: "Nouvelle clé" },
  name: { en: "Name", de: "Name", fr: "Nom" },
  key: { en: "Key", de: "Schlüssel", fr: "Clé" },
  opens: { en: "Opens", de: "Öffnet", fr: "Donne accès à" },
  lastUsed: { en: "Last used", de: "Zuletzt benutzt", fr: "Dernière utilisation" },
  ends: { en: "Ends", de: "Endet", fr: "Fin" },
  created: { en: "Created", de: "Angelegt", fr: "Création" },
  revoke: { en: "Revoke", de: "Widerrufen", fr: "Révoquer" },
  never: { en: "never", de: "nie", fr: "jamais" },
  expired: { en: "expired", de: "abgelaufen", fr: "expirée" },
  by: { en: "by {name}", de: "von {name}", fr: "par {name}" },
  removedSince: { en: "removed since", de: "inzwischen entfernt", fr: "supprimé depuis" },
  revokeThis: {
    en: "Revoke<hidden> {name}</hidden>",
    de: "Widerrufen<hidden>: {name}</hidden>",
    fr: "Révoquer<hidden> {name}</hidden>",
  },
  revokeQuestion: { en: "Revoke {name}?", de: "{name} widerrufen?", fr: "Révoquer {name} ?" },
  revokeMeans: {
    en: "Anything that uses this key is refused from now on. This cannot be undone.",
    de: "Was diesen Schlüssel benutzt, wird ab jetzt abgewiesen. Dies lässt sich nicht rückgängig machen.",
    fr: "Tout ce qui utilise cette clé est désormais refusé. C’est irréversible.",
  },
  "scope.reports": { en: "reports", de: "Berichte", fr: "rapports" },
  "scope.events": { en: "events", de: "Ereignisse", fr: "événements" },
  "scope.metrics": { en: "metrics", de: "Metriken", fr: "métriques" },
  chooseScope: {
    en: "Choose what the key opens.",
    de: "Bitte wählen, was der Schlüssel öffnet.",
    fr: "Choisissez à quoi la clé donne accès.",
  },
} as const satisfies Texts;
