import type { Texts } from "./languages";

/** The forms of Settings → Data, which the browser draws. */
export const dataUi = {
  forever: { en: "forever", de: "für immer", fr: "toujours" },
  sizeNow: { en: "Size now", de: "Größe jetzt", fr: "Taille actuelle" },
  notMeasured: { en: "Not measured yet", de: "Noch nicht gemessen", fr: "Pas encore mesurée" },
  lastRun: { en: "Last run", de: "Letzter Lauf", fr: "Dernière exécution" },
  saved: {
    en: "Saved. The worker follows within a minute.",
    de: "Gespeichert. Der Worker folgt binnen einer Minute.",
    fr: "Enregistré. Le worker suit en moins d’une minute.",
  },
  save: { en: "Save", de: "Speichern", fr: "Enregistrer" },
  showRemoves: {
    en: "Show what it removes",
    de: "Zeigen, was entfernt würde",
    fr: "Voir ce qui serait supprimé",
  },
  notSaved: {
    en: "Nothing is saved yet. The first run would remove",
    de: "Noch ist nichts gespeichert. Der erste Lauf würde entfernen:",
    fr: "Rien n’est encore enregistré. La première exécution supprimerait :",
  },
  whatStays: {
    en: "Counts, messages and what tells a copy from the original stay.",
    de: "Zählungen, Nachrichten und was eine Kopie vom Original unterscheidet, bleiben.",
    fr: "Les décomptes, les messages et ce qui distingue une copie de l’original restent.",
  },
  "effect.none": {
    en: "{label}: nothing, ever",
    de: "{label}: nie etwas",
    fr: "{label} : jamais rien",
  },
  "effect.nothing": {
    en: "{label}: nothing is older than {n, plural, one {# day} other {# days}}",
    de: "{label}: nichts ist älter als {n, plural, one {# Tag} other {# Tage}}",
    fr: "{label} : rien n’a plus de {n, plural, one {# jour} other {# jours}}",
  },
  "effect.some": {
    en: "{label}: {rows} older than {n, plural, one {# day} other {# days}}, {bytes}",
    de: "{label}: {rows} älter als {n, plural, one {# Tag} other {# Tage}}, {bytes}",
    fr: "{label} : {rows} de plus de {n, plural, one {# jour} other {# jours}}, {bytes}",
  },
  person: { en: "Person", de: "Person", fr: "Personne" },
  personHint: {
    en: "The user id that you gave your providers.",
    de: "Die Nutzer-ID, die Sie Ihren Anbietern gegeben haben.",
    fr: "L’identifiant d’utilisateur que vous avez donné à vos fournisseurs.",
  },
  withoutId: {
    en: "A person without an id",
    de: "Eine Person ohne ID",
    fr: "Une personne sans identifiant",
  },
  personNamed: { en: "Person {name}", de: "Person {name}", fr: "Personne {name}" },
  fromTimeline: {
    en: "Chosen from their timeline, with all their subscriptions. <link>Somebody else</link>",
    de: "Über den Zeitverlauf gewählt, mit allen Abonnements. <link>Jemand anderes</link>",
    fr: "Choisie depuis sa chronologie, avec tous ses abonnements. <link>Quelqu’un d’autre</link>",
  },
  oneFile: {
    en: "Events, messages, subscriptions and raw items of all providers go into one JSON file; the audit log tells of it.",
    de: "Ereignisse, Nachrichten, Abonnements und Roheinträge aller Anbieter kommen in eine JSON-Datei; das Protokoll vermerkt es.",
    fr: "Les événements, messages, abonnements et éléments bruts de tous les fournisseurs sont réunis dans un fichier JSON ; le journal d’audit en garde la trace.",
  },
  fileHanded: {
    en: "The file was handed to your browser.",
    de: "Die Datei wurde Ihrem Browser übergeben.",
    fr: "Le fichier a été remis à votre navigateur.",
  },
  exportJson: { en: "Export as JSON", de: "Als JSON exportieren", fr: "Exporter en JSON" },
  whatErasing: {
    en: "A random pseudonym takes the person's place in raw bodies, events and subscriptions of all providers. Counts stay. What a provider sends of them later is erased on its way in. This cannot be undone; processing waits meanwhile, receiving goes on.",
    de: "Ein zufälliges Pseudonym tritt in Rohdaten, Ereignissen und Abonnements aller Anbieter an die Stelle der Person. Zählungen bleiben. Was ein Anbieter später von ihr sendet, wird beim Eingang gelöscht. Dies lässt sich nicht rückgängig machen; die Verarbeitung wartet so lange, der Empfang läuft weiter.",
    fr: "Un pseudonyme aléatoire remplace la personne dans les corps bruts, événements et abonnements de tous les fournisseurs. Les décomptes restent. Ce qu’un fournisseur enverra d’elle plus tard sera effacé dès l’arrivée. C’est irréversible ; le traitement attend pendant ce temps, la réception continue.",
  },
  typeAgain: {
    en: "Type it again to confirm",
    de: "Zur Bestätigung noch einmal eingeben",
    fr: "Saisissez-le à nouveau pour confirmer",
  },
  typeTheWord: {
    en: "Type the word {word} to confirm",
    de: "Zur Bestätigung das Wort {word} eingeben",
    fr: "Saisissez le mot {word} pour confirmer",
  },
  erased: { en: "Erased", de: "Gelöscht", fr: "Effacée" },
  receipt: {
    en: "Receipt {id}: {events} events, {messages} messages, {subscriptions} subscriptions and {items} raw items are now of {pseudonym}.",
    de: "Beleg {id}: Ereignisse {events}, Nachrichten {messages}, Abonnements {subscriptions} und Roheinträge {items} gehören jetzt zu {pseudonym}.",
    fr: "Reçu {id} : événements {events}, messages {messages}, abonnements {subscriptions} et éléments bruts {items} appartiennent désormais à {pseudonym}.",
  },
  eraseIt: { en: "Erase this person", de: "Diese Person löschen", fr: "Effacer cette personne" },
} as const satisfies Texts;
