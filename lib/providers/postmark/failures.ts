import type { ToldFailures } from "@/lib/providers/told";

/** Postmark's types of a bounce that mean that an e-mail will not arrive. */
export const FAILURES: ToldFailures = [
  {
    causes: ["hardbounce", "bademailaddress"],
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
      en: "Take the address out of your lists. Postmark does not send to it from now on.",
      de: "Die Adresse aus Ihren Listen nehmen. Postmark sendet von nun an nicht mehr dorthin.",
      fr: "Retirez l’adresse de vos listes. Postmark ne lui écrit plus désormais.",
    },
  },
  {
    causes: ["softbounce"],
    label: { en: "Mailbox unavailable", de: "Postfach nicht verfügbar", fr: "Boîte indisponible" },
    class: "temporary",
    meaning: {
      en: "The mailbox is full or switched off, and Postmark has given up on this e-mail.",
      de: "Das Postfach ist voll oder abgeschaltet, und Postmark hat diese E-Mail aufgegeben.",
      fr: "La boîte est pleine ou désactivée, et Postmark a renoncé à cet e-mail.",
    },
    todo: {
      en: "Nothing for one address. Leave out addresses that fail again and again.",
      de: "Bei einer einzelnen Adresse nichts. Adressen auslassen, die immer wieder fehlschlagen.",
      fr: "Rien pour une seule adresse. Laissez de côté les adresses qui échouent sans cesse.",
    },
  },
  {
    causes: ["blocked"],
    label: {
      en: "Refused by the mail server",
      de: "Vom Mailserver abgelehnt",
      fr: "Refusé par le serveur de messagerie",
    },
    class: "policy",
    meaning: {
      en: "The mail server refuses the sender's address, domain or content.",
      de: "Der Mailserver lehnt Adresse, Domain oder Inhalt des Absenders ab.",
      fr: "Le serveur de messagerie refuse l’adresse, le domaine ou le contenu de l’expéditeur.",
    },
    todo: {
      en: "Look at your sending reputation and at the description in the event; Postmark's support can ask the mail server's operators.",
      de: "Ihre Reputation als Absender und die Beschreibung im Ereignis ansehen; der Support von Postmark kann die Betreiber des Mailservers fragen.",
      fr: "Examinez votre réputation d’expéditeur et la description dans l’événement ; l’assistance de Postmark peut interroger les exploitants du serveur.",
    },
  },
  {
    causes: ["dmarcpolicy"],
    label: { en: "Refused by DMARC", de: "Von DMARC abgelehnt", fr: "Refusé par DMARC" },
    class: "policy",
    meaning: {
      en: "The sending domain's own DMARC policy forbids this e-mail.",
      de: "Die DMARC-Richtlinie der sendenden Domain selbst verbietet diese E-Mail.",
      fr: "La règle DMARC du domaine d’envoi lui-même interdit cet e-mail.",
    },
    todo: {
      en: "Verify the domain in Postmark, and set DKIM and the Return-Path up for it.",
      de: "Die Domain in Postmark bestätigen, und DKIM und den Return-Path dafür einrichten.",
      fr: "Vérifiez le domaine dans Postmark, et configurez-y DKIM et le Return-Path.",
    },
  },
  {
    causes: ["spamnotification", "virusnotification"],
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
    causes: ["manuallydeactivated"],
    label: { en: "Address switched off", de: "Adresse abgeschaltet", fr: "Adresse désactivée" },
    class: "refused",
    meaning: {
      en: "Somebody switched this address off in your Postmark account.",
      de: "Jemand hat diese Adresse in Ihrem Postmark-Konto abgeschaltet.",
      fr: "Quelqu’un a désactivé cette adresse dans votre compte Postmark.",
    },
    todo: {
      en: "Take the address out of your lists, or switch it on again in Postmark.",
      de: "Die Adresse aus Ihren Listen nehmen, oder sie in Postmark wieder einschalten.",
      fr: "Retirez l’adresse de vos listes, ou réactivez-la dans Postmark.",
    },
  },
  {
    causes: ["unconfirmed"],
    label: {
      en: "Address not confirmed",
      de: "Adresse nicht bestätigt",
      fr: "Adresse non confirmée",
    },
    class: "sender",
    meaning: {
      en: "Postmark was asked not to send to this address before it is confirmed.",
      de: "Postmark sollte nicht an diese Adresse senden, bevor sie bestätigt ist.",
      fr: "Il a été demandé à Postmark de ne pas écrire à cette adresse avant sa confirmation.",
    },
    todo: {
      en: "Ask the recipient to confirm the address.",
      de: "Den Empfänger bitten, die Adresse zu bestätigen.",
      fr: "Demandez au destinataire de confirmer l’adresse.",
    },
  },
  {
    causes: ["smtpapierror", "templaterenderingfailed"],
    label: {
      en: "Dropped by Postmark",
      de: "Von Postmark fallen gelassen",
      fr: "Abandonné par Postmark",
    },
    class: "sender",
    meaning: {
      en: "Postmark found something wrong with the e-mail itself, and did not send it.",
      de: "Postmark fand einen Fehler in der E-Mail selbst und hat sie nicht gesendet.",
      fr: "Postmark a trouvé un problème dans l’e-mail lui-même, et ne l’a pas envoyé.",
    },
    todo: {
      en: "Look at the description in the event, and mend the template or the program that sends.",
      de: "Die Beschreibung im Ereignis ansehen, und die Vorlage oder das sendende Programm in Ordnung bringen.",
      fr: "Regardez la description dans l’événement, et corrigez le modèle ou le programme qui envoie.",
    },
  },
  {
    causes: ["unknown"],
    label: { en: "Unknown reason", de: "Unbekannter Grund", fr: "Raison inconnue" },
    meaning: {
      en: "The mail server gave no reason that Postmark knows.",
      de: "Der Mailserver nannte keinen Grund, den Postmark kennt.",
      fr: "Le serveur de messagerie n’a donné aucune raison que Postmark connaisse.",
    },
    todo: {
      en: "Open the bounce in Postmark's activity, which shows the mail server's own words.",
      de: "Den Bounce in der „activity“ von Postmark öffnen: Sie zeigt die Worte des Mailservers selbst.",
      fr: "Ouvrez le rebond dans l’« activity » de Postmark, qui montre les mots du serveur lui-même.",
    },
  },
];
