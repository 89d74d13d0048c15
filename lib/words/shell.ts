import type { Texts } from "./languages";

/** The frame of every page, where it is drawn on the server. */
export const shell = {
  skip: { en: "Skip to the page", de: "Direkt zur Seite", fr: "Aller au contenu" },
  pages: { en: "Pages", de: "Seiten", fr: "Pages" },
  noAlert: {
    en: "Alerts: no alert is open",
    de: "Alarme: kein Alarm ist offen",
    fr: "Alertes : aucune alerte n’est ouverte",
  },
  alertsOpen: {
    en: "Alerts: {n, plural, one {# alert} other {# alerts}} open",
    de: "Alarme: {n, plural, one {# Alarm} other {# Alarme}} offen",
    fr: "Alertes : {n, plural, one {# alerte ouverte} other {# alertes ouvertes}}",
  },
  alertsOpenNote: {
    en: "{n, plural, one {# alert} other {# alerts}} open",
    de: "{n, plural, one {# Alarm} other {# Alarme}} offen",
    fr: "{n, plural, one {# alerte ouverte} other {# alertes ouvertes}}",
  },
  openAlerts: {
    en: "{n, plural, one {# open alert} other {# open alerts}}",
    de: "{n, plural, one {# offener Alarm} other {# offene Alarme}}",
    fr: "{n, plural, one {# alerte ouverte} other {# alertes ouvertes}}",
  },
  alertSince: {
    en: "{title}, since {time}",
    de: "{title}, seit {time}",
    fr: "{title}, depuis le {time}",
  },
  alertsMore: { en: "{n, number} more", de: "{n, number} weitere", fr: "{n, number} de plus" },
  seeAlerts: { en: "See the alerts", de: "Alarme ansehen", fr: "Voir les alertes" },
  manyInQuarantine: {
    en: "more than {most} new items in quarantine",
    de: "mehr als {most} neue Einträge in Quarantäne",
    fr: "plus de {most} nouveaux éléments en quarantaine",
  },
  newInQuarantine: {
    en: "{n, plural, one {# new item} other {# new items}} in quarantine",
    de: "{n, plural, one {# neuer Eintrag} other {# neue Einträge}} in Quarantäne",
    fr: "{n, plural, one {# nouvel élément} other {# nouveaux éléments}} en quarantaine",
  },
} as const satisfies Texts;
