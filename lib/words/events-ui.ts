import type { Texts } from "./languages";

/** Events, where the browser draws them as they come, and what is revealed of one. */
export const eventsUi = {
  tableOfEvents: {
    en: "Table of events",
    de: "Tabelle der Ereignisse",
    fr: "Tableau des événements",
  },
  when: { en: "When", de: "Wann", fr: "Quand" },
  kind: { en: "Kind", de: "Art", fr: "Type" },
  endpoint: { en: "Endpoint", de: "Endpunkt", fr: "Point d’accès" },
  event: { en: "Event", de: "Ereignis", fr: "Événement" },
  campaign: { en: "Campaign", de: "Kampagne", fr: "Campagne" },
  channel: { en: "Channel", de: "Kanal", fr: "Canal" },
  person: { en: "Person", de: "Person", fr: "Personne" },
  cause: { en: "Cause", de: "Ursache", fr: "Cause" },
  "source.header": {
    en: "The time comes from a header, as the payload has none.",
    de: "Die Zeit stammt aus einem Header, da der Payload keine hat.",
    fr: "L’heure vient d’un en-tête, car le contenu n’en a pas.",
  },
  "source.received": {
    en: "The time is that of receipt, as the payload has none that is usable.",
    de: "Die Zeit ist die des Empfangs, da der Payload keine brauchbare hat.",
    fr: "L’heure est celle de la réception, car le contenu n’en a pas d’utilisable.",
  },
  "source.note": {
    en: "~ The time of receipt or of a header, as the provider sends none that is usable.",
    de: "~ Die Zeit des Empfangs oder eines Headers, da der Anbieter keine brauchbare sendet.",
    fr: "~ L’heure de réception ou d’un en-tête, car le fournisseur n’en envoie pas d’utilisable.",
  },
  aboutItsMessage: {
    en: "Everything about its message",
    de: "Alles zu seiner Nachricht",
    fr: "Tout sur son message",
  },
  everythingOfPerson: {
    en: "Everything of this person",
    de: "Alles zu dieser Person",
    fr: "Tout sur cette personne",
  },
  waiting: {
    en: "{waiting, plural, one {# new event} other {# new events}} waiting above the list.",
    de: "{waiting, plural, one {# neues Ereignis wartet} other {# neue Ereignisse warten}} über der Liste.",
    fr: "{waiting, plural, one {# nouvel événement attend} other {# nouveaux événements attendent}} au-dessus de la liste.",
  },
  showNew: {
    en: "Show {waiting, plural, one {# new event} other {# new events}}",
    de: "{waiting, plural, one {# neues Ereignis} other {# neue Ereignisse}} zeigen",
    fr: "Afficher {waiting, plural, one {# nouvel événement} other {# nouveaux événements}}",
  },
  goOn: { en: "Go on", de: "Fortsetzen", fr: "Continuer" },
  pause: { en: "Pause", de: "Pause", fr: "Pause" },
  noAnswer: {
    en: "Pushlens does not answer. Trying again; nothing received is lost.",
    de: "Pushlens antwortet nicht. Es wird erneut versucht; nichts Empfangenes geht verloren.",
    fr: "Pushlens ne répond pas. Nouvel essai en cours ; rien de ce qui a été reçu n’est perdu.",
  },
  paused: {
    en: "Paused: new events wait.",
    de: "Pausiert: Neue Ereignisse warten.",
    fr: "En pause : les nouveaux événements attendent.",
  },
  following: {
    en: "Following: new events appear at their own time, the newest on top.",
    de: "Folgt: Neue Ereignisse erscheinen zu ihrer eigenen Zeit, das neueste oben.",
    fr: "Suivi : les nouveaux événements apparaissent à leur propre heure, le plus récent en haut.",
  },
  waitingFirst: {
    en: "Waiting for the first event…",
    de: "Warten auf das erste Ereignis…",
    fr: "En attente du premier événement…",
  },
  reveal: {
    en: "Reveal personal data",
    de: "Persönliche Daten zeigen",
    fr: "Révéler les données personnelles",
  },
  revealMeans: {
    en: "Shows the person, address, title and properties. The audit log will say that you did.",
    de: "Zeigt Person, Adresse, Titel und Eigenschaften. Das Protokoll wird es festhalten.",
    fr: "Affiche la personne, l’adresse, le titre et les propriétés. Le journal d’audit l’indiquera.",
  },
  address: { en: "Address", de: "Adresse", fr: "Adresse" },
  title: { en: "Title", de: "Titel", fr: "Titre" },
  propertiesOf: {
    en: "Properties of {event}",
    de: "Eigenschaften von {event}",
    fr: "Propriétés de {event}",
  },
  nothingPersonal: {
    en: "Nothing personal is known of it.",
    de: "Nichts Persönliches ist dazu bekannt.",
    fr: "Rien de personnel n’en est connu.",
  },
  youLooked: {
    en: "The audit log says that you looked.",
    de: "Das Protokoll hält fest, dass Sie nachgesehen haben.",
    fr: "Le journal d’audit indique que vous avez regardé.",
  },
} as const satisfies Texts;
