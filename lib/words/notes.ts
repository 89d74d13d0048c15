import type { Texts } from "./languages";

/** What is refused of saved views, annotations, names and other notes of people. */
export const notes = {
  notSavable: {
    en: "This page cannot be saved as a view.",
    de: "Diese Seite lässt sich nicht als Ansicht speichern.",
    fr: "Cette page ne peut pas être enregistrée comme vue.",
  },
  noFilter: {
    en: "No filter is chosen that a segment could keep. Choose one first.",
    de: "Kein Filter ist gewählt, den ein Segment behalten könnte. Wählen Sie zuerst einen.",
    fr: "Aucun filtre qu’un segment pourrait garder n’est choisi. Choisissez-en d’abord un.",
  },
  tooManyViews: {
    en: "You have {most, number} views already. Delete one first; nothing was saved.",
    de: "Sie haben schon {most, number} Ansichten. Löschen Sie zuerst eine; nichts wurde gespeichert.",
    fr: "Vous avez déjà {most, number} vues. Supprimez-en d’abord une ; rien n’a été enregistré.",
  },
  viewGone: {
    en: "There is no such view: it may have been deleted.",
    de: "Diese Ansicht gibt es nicht: Vielleicht wurde sie gelöscht.",
    fr: "Cette vue n’existe pas : elle a peut-être été supprimée.",
  },
  somebodyElses: {
    en: "This view is somebody else's. Ask them or an admin. Nothing was changed.",
    de: "Diese Ansicht gehört jemand anderem. Fragen Sie diese Person oder einen Admin. Nichts wurde geändert.",
    fr: "Cette vue appartient à quelqu’un d’autre. Demandez à cette personne ou à un administrateur. Rien n’a été modifié.",
  },
  addressTooLong: {
    en: "This page's address is too long to be kept. Take some filters away.",
    de: "Die Adresse dieser Seite ist zu lang, um behalten zu werden. Entfernen Sie einige Filter.",
    fr: "L’adresse de cette page est trop longue pour être gardée. Retirez quelques filtres.",
  },
  chooseDay: { en: "Choose a day.", de: "Bitte einen Tag wählen.", fr: "Choisissez un jour." },
  dayOfCentury: {
    en: "Choose a day of this century.",
    de: "Bitte einen Tag dieses Jahrhunderts wählen.",
    fr: "Choisissez un jour de ce siècle.",
  },
  wrongOrder: {
    en: "The last day is before the first.",
    de: "Der letzte Tag liegt vor dem ersten.",
    fr: "Le dernier jour est avant le premier.",
  },
  noteGone: {
    en: "There is no such note: somebody may have deleted it.",
    de: "Diese Notiz gibt es nicht: Vielleicht hat sie jemand gelöscht.",
    fr: "Cette note n’existe pas : quelqu’un l’a peut-être supprimée.",
  },
  campaignGone: {
    en: "There is no such campaign: its data may have been deleted. Nothing was changed.",
    de: "Diese Kampagne gibt es nicht: Vielleicht wurden ihre Daten gelöscht. Nichts wurde geändert.",
    fr: "Cette campagne n’existe pas : ses données ont peut-être été supprimées. Rien n’a été modifié.",
  },
  tooLong: { en: "That is too long.", de: "Das ist zu lang.", fr: "C’est trop long." },
  tooManyTags: {
    en: "{most, number} tags at most.",
    de: "Höchstens {most, number} Tags.",
    fr: "{most, number} étiquettes au plus.",
  },
  chooseTopic: {
    en: "Choose a topic.",
    de: "Bitte ein Thema wählen.",
    fr: "Choisissez un sujet.",
  },
  changeGone: {
    en: "This change is not listed any more: somebody said that it is known.",
    de: "Diese Änderung ist nicht mehr aufgeführt: Jemand hat sie als bekannt markiert.",
    fr: "Ce changement n’est plus listé : quelqu’un a indiqué qu’il est connu.",
  },
  "noCsv.cells": {
    en: "The file is not a CSV: line {line} has more or fewer cells than the first.",
    de: "Die Datei ist keine CSV: Zeile {line} hat mehr oder weniger Spalten als die erste.",
    fr: "Le fichier n’est pas un CSV : la ligne {line} n’a pas le même nombre de colonnes que la première.",
  },
  "noCsv.quotes": {
    en: "The file is not a CSV: the quotation marks in line {line} do not match.",
    de: "Die Datei ist keine CSV: Die Anführungszeichen in Zeile {line} passen nicht zusammen.",
    fr: "Le fichier n’est pas un CSV : les guillemets de la ligne {line} ne vont pas par paires.",
  },
  "noCsv.other": {
    en: "The file is not a CSV: line {line} cannot be read.",
    de: "Die Datei ist keine CSV: Zeile {line} ist nicht lesbar.",
    fr: "Le fichier n’est pas un CSV : la ligne {line} est illisible.",
  },
  csvTooLarge: {
    en: "The file is larger than 5 MB.",
    de: "Die Datei ist größer als 5 MB.",
    fr: "Le fichier dépasse 5 Mo.",
  },
  csvUnreadable: {
    en: "The file has letters that cannot be read: save it as UTF-8.",
    de: "Die Datei enthält Buchstaben, die nicht lesbar sind: Speichern Sie sie als UTF-8.",
    fr: "Le fichier contient des lettres illisibles : enregistrez-le en UTF-8.",
  },
  csvTooManyRows: {
    en: "The file has more than {most, number} rows.",
    de: "Die Datei hat mehr als {most, number} Zeilen.",
    fr: "Le fichier a plus de {most, number} lignes.",
  },
  csvRow: {
    en: "Row {row} has no {column} that fits.",
    de: "Zeile {row} hat keinen passenden Wert für {column}.",
    fr: "La ligne {row} n’a pas de valeur correcte pour {column}.",
  },
  sendCsv: {
    en: "Send a CSV whose first line is {head} (and {optional}, if ids repeat). Nothing was changed.",
    de: "Senden Sie eine CSV, deren erste Zeile {head} ist (und {optional}, wenn sich IDs wiederholen). Nichts wurde geändert.",
    fr: "Envoyez un CSV dont la première ligne est {head} (et {optional}, si des identifiants se répètent). Rien n’a été modifié.",
  },
  chooseShare: {
    en: "Enter a share between 1 and 99, or nothing where it is not known.",
    de: "Geben Sie einen Anteil zwischen 1 und 99 ein, oder nichts, wenn er nicht bekannt ist.",
    fr: "Saisissez une part entre 1 et 99, ou rien si elle n’est pas connue.",
  },
} as const satisfies Texts;
