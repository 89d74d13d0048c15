import type { ToldFailures } from "@/lib/providers/told";

/** Causes of failure that Customer.io tells apart. */
export const FAILURES: ToldFailures = [
  {
    causes: ["bounced"],
    label: { en: "Bounced", de: "Bounce", fr: "Rebond" },
    meaning: {
      en: "The recipient's mail server, or the push service, refused it for good.",
      de: "Der Mailserver des Empfängers oder der Push-Dienst hat endgültig abgelehnt.",
      fr: "Le serveur de messagerie du destinataire, ou le service push, l’a refusé définitivement.",
    },
    todo: {
      en: "Look at the reason in the event. Customer.io suppresses e-mail addresses that bounce.",
      de: "Den Grund im Ereignis ansehen. Customer.io sperrt E-Mail-Adressen mit Bounces.",
      fr: "Regardez la raison dans l’événement. Customer.io exclut les adresses e-mail qui rebondissent.",
    },
  },
  {
    causes: ["undeliverable"],
    label: { en: "Undeliverable", de: "Nicht zustellbar", fr: "Non distribuable" },
    class: "sender",
    meaning: {
      en: "There was nobody to send to, or a limit of messages was reached.",
      de: "Es gab niemanden, an den zu senden war, oder eine Grenze für Nachrichten war erreicht.",
      fr: "Il n’y avait personne à qui envoyer, ou une limite de messages était atteinte.",
    },
    todo: {
      en: "Look whether the people in the campaign have an address or a device, and at your message limits.",
      de: "Prüfen, ob die Personen in der Kampagne eine Adresse oder ein Gerät haben, und Ihre Grenzen für Nachrichten.",
      fr: "Vérifiez si les personnes de la campagne ont une adresse ou un appareil, ainsi que vos limites de messages.",
    },
  },
  {
    causes: ["failed"],
    label: { en: "Failed", de: "Fehlgeschlagen", fr: "Échec" },
    meaning: {
      en: "Customer.io could not hand the message to its provider.",
      de: "Customer.io konnte die Nachricht nicht an ihren Übermittler übergeben.",
      fr: "Customer.io n’a pas pu remettre le message à son transporteur.",
    },
    todo: {
      en: "Look at the reason in the event and at the provider's credentials in Customer.io.",
      de: "Den Grund im Ereignis ansehen, und die Zugangsdaten des Übermittlers in Customer.io.",
      fr: "Regardez la raison dans l’événement, et les identifiants du transporteur dans Customer.io.",
    },
  },
];
