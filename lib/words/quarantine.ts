import type { Texts } from "./languages";

/** The quarantine, where the server draws it or refuses something. */
export const quarantine = {
  quarantine: { en: "Quarantine", de: "Quarantäne", fr: "Quarantaine" },
  about: {
    en: "What came and was not understood. It is kept as it came and counts nowhere until it is: map an unknown type, or update Pushlens, and replay it. Replaying is safe to repeat. What you do not need can be ignored.",
    de: "Was ankam und nicht verstanden wurde. Es wird aufbewahrt, wie es kam, und zählt nirgends, bis es verstanden ist: einen unbekannten Typ zuordnen oder Pushlens aktualisieren, und erneut verarbeiten. Das lässt sich gefahrlos wiederholen. Was Sie nicht brauchen, lässt sich ignorieren.",
    fr: "Ce qui est arrivé sans être compris. C’est conservé tel quel et ne compte nulle part jusque-là : faites correspondre un type inconnu, ou mettez Pushlens à jour, puis retraitez. Retraiter peut se répéter sans risque. Ce dont vous n’avez pas besoin peut être ignoré.",
  },
  replayAll: { en: "Replay all", de: "Alles erneut verarbeiten", fr: "Tout retraiter" },
  replayThese: {
    en: "Replay all of these",
    de: "Diese alle erneut verarbeiten",
    fr: "Retraiter tout ceci",
  },
  replay: { en: "Replay", de: "Erneut verarbeiten", fr: "Retraiter" },
  newestLookedAt: {
    en: "The newest 50,000 items are looked at",
    de: "Betrachtet werden die neuesten 50.000 Einträge",
    fr: "Les 50 000 éléments les plus récents sont examinés",
  },
  thereAreMore: {
    en: "There are more. Replay what is understood by now to see the rest.",
    de: "Es gibt noch mehr. Was inzwischen verstanden wird, erneut verarbeiten, um den Rest zu sehen.",
    fr: "Il y en a d’autres. Retraitez ce qui est désormais compris pour voir le reste.",
  },
  nothingFits: {
    en: "Nothing here fits these filters",
    de: "Nichts hier passt zu diesen Filtern",
    fr: "Rien ici ne correspond à ces filtres",
  },
  nothingFitsMeans: {
    en: "Take a filter away to see what else is in quarantine.",
    de: "Einen Filter entfernen, um zu sehen, was sonst in Quarantäne ist.",
    fr: "Retirez un filtre pour voir ce qui est encore en quarantaine.",
  },
  nothing: {
    en: "Nothing is in quarantine",
    de: "Nichts ist in Quarantäne",
    fr: "Rien n’est en quarantaine",
  },
  nothingMeans: {
    en: "Everything that came was understood. New event types and broken items would be listed here, and nothing of them lost.",
    de: "Alles, was ankam, wurde verstanden. Neue Ereignistypen und fehlerhafte Einträge stünden hier, und nichts davon ginge verloren.",
    fr: "Tout ce qui est arrivé a été compris. Les nouveaux types d’événements et les éléments défectueux figureraient ici, et rien n’en serait perdu.",
  },
  byShape: {
    en: "Quarantined items by shape",
    de: "Einträge in Quarantäne nach Form",
    fr: "Éléments en quarantaine par forme",
  },
  whatCame: { en: "What came", de: "Was ankam", fr: "Ce qui est arrivé" },
  endpoint: { en: "Endpoint", de: "Endpunkt", fr: "Point d’accès" },
  items: { en: "Items", de: "Einträge", fr: "Éléments" },
  firstSeen: { en: "First seen", de: "Zuerst gesehen", fr: "Vu d’abord" },
  lastSeen: { en: "Last seen", de: "Zuletzt gesehen", fr: "Vu en dernier" },
  whatToDo: { en: "What to do", de: "Was zu tun ist", fr: "Que faire" },
  noType: { en: "No type", de: "Kein Typ", fr: "Sans type" },
  groupAbout: { en: "{name}, {reason}", de: "{name}, {reason}", fr: "{name}, {reason}" },
  groupWithoutType: {
    en: "items without a type, {reason}",
    de: "Einträge ohne Typ, {reason}",
    fr: "éléments sans type, {reason}",
  },
  theItems: {
    en: "The items<hidden> of {about}</hidden>",
    de: "Die Einträge<hidden>: {about}</hidden>",
    fr: "Les éléments<hidden> : {about}</hidden>",
  },
  aSample: { en: "A sample", de: "Ein Beispiel", fr: "Un exemple" },
  deletedEndpoint: {
    en: "Deleted endpoint",
    de: "Gelöschter Endpunkt",
    fr: "Point d’accès supprimé",
  },

  "reason.unknown_type": { en: "unknown type", de: "unbekannter Typ", fr: "type inconnu" },
  "reason.missing_identity": {
    en: "missing identity",
    de: "fehlende Identität",
    fr: "identité manquante",
  },
  "reason.wrong_shape": { en: "wrong shape", de: "falsche Form", fr: "mauvaise forme" },
  "reason.not_mapped": {
    en: "not mapped yet",
    de: "noch nicht zugeordnet",
    fr: "pas encore de correspondance",
  },
  "reason.processing_failed": {
    en: "could not be stored",
    de: "nicht zu speichern",
    fr: "impossible à enregistrer",
  },

  ignore: {
    en: "Ignore…<hidden> {about}</hidden>",
    de: "Ignorieren …<hidden> {about}</hidden>",
    fr: "Ignorer…<hidden> {about}</hidden>",
  },
  ignoreQuestion: {
    en: "Ignore {about}?",
    de: "{about}: ignorieren?",
    fr: "Ignorer {about} ?",
  },
  ignoreMeans: {
    en: "They are no longer listed or told as new, nor is what comes of them later. They are kept, stay accounted for as quarantined, and can be listed again at any time.",
    de: "Sie werden nicht mehr aufgeführt oder als neu gemeldet, auch nicht, was später davon kommt. Sie bleiben aufbewahrt und als in Quarantäne verbucht und lassen sich jederzeit wieder aufführen.",
    fr: "Ils ne sont plus listés ni signalés comme nouveaux, pas plus que ce qui en arrive ensuite. Ils sont conservés, restent comptabilisés en quarantaine, et peuvent être listés de nouveau à tout moment.",
  },
  ignoreThem: { en: "Ignore them", de: "Ignorieren", fr: "Les ignorer" },
  why: { en: "Why", de: "Warum", fr: "Pourquoi" },
  whyExample: { en: "Not used by us", de: "Nutzen wir nicht", fr: "Nous ne l’utilisons pas" },
  ignored: { en: "Ignored", de: "Ignoriert", fr: "Ignorés" },
  ignoredMeans: {
    en: "kept and accounted for as quarantined, and not listed above",
    de: "aufbewahrt und als in Quarantäne verbucht, und oben nicht aufgeführt",
    fr: "conservés et comptabilisés en quarantaine, et non listés ci-dessus",
  },
  ignoredOf: {
    en: "of {endpoint}, {reason}: {note}",
    de: "von {endpoint}, {reason}: {note}",
    fr: "de {endpoint}, {reason} : {note}",
  },
  ignoredBy: {
    en: "{name}, <at></at>",
    de: "{name}, <at></at>",
    fr: "{name}, <at></at>",
  },
  listAgain: { en: "List again", de: "Wieder aufführen", fr: "Lister de nouveau" },
  listAgainThis: {
    en: "List again<hidden> {name}</hidden>",
    de: "Wieder aufführen<hidden>: {name}</hidden>",
    fr: "Lister de nouveau<hidden> {name}</hidden>",
  },
  listAgainUntyped: {
    en: "List again<hidden> items without a type</hidden>",
    de: "Wieder aufführen<hidden>: Einträge ohne Typ</hidden>",
    fr: "Lister de nouveau<hidden> les éléments sans type</hidden>",
  },
  listAgainQuestion: {
    en: "List {name} again?",
    de: "{name} wieder aufführen?",
    fr: "Lister de nouveau {name} ?",
  },
  listTheseAgain: {
    en: "List these items again?",
    de: "Diese Einträge wieder aufführen?",
    fr: "Lister de nouveau ces éléments ?",
  },
  listAgainMeans: {
    en: "What is in quarantine of it is listed, and what comes is told as new.",
    de: "Was davon in Quarantäne ist, wird aufgeführt, und was kommt, wird als neu gemeldet.",
    fr: "Ce qui en est en quarantaine est listé, et ce qui arrive est signalé comme nouveau.",
  },

  mappedTypes: { en: "Mapped types", de: "Zugeordnete Typen", fr: "Types mis en correspondance" },
  "mapped.custom": {
    en: "of {endpoint} is a custom event, said <at></at>",
    de: "von {endpoint} ist ein eigenes Ereignis, gesagt <at></at>",
    fr: "de {endpoint} est un événement personnalisé, dit <at></at>",
  },
  "mapped.session": {
    en: "of {endpoint} is a session, said <at></at>",
    de: "von {endpoint} ist eine Sitzung, gesagt <at></at>",
    fr: "de {endpoint} est une session, dit <at></at>",
  },
  "mapped.ignored": {
    en: "of {endpoint} is ignored, said <at></at>",
    de: "von {endpoint} wird ignoriert, gesagt <at></at>",
    fr: "de {endpoint} est ignoré, dit <at></at>",
  },
  "mapped.scheduled": {
    en: "of {endpoint} is scheduled, in the funnel, said <at></at>",
    de: "von {endpoint} ist „Geplant“ im Funnel, gesagt <at></at>",
    fr: "de {endpoint} est « Programmé » dans l’entonnoir, dit <at></at>",
  },
  "mapped.sent": {
    en: "of {endpoint} is sent, in the funnel, said <at></at>",
    de: "von {endpoint} ist „Gesendet“ im Funnel, gesagt <at></at>",
    fr: "de {endpoint} est « Envoyé » dans l’entonnoir, dit <at></at>",
  },
  "mapped.delivered": {
    en: "of {endpoint} is delivered, in the funnel, said <at></at>",
    de: "von {endpoint} ist „Zugestellt“ im Funnel, gesagt <at></at>",
    fr: "de {endpoint} est « Distribué » dans l’entonnoir, dit <at></at>",
  },
  "mapped.opened": {
    en: "of {endpoint} is opened, in the funnel, said <at></at>",
    de: "von {endpoint} ist „Geöffnet“ im Funnel, gesagt <at></at>",
    fr: "de {endpoint} est « Ouvert » dans l’entonnoir, dit <at></at>",
  },
  "mapped.clicked": {
    en: "of {endpoint} is clicked, in the funnel, said <at></at>",
    de: "von {endpoint} ist „Geklickt“ im Funnel, gesagt <at></at>",
    fr: "de {endpoint} est « Cliqué » dans l’entonnoir, dit <at></at>",
  },
  "mapped.failed": {
    en: "of {endpoint} is failed, in the funnel, said <at></at>",
    de: "von {endpoint} ist „Fehlgeschlagen“ im Funnel, gesagt <at></at>",
    fr: "de {endpoint} est « Échoué » dans l’entonnoir, dit <at></at>",
  },
  "mapped.cancelled": {
    en: "of {endpoint} is cancelled, in the funnel, said <at></at>",
    de: "von {endpoint} ist „Abgebrochen“ im Funnel, gesagt <at></at>",
    fr: "de {endpoint} est « Annulé » dans l’entonnoir, dit <at></at>",
  },
  endThis: {
    en: "End<hidden> the mapping of {name}</hidden>",
    de: "Beenden<hidden>: Zuordnung von {name}</hidden>",
    fr: "Terminer<hidden> la correspondance de {name}</hidden>",
  },
  endQuestion: {
    en: "End the mapping of {name}?",
    de: "Zuordnung von {name} beenden?",
    fr: "Terminer la correspondance de {name} ?",
  },
  endMeans: {
    en: "What has been counted stays. What comes from now on is quarantined again.",
    de: "Was gezählt ist, bleibt. Was ab jetzt kommt, ist wieder in Quarantäne.",
    fr: "Ce qui a été compté reste. Ce qui arrive désormais va de nouveau en quarantaine.",
  },
  endIt: { en: "End it", de: "Beenden", fr: "Terminer" },

  allEndpoints: { en: "All endpoints", de: "Alle Endpunkte", fr: "Tous les points d’accès" },
  reason: { en: "Reason", de: "Grund", fr: "Raison" },
  anyReason: { en: "Any reason", de: "Jeder Grund", fr: "Toutes les raisons" },
  filter: { en: "Filter", de: "Filtern", fr: "Filtrer" },
  allOfIt: { en: "All of it", de: "Alles", fr: "Tout" },

  itemsInQuarantine: {
    en: "Items in quarantine",
    de: "Einträge in Quarantäne",
    fr: "Éléments en quarantaine",
  },
  noneHere: {
    en: "None of these are in quarantine",
    de: "Davon ist nichts in Quarantäne",
    fr: "Aucun de ceux-ci n’est en quarantaine",
  },
  noneHereMeans: {
    en: "They were replayed or are older than the newest 50,000 items there.",
    de: "Sie wurden erneut verarbeitet oder sind älter als die neuesten 50.000 Einträge dort.",
    fr: "Ils ont été retraités ou sont plus anciens que les 50 000 éléments les plus récents.",
  },
  itemAt: {
    en: "{time}<soft>, item {number} of its request</soft>",
    de: "{time}<soft>, Eintrag {number} der Anfrage</soft>",
    fr: "{time}<soft>, élément {number} de sa requête</soft>",
  },
  newest: { en: "Newest", de: "Neueste", fr: "Les plus récents" },
  older: { en: "Older", de: "Ältere", fr: "Plus anciens" },

  sayWhy: {
    en: "Say why, for those who come after you.",
    de: "Bitte einen Grund angeben, für alle, die nach Ihnen kommen.",
    fr: "Dites pourquoi, pour ceux qui viendront après vous.",
  },
  noSuchEndpoint: {
    en: "There is no such endpoint any more.",
    de: "Diesen Endpunkt gibt es nicht mehr.",
    fr: "Ce point d’accès n’existe plus.",
  },
  notIgnored: {
    en: "It is not ignored any more.",
    de: "Das wird nicht mehr ignoriert.",
    fr: "Ce n’est plus ignoré.",
  },
  chooseMeaning: {
    en: "Choose what it is.",
    de: "Bitte wählen, was es ist.",
    fr: "Choisissez ce que c’est.",
  },
  noStage: {
    en: "Nothing in these items says which message they are about, so they can be no stage of one. Nothing was changed: choose a custom event.",
    de: "Nichts in diesen Einträgen sagt, um welche Nachricht es geht, also können sie keine Stufe einer Nachricht sein. Nichts wurde geändert: Bitte ein eigenes Ereignis wählen.",
    fr: "Rien dans ces éléments ne dit de quel message il s’agit, ils ne peuvent donc en être une étape. Rien n’a été modifié : choisissez un événement personnalisé.",
  },
  itemOfRequest: {
    en: "An item is one of a request.",
    de: "Ein Eintrag gehört zu einer Anfrage.",
    fr: "Un élément fait partie d’une requête.",
  },
} as const satisfies Texts;
