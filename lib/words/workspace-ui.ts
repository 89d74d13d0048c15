import type { Texts } from "./languages";

/** The workspace's form, which the browser draws. */
export const workspaceUi = {
  name: { en: "Name", de: "Name", fr: "Nom" },
  timeZone: { en: "Time zone", de: "Zeitzone", fr: "Fuseau horaire" },
  timeZoneHint: {
    en: "Days and hours of every chart are counted in it. Another zone rebuilds all numbers in the background.",
    de: "Tage und Stunden aller Diagramme werden darin gezählt. Bei einer anderen Zeitzone werden alle Zahlen im Hintergrund neu berechnet.",
    fr: "Les jours et les heures de tous les graphiques y sont comptés. Un autre fuseau fait recalculer tous les chiffres en arrière-plan.",
  },
  saved: { en: "Saved.", de: "Gespeichert.", fr: "Enregistré." },
  save: { en: "Save", de: "Speichern", fr: "Enregistrer" },
} as const satisfies Texts;
