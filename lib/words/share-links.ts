import type { Texts } from "./languages";

/** The list of share links, and what is told to whoever makes one. */
export const shareLinks = {
  shareLinks: { en: "Share links", de: "Freigabelinks", fr: "Liens de partage" },
  about: {
    en: "Read-only pages that anybody with the link can see, without an account. Make one on a report’s page, under Views.",
    de: "Seiten zum Lesen, die alle mit dem Link sehen können, ohne Konto. Angelegt werden sie auf der Seite eines Berichts unter Ansichten.",
    fr: "Pages en lecture seule que toute personne ayant le lien peut voir, sans compte. Créez-en un sur la page d’un rapport, sous Vues.",
  },
  nothingShared: { en: "Nothing is shared", de: "Nichts ist geteilt", fr: "Rien n’est partagé" },
  aLinkShows: {
    en: "A link shows one page with its range and filters as they are, no personal data, and ends by itself.",
    de: "Ein Link zeigt eine Seite mit Zeitraum und Filtern, wie sie sind, ohne personenbezogene Daten, und endet von selbst.",
    fr: "Un lien montre une page avec sa période et ses filtres tels quels, sans données personnelles, et prend fin de lui-même.",
  },
  noSite: { en: "no site", de: "keiner Website", fr: "aucun site" },
  anySite: { en: "any site", de: "jeder Website", fr: "n’importe quel site" },
  page: { en: "Page", de: "Seite", fr: "Page" },
  link: { en: "Link", de: "Link", fr: "Lien" },
  cardOn: { en: "Card on", de: "Karte auf", fr: "Carte sur" },
  madeBy: { en: "Made by", de: "Angelegt von", fr: "Créé par" },
  opens: { en: "Opens", de: "Aufrufe", fr: "Ouvertures" },
  lastOpened: { en: "Last opened", de: "Zuletzt geöffnet", fr: "Dernière ouverture" },
  ends: { en: "Ends", de: "Endet", fr: "Fin" },
  revoke: { en: "Revoke", de: "Widerrufen", fr: "Révoquer" },
  somebodyRemoved: {
    en: "somebody removed",
    de: "jemandem, der entfernt wurde",
    fr: "une personne supprimée",
  },
  never: { en: "never", de: "nie", fr: "jamais" },
  revokeThis: {
    en: "Revoke<hidden> {name}</hidden>",
    de: "Widerrufen<hidden>: {name}</hidden>",
    fr: "Révoquer<hidden> {name}</hidden>",
  },
  revokeQuestion: {
    en: "Revoke the link to {name}?",
    de: "Den Link zu {name} widerrufen?",
    fr: "Révoquer le lien vers {name} ?",
  },
  revokeMeans: {
    en: "Whoever has it sees nothing from now on. This cannot be undone; you can make another one.",
    de: "Wer ihn hat, sieht ab jetzt nichts mehr. Dies lässt sich nicht rückgängig machen; ein neuer Link lässt sich anlegen.",
    fr: "Toute personne qui l’a ne voit désormais plus rien. C’est irréversible ; vous pouvez en créer un autre.",
  },
  cannotShare: {
    en: "This page cannot be shared.",
    de: "Diese Seite lässt sich nicht teilen.",
    fr: "Cette page ne peut pas être partagée.",
  },
  tooManySites: {
    en: "That are too many sites. Make a second link for the others.",
    de: "Das sind zu viele Websites. Bitte für die übrigen einen zweiten Link anlegen.",
    fr: "Il y a trop de sites. Créez un second lien pour les autres.",
  },
  nameSites: {
    en: "Name sites such as www.example.com or https://www.example.com, without a path, or * for any.",
    de: "Bitte Websites wie www.example.com oder https://www.example.com ohne Pfad nennen, oder * für jede.",
    fr: "Indiquez des sites tels que www.example.com ou https://www.example.com, sans chemin, ou * pour tous.",
  },
  dayAtLeast: {
    en: "A link lasts at least a day.",
    de: "Ein Link gilt mindestens einen Tag.",
    fr: "Un lien dure au moins un jour.",
  },
  yearAtMost: {
    en: "A link lasts a year at most.",
    de: "Ein Link gilt höchstens ein Jahr.",
    fr: "Un lien dure un an au plus.",
  },
} as const satisfies Texts;
