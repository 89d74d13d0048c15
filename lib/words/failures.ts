import type { Texts } from "./languages";

/** Failures: what could not be delivered, and why. */
export const failures = {
  failures: { en: "Failures", de: "Fehler", fr: "Échecs" },
  about: {
    en: "Messages that began in this period and could not be delivered: why, and what to do. Complaints and opt-outs are no failures.",
    de: "Nachrichten, die in diesem Zeitraum begannen und nicht zugestellt werden konnten: warum, und was zu tun ist. Beschwerden und Opt-outs sind keine Fehler.",
    fr: "Les messages commencés pendant cette période et qui n’ont pas pu être distribués : pourquoi, et que faire. Les plaintes et les opt-outs ne sont pas des échecs.",
  },
  overTime: { en: "Failures over time", de: "Fehler im Zeitverlauf", fr: "Échecs dans le temps" },
  "over.day": { en: "Failures by day", de: "Fehler nach Tagen", fr: "Échecs par jour" },
  "over.week": { en: "Failures by week", de: "Fehler nach Wochen", fr: "Échecs par semaine" },
  "over.month": { en: "Failures by month", de: "Fehler nach Monaten", fr: "Échecs par mois" },
  onItsDay: {
    en: "on the day on which the message began",
    de: "an dem Tag, an dem die Nachricht begann",
    fr: "le jour où le message a commencé",
  },
  whatFailed: {
    en: "What failed, and what to do",
    de: "Was fehlschlug, und was zu tun ist",
    fr: "Ce qui a échoué, et que faire",
  },
  byTheirCauses: {
    en: "by the provider's own causes",
    de: "nach den Ursachen, die der Anbieter nennt",
    fr: "selon les causes données par le fournisseur",
  },
  "by.providers": { en: "By provider", de: "Nach Anbieter", fr: "Par fournisseur" },
  "by.channels": { en: "By channel", de: "Nach Kanal", fr: "Par canal" },
  "by.platforms": { en: "By platform", de: "Nach Plattform", fr: "Par plateforme" },
  "table.providers": {
    en: "Failures by provider",
    de: "Fehler nach Anbieter",
    fr: "Échecs par fournisseur",
  },
  "table.channels": {
    en: "Failures by channel",
    de: "Fehler nach Kanal",
    fr: "Échecs par canal",
  },
  "table.platforms": {
    en: "Failures by platform",
    de: "Fehler nach Plattform",
    fr: "Échecs par plateforme",
  },
  "file.time": {
    en: "failures over time",
    de: "Fehler im Zeitverlauf",
    fr: "échecs dans le temps",
  },
  "file.causes": {
    en: "the causes of failures",
    de: "Ursachen der Fehler",
    fr: "causes des échecs",
  },
  "file.providers": {
    en: "failures by provider",
    de: "Fehler nach Anbieter",
    fr: "échecs par fournisseur",
  },
  "file.channels": { en: "failures by channel", de: "Fehler nach Kanal", fr: "échecs par canal" },
  "file.platforms": {
    en: "failures by platform",
    de: "Fehler nach Plattform",
    fr: "échecs par plateforme",
  },
  changedBoth: {
    en: "{amount} failed messages ({countBefore}), failure rate {rate} ({rateBefore}).",
    de: "Fehlgeschlagene Nachrichten {amount} ({countBefore}), Fehlerrate {rate} ({rateBefore}).",
    fr: "Messages échoués {amount} ({countBefore}), taux d’échec {rate} ({rateBefore}).",
  },
  changedCount: {
    en: "{amount} failed messages ({countBefore}).",
    de: "Fehlgeschlagene Nachrichten {amount} ({countBefore}).",
    fr: "Messages échoués {amount} ({countBefore}).",
  },
  changedRate: {
    en: "failure rate {rate} ({rateBefore}).",
    de: "Fehlerrate {rate} ({rateBefore}).",
    fr: "Taux d’échec {rate} ({rateBefore}).",
  },
  tooFewBefore: {
    en: "Too few failed before to tell a change.",
    de: "Vorher schlugen zu wenige fehl, um eine Veränderung zu erkennen.",
    fr: "Trop peu d’échecs auparavant pour constater une évolution.",
  },
  "causesNotCompared.hour": {
    en: "Causes are counted by the day, and no day of this period has ended: how they changed is not known yet.",
    de: "Ursachen werden nach Tagen gezählt, und kein Tag dieses Zeitraums ist zu Ende: Wie sie sich änderten, ist noch nicht bekannt.",
    fr: "Les causes sont comptées par jour, et aucun jour de cette période n’est terminé : leur évolution n’est pas encore connue.",
  },
  "causesNotCompared.ended": {
    en: "Data is missing on one side: how causes changed cannot be told.",
    de: "Auf einer Seite fehlen Daten: Wie sich die Ursachen änderten, lässt sich nicht sagen.",
    fr: "Des données manquent d’un côté : impossible de dire comment les causes ont évolué.",
  },
  failed: { en: "Failed", de: "Fehlgeschlagen", fr: "Échoués" },
  failureRate: { en: "Failure rate", de: "Fehlerrate", fr: "Taux d’échec" },
  ofWhich: { en: "Of which", de: "Davon", fr: "Dont" },
  failedOf: {
    en: "{amount} failed, {label}",
    de: "{amount} fehlgeschlagen, {label}",
    fr: "{amount} échoués, {label}",
  },
  nothingFailed: {
    en: "Nothing failed in this period.",
    de: "In diesem Zeitraum ist nichts fehlgeschlagen.",
    fr: "Aucun échec pendant cette période.",
  },
  nothingFailedTitle: {
    en: "Nothing failed in this period",
    de: "In diesem Zeitraum ist nichts fehlgeschlagen",
    fr: "Aucun échec pendant cette période",
  },
  notReportedHere: {
    en: "Failures are not reported here",
    de: "Fehler werden hier nicht gemeldet",
    fr: "Les échecs ne sont pas communiqués ici",
  },
  messagesFailed: {
    en: "{failed, plural, one {# message} other {# messages}} failed",
    de: "{failed, plural, one {# Nachricht} other {# Nachrichten}} fehlgeschlagen",
    fr: "{failed, plural, one {# message a échoué} other {# messages ont échoué}}",
  },
  messagesFailedOf: {
    en: "{failed, plural, one {# message} other {# messages}} failed ({share} of {whole})",
    de: "{failed, plural, one {# Nachricht} other {# Nachrichten}} fehlgeschlagen ({share} von {whole})",
    fr: "{failed, plural, one {# message a échoué} other {# messages ont échoué}} ({share} de {whole})",
  },
  mostOfAll: {
    en: "Most of all: {label} ({provider}), {amount} or {share}.",
    de: "Am häufigsten: {label} ({provider}), {amount} ({share}).",
    fr: "Le plus souvent : {label} ({provider}), {amount}, soit {share}.",
  },
  tellNone: {
    en: "{providers, plural, one {{names} tells} other {{names} tell}} of no failure: theirs are not known, which is not 0.",
    de: "{providers, plural, one {{names} meldet} other {{names} melden}} keine Fehler: Sie sind dort nicht bekannt, was nicht 0 bedeutet.",
    fr: "{providers, plural, one {{names} ne communique} other {{names} ne communiquent}} aucun échec : ils y sont inconnus, ce qui ne veut pas dire 0.",
  },
  whatToDo: { en: "What to do:", de: "Was zu tun ist:", fr: "Que faire :" },
  showMessages: {
    en: "Show the messages",
    de: "Nachrichten anzeigen",
    fr: "Afficher les messages",
  },
  stepByStep: {
    en: "Failures, step by step",
    de: "Fehler, Schritt für Schritt",
    fr: "Échecs, pas à pas",
  },
  notBegunAt: {
    en: "{when}: not begun",
    de: "{when}: nicht begonnen",
    fr: "{when} : pas commencé",
  },
  failedAt: {
    en: "{when}: {amount} failed",
    de: "{when}: {amount} fehlgeschlagen",
    fr: "{when} : {amount} échoués",
  },
  failedAtSoFar: {
    en: "{when}: {amount} failed (not ended yet)",
    de: "{when}: {amount} fehlgeschlagen (noch nicht zu Ende)",
    fr: "{when} : {amount} échoués (pas encore terminé)",
  },
  summary: {
    en: "{when}: {amount} failed.",
    de: "{when}: {amount} fehlgeschlagen.",
    fr: "{when} : {amount} échoués.",
  },
  summaryOf: {
    en: "{when}: {amount} failed, {classes}.",
    de: "{when}: {amount} fehlgeschlagen, {classes}.",
    fr: "{when} : {amount} échoués, {classes}.",
  },
} as const satisfies Texts;
