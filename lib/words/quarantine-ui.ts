import type { Texts } from "./languages";

/** The quarantine, where the browser draws it: what types mean, and what a replay did. */
export const quarantineUi = {
  map: {
    en: "Map…<hidden> {name}</hidden>",
    de: "Zuordnen …<hidden> {name}</hidden>",
    fr: "Faire correspondre…<hidden> {name}</hidden>",
  },
  isMapped: {
    en: "{name} is mapped",
    de: "{name} ist zugeordnet",
    fr: "{name} a une correspondance",
  },
  readSo: {
    en: "What comes from now on is read so.",
    de: "Was ab jetzt kommt, wird so gelesen.",
    fr: "Ce qui arrive désormais est lu ainsi.",
  },
  close: { en: "Close", de: "Schließen", fr: "Fermer" },
  whatIs: { en: "What is {name}?", de: "Was ist {name}?", fr: "Qu’est-ce que {name} ?" },
  mapMeans: {
    en: "For {endpoint}. What waits in quarantine is replayed at once, and what comes is read so from now on. As a custom event or session, its person, message and time are not read; its time is that of receipt.",
    de: "Für {endpoint}. Was in Quarantäne wartet, wird sofort erneut verarbeitet, und was kommt, wird ab jetzt so gelesen. Bei einem eigenen Ereignis oder einer Sitzung werden Person, Nachricht und Zeit nicht gelesen; als Zeit gilt die des Empfangs.",
    fr: "Pour {endpoint}. Ce qui attend en quarantaine est retraité aussitôt, et ce qui arrive est désormais lu ainsi. Comme événement personnalisé ou session, sa personne, son message et son heure ne sont pas lus ; son heure est celle de la réception.",
  },
  whatItMeans: { en: "What it means", de: "Was es bedeutet", fr: "Ce que cela signifie" },
  "meaning.custom": {
    en: "A custom event",
    de: "Ein eigenes Ereignis",
    fr: "Un événement personnalisé",
  },
  "hint.custom": {
    en: "It is counted, and listed under Events. No funnel changes.",
    de: "Es wird gezählt und unter „Ereignisse“ aufgeführt. Kein Funnel ändert sich.",
    fr: "Il est compté, et figure sous « Événements ». Aucun entonnoir ne change.",
  },
  "meaning.session": { en: "A session", de: "Eine Sitzung", fr: "Une session" },
  "hint.session": {
    en: "Somebody opened the app or the site. No funnel changes.",
    de: "Jemand hat die App oder Website geöffnet. Kein Funnel ändert sich.",
    fr: "Quelqu’un a ouvert l’application ou le site. Aucun entonnoir ne change.",
  },
  "meaning.ignored": { en: "Nothing to keep", de: "Nichts Wichtiges", fr: "Rien à garder" },
  "hint.ignored": {
    en: "It is understood and left out, and accounted for as ignored.",
    de: "Es wird verstanden und weggelassen, und als ignoriert verbucht.",
    fr: "Il est compris et laissé de côté, et comptabilisé comme ignoré.",
  },
  "meaning.scheduled": {
    en: "Scheduled, in the funnel",
    de: "Geplant, im Funnel",
    fr: "Programmé, dans l’entonnoir",
  },
  "meaning.sent": {
    en: "Sent, in the funnel",
    de: "Gesendet, im Funnel",
    fr: "Envoyé, dans l’entonnoir",
  },
  "meaning.delivered": {
    en: "Delivered, in the funnel",
    de: "Zugestellt, im Funnel",
    fr: "Distribué, dans l’entonnoir",
  },
  "meaning.opened": {
    en: "Opened, in the funnel",
    de: "Geöffnet, im Funnel",
    fr: "Ouvert, dans l’entonnoir",
  },
  "meaning.clicked": {
    en: "Clicked, in the funnel",
    de: "Geklickt, im Funnel",
    fr: "Cliqué, dans l’entonnoir",
  },
  "meaning.failed": {
    en: "Failed, in the funnel",
    de: "Fehlgeschlagen, im Funnel",
    fr: "Échoué, dans l’entonnoir",
  },
  "meaning.cancelled": {
    en: "Cancelled, in the funnel",
    de: "Abgebrochen, im Funnel",
    fr: "Annulé, dans l’entonnoir",
  },
  stagesRead: {
    en: "In the funnel, its message, person and time are read as those of the types that are known. An item that lacks them stays here.",
    de: "Im Funnel werden Nachricht, Person und Zeit so gelesen wie bei den bekannten Typen. Ein Eintrag, dem sie fehlen, bleibt hier.",
    fr: "Dans l’entonnoir, son message, sa personne et son heure sont lus comme ceux des types connus. Un élément auquel ils manquent reste ici.",
  },
  cancel: { en: "Cancel", de: "Abbrechen", fr: "Annuler" },
  mapAndReplay: {
    en: "Map and replay",
    de: "Zuordnen und erneut verarbeiten",
    fr: "Faire correspondre et retraiter",
  },

  "replayed.counted": {
    en: "{n, plural, one {# item} other {# items}} counted",
    de: "{n, plural, one {# Eintrag} other {# Einträge}} gezählt",
    fr: "{n, plural, one {# élément compté} other {# éléments comptés}}",
  },
  "replayed.duplicate": {
    en: "{n, plural, one {# item} other {# items}} known already (duplicate)",
    de: "{n, plural, one {# Eintrag} other {# Einträge}} schon bekannt (doppelt)",
    fr: "{n, plural, one {# élément déjà connu (doublon)} other {# éléments déjà connus (doublons)}}",
  },
  "replayed.ignored": {
    en: "{n, plural, one {# item} other {# items}} ignored",
    de: "{n, plural, one {# Eintrag} other {# Einträge}} ignoriert",
    fr: "{n, plural, one {# élément ignoré} other {# éléments ignorés}}",
  },
  "replayed.quarantined": {
    en: "{n, plural, one {# item} other {# items}} still not understood",
    de: "{n, plural, one {# Eintrag} other {# Einträge}} noch immer nicht verstanden",
    fr: "{n, plural, one {# élément toujours pas compris} other {# éléments toujours pas compris}}",
  },
  "replayed.failed": {
    en: "{n, plural, one {# item} other {# items}} understood, but could not be stored",
    de: "{n, plural, one {# Eintrag} other {# Einträge}} verstanden, aber nicht zu speichern",
    fr: "{n, plural, one {# élément compris, mais impossible à enregistrer} other {# éléments compris, mais impossibles à enregistrer}}",
  },
  "replayed.gone": {
    en: "{n, plural, one {# item} other {# items}} without their raw request, which is no longer kept",
    de: "{n, plural, one {# Eintrag} other {# Einträge}} ohne Originalanfrage, die nicht mehr aufbewahrt wird",
    fr: "{n, plural, one {# élément} other {# éléments}} sans leur requête d’origine, qui n’est plus conservée",
  },
  nothingReplayed: {
    en: "Nothing was in quarantine any more.",
    de: "In Quarantäne war nichts mehr.",
    fr: "Plus rien n’était en quarantaine.",
  },
  replayedAll: { en: "{what}.", de: "{what}.", fr: "{what}." },
  replayedSome: {
    en: "{what}. There are more: replay again.",
    de: "{what}. Es gibt noch mehr: Bitte noch einmal verarbeiten.",
    fr: "{what}. Il y en a d’autres : relancez le traitement.",
  },
} as const satisfies Texts;
