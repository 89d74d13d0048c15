import type { Texts } from "./languages";

/** Names of topics, where the browser draws them. */
export const audienceUi = {
  nameTopics: { en: "Name topics", de: "Themen benennen", fr: "Nommer les thèmes" },
  aboutNames: {
    en: "Payloads carry a topic's id or word. A name of your own stands in its place on pages and in files; filters and the API keep the id.",
    de: "Payloads enthalten die ID oder das Wort eines Themas. Ein eigener Name steht stattdessen auf Seiten und in Dateien; Filter und API behalten die ID.",
    fr: "Les contenus portent l’ID ou le mot d’un thème. Un nom de votre choix le remplace sur les pages et dans les fichiers ; les filtres et l’API gardent l’ID.",
  },
  topic: { en: "Topic", de: "Thema", fr: "Thème" },
  name: { en: "Name", de: "Name", fr: "Nom" },
  leaveEmpty: {
    en: "Leave it empty to show the provider's own word again.",
    de: "Leer lassen, um wieder das Wort des Anbieters zu zeigen.",
    fr: "Laissez vide pour afficher à nouveau le mot du fournisseur.",
  },
  saved: { en: "Saved.", de: "Gespeichert.", fr: "Enregistré." },
  save: { en: "Save", de: "Speichern", fr: "Enregistrer" },
} as const satisfies Texts;
