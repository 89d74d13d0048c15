import type { ToldFailure } from "@/lib/providers/told";

const INVALID: ToldFailure = {
  label: { en: "Invalid number", de: "Ungültige Nummer", fr: "Numéro non valide" },
  class: "permanent",
  meaning: {
    en: "The phone number does not exist, or is not in the international form.",
    de: "Die Telefonnummer existiert nicht oder hat nicht die internationale Form.",
    fr: "Le numéro de téléphone n’existe pas, ou n’est pas au format international.",
  },
  todo: {
    en: "Check numbers where people enter them: they need the country code (+49…). Correct those that failed.",
    de: "Nummern dort prüfen, wo sie eingegeben werden: Sie brauchen die Landesvorwahl (+49…). Die fehlgeschlagenen berichtigen.",
    fr: "Contrôlez les numéros à la saisie : il leur faut l’indicatif du pays (+49…). Corrigez ceux qui ont échoué.",
  },
};
const NO_MOBILE: ToldFailure = {
  label: { en: "No mobile number", de: "Keine Mobilnummer", fr: "Pas un numéro de mobile" },
  class: "permanent",
  meaning: {
    en: "The number is a landline, or of a network that takes no text messages.",
    de: "Die Nummer ist ein Festnetzanschluss oder gehört zu einem Netz, das keine SMS annimmt.",
    fr: "Le numéro est une ligne fixe, ou d’un réseau qui ne prend pas de SMS.",
  },
  todo: {
    en: "Ask for a mobile number, or call instead.",
    de: "Um eine Mobilnummer bitten, oder stattdessen anrufen.",
    fr: "Demandez un numéro de mobile, ou appelez plutôt.",
  },
};
const UNREACHABLE: ToldFailure = {
  label: { en: "Phone not reachable", de: "Telefon nicht erreichbar", fr: "Téléphone injoignable" },
  class: "temporary",
  meaning: {
    en: "The phone was switched off or out of reach for too long.",
    de: "Das Telefon war zu lange ausgeschaltet oder ohne Empfang.",
    fr: "Le téléphone est resté trop longtemps éteint ou hors de portée.",
  },
  todo: {
    en: "Send again later if it still matters. Numbers that stay away for weeks are worth removing: each try is paid for.",
    de: "Später erneut senden, wenn es noch wichtig ist. Nummern, die wochenlang weg sind, besser entfernen: Jeder Versuch kostet.",
    fr: "Renvoyez plus tard si c’est encore utile. Les numéros absents depuis des semaines méritent d’être supprimés : chaque essai se paie.",
  },
};
const FILTERED: ToldFailure = {
  label: { en: "Refused by the network", de: "Vom Netz abgelehnt", fr: "Refusé par le réseau" },
  class: "policy",
  meaning: {
    en: "The mobile network filtered the message, or does not accept the sender.",
    de: "Das Mobilfunknetz hat die Nachricht gefiltert oder nimmt den Absender nicht an.",
    fr: "Le réseau mobile a filtré le message, ou n’accepte pas l’expéditeur.",
  },
  todo: {
    en: "Register the sender for the country (10DLC in the United States, say), and avoid shortened links in the text.",
    de: "Den Absender für das Land registrieren (in den USA etwa 10DLC) und Kurzlinks im Text vermeiden.",
    fr: "Enregistrez l’expéditeur pour le pays (10DLC aux États-Unis, par exemple), et évitez les liens raccourcis dans le texte.",
  },
};
const NO_ROUTE: ToldFailure = {
  label: {
    en: "No way to that number",
    de: "Kein Weg zu dieser Nummer",
    fr: "Aucune route vers ce numéro",
  },
  class: "permanent",
  meaning: {
    en: "From this sender, or this account, the number's country or kind cannot be reached.",
    de: "Von diesem Absender oder Konto aus sind Land oder Art der Nummer nicht erreichbar.",
    fr: "Depuis cet expéditeur, ou ce compte, le pays ou le type du numéro n’est pas joignable.",
  },
  todo: {
    en: "Ask NotificationAPI's support to open the country, or choose a sender that reaches it.",
    de: "Den Support von NotificationAPI bitten, das Land freizuschalten, oder einen Absender wählen, der es erreicht.",
    fr: "Demandez à l’assistance de NotificationAPI d’ouvrir le pays, ou choisissez un expéditeur qui l’atteint.",
  },
};
const INCOMPLETE: ToldFailure = {
  label: { en: "Incomplete text message", de: "Unvollständige SMS", fr: "SMS incomplet" },
  class: "sender",
  meaning: {
    en: "Its recipient or its text was missing. It never left NotificationAPI.",
    de: "Empfänger oder Text fehlte. Sie hat NotificationAPI nie verlassen.",
    fr: "Le destinataire ou le texte manquait. Il n’a jamais quitté NotificationAPI.",
  },
  todo: {
    en: "Have whoever sends it fill in what is missing; the code says which part it is.",
    de: "Wer sie sendet, soll das Fehlende ergänzen; der Code sagt, welcher Teil es ist.",
    fr: "Demandez à qui l’envoie de compléter ce qui manque ; le code dit quelle partie.",
  },
};

/** Of text messages and calls: numbers are the carriers' own codes, five digits of Twilio and Telnyx. */
export const PHONE_FAILURES: readonly (readonly [string, ToldFailure])[] = [
  ["invalid_number", INVALID],
  ["invalid_phone_number", INVALID],
  ["13224", INVALID],
  ["21211", INVALID],
  ["21614", NO_MOBILE],
  ["30006", NO_MOBILE],
  ["40001", NO_MOBILE],
  ["21215", NO_ROUTE],
  ["21265", NO_ROUTE],
  ["21612", NO_ROUTE],
  ["30003", UNREACHABLE],
  [
    "30005",
    {
      ...UNREACHABLE,
      label: { en: "Number not in use", de: "Nummer nicht vergeben", fr: "Numéro non attribué" },
      class: "permanent",
      meaning: {
        en: "The network knows no phone of that number any more.",
        de: "Das Netz kennt kein Telefon mit dieser Nummer mehr.",
        fr: "Le réseau ne connaît plus de téléphone avec ce numéro.",
      },
      todo: {
        en: "Remove the number, or ask the person for the new one.",
        de: "Die Nummer entfernen, oder die Person um die neue bitten.",
        fr: "Supprimez le numéro, ou demandez le nouveau à la personne.",
      },
    },
  ],
  ["carrier_rejected", FILTERED],
  [
    "30004",
    {
      ...FILTERED,
      label: { en: "Blocked", de: "Blockiert", fr: "Bloqué" },
      class: "refused",
      meaning: {
        en: "The phone or its network blocks messages from this sender.",
        de: "Das Telefon oder sein Netz blockiert Nachrichten von diesem Absender.",
        fr: "Le téléphone ou son réseau bloque les messages de cet expéditeur.",
      },
      todo: {
        en: "Leave the number out: the person, or their contract, does not want them.",
        de: "Die Nummer auslassen: Die Person oder ihr Vertrag will diese Nachrichten nicht.",
        fr: "Laissez ce numéro de côté : la personne, ou son contrat, n’en veut pas.",
      },
    },
  ],
  ["30007", FILTERED],
  ["40002", FILTERED],
  [
    "30008",
    {
      label: {
        en: "The network gives no reason",
        de: "Das Netz nennt keinen Grund",
        fr: "Le réseau ne donne aucune raison",
      },
      class: null,
      meaning: {
        en: "The mobile network did not deliver it, and does not say why.",
        de: "Das Mobilfunknetz hat sie nicht zugestellt und sagt nicht, warum.",
        fr: "Le réseau mobile ne l’a pas distribué, et ne dit pas pourquoi.",
      },
      todo: {
        en: "Send again later. If one network or country stands out, tell NotificationAPI's support.",
        de: "Später erneut senden. Sticht ein Netz oder Land heraus, dem Support von NotificationAPI Bescheid geben.",
        fr: "Renvoyez plus tard. Si un réseau ou un pays se distingue, signalez-le à l’assistance de NotificationAPI.",
      },
    },
  ],
  [
    "30453",
    {
      label: { en: "Not delivered", de: "Nicht zugestellt", fr: "Non distribué" },
      class: null,
      meaning: {
        en: "The carrier could not deliver it.",
        de: "Der Übermittler konnte sie nicht zustellen.",
        fr: "Le transporteur n’a pas pu le distribuer.",
      },
      todo: {
        en: "Send again later. If one network or country stands out, tell NotificationAPI's support.",
        de: "Später erneut senden. Sticht ein Netz oder Land heraus, dem Support von NotificationAPI Bescheid geben.",
        fr: "Renvoyez plus tard. Si un réseau ou un pays se distingue, signalez-le à l’assistance de NotificationAPI.",
      },
    },
  ],
  ["missing_sms_recipient", INCOMPLETE],
  ["missing_sms_message", INCOMPLETE],
  [
    "no_answer",
    {
      label: { en: "No answer", de: "Keine Antwort", fr: "Pas de réponse" },
      class: "temporary",
      meaning: {
        en: "Nobody took the call.",
        de: "Niemand hat den Anruf angenommen.",
        fr: "Personne n’a pris l’appel.",
      },
      todo: {
        en: "Call again at another hour, or send what matters as an SMS.",
        de: "Zu einer anderen Stunde erneut anrufen, oder das Wichtige als SMS senden.",
        fr: "Rappelez à une autre heure, ou envoyez l’essentiel par SMS.",
      },
    },
  ],
];
