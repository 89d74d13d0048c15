import type { ToldFailures } from "@/lib/providers/told";

/** Causes of failure as OneSignal names them, and those that its types of event tell. */
export const FAILURES: ToldFailures = [
  {
    causes: ["unregistered", "notregistered", "invalid_player_id"],
    label: {
      en: "Push token no longer valid",
      de: "Push-Token nicht mehr gültig",
      fr: "Jeton push plus valable",
    },
    class: "permanent",
    meaning: {
      en: "Apple or Google no longer knows the device: the app was removed, or its data was cleared.",
      de: "Apple oder Google kennt das Gerät nicht mehr: Die App wurde entfernt, oder ihre Daten wurden gelöscht.",
      fr: "Apple ou Google ne connaît plus l’appareil : l’application a été supprimée, ou ses données effacées.",
    },
    todo: {
      en: "Nothing is to be done for one device. Where many fail at once, look whether the app's push credentials were changed.",
      de: "Bei einem einzelnen Gerät ist nichts zu tun. Schlagen viele auf einmal fehl, prüfen, ob die Push-Zugangsdaten der App geändert wurden.",
      fr: "Pour un seul appareil, il n’y a rien à faire. Si beaucoup échouent d’un coup, vérifiez si les identifiants push de l’application ont changé.",
    },
  },
  {
    causes: ["bounced"],
    label: { en: "E-mail bounced", de: "E-Mail-Bounce", fr: "Rebond de l’e-mail" },
    meaning: {
      en: "The recipient's mail server refused the e-mail for good.",
      de: "Der Mailserver des Empfängers hat die E-Mail endgültig abgelehnt.",
      fr: "Le serveur de messagerie du destinataire a refusé l’e-mail définitivement.",
    },
    todo: {
      en: "Take the address out of your lists: sending on to it harms your reputation.",
      de: "Die Adresse aus Ihren Listen nehmen: Weiter dorthin zu senden schadet Ihrer Reputation.",
      fr: "Retirez l’adresse de vos listes : continuer à lui écrire nuit à votre réputation.",
    },
  },
  {
    causes: ["suppressed"],
    label: { en: "Address suppressed", de: "Adresse gesperrt", fr: "Adresse exclue" },
    class: "permanent",
    meaning: {
      en: "The address bounced or complained before, so OneSignal did not send.",
      de: "An dieser Adresse gab es schon einen Bounce oder eine Beschwerde, deshalb hat OneSignal nicht gesendet.",
      fr: "L’adresse a déjà rebondi ou s’est plainte, OneSignal n’a donc rien envoyé.",
    },
    todo: {
      en: "Remove the address, or take it off OneSignal's suppression list where the person asks for it.",
      de: "Die Adresse entfernen, oder sie von der Sperrliste („suppression list“) in OneSignal nehmen, wenn die Person darum bittet.",
      fr: "Supprimez l’adresse, ou retirez-la de la liste d’exclusion (« suppression list ») de OneSignal si la personne le demande.",
    },
  },
  {
    causes: [""],
    label: { en: "No reason given", de: "Kein Grund angegeben", fr: "Aucune raison donnée" },
    meaning: {
      en: "OneSignal gives a reason for push and e-mail failures only, and not for all of them.",
      de: "OneSignal nennt nur bei Push und E-Mail einen Grund, und auch da nicht immer.",
      fr: "OneSignal ne donne une raison que pour les échecs de push et d’e-mail, et pas pour tous.",
    },
    todo: {
      en: "Look at the message's report in OneSignal.",
      de: "Den Bericht der Nachricht in OneSignal ansehen.",
      fr: "Consultez le rapport du message dans OneSignal.",
    },
  },
];
