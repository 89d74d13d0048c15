import type { Texts } from "./languages";

/** Why people came or left, in words, wherever that is drawn. */
export const causesUi = {
  soft: { en: "Soft opt-out", de: "Soft-Opt-out", fr: "Opt-out partiel" },
  "soft.hint": {
    en: "The person switched notifications off in the app or on the site.",
    de: "Die Person hat Benachrichtigungen in der App oder auf der Website abgeschaltet.",
    fr: "La personne a désactivé les notifications dans l’application ou sur le site.",
  },
  removed: { en: "Removed", de: "Entfernt", fr: "Supprimé" },
  "removed.hint": {
    en: "The subscription was taken away on purpose.",
    de: "Das Abonnement wurde absichtlich entfernt.",
    fr: "L’abonnement a été retiré volontairement.",
  },
  moved: { en: "Moved", de: "Umgezogen", fr: "Déplacé" },
  "moved.hint": {
    en: "The subscription went on under another one, on the same device.",
    de: "Das Abonnement ging auf demselben Gerät unter einem anderen weiter.",
    fr: "L’abonnement a continué sous un autre, sur le même appareil.",
  },
  invalidated: { en: "Uninstalled", de: "Deinstalliert", fr: "Désinstallé" },
  "invalidated.hint": {
    en: "The push token was invalidated: the app was removed, or permission taken back in the system's settings.",
    de: "Der Push-Token wurde ungültig: Die App wurde entfernt oder die Erlaubnis in den Systemeinstellungen entzogen.",
    fr: "Le jeton push a été invalidé : l’application a été supprimée, ou l’autorisation retirée dans les réglages du système.",
  },
  unsubscribed: { en: "Unsubscribed", de: "Abgemeldet", fr: "Désabonné" },
  "unsubscribed.hint": {
    en: "The person followed an unsubscribe link, or answered STOP.",
    de: "Die Person folgte einem Abmeldelink oder antwortete STOP.",
    fr: "La personne a suivi un lien de désabonnement, ou répondu STOP.",
  },
  complained: { en: "Marked as spam", de: "Als Spam markiert", fr: "Signalé comme spam" },
  "complained.hint": {
    en: "The person complained to their mailbox provider.",
    de: "Die Person beschwerte sich bei ihrem Mailanbieter.",
    fr: "La personne s’est plainte auprès de son fournisseur de messagerie.",
  },
  new: { en: "New", de: "Neu", fr: "Nouveau" },
  "new.hint": { en: "A first opt-in.", de: "Ein erster Opt-in.", fr: "Un premier opt-in." },
  inactivity: {
    en: "Back after inactivity",
    de: "Zurück nach Inaktivität",
    fr: "De retour après inactivité",
  },
  "inactivity.hint": {
    en: "Subscribed again at the end of a time without activity.",
    de: "Wieder abonniert nach einer Zeit ohne Aktivität.",
    fr: "Réabonné au terme d’une période sans activité.",
  },
  "back.soft": {
    en: "Back after a soft opt-out",
    de: "Zurück nach Soft-Opt-out",
    fr: "De retour après un opt-out partiel",
  },
  "back.soft.hint": {
    en: "The person switched notifications on again in the app or on the site.",
    de: "Die Person hat Benachrichtigungen in der App oder auf der Website wieder eingeschaltet.",
    fr: "La personne a réactivé les notifications dans l’application ou sur le site.",
  },
  "back.moved": { en: "Moved here", de: "Hierher umgezogen", fr: "Déplacé ici" },
  "back.moved.hint": {
    en: "The subscription goes on from another one, on the same device.",
    de: "Das Abonnement setzt auf demselben Gerät ein anderes fort.",
    fr: "L’abonnement en prolonge un autre, sur le même appareil.",
  },
  none: { en: "No cause given", de: "Keine Ursache angegeben", fr: "Aucune cause donnée" },
  "none.hint": {
    en: "The provider gives no cause.",
    de: "Der Anbieter nennt keine Ursache.",
    fr: "Le fournisseur ne donne aucune cause.",
  },
  theirWord: {
    en: "In the provider's own word.",
    de: "Im Wort des Anbieters.",
    fr: "Dans les termes du fournisseur.",
  },
} as const satisfies Texts;
