import type { ToldFailures } from "@/lib/providers/told";

/** Why SendGrid did not get an e-mail delivered, by the kinds of its own. */
export const FAILURES: ToldFailures = [
  {
    causes: ["invalid address", "invalid", "bounce"],
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
      en: "Take the address out of your lists. SendGrid suppresses it from now on.",
      de: "Die Adresse aus Ihren Listen nehmen. SendGrid sperrt sie von nun an.",
      fr: "Retirez l’adresse de vos listes. SendGrid l’exclut désormais.",
    },
  },
  {
    causes: ["reputation", "blocked"],
    label: {
      en: "Refused for reputation",
      de: "Wegen der Reputation abgelehnt",
      fr: "Refusé pour réputation",
    },
    class: "policy",
    meaning: {
      en: "The mail server refused the sender's address or domain, for now.",
      de: "Der Mailserver hat die Adresse oder Domain des Absenders vorerst abgelehnt.",
      fr: "Le serveur de messagerie a refusé l’adresse ou le domaine de l’expéditeur, pour l’instant.",
    },
    todo: {
      en: "Look at your sending reputation, at SPF, DKIM and DMARC, and at blocklists.",
      de: "Ihre Reputation als Absender ansehen, SPF, DKIM und DMARC sowie Sperrlisten.",
      fr: "Examinez votre réputation d’expéditeur, SPF, DKIM et DMARC, et les listes de blocage.",
    },
  },
  {
    causes: ["content"],
    label: {
      en: "Refused for its content",
      de: "Wegen des Inhalts abgelehnt",
      fr: "Refusé pour son contenu",
    },
    class: "policy",
    meaning: {
      en: "The mail server took the e-mail for spam or for something dangerous.",
      de: "Der Mailserver hielt die E-Mail für Spam oder für gefährlich.",
      fr: "Le serveur de messagerie a pris l’e-mail pour du spam ou pour quelque chose de dangereux.",
    },
    todo: {
      en: "Look at the links and attachments of this e-mail, and send a changed one to a test address first.",
      de: "Links und Anhänge dieser E-Mail ansehen, und zuerst eine geänderte an eine Testadresse senden.",
      fr: "Examinez les liens et les pièces jointes de cet e-mail, et envoyez-en d’abord une version modifiée à une adresse de test.",
    },
  },
  {
    causes: ["mailbox unavailable"],
    label: { en: "Mailbox unavailable", de: "Postfach nicht verfügbar", fr: "Boîte indisponible" },
    class: "temporary",
    meaning: {
      en: "The mailbox is full or switched off.",
      de: "Das Postfach ist voll oder abgeschaltet.",
      fr: "La boîte est pleine ou désactivée.",
    },
    todo: {
      en: "Nothing for one address. Leave out addresses that fail again and again.",
      de: "Bei einer einzelnen Adresse nichts. Adressen auslassen, die immer wieder fehlschlagen.",
      fr: "Rien pour une seule adresse. Laissez de côté les adresses qui échouent sans cesse.",
    },
  },
  {
    causes: ["frequency or volume too high"],
    label: { en: "Too many at once", de: "Zu viel auf einmal", fr: "Trop à la fois" },
    class: "policy",
    meaning: {
      en: "The mail server limits how much it takes from this sender.",
      de: "Der Mailserver begrenzt, wie viel er von diesem Absender annimmt.",
      fr: "Le serveur de messagerie limite ce qu’il prend de cet expéditeur.",
    },
    todo: {
      en: "Spread large sends over more time, and warm new addresses up.",
      de: "Große Aussendungen über mehr Zeit verteilen, und neue Adressen langsam aufwärmen.",
      fr: "Étalez les grands envois dans le temps, et échauffez les nouvelles adresses.",
    },
  },
  {
    causes: ["invalid smtpapi header", "spam content (if spam checker app enabled)", "dropped"],
    label: {
      en: "Dropped by SendGrid",
      de: "Von SendGrid fallen gelassen",
      fr: "Abandonné par SendGrid",
    },
    class: "sender",
    meaning: {
      en: "SendGrid found something wrong with the e-mail itself, and did not send it.",
      de: "SendGrid fand einen Fehler in der E-Mail selbst und hat sie nicht gesendet.",
      fr: "SendGrid a trouvé un problème dans l’e-mail lui-même, et ne l’a pas envoyé.",
    },
    todo: {
      en: "Look at the reason in the event, and mend the template or the program that sends.",
      de: "Den Grund im Ereignis ansehen, und die Vorlage oder das sendende Programm in Ordnung bringen.",
      fr: "Regardez la raison dans l’événement, et corrigez le modèle ou le programme qui envoie.",
    },
  },
  {
    causes: ["technical failure", "technical", "unclassified"],
    label: { en: "Technical failure", de: "Technischer Fehler", fr: "Échec technique" },
    class: "temporary",
    meaning: {
      en: "The mail server could not be reached, or gave no reason that SendGrid knows.",
      de: "Der Mailserver war nicht erreichbar oder nannte keinen Grund, den SendGrid kennt.",
      fr: "Le serveur de messagerie était injoignable, ou n’a donné aucune raison que SendGrid connaisse.",
    },
    todo: {
      en: "Look at the reason in the event. Where it is one domain, its operators have to mend it.",
      de: "Den Grund im Ereignis ansehen. Betrifft es eine Domain, müssen ihre Betreiber es in Ordnung bringen.",
      fr: "Regardez la raison dans l’événement. S’il s’agit d’un seul domaine, c’est à ses exploitants de réparer.",
    },
  },
];
