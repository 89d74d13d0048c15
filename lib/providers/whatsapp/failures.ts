import type { ToldFailures } from "@/lib/providers/told";

/** Error codes of the WhatsApp Cloud API that one meets most. */
export const FAILURES: ToldFailures = [
  {
    causes: ["131026"],
    label: {
      en: "Cannot be delivered",
      de: "Kann nicht zugestellt werden",
      fr: "Ne peut pas être distribué",
    },
    class: "permanent",
    meaning: {
      en: "The number has no WhatsApp, has an old version of it, or has not accepted WhatsApp's terms.",
      de: "Die Nummer hat kein WhatsApp, eine alte Version davon oder hat die Bedingungen von WhatsApp nicht angenommen.",
      fr: "Le numéro n’a pas WhatsApp, en a une ancienne version, ou n’a pas accepté les conditions de WhatsApp.",
    },
    todo: {
      en: "Look whether the number is right, and reach the person by SMS or e-mail instead.",
      de: "Prüfen, ob die Nummer stimmt, und die Person stattdessen per SMS oder E-Mail erreichen.",
      fr: "Vérifiez si le numéro est juste, et joignez plutôt la personne par SMS ou e-mail.",
    },
  },
  {
    causes: ["131047", "470"],
    label: { en: "More than 24 hours ago", de: "Mehr als 24 Stunden her", fr: "Plus de 24 heures" },
    class: "policy",
    meaning: {
      en: "The person last wrote more than 24 hours ago, and only templates may be sent after that.",
      de: "Die Person hat zuletzt vor mehr als 24 Stunden geschrieben; danach dürfen nur noch Vorlagen gesendet werden.",
      fr: "La personne a écrit pour la dernière fois il y a plus de 24 heures ; après cela, seuls des modèles peuvent être envoyés.",
    },
    todo: {
      en: "Send an approved template instead of a free text.",
      de: "Statt eines freien Textes eine genehmigte Vorlage senden.",
      fr: "Envoyez un modèle approuvé au lieu d’un texte libre.",
    },
  },
  {
    causes: ["131049", "130472"],
    label: { en: "Held back by Meta", de: "Von Meta zurückgehalten", fr: "Retenu par Meta" },
    class: "policy",
    meaning: {
      en: "Meta did not deliver a marketing message, as this person gets many of them or is part of a test.",
      de: "Meta hat eine Marketing-Nachricht nicht zugestellt, weil diese Person viele davon bekommt oder Teil eines Tests ist.",
      fr: "Meta n’a pas distribué un message marketing, car cette personne en reçoit beaucoup ou fait partie d’un test.",
    },
    todo: {
      en: "Do not send it again at once. Send fewer marketing messages, to people who read them.",
      de: "Nicht gleich erneut senden. Weniger Marketing-Nachrichten senden, an Personen, die sie lesen.",
      fr: "Ne renvoyez pas tout de suite. Envoyez moins de messages marketing, à des personnes qui les lisent.",
    },
  },
  {
    causes: ["131050"],
    label: {
      en: "Person stopped marketing",
      de: "Person hat Marketing abbestellt",
      fr: "Marketing arrêté par la personne",
    },
    class: "refused",
    meaning: {
      en: "The person chose to get no marketing messages from you on WhatsApp.",
      de: "Die Person möchte auf WhatsApp keine Marketing-Nachrichten von Ihnen.",
      fr: "La personne a choisi de ne plus recevoir de messages marketing de votre part sur WhatsApp.",
    },
    todo: {
      en: "Take the number out of your marketing lists.",
      de: "Die Nummer aus Ihren Marketing-Listen nehmen.",
      fr: "Retirez le numéro de vos listes marketing.",
    },
  },
  {
    causes: ["130497"],
    label: {
      en: "Not allowed in this country",
      de: "In diesem Land nicht erlaubt",
      fr: "Non autorisé dans ce pays",
    },
    class: "policy",
    meaning: {
      en: "Your business may not send messages of this kind to people in this country.",
      de: "Ihr Unternehmen darf Nachrichten dieser Art nicht an Personen in diesem Land senden.",
      fr: "Votre entreprise ne peut pas envoyer de messages de ce type à des personnes dans ce pays.",
    },
    todo: {
      en: "Leave numbers of this country out, or look at WhatsApp's policy for your trade.",
      de: "Nummern dieses Landes auslassen, oder die Richtlinie von WhatsApp für Ihre Branche ansehen.",
      fr: "Laissez de côté les numéros de ce pays, ou consultez les règles de WhatsApp pour votre secteur.",
    },
  },
  {
    causes: ["130429", "131048", "131056", "80007", "4"],
    label: { en: "Too many at once", de: "Zu viele auf einmal", fr: "Trop à la fois" },
    class: "temporary",
    meaning: {
      en: "A limit was reached: of your number, of your quality rating, or for one recipient.",
      de: "Eine Grenze war erreicht: die Ihrer Nummer, die Ihrer Qualitätsbewertung oder die für einen Empfänger.",
      fr: "Une limite était atteinte : celle de votre numéro, de votre note de qualité, ou pour un destinataire.",
    },
    todo: {
      en: "Spread the sending over more time, and look at the quality rating in WhatsApp Manager.",
      de: "Den Versand über mehr Zeit verteilen, und die Qualitätsbewertung in „WhatsApp Manager“ ansehen.",
      fr: "Étalez l’envoi dans le temps, et regardez la note de qualité dans « WhatsApp Manager ».",
    },
  },
  {
    causes: ["131042", "131031", "368", "131045", "131005", "10"],
    label: { en: "Account not ready", de: "Konto nicht bereit", fr: "Compte non prêt" },
    class: "sender",
    meaning: {
      en: "Something is wrong with payment, registration, permission or standing of the account.",
      de: "Etwas stimmt nicht mit Zahlung, Registrierung, Erlaubnis oder Stand des Kontos.",
      fr: "Quelque chose ne va pas dans le paiement, l’enregistrement, l’autorisation ou l’état du compte.",
    },
    todo: {
      en: "Open WhatsApp Manager and Business Settings, and mend what is marked there.",
      de: "„WhatsApp Manager“ und „Business Settings“ öffnen und in Ordnung bringen, was dort markiert ist.",
      fr: "Ouvrez « WhatsApp Manager » et « Business Settings », et corrigez ce qui y est signalé.",
    },
  },
  {
    causes: [
      "132000",
      "132001",
      "132005",
      "132007",
      "132012",
      "132015",
      "132016",
      "132068",
      "132069",
    ],
    label: { en: "Template refused", de: "Vorlage abgelehnt", fr: "Modèle refusé" },
    class: "sender",
    meaning: {
      en: "The template does not exist in that language, was paused or disabled, or its variables do not fit.",
      de: "Die Vorlage gibt es in dieser Sprache nicht, sie wurde angehalten oder abgeschaltet, oder ihre Variablen passen nicht.",
      fr: "Le modèle n’existe pas dans cette langue, a été suspendu ou désactivé, ou ses variables ne conviennent pas.",
    },
    todo: {
      en: "Look at the template in WhatsApp Manager, and at the variables that your program fills in.",
      de: "Die Vorlage in „WhatsApp Manager“ ansehen, und die Variablen, die Ihr Programm einsetzt.",
      fr: "Examinez le modèle dans « WhatsApp Manager », et les variables que votre programme remplit.",
    },
  },
  {
    causes: ["131051", "131052", "131053", "131008", "131009", "131021", "100"],
    label: { en: "Message not right", de: "Nachricht nicht richtig", fr: "Message incorrect" },
    class: "sender",
    meaning: {
      en: "WhatsApp cannot send this message as it is: its kind, its media or a parameter.",
      de: "WhatsApp kann diese Nachricht so nicht senden: wegen ihrer Art, ihrer Medien oder eines Parameters.",
      fr: "WhatsApp ne peut pas envoyer ce message tel quel : son type, ses médias ou un paramètre.",
    },
    todo: {
      en: "Look at the details that WhatsApp gives with the error, and mend the program that sends.",
      de: "Die Einzelheiten ansehen, die WhatsApp zum Fehler nennt, und das sendende Programm in Ordnung bringen.",
      fr: "Regardez les détails que WhatsApp donne avec l’erreur, et corrigez le programme qui envoie.",
    },
  },
  {
    causes: ["131000", "131016", "131057", "1", "2"],
    label: { en: "Fault at Meta", de: "Fehler bei Meta", fr: "Défaillance chez Meta" },
    class: "temporary",
    meaning: {
      en: "Meta could not send the message for a reason of its own.",
      de: "Meta konnte die Nachricht aus einem eigenen Grund nicht senden.",
      fr: "Meta n’a pas pu envoyer le message pour une raison qui lui est propre.",
    },
    todo: {
      en: "Try again later. Where it goes on, look at Meta's status page.",
      de: "Später erneut versuchen. Hält es an, die Statusseite von Meta ansehen.",
      fr: "Réessayez plus tard. Si cela continue, consultez la page d’état de Meta.",
    },
  },
  {
    causes: [""],
    label: { en: "No code given", de: "Kein Code angegeben", fr: "Aucun code donné" },
    meaning: {
      en: "WhatsApp gave no error code with the status.",
      de: "WhatsApp hat mit dem Status keinen Fehlercode genannt.",
      fr: "WhatsApp n’a donné aucun code d’erreur avec le statut.",
    },
    todo: {
      en: "Look at the number and the template in WhatsApp Manager.",
      de: "Die Nummer und die Vorlage in „WhatsApp Manager“ ansehen.",
      fr: "Examinez le numéro et le modèle dans « WhatsApp Manager ».",
    },
  },
];
