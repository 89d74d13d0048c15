import type { ToldFailures } from "@/lib/providers/told";

/** SES's subtypes of a bounce, and what it did not send. */
export const FAILURES: ToldFailures = [
  {
    causes: ["general", "permanent", "bounce"],
    label: {
      en: "Refused by the mail server",
      de: "Vom Mailserver abgelehnt",
      fr: "Refusé par le serveur de messagerie",
    },
    class: "permanent",
    meaning: {
      en: "The recipient's mail server refused the e-mail for good, and gave no closer reason.",
      de: "Der Mailserver des Empfängers hat die E-Mail endgültig abgelehnt und keinen genaueren Grund genannt.",
      fr: "Le serveur de messagerie du destinataire a refusé l’e-mail définitivement, sans raison plus précise.",
    },
    todo: {
      en: "Take the address out of your lists. The reason in the event has the mail server's own words.",
      de: "Die Adresse aus Ihren Listen nehmen. Der Grund im Ereignis enthält die Worte des Mailservers selbst.",
      fr: "Retirez l’adresse de vos listes. La raison dans l’événement contient les mots du serveur lui-même.",
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
      en: "Take the address out of your lists. Where many are new, have addresses confirmed at sign-up.",
      de: "Die Adresse aus Ihren Listen nehmen. Sind viele davon neu, Adressen bei der Anmeldung bestätigen lassen.",
      fr: "Retirez l’adresse de vos listes. Si beaucoup sont nouvelles, faites confirmer les adresses à l’inscription.",
    },
  },
  {
    causes: ["undetermined"],
    label: { en: "Reason unknown", de: "Grund unbekannt", fr: "Raison inconnue" },
    meaning: {
      en: "A bounce came back that Amazon SES could not read.",
      de: "Ein Bounce kam zurück, den Amazon SES nicht lesen konnte.",
      fr: "Un rebond est revenu qu’Amazon SES n’a pas pu lire.",
    },
    todo: {
      en: "Nothing for one address. Leave out addresses that fail again and again.",
      de: "Bei einer einzelnen Adresse nichts. Adressen auslassen, die immer wieder fehlschlagen.",
      fr: "Rien pour une seule adresse. Laissez de côté les adresses qui échouent sans cesse.",
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
    causes: ["suppressed", "onaccountsuppressionlist", "unsubscribedrecipient"],
    label: {
      en: "On a suppression list",
      de: "Auf einer Sperrliste",
      fr: "Sur une liste d’exclusion",
    },
    class: "permanent",
    meaning: {
      en: "The address bounced, complained or unsubscribed before, so nothing was sent to it.",
      de: "An dieser Adresse gab es schon einen Bounce, eine Beschwerde oder eine Abmeldung, deshalb wurde nichts dorthin gesendet.",
      fr: "L’adresse a déjà rebondi, s’est plainte ou s’est désabonnée, rien ne lui a donc été envoyé.",
    },
    todo: {
      en: "Take the address out of your lists, or remove it from the suppression list in Amazon SES where it is there by mistake.",
      de: "Die Adresse aus Ihren Listen nehmen, oder sie von der Sperrliste („suppression list“) in Amazon SES nehmen, wenn sie dort versehentlich steht.",
      fr: "Retirez l’adresse de vos listes, ou de la liste d’exclusion (« suppression list ») d’Amazon SES si elle y est par erreur.",
    },
  },
  {
    causes: ["bad content", "reject"],
    label: {
      en: "Rejected by Amazon SES",
      de: "Von Amazon SES abgelehnt",
      fr: "Rejeté par Amazon SES",
    },
    class: "policy",
    meaning: {
      en: "Amazon SES found a virus in the e-mail, and did not send it.",
      de: "Amazon SES fand einen Virus in der E-Mail und hat sie nicht gesendet.",
      fr: "Amazon SES a trouvé un virus dans l’e-mail, et ne l’a pas envoyé.",
    },
    todo: {
      en: "Look at the attachments, and at the program that made this e-mail.",
      de: "Die Anhänge ansehen, und das Programm, das diese E-Mail gemacht hat.",
      fr: "Examinez les pièces jointes, et le programme qui a créé cet e-mail.",
    },
  },
  {
    causes: ["rendering failure"],
    label: {
      en: "Template could not be filled",
      de: "Vorlage nicht ausgefüllt",
      fr: "Modèle non rempli",
    },
    class: "sender",
    meaning: {
      en: "A value that the template needs was not given, so the e-mail was not sent.",
      de: "Ein Wert, den die Vorlage braucht, wurde nicht angegeben, deshalb wurde die E-Mail nicht gesendet.",
      fr: "Une valeur dont le modèle a besoin n’a pas été donnée, l’e-mail n’a donc pas été envoyé.",
    },
    todo: {
      en: "The reason in the event names the value. Give it, or mend the template, and send again.",
      de: "Der Grund im Ereignis nennt den Wert. Ihn angeben, oder die Vorlage in Ordnung bringen, und erneut senden.",
      fr: "La raison dans l’événement nomme la valeur. Donnez-la, ou corrigez le modèle, et renvoyez.",
    },
  },
];
