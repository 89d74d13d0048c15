import type { Texts } from "./languages";

/** Settings → Known gaps: times without data. */
export const gaps = {
  knownGaps: { en: "Known gaps", de: "Bekannte Lücken", fr: "Lacunes connues" },
  about: {
    en: "Times for which a provider is known to have sent nothing. Charts draw them hatched instead of as a drop; rates and comparisons leave them out and say so.",
    de: "Zeiten, von denen bekannt ist, dass ein Anbieter nichts gesendet hat. Diagramme zeichnen sie schraffiert statt als Einbruch; Raten und Vergleiche lassen sie aus und sagen es.",
    fr: "Périodes pendant lesquelles on sait qu’un fournisseur n’a rien envoyé. Les graphiques les hachurent au lieu de montrer une chute ; les taux et les comparaisons les excluent et l’indiquent.",
  },
  noGaps: { en: "No known gaps", de: "Keine bekannten Lücken", fr: "Aucune lacune connue" },
  whenToRecord: {
    en: "When a webhook was switched off or a provider had an outage, record it below, so that nobody reads it as a drop.",
    de: "War ein Webhook abgeschaltet oder ein Anbieter gestört, halten Sie es unten fest, damit es niemand als Einbruch liest.",
    fr: "Si un webhook a été désactivé ou si un fournisseur a eu une panne, notez-le ci-dessous, afin que personne n’y voie une chute.",
  },
  recordGap: { en: "Record a gap", de: "Lücke eintragen", fr: "Enregistrer une lacune" },
  timesIn: { en: "times in {zone}", de: "Zeiten in {zone}", fr: "heures de {zone}" },
  noDataFrom: { en: "No data from", de: "Keine Daten von", fr: "Pas de données de" },
  from: { en: "From", de: "Von", fr: "Du" },
  to: { en: "To", de: "Bis", fr: "Au" },
  why: { en: "Why", de: "Grund", fr: "Raison" },
  change: { en: "Change", de: "Ändern", fr: "Modifier" },
  goesOn: { en: "goes on", de: "dauert an", fr: "en cours" },
  detected: {
    en: "{reason} <note>(detected)</note>",
    de: "{reason} <note>(erkannt)</note>",
    fr: "{reason} <note>(détectée)</note>",
  },
  endedThis: {
    en: "Ended<hidden>: {name}</hidden>",
    de: "Beendet<hidden>: {name}</hidden>",
    fr: "Terminée<hidden> : {name}</hidden>",
  },
  endQuestion: {
    en: "Does {name} send data again?",
    de: "Sendet {name} wieder Daten?",
    fr: "{name} envoie-t-il de nouveau des données ?",
  },
  endMeans: {
    en: "The gap ends now. What comes from now on is compared again.",
    de: "Die Lücke endet jetzt. Was ab jetzt kommt, wird wieder verglichen.",
    fr: "La lacune se termine maintenant. Ce qui arrive désormais est de nouveau comparé.",
  },
  hasEnded: { en: "It has ended", de: "Sie ist beendet", fr: "Elle est terminée" },
  deleteThis: {
    en: "Delete<hidden> the gap of {name}</hidden>",
    de: "Löschen<hidden>: Lücke von {name}</hidden>",
    fr: "Supprimer<hidden> la lacune de {name}</hidden>",
  },
  deleteQuestion: {
    en: "Delete this gap?",
    de: "Diese Lücke löschen?",
    fr: "Supprimer cette lacune ?",
  },
  deleteMeans: {
    en: "Charts then show what was counted, as a drop if there was one. No numbers change.",
    de: "Diagramme zeigen dann, was gezählt wurde, gegebenenfalls als Einbruch. Keine Zahl ändert sich.",
    fr: "Les graphiques montrent alors ce qui a été compté, et une chute s’il y en a eu une. Aucun chiffre ne change.",
  },
  delete: { en: "Delete", de: "Löschen", fr: "Supprimer" },
  deletedEndpoint: {
    en: "Deleted endpoint",
    de: "Gelöschter Endpunkt",
    fr: "Point d’accès supprimé",
  },
  chooseHour: {
    en: "Choose a day and an hour.",
    de: "Bitte Tag und Uhrzeit wählen.",
    fr: "Choisissez un jour et une heure.",
  },
  chooseSource: {
    en: "Choose a source.",
    de: "Bitte wählen, woher Daten fehlen.",
    fr: "Choisissez d’où manquent les données.",
  },
  wrongOrder: {
    en: "The end is not after the beginning.",
    de: "Das Ende liegt nicht nach dem Anfang.",
    fr: "La fin n’est pas après le début.",
  },
  noSuchEndpoint: {
    en: "There is no such endpoint. Nothing was changed.",
    de: "Diesen Endpunkt gibt es nicht. Nichts wurde geändert.",
    fr: "Ce point d’accès n’existe pas. Rien n’a été modifié.",
  },
  unknownProvider: {
    en: "Unknown provider: {provider}.",
    de: "Unbekannter Anbieter: {provider}.",
    fr: "Fournisseur inconnu : {provider}.",
  },
  gone: {
    en: "There is no such gap any more.",
    de: "Diese Lücke gibt es nicht mehr.",
    fr: "Cette lacune n’existe plus.",
  },
} as const satisfies Texts;
