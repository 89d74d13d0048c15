import type { Texts } from "./languages";

/** Fields, buttons and dialogs that every page has. */
export const formsUi = {
  copy: { en: "Copy", de: "Kopieren", fr: "Copier" },
  copyIt: { en: "Copy {label}", de: "{label} kopieren", fr: "Copier {label}" },
  copied: { en: "Copied", de: "Kopiert", fr: "Copié" },
  copyByHand: {
    en: "Select and copy it by hand",
    de: "Bitte von Hand markieren und kopieren",
    fr: "Sélectionnez et copiez-le à la main",
  },
  close: { en: "Close", de: "Schließen", fr: "Fermer" },
  cancel: { en: "Cancel", de: "Abbrechen", fr: "Annuler" },
  goOn: { en: "Go on", de: "Weiter", fr: "Continuer" },
  optional: { en: "(optional)", de: "(optional)", fr: "(facultatif)" },
  notReported: { en: "Not reported", de: "Nicht gemeldet", fr: "Non communiqué" },
  noValue: { en: "No value", de: "Kein Wert", fr: "Aucune valeur" },
  moreForPage: { en: "More for this page", de: "Mehr für diese Seite", fr: "Plus pour cette page" },
  isItYou: { en: "Is it you?", de: "Sind Sie es?", fr: "Est-ce bien vous ?" },
  signInAgain: {
    en: "This needs you to sign in with {company} again. You come back to this page and send the form once more; that holds for 15 minutes.",
    de: "Dafür ist eine erneute Anmeldung mit {company} nötig. Danach geht es auf dieser Seite weiter, und das Formular wird noch einmal gesendet; das gilt 15 Minuten.",
    fr: "Vous devez vous reconnecter avec {company}. Vous revenez ensuite sur cette page et renvoyez le formulaire ; cela vaut pour 15 minutes.",
  },
  passwordAgain: {
    en: "This needs your password again. It is then not asked for 15 minutes.",
    de: "Dafür wird Ihr Passwort noch einmal gebraucht. Danach wird 15 Minuten lang nicht gefragt.",
    fr: "Votre mot de passe est de nouveau nécessaire. Il n’est ensuite plus demandé pendant 15 minutes.",
  },
  signInWith: {
    en: "Sign in with {name}",
    de: "Mit {name} anmelden",
    fr: "Se connecter avec {name}",
  },
  yourPassword: { en: "Your password", de: "Ihr Passwort", fr: "Votre mot de passe" },
  upgraded: {
    en: "Pushlens was upgraded since this page was opened. Nothing was changed, and what you typed is still here: copy what you need and reload the page.",
    de: "Pushlens wurde aktualisiert, seit diese Seite geöffnet wurde. Nichts wurde geändert, und Ihre Eingaben sind noch hier: Kopieren Sie, was Sie brauchen, und laden Sie die Seite neu.",
    fr: "Pushlens a été mis à jour depuis l’ouverture de cette page. Rien n’a été modifié et votre saisie est toujours là : copiez ce dont vous avez besoin et rechargez la page.",
  },
  noAnswer: {
    en: "Pushlens did not answer. What you typed is still here: try again in a moment.",
    de: "Pushlens hat nicht geantwortet. Ihre Eingaben sind noch hier: Versuchen Sie es gleich noch einmal.",
    fr: "Pushlens n’a pas répondu. Votre saisie est toujours là : réessayez dans un instant.",
  },
  timeZones: { en: "Time zones", de: "Zeitzonen", fr: "Fuseaux horaires" },
  searchTimeZones: {
    en: "Search time zones",
    de: "Zeitzonen suchen",
    fr: "Rechercher un fuseau horaire",
  },
  cityOrRegion: { en: "City or region", de: "Stadt oder Region", fr: "Ville ou région" },
  noTimeZone: {
    en: "No time zone by that name.",
    de: "Keine Zeitzone mit diesem Namen.",
    fr: "Aucun fuseau horaire de ce nom.",
  },
  "behind.messages": {
    en: "{label}: show the messages",
    de: "{label}: Nachrichten zeigen",
    fr: "{label} : voir les messages",
  },
  "behind.events": {
    en: "{label}: show the events",
    de: "{label}: Ereignisse zeigen",
    fr: "{label} : voir les événements",
  },
  "behind.requests": {
    en: "{label}: show the requests",
    de: "{label}: Anfragen zeigen",
    fr: "{label} : voir les requêtes",
  },
} as const satisfies Texts;
