import type { Texts } from "./languages";

/** The form that chooses conversions, which the browser draws. */
export const conversionsUi = {
  cameLately: {
    en: "Events that came lately",
    de: "Ereignisse der letzten Zeit",
    fr: "Événements reçus récemment",
  },
  noneCame: {
    en: "No custom event has come yet. Type its name below, or come back once your app sends one.",
    de: "Noch kam kein eigenes Ereignis. Geben Sie unten seinen Namen ein, oder kommen Sie zurück, sobald Ihre App eines sendet.",
    fr: "Aucun événement personnalisé n’est encore arrivé. Saisissez son nom ci-dessous, ou revenez dès que votre application en envoie un.",
  },
  otherEvents: { en: "Other events", de: "Andere Ereignisse", fr: "Autres événements" },
  oneALine: {
    en: "One a line, by the provider's own name. With no event at all nothing is counted.",
    de: "Eines je Zeile, mit dem Namen des Anbieters. Ganz ohne Ereignis wird nichts gezählt.",
    fr: "Un par ligne, avec le nom que lui donne le fournisseur. Sans aucun événement, rien n’est compté.",
  },
  valueField: { en: "Value field", de: "Feld mit dem Wert", fr: "Champ de la valeur" },
  valueHint: {
    en: "The field that says what an event is worth, such as price; it is found at any depth, or by its path with dots.",
    de: "Das Feld, das sagt, was ein Ereignis wert ist, etwa price; es wird in jeder Tiefe gefunden oder über seinen Pfad mit Punkten.",
    fr: "Le champ qui indique la valeur d’un événement, comme price ; il est trouvé à n’importe quelle profondeur, ou par son chemin avec des points.",
  },
  countsFor: {
    en: "Counts for so long after the open",
    de: "Zählt so lange nach der Öffnung",
    fr: "Compte pendant ce délai après l’ouverture",
  },
  hours: {
    en: "{n, plural, one {# hour} other {# hours}}",
    de: "{n, plural, one {# Stunde} other {# Stunden}}",
    fr: "{n, plural, one {# heure} other {# heures}}",
  },
  days: {
    en: "{n, plural, one {# day} other {# days}}",
    de: "{n, plural, one {# Tag} other {# Tage}}",
    fr: "{n, plural, one {# jour} other {# jours}}",
  },
  saved: {
    en: "Saved. The days are being counted, the newest first.",
    de: "Gespeichert. Die Tage werden gezählt, die neuesten zuerst.",
    fr: "Enregistré. Les jours sont en cours de calcul, en commençant par les plus récents.",
  },
  save: { en: "Save", de: "Speichern", fr: "Enregistrer" },
} as const satisfies Texts;
