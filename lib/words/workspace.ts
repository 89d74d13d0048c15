import type { Texts } from "./languages";

/** The workspace's own page, where the server draws it. */
export const workspace = {
  workspace: { en: "Workspace", de: "Arbeitsbereich", fr: "Espace de travail" },
  rebuilding: {
    en: "Numbers are being rebuilt",
    de: "Zahlen werden neu berechnet",
    fr: "Les chiffres sont en cours de recalcul",
  },
  formerZone: {
    en: "Hours and days are counted again in {zone}. Until that is done charts show the former zone; nothing is lost, and receiving goes on.",
    de: "Stunden und Tage werden in {zone} neu gezählt. Bis das fertig ist, zeigen Diagramme die frühere Zeitzone; nichts geht verloren, und der Empfang läuft weiter.",
    fr: "Les heures et les jours sont recomptés dans {zone}. En attendant, les graphiques montrent l’ancien fuseau ; rien n’est perdu, et la réception continue.",
  },
  formerZoneDone: {
    en: "Hours and days are counted again in {zone}, {percent}% done. Until that is done charts show the former zone; nothing is lost, and receiving goes on.",
    de: "Stunden und Tage werden in {zone} neu gezählt, {percent} % sind fertig. Bis dahin zeigen Diagramme die frühere Zeitzone; nichts geht verloren, und der Empfang läuft weiter.",
    fr: "Les heures et les jours sont recomptés dans {zone}, {percent} % sont faits. En attendant, les graphiques montrent l’ancien fuseau ; rien n’est perdu, et la réception continue.",
  },
  asTheyWere: {
    en: "Hours and days are counted again in {zone}. Until that is done charts show the numbers as they were; nothing is lost, and receiving goes on.",
    de: "Stunden und Tage werden in {zone} neu gezählt. Bis das fertig ist, zeigen Diagramme die Zahlen, wie sie waren; nichts geht verloren, und der Empfang läuft weiter.",
    fr: "Les heures et les jours sont recomptés dans {zone}. En attendant, les graphiques montrent les chiffres tels qu’ils étaient ; rien n’est perdu, et la réception continue.",
  },
  asTheyWereDone: {
    en: "Hours and days are counted again in {zone}, {percent}% done. Until that is done charts show the numbers as they were; nothing is lost, and receiving goes on.",
    de: "Stunden und Tage werden in {zone} neu gezählt, {percent} % sind fertig. Bis dahin zeigen Diagramme die Zahlen, wie sie waren; nichts geht verloren, und der Empfang läuft weiter.",
    fr: "Les heures et les jours sont recomptés dans {zone}, {percent} % sont faits. En attendant, les graphiques montrent les chiffres tels qu’ils étaient ; rien n’est perdu, et la réception continue.",
  },
} as const satisfies Texts;
