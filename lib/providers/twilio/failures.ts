import type { ToldFailures } from "@/lib/providers/told";

/** Twilio's error codes of messages that one meets most. */
export const FAILURES: ToldFailures = [
  {
    causes: ["30003"],
    label: {
      en: "Phone not reachable",
      de: "Telefon nicht erreichbar",
      fr: "Téléphone injoignable",
    },
    class: "temporary",
    meaning: {
      en: "The phone was switched off or without a network, or the number is out of service.",
      de: "Das Telefon war ausgeschaltet oder ohne Netz, oder die Nummer ist außer Betrieb.",
      fr: "Le téléphone était éteint ou sans réseau, ou le numéro est hors service.",
    },
    todo: {
      en: "Nothing for one message. Take out numbers that are never reached.",
      de: "Bei einer einzelnen Nachricht nichts. Nummern herausnehmen, die nie erreicht werden.",
      fr: "Rien pour un seul message. Retirez les numéros qui ne sont jamais joints.",
    },
  },
  {
    causes: ["30004"],
    label: { en: "Message blocked", de: "Nachricht blockiert", fr: "Message bloqué" },
    class: "refused",
    meaning: {
      en: "The carrier or the recipient blocks messages from this sender.",
      de: "Der Mobilfunkanbieter oder der Empfänger blockiert Nachrichten von diesem Absender.",
      fr: "L’opérateur ou le destinataire bloque les messages de cet expéditeur.",
    },
    todo: {
      en: "Look whether the recipient opted out, and do not send there again.",
      de: "Prüfen, ob der Empfänger sich abgemeldet hat, und nicht wieder dorthin senden.",
      fr: "Vérifiez si le destinataire s’est désabonné, et ne lui envoyez plus rien.",
    },
  },
  {
    causes: ["30005"],
    label: { en: "Unknown number", de: "Unbekannte Nummer", fr: "Numéro inconnu" },
    class: "permanent",
    meaning: {
      en: "The number does not exist any more, or cannot receive messages.",
      de: "Die Nummer existiert nicht mehr oder kann keine Nachrichten empfangen.",
      fr: "Le numéro n’existe plus, ou ne peut pas recevoir de messages.",
    },
    todo: {
      en: "Take the number out of your lists.",
      de: "Die Nummer aus Ihren Listen nehmen.",
      fr: "Retirez le numéro de vos listes.",
    },
  },
  {
    causes: ["30006"],
    label: { en: "Landline", de: "Festnetz", fr: "Ligne fixe" },
    class: "permanent",
    meaning: {
      en: "The number is a landline, or its carrier cannot be reached.",
      de: "Die Nummer ist ein Festnetzanschluss, oder ihr Anbieter ist nicht erreichbar.",
      fr: "Le numéro est une ligne fixe, ou son opérateur est injoignable.",
    },
    todo: {
      en: "Take the number out of your lists for SMS.",
      de: "Die Nummer aus Ihren SMS-Listen nehmen.",
      fr: "Retirez le numéro de vos listes de SMS.",
    },
  },
  {
    causes: ["30007"],
    label: {
      en: "Filtered by the carrier",
      de: "Vom Mobilfunkanbieter gefiltert",
      fr: "Filtré par l’opérateur",
    },
    class: "policy",
    meaning: {
      en: "The carrier took the message for spam.",
      de: "Der Mobilfunkanbieter hielt die Nachricht für Spam.",
      fr: "L’opérateur a pris le message pour du spam.",
    },
    todo: {
      en: "Register your sender and campaign with the carriers, and look at the text and its links.",
      de: "Absender und Kampagne bei den Mobilfunkanbietern registrieren, und den Text und seine Links ansehen.",
      fr: "Enregistrez votre expéditeur et votre campagne auprès des opérateurs, et examinez le texte et ses liens.",
    },
  },
  {
    causes: ["30008"],
    label: { en: "Unknown error", de: "Unbekannter Fehler", fr: "Erreur inconnue" },
    meaning: {
      en: "The carrier gave no reason.",
      de: "Der Mobilfunkanbieter nannte keinen Grund.",
      fr: "L’opérateur n’a donné aucune raison.",
    },
    todo: {
      en: "Send a shorter, plain message to the number to see whether it can be reached.",
      de: "Eine kürzere, einfache Nachricht an die Nummer senden, um zu sehen, ob sie erreichbar ist.",
      fr: "Envoyez au numéro un message plus court et simple, pour voir s’il est joignable.",
    },
  },
  {
    causes: ["21610"],
    label: {
      en: "Recipient said STOP",
      de: "Empfänger sagte STOP",
      fr: "Le destinataire a dit STOP",
    },
    class: "refused",
    meaning: {
      en: "The recipient had opted out, so Twilio did not send.",
      de: "Der Empfänger hatte sich abgemeldet, deshalb hat Twilio nicht gesendet.",
      fr: "Le destinataire s’était désabonné, Twilio n’a donc rien envoyé.",
    },
    todo: {
      en: "Take the number out of your lists until the person says START.",
      de: "Die Nummer aus Ihren Listen nehmen, bis die Person START sagt.",
      fr: "Retirez le numéro de vos listes jusqu’à ce que la personne dise START.",
    },
  },
  {
    causes: ["63016", "63024"],
    label: {
      en: "Not allowed by WhatsApp",
      de: "Von WhatsApp nicht erlaubt",
      fr: "Non autorisé par WhatsApp",
    },
    class: "policy",
    meaning: {
      en: "The message was outside of the 24 hours, or the recipient cannot receive it.",
      de: "Die Nachricht lag außerhalb der 24 Stunden, oder der Empfänger kann sie nicht empfangen.",
      fr: "Le message était en dehors des 24 heures, ou le destinataire ne peut pas le recevoir.",
    },
    todo: {
      en: "Use an approved template, and look whether the person has WhatsApp.",
      de: "Eine genehmigte Vorlage verwenden, und prüfen, ob die Person WhatsApp hat.",
      fr: "Utilisez un modèle approuvé, et vérifiez si la personne a WhatsApp.",
    },
  },
  {
    causes: [""],
    label: { en: "No code given", de: "Kein Code angegeben", fr: "Aucun code donné" },
    meaning: {
      en: "Twilio gave no error code with the status.",
      de: "Twilio hat mit dem Status keinen Fehlercode genannt.",
      fr: "Twilio n’a donné aucun code d’erreur avec le statut.",
    },
    todo: {
      en: "Look at the message in Twilio's message log.",
      de: "Die Nachricht im Nachrichtenprotokoll von Twilio ansehen.",
      fr: "Consultez le message dans le journal des messages de Twilio.",
    },
  },
];
