import type { Texts } from "./languages";

/** The button that fills or removes the demo, and how far that is. */
export const demoUi = {
  fillIn: {
    en: "Fill in demo data",
    de: "Demodaten anlegen",
    fr: "Ajouter des données de démonstration",
  },
  remove: {
    en: "Remove the demo data",
    de: "Demodaten entfernen",
    fr: "Supprimer les données de démonstration",
  },
  "step.waiting": {
    en: "Waiting for the worker",
    de: "Warten auf den Worker",
    fr: "En attente du worker",
  },
  "step.storing": {
    en: "Inventing what providers send",
    de: "Erfinden, was Anbieter senden",
    fr: "Invention de ce qu’envoient les fournisseurs",
  },
  "step.processing": { en: "Counting it", de: "Zählen", fr: "Comptage" },
  "step.removing": { en: "Removing it", de: "Entfernen", fr: "Suppression" },
  going: { en: "{step}…", de: "{step} …", fr: "{step}…" },
  doneOf: {
    en: "{done, number} of {total, number}",
    de: "{done, number} von {total, number}",
    fr: "{done, number} sur {total, number}",
  },
  carriesOn: {
    en: "You can leave this page; it carries on.",
    de: "Sie können diese Seite verlassen; es geht weiter.",
    fr: "Vous pouvez quitter cette page ; l’opération se poursuit.",
  },
} as const satisfies Texts;
