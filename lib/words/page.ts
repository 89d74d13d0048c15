import type { Texts } from "./languages";

/** What every page of numbers has around them. */
export const page = {
  whatChanged: { en: "what changed", de: "Veränderungen", fr: "ce qui a changé" },
  view: { en: "View", de: "Ansicht", fr: "Vue" },
  notUnderstood: {
    en: "Part of the address was not understood",
    de: "Ein Teil der Adresse wurde nicht verstanden",
    fr: "Une partie de l’adresse n’a pas été comprise",
  },
  shownWithout: {
    en: "The page is shown without it.",
    de: "Die Seite wird ohne ihn gezeigt.",
    fr: "La page est affichée sans elle.",
  },
  toCome: {
    en: "This range is still to come",
    de: "Dieser Zeitraum liegt noch vor uns",
    fr: "Cette période est encore à venir",
  },
  toComeMeans: {
    en: "Nothing can have happened in it yet. <link>Show the last 28 days</link>.",
    de: "Darin kann noch nichts geschehen sein. <link>Die letzten 28 Tage zeigen</link>.",
    fr: "Rien n’a encore pu s’y passer. <link>Afficher les 28 derniers jours</link>.",
  },
  nothingSince: {
    en: "Nothing reported since {day}",
    de: "Nichts gemeldet seit {day}",
    fr: "Rien n’a été signalé depuis le {day}",
  },
  nothingInRange: {
    en: "The endpoints that are chosen reported nothing in this range. <link>Show the 28 days up to their last event</link>.",
    de: "Die gewählten Endpunkte haben in diesem Zeitraum nichts gemeldet. <link>Die 28 Tage bis zu ihrem letzten Ereignis zeigen</link>.",
    fr: "Les points d’accès choisis n’ont rien signalé pendant cette période. <link>Afficher les 28 jours jusqu’à leur dernier événement</link>.",
  },
  beginsOn: {
    en: "Data begins on {day}",
    de: "Die Daten beginnen am {day}",
    fr: "Les données commencent le {day}",
  },
  endsBefore: {
    en: "This range ends before that, so there is nothing to show. <days>Show the last 28 days</days> or <all>all time</all>.",
    de: "Dieser Zeitraum endet davor, deshalb gibt es nichts zu zeigen. <days>Die letzten 28 Tage zeigen</days> oder <all>die gesamte Zeit</all>.",
    fr: "Cette période se termine avant, il n’y a donc rien à afficher. <days>Afficher les 28 derniers jours</days> ou <all>tout l’historique</all>.",
  },
  fillingDemo: {
    en: "Filling in demo data",
    de: "Demodaten werden angelegt",
    fr: "Création des données de démonstration",
  },
  fillingDemoWhat: {
    en: "90 days of invented numbers from every provider. They appear once all of them are in.",
    de: "90 Tage erfundener Zahlen von jedem Anbieter. Sie erscheinen, sobald alle da sind.",
    fr: "90 jours de chiffres inventés de chaque fournisseur. Ils apparaissent dès qu’ils sont tous là.",
  },
  connectFirst: {
    en: "Connect your first provider",
    de: "Ersten Anbieter verbinden",
    fr: "Connectez votre premier fournisseur",
  },
  endpointIs: {
    en: "An endpoint is one provider account's address. Create one, give its URL to the provider, and the numbers appear by themselves.",
    de: "Ein Endpunkt ist die Adresse eines Anbieterkontos. Legen Sie einen an, geben Sie dem Anbieter dessen URL, und die Zahlen erscheinen von selbst.",
    fr: "Un point d’accès est l’adresse d’un compte fournisseur. Créez-en un, donnez son URL au fournisseur, et les chiffres apparaissent d’eux-mêmes.",
  },
  createEndpoint: {
    en: "Create an endpoint",
    de: "Endpunkt anlegen",
    fr: "Créer un point d’accès",
  },
  askAdmin: {
    en: "Ask an admin to create one in Settings.",
    de: "Bitten Sie einen Admin, in den Einstellungen einen anzulegen.",
    fr: "Demandez à un administrateur d’en créer un dans les paramètres.",
  },
  waiting: {
    en: "Waiting for the first event",
    de: "Warten auf das erste Ereignis",
    fr: "En attente du premier événement",
  },
  endpointReady: {
    en: "The endpoint is ready. What is left happens in the provider's own dashboard:",
    de: "Der Endpunkt ist bereit. Der Rest geschieht in der Oberfläche des Anbieters:",
    fr: "Le point d’accès est prêt. Le reste se passe dans l’interface du fournisseur :",
  },
  untilThen: {
    en: "Until then, look around with invented numbers, which you can remove in Settings:",
    de: "Sehen Sie sich bis dahin mit erfundenen Zahlen um, die sich in den Einstellungen entfernen lassen:",
    fr: "D’ici là, explorez avec des chiffres inventés, que vous pourrez supprimer dans les paramètres :",
  },
  urlAndSecret: { en: "Its URL and secret", de: "URL und Secret", fr: "Son URL et son secret" },
  printed: {
    en: "{days} (dates in {zone}) · Pushlens, {time}",
    de: "{days} (Daten in {zone}) · Pushlens, {time}",
    fr: "{days} (dates en {zone}) · Pushlens, {time}",
  },
  printedCompared: {
    en: "{days} (dates in {zone}), compared with {before} · Pushlens, {time}",
    de: "{days} (Daten in {zone}), verglichen mit {before} · Pushlens, {time}",
    fr: "{days} (dates en {zone}), comparé à {before} · Pushlens, {time}",
  },
  readFromMain: {
    en: "Read from the main database",
    de: "Aus der Hauptdatenbank gelesen",
    fr: "Lu dans la base principale",
  },
} as const satisfies Texts;
