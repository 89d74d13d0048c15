import type { ToldFailures } from "@/lib/providers/told";

/** Causes of failure as Braze passes them on. */
export const FAILURES: ToldFailures = [
  {
    causes: ["bounce"],
    label: { en: "Bounced", de: "Bounce", fr: "Rebond" },
    class: "permanent",
    meaning: {
      en: "The push token is no longer valid, or the recipient's mail server refused the e-mail for good.",
      de: "Der Push-Token ist nicht mehr gültig, oder der Mailserver des Empfängers hat die E-Mail endgültig abgelehnt.",
      fr: "Le jeton push n’est plus valable, ou le serveur de messagerie du destinataire a refusé l’e-mail définitivement.",
    },
    todo: {
      en: "Braze stops sending there by itself. Where many bounce at once, look whether push credentials were changed or an old list was imported.",
      de: "Braze sendet von selbst nicht mehr dorthin. Gibt es viele auf einmal, prüfen, ob Push-Zugangsdaten geändert wurden oder eine alte Liste importiert wurde.",
      fr: "Braze cesse d’y envoyer de lui-même. Si beaucoup rebondissent d’un coup, vérifiez si les identifiants push ont changé ou si une ancienne liste a été importée.",
    },
  },
  {
    causes: ["30003", "30004", "30005", "30006", "30007", "30008", "failure"],
    label: {
      en: "Refused by the carrier or by WhatsApp",
      de: "Vom Mobilfunkanbieter oder von WhatsApp abgelehnt",
      fr: "Refusé par l’opérateur ou par WhatsApp",
    },
    meaning: {
      en: "The number cannot be reached, does not exist, or is blocked for this sender.",
      de: "Die Nummer ist nicht erreichbar, existiert nicht oder ist für diesen Absender gesperrt.",
      fr: "Le numéro est injoignable, n’existe pas, ou est bloqué pour cet expéditeur.",
    },
    todo: {
      en: "Look at the code in Braze's message activity log, and take numbers that never work out of your lists.",
      de: "Den Code im „message activity log“ von Braze ansehen, und Nummern, die nie funktionieren, aus Ihren Listen nehmen.",
      fr: "Regardez le code dans le « message activity log » de Braze, et retirez de vos listes les numéros qui ne fonctionnent jamais.",
    },
  },
  {
    causes: [""],
    label: { en: "No reason given", de: "Kein Grund angegeben", fr: "Aucune raison donnée" },
    meaning: {
      en: "Braze passed on no code of the provider.",
      de: "Braze hat keinen Code des Übermittlers weitergegeben.",
      fr: "Braze n’a transmis aucun code du transporteur.",
    },
    todo: {
      en: "Look at the message's activity log in Braze.",
      de: "Das Aktivitätsprotokoll der Nachricht in Braze ansehen.",
      fr: "Consultez le journal d’activité du message dans Braze.",
    },
  },
];
