import type { ToldFailure } from "@/lib/providers/told";

const DEAD_TOKEN: ToldFailure = {
  label: {
    en: "Push token no longer valid",
    de: "Push-Token nicht mehr gültig",
    fr: "Jeton push plus valable",
  },
  class: "permanent",
  meaning: {
    en: "The device's token died: the app was removed, or permission withdrawn.",
    de: "Der Token des Geräts ist tot: Die App wurde entfernt oder die Erlaubnis entzogen.",
    fr: "Le jeton de l’appareil est mort : l’application a été supprimée, ou l’autorisation retirée.",
  },
  todo: {
    en: "Send NotificationAPI the new token when the app next starts, and remove the old one.",
    de: "NotificationAPI den neuen Token senden, wenn die App das nächste Mal startet, und den alten entfernen.",
    fr: "Envoyez le nouveau jeton à NotificationAPI au prochain démarrage de l’application, et supprimez l’ancien.",
  },
};
const GONE: ToldFailure = {
  label: {
    en: "Browser subscription gone",
    de: "Abonnement des Browsers erloschen",
    fr: "Abonnement du navigateur disparu",
  },
  class: "permanent",
  meaning: {
    en: "The browser's subscription has expired, or the person ended it in the browser.",
    de: "Das Abonnement des Browsers ist abgelaufen, oder die Person hat es im Browser beendet.",
    fr: "L’abonnement du navigateur a expiré, ou la personne y a mis fin dans le navigateur.",
  },
  todo: {
    en: "Nothing can bring it back: offer the permission again when the person next visits.",
    de: "Nichts holt es zurück: Die Erlaubnis beim nächsten Besuch der Person erneut anbieten.",
    fr: "Rien ne peut le rétablir : proposez de nouveau l’autorisation à la prochaine visite de la personne.",
  },
};
const NOT_SET_UP: ToldFailure = {
  label: { en: "Push not set up", de: "Push nicht eingerichtet", fr: "Push non configuré" },
  class: "sender",
  meaning: {
    en: "NotificationAPI has no key for Apple's or Google's push service.",
    de: "NotificationAPI hat keinen Schlüssel für den Push-Dienst von Apple oder Google.",
    fr: "NotificationAPI n’a pas de clé pour le service push d’Apple ou de Google.",
  },
  todo: {
    en: "Add it in the NotificationAPI dashboard: until then no push to that platform leaves.",
    de: "Ihn in der Oberfläche von NotificationAPI hinzufügen: Bis dahin geht kein Push an diese Plattform hinaus.",
    fr: "Ajoutez-la dans l’interface de NotificationAPI : d’ici là, aucun push ne part vers cette plateforme.",
  },
};
const NO_CHANNEL: ToldFailure = {
  label: {
    en: "Slack channel not reached",
    de: "Slack-Kanal nicht erreicht",
    fr: "Canal Slack non atteint",
  },
  class: "sender",
  meaning: {
    en: "The channel does not exist, is archived, or NotificationAPI's app is not in it.",
    de: "Der Kanal existiert nicht, ist archiviert, oder die App von NotificationAPI ist nicht darin.",
    fr: "Le canal n’existe pas, est archivé, ou l’application de NotificationAPI n’y est pas.",
  },
  todo: {
    en: "Invite the app to the channel in Slack, or send to another one.",
    de: "Die App in Slack in den Kanal einladen, oder in einen anderen senden.",
    fr: "Invitez l’application dans le canal sur Slack, ou envoyez vers un autre.",
  },
};
const NOT_ALLOWED: ToldFailure = {
  label: { en: "Slack refused", de: "Von Slack abgelehnt", fr: "Refusé par Slack" },
  class: "sender",
  meaning: {
    en: "Slack does not accept the connection, or does not allow it to post there.",
    de: "Slack nimmt die Verbindung nicht an oder erlaubt nicht, dort zu schreiben.",
    fr: "Slack n’accepte pas la connexion, ou ne l’autorise pas à y publier.",
  },
  todo: {
    en: "Connect Slack again in the NotificationAPI dashboard, and ask who manages your Slack.",
    de: "Slack in der Oberfläche von NotificationAPI neu verbinden, und fragen, wer Ihr Slack verwaltet.",
    fr: "Reconnectez Slack dans l’interface de NotificationAPI, et demandez à la personne qui gère votre Slack.",
  },
};
const NO_FIT: ToldFailure = {
  label: { en: "Text does not fit", de: "Text passt nicht", fr: "Texte non conforme" },
  class: "sender",
  meaning: {
    en: "Slack took no message that is empty or so long.",
    de: "Slack nahm keine Nachricht an, die leer oder so lang ist.",
    fr: "Slack n’a pas pris un message vide ou aussi long.",
  },
  todo: {
    en: "Look at the text where it is sent.",
    de: "Den Text dort ansehen, wo er gesendet wird.",
    fr: "Examinez le texte là où il est envoyé.",
  },
};

/** Of pushes, web pushes, Slack and the inbox in an app. */
export const PUSH_FAILURES: readonly (readonly [string, ToldFailure])[] = [
  ["invalid_apn_token", DEAD_TOKEN],
  ["invalid_fcm_token", DEAD_TOKEN],
  // Slack's, too: there it is the connection that ended.
  [
    "token_expired",
    {
      ...DEAD_TOKEN,
      meaning: {
        en: "The device's token died: the app was removed, or permission withdrawn. Of Slack: its connection ended.",
        de: "Der Token des Geräts ist tot: Die App wurde entfernt oder die Erlaubnis entzogen. Bei Slack: Die Verbindung wurde beendet.",
        fr: "Le jeton de l’appareil est mort : l’application a été supprimée, ou l’autorisation retirée. Pour Slack : sa connexion a pris fin.",
      },
      todo: {
        en: "Send NotificationAPI the new token when the app next starts, and remove the old one. Of Slack: connect it again.",
        de: "NotificationAPI den neuen Token senden, wenn die App das nächste Mal startet, und den alten entfernen. Bei Slack: neu verbinden.",
        fr: "Envoyez le nouveau jeton à NotificationAPI au prochain démarrage de l’application, et supprimez l’ancien. Pour Slack : reconnectez-le.",
      },
    },
  ],
  ["unsubscribed_or_expired", GONE],
  // As the vendor's own library spells it.
  ["unsubscirbed_or_expired", GONE],
  ["no_apn_config", NOT_SET_UP],
  ["no_fcm_config", NOT_SET_UP],
  ["channel_not_found", NO_CHANNEL],
  ["not_in_channel", NO_CHANNEL],
  ["channel_archived", NO_CHANNEL],
  ["restricted_action", NOT_ALLOWED],
  ["invalid_auth", NOT_ALLOWED],
  ["message_too_long", NO_FIT],
  ["no_text", NO_FIT],
  [
    "in_app_web_failed",
    {
      label: {
        en: "Not put into the inbox",
        de: "Nicht in den Posteingang gelegt",
        fr: "Non déposé dans la boîte de réception",
      },
      class: null,
      meaning: {
        en: "NotificationAPI could not put it into the person's inbox in the app.",
        de: "NotificationAPI konnte sie nicht in den Posteingang der Person in der App legen.",
        fr: "NotificationAPI n’a pas pu le déposer dans la boîte de réception de la personne dans l’application.",
      },
      todo: {
        en: "Look the person's message up under Logs in the NotificationAPI dashboard.",
        de: "Die Nachricht der Person unter „Logs“ in der Oberfläche von NotificationAPI nachschlagen.",
        fr: "Cherchez le message de la personne sous « Logs » dans l’interface de NotificationAPI.",
      },
    },
  ],
];
