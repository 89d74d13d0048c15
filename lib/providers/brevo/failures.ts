import type { ToldFailures } from "@/lib/providers/told";

/** Brevo's events that mean that an e-mail will not arrive. */
export const FAILURES: ToldFailures = [
  {
    causes: ["hard_bounce"],
    label: {
      en: "Address does not exist",
      de: "Adresse existiert nicht",
      fr: "L’adresse n’existe pas",
    },
    class: "permanent",
    meaning: {
      en: "The recipient's mail server refused the address for good.",
      de: "Der Mailserver des Empfängers hat die Adresse endgültig abgelehnt.",
      fr: "Le serveur de messagerie du destinataire a refusé l’adresse définitivement.",
    },
    todo: {
      en: "Take the address out of your lists. Brevo does not send to it from now on.",
      de: "Die Adresse aus Ihren Listen nehmen. Brevo sendet von nun an nicht mehr dorthin.",
      fr: "Retirez l’adresse de vos listes. Brevo ne lui écrit plus désormais.",
    },
  },
  {
    causes: ["invalid_email"],
    label: {
      en: "Address is misspelled",
      de: "Adresse falsch geschrieben",
      fr: "Adresse mal orthographiée",
    },
    class: "permanent",
    meaning: {
      en: "What was given as the recipient is no e-mail address.",
      de: "Was als Empfänger angegeben war, ist keine E-Mail-Adresse.",
      fr: "Ce qui a été donné comme destinataire n’est pas une adresse e-mail.",
    },
    todo: {
      en: "Mend the address, and check addresses where people enter them.",
      de: "Die Adresse berichtigen, und Adressen dort prüfen, wo sie eingegeben werden.",
      fr: "Corrigez l’adresse, et contrôlez les adresses à la saisie.",
    },
  },
  {
    causes: ["blocked"],
    label: { en: "Blocked", de: "Blockiert", fr: "Bloqué" },
    class: "policy",
    meaning: {
      en: "The address or its contact is blocked in your Brevo account, so nothing was sent.",
      de: "Die Adresse oder ihr Kontakt ist in Ihrem Brevo-Konto blockiert, deshalb wurde nichts gesendet.",
      fr: "L’adresse ou son contact est bloqué dans votre compte Brevo, rien n’a donc été envoyé.",
    },
    todo: {
      en: "Look at the contact in Brevo. Take the address out of your lists, or unblock it where it is blocked by mistake.",
      de: "Den Kontakt in Brevo ansehen. Die Adresse aus Ihren Listen nehmen, oder die Blockierung aufheben, wenn sie ein Versehen ist.",
      fr: "Regardez le contact dans Brevo. Retirez l’adresse de vos listes, ou débloquez-la si elle est bloquée par erreur.",
    },
  },
  {
    causes: ["error"],
    label: { en: "Not sent by Brevo", de: "Von Brevo nicht gesendet", fr: "Non envoyé par Brevo" },
    class: "sender",
    meaning: {
      en: "Brevo could not send the e-mail: something in it or in the account is wrong.",
      de: "Brevo konnte die E-Mail nicht senden: Etwas darin oder im Konto ist falsch.",
      fr: "Brevo n’a pas pu envoyer l’e-mail : quelque chose y est incorrect, ou dans le compte.",
    },
    todo: {
      en: "Look at the reason in the event, and mend the template or the program that sends.",
      de: "Den Grund im Ereignis ansehen, und die Vorlage oder das sendende Programm in Ordnung bringen.",
      fr: "Regardez la raison dans l’événement, et corrigez le modèle ou le programme qui envoie.",
    },
  },
];
