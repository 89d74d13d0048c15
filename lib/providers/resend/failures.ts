import type { ToldFailures } from "@/lib/providers/told";

/** Resend's subtypes of a bounce, and what it could not send. */
export const FAILURES: ToldFailures = [
  {
    causes: ["general", "bounced", "undetermined"],
    label: {
      en: "Refused by the mail server",
      de: "Vom Mailserver abgelehnt",
      fr: "Refusé par le serveur de messagerie",
    },
    meaning: {
      en: "The recipient's mail server refused the e-mail for good, and gave no closer reason.",
      de: "Der Mailserver des Empfängers hat die E-Mail endgültig abgelehnt und keinen genaueren Grund genannt.",
      fr: "Le serveur de messagerie du destinataire a refusé l’e-mail définitivement, sans raison plus précise.",
    },
    todo: {
      en: "Look at the bounce in Resend, which shows the mail server's own words.",
      de: "Den Bounce in Resend ansehen: Dort stehen die Worte des Mailservers selbst.",
      fr: "Regardez le rebond dans Resend, qui montre les mots du serveur lui-même.",
    },
  },
  {
    causes: ["noemail"],
    label: {
      en: "Address does not exist",
      de: "Adresse existiert nicht",
      fr: "L’adresse n’existe pas",
    },
    class: "permanent",
    meaning: {
      en: "The recipient's mail server says that there is no such mailbox.",
      de: "Der Mailserver des Empfängers sagt, dass es kein solches Postfach gibt.",
      fr: "Le serveur de messagerie du destinataire dit que cette boîte n’existe pas.",
    },
    todo: {
      en: "Take the address out of your lists. Resend does not send to it from now on.",
      de: "Die Adresse aus Ihren Listen nehmen. Resend sendet von nun an nicht mehr dorthin.",
      fr: "Retirez l’adresse de vos listes. Resend ne lui écrit plus désormais.",
    },
  },
  {
    causes: ["suppressed", "onaccountsuppressionlist"],
    label: {
      en: "On a suppression list",
      de: "Auf einer Sperrliste",
      fr: "Sur une liste d’exclusion",
    },
    class: "permanent",
    meaning: {
      en: "The address bounced or complained before, so nothing was sent to it.",
      de: "An dieser Adresse gab es schon einen Bounce oder eine Beschwerde, deshalb wurde nichts dorthin gesendet.",
      fr: "L’adresse a déjà rebondi ou s’est plainte, rien ne lui a donc été envoyé.",
    },
    todo: {
      en: "Take the address out of your lists, or remove the suppression in Resend where it is wrong.",
      de: "Die Adresse aus Ihren Listen nehmen, oder die „suppression“ in Resend entfernen, wenn sie falsch ist.",
      fr: "Retirez l’adresse de vos listes, ou supprimez l’exclusion (« suppression ») dans Resend si elle est erronée.",
    },
  },
  {
    causes: ["mailboxfull"],
    label: { en: "Mailbox full", de: "Postfach voll", fr: "Boîte pleine" },
    class: "temporary",
    meaning: {
      en: "The mailbox takes no more e-mails.",
      de: "Das Postfach nimmt keine E-Mails mehr an.",
      fr: "La boîte ne prend plus d’e-mails.",
    },
    todo: {
      en: "Nothing for one address. Leave out addresses that fail again and again.",
      de: "Bei einer einzelnen Adresse nichts. Adressen auslassen, die immer wieder fehlschlagen.",
      fr: "Rien pour une seule adresse. Laissez de côté les adresses qui échouent sans cesse.",
    },
  },
  {
    causes: ["messagetoolarge", "contentrejected", "attachmentrejected"],
    label: {
      en: "Refused for its content",
      de: "Wegen des Inhalts abgelehnt",
      fr: "Refusé pour son contenu",
    },
    class: "policy",
    meaning: {
      en: "The mail server does not take e-mails of this size or with such content.",
      de: "Der Mailserver nimmt keine E-Mails dieser Größe oder mit solchem Inhalt an.",
      fr: "Le serveur de messagerie ne prend pas d’e-mails de cette taille ou avec un tel contenu.",
    },
    todo: {
      en: "Look at the size, links and attachments of this e-mail, and send a changed one to a test address first.",
      de: "Größe, Links und Anhänge dieser E-Mail ansehen, und zuerst eine geänderte an eine Testadresse senden.",
      fr: "Examinez la taille, les liens et les pièces jointes de cet e-mail, et envoyez-en d’abord une version modifiée à une adresse de test.",
    },
  },
  {
    causes: ["failed"],
    label: {
      en: "Not sent by Resend",
      de: "Von Resend nicht gesendet",
      fr: "Non envoyé par Resend",
    },
    class: "sender",
    meaning: {
      en: "Resend could not send the e-mail: a quota, the domain or the recipient's address is in the way.",
      de: "Resend konnte die E-Mail nicht senden: Ein Kontingent, die Domain oder die Adresse des Empfängers steht im Weg.",
      fr: "Resend n’a pas pu envoyer l’e-mail : un quota, le domaine ou l’adresse du destinataire fait obstacle.",
    },
    todo: {
      en: "Look at the reason in the event, and at the domain and the limits in Resend.",
      de: "Den Grund im Ereignis ansehen, und die Domain und die Grenzen in Resend.",
      fr: "Regardez la raison dans l’événement, ainsi que le domaine et les limites dans Resend.",
    },
  },
];
