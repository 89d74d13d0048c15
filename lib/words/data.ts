import type { Texts } from "./languages";

/** Settings → Data: how long details are kept, one person's data, and the demo. */
export const data = {
  data: { en: "Data", de: "Daten", fr: "Données" },
  about: {
    en: "How long details are kept, and one person's data. No number ever changes: counts, messages and what tells a copy from the original stay.",
    de: "Wie lange Einzelheiten aufbewahrt werden, und die Daten einer Person. Keine Zahl ändert sich je: Zählungen, Nachrichten und was eine Kopie vom Original unterscheidet, bleiben.",
    fr: "La durée de conservation des détails, et les données d’une personne. Aucun chiffre ne change jamais : les décomptes, les messages et ce qui distingue une copie de l’original restent.",
  },
  retention: { en: "Retention", de: "Aufbewahrung", fr: "Conservation" },
  unlessYouSay: {
    en: "nothing is removed unless you say so",
    de: "nichts wird entfernt, wenn Sie es nicht sagen",
    fr: "rien n’est supprimé sans votre demande",
  },
  "kind.raw": { en: "Raw bodies", de: "Rohdaten der Anfragen", fr: "Corps bruts" },
  "hint.raw": {
    en: "What providers sent, byte for byte. Days; empty: forever.",
    de: "Was Anbieter sendeten, Byte für Byte. In Tagen; leer: für immer.",
    fr: "Ce que les fournisseurs ont envoyé, octet par octet. En jours ; vide : pour toujours.",
  },
  "kind.quarantined": {
    en: "Raw bodies with something in quarantine",
    de: "Rohdaten mit etwas in Quarantäne",
    fr: "Corps bruts dont une partie est en quarantaine",
  },
  "hint.quarantined": {
    en: "They are kept beyond the others, for a replay. Days; empty: forever.",
    de: "Sie bleiben länger als die anderen, um sie erneut zu verarbeiten. In Tagen; leer: für immer.",
    fr: "Ils sont gardés plus longtemps que les autres, pour être retraités. En jours ; vide : pour toujours.",
  },
  "kind.payload": {
    en: "Addresses and properties of events",
    de: "Adressen und Eigenschaften von Ereignissen",
    fr: "Adresses et propriétés des événements",
  },
  "hint.payload": {
    en: "Push tokens, e-mail addresses, links and custom attributes. Days; empty: forever.",
    de: "Push-Tokens, E-Mail-Adressen, Links und eigene Attribute. In Tagen; leer: für immer.",
    fr: "Jetons push, adresses e-mail, liens et attributs personnalisés. En jours ; vide : pour toujours.",
  },
  "kind.refused": {
    en: "Samples of refused requests",
    de: "Stichproben abgewiesener Anfragen",
    fr: "Échantillons de requêtes refusées",
  },
  "hint.refused": {
    en: "Their beginnings, without secrets. Days; empty: forever.",
    de: "Ihre Anfänge, ohne Secrets. In Tagen; leer: für immer.",
    fr: "Leur début, sans secrets. En jours ; vide : pour toujours.",
  },
  aboutSize: { en: "about {size}", de: "etwa {size}", fr: "environ {size}" },
  never: { en: "never", de: "nie", fr: "jamais" },
  ranRemoved: {
    en: "{at}, removed {removed}",
    de: "{at}, {removed} entfernt",
    fr: "{at}, {removed} supprimés",
  },
  exportOne: {
    en: "Export one person's data",
    de: "Daten einer Person exportieren",
    fr: "Exporter les données d’une personne",
  },
  eraseOne: { en: "Erase one person", de: "Eine Person löschen", fr: "Effacer une personne" },
  demoData: { en: "Demo data", de: "Demodaten", fr: "Données de démonstration" },
  demoIs: {
    en: "90 days of an invented history of every provider, to look around",
    de: "90 Tage erfundener Verlauf aller Anbieter, um sich umzusehen",
    fr: "90 jours d’un historique inventé de chaque fournisseur, pour découvrir l’outil",
  },
  removingDemo: {
    en: "Removing it takes its endpoints with everything of theirs. What your own providers sent stays as it is.",
    de: "Beim Entfernen gehen ihre Endpunkte mit allem, was dazugehört. Was Ihre eigenen Anbieter sendeten, bleibt, wie es ist.",
    fr: "La suppression emporte ses points d’accès et tout ce qui en dépend. Ce que vos propres fournisseurs ont envoyé reste tel quel.",
  },
  demoComes: {
    en: "It comes as separate endpoints, marked as demo, and goes again with all its numbers.",
    de: "Sie kommen als eigene, als Demo gekennzeichnete Endpunkte und gehen wieder mit allen ihren Zahlen.",
    fr: "Elles arrivent sous forme de points d’accès distincts, marqués comme démonstration, et repartent avec tous leurs chiffres.",
  },
  erasures: { en: "Erasures", de: "Löschungen", fr: "Effacements" },
  timesIn: { en: "times in {zone}", de: "Zeiten in {zone}", fr: "heures de {zone}" },
  when: { en: "When", de: "Wann", fr: "Quand" },
  by: { en: "By", de: "Von", fr: "Par" },
  pseudonym: { en: "Pseudonym", de: "Pseudonym", fr: "Pseudonyme" },
  rawItems: { en: "Raw items", de: "Roheinträge", fr: "Éléments bruts" },
  events: { en: "Events", de: "Ereignisse", fr: "Événements" },
  messages: { en: "Messages", de: "Nachrichten", fr: "Messages" },
  subscriptions: { en: "Subscriptions", de: "Abonnements", fr: "Abonnements" },

  numberOfDays: {
    en: "Enter a number of days, or nothing.",
    de: "Bitte eine Anzahl Tage eingeben oder nichts.",
    fr: "Saisissez un nombre de jours, ou rien.",
  },
  wholeDays: {
    en: "Enter whole days.",
    de: "Bitte ganze Tage eingeben.",
    fr: "Saisissez des jours entiers.",
  },
  dayAtLeast: { en: "1 day at least.", de: "Mindestens 1 Tag.", fr: "1 jour au moins." },
  daysAtMost: {
    en: "{most, number} days at most.",
    de: "Höchstens {most, number} Tage.",
    fr: "{most, number} jours au plus.",
  },
  payloadAsLong: {
    en: "Raw bodies hold the same: keep payload at least as long as them.",
    de: "Die Rohdaten enthalten dasselbe: Den Payload mindestens so lange aufbewahren wie sie.",
    fr: "Les corps bruts contiennent la même chose : conservez le contenu au moins aussi longtemps qu’eux.",
  },
  quarantineAsLong: {
    en: "Keep what is in quarantine at least as long as other raw bodies.",
    de: "Was in Quarantäne ist, mindestens so lange aufbewahren wie andere Rohdaten.",
    fr: "Conservez ce qui est en quarantaine au moins aussi longtemps que les autres corps bruts.",
  },
  enterPerson: {
    en: "Enter the person's id.",
    de: "Bitte die ID der Person eingeben.",
    fr: "Saisissez l’identifiant de la personne.",
  },
  typeTheWord: {
    en: "Type the word {word}.",
    de: "Bitte das Wort {word} eingeben.",
    fr: "Saisissez le mot {word}.",
  },
  typeTheId: {
    en: "Type the id exactly as above.",
    de: "Bitte die ID genau wie oben eingeben.",
    fr: "Saisissez l’identifiant exactement comme ci-dessus.",
  },
  nameToErase: {
    en: "Name the person to erase.",
    de: "Nennen Sie die Person, die gelöscht werden soll.",
    fr: "Nommez la personne à effacer.",
  },
  nothingKnown: {
    en: "Nothing is known of this person.",
    de: "Von dieser Person ist nichts bekannt.",
    fr: "Rien n’est connu de cette personne.",
  },
  nothingErased: {
    en: "Nothing is known of this person. Nothing was changed.",
    de: "Von dieser Person ist nichts bekannt. Nichts wurde geändert.",
    fr: "Rien n’est connu de cette personne. Rien n’a été modifié.",
  },
  demoBeingFilled: {
    en: "The demo is being filled just now. Wait until that is done. Nothing was changed.",
    de: "Die Demodaten werden gerade angelegt. Bitte warten, bis das fertig ist. Nichts wurde geändert.",
    fr: "La démonstration est en cours d’ajout. Attendez que ce soit terminé. Rien n’a été modifié.",
  },
  demoBeingRemoved: {
    en: "The demo is being removed just now. Wait until that is done. Nothing was changed.",
    de: "Die Demo wird gerade entfernt. Bitte warten, bis das fertig ist. Nichts wurde geändert.",
    fr: "La démonstration est en cours de suppression. Attendez que ce soit terminé. Rien n’a été modifié.",
  },
} as const satisfies Texts;
