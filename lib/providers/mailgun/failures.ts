import type { ToldFailures } from "@/lib/providers/told";

/** Mailgun's reasons for which it gave up on an e-mail. */
export const FAILURES: ToldFailures = [
  {
    causes: ["bounce", "hardfail"],
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
      en: "Take the address out of your lists. Mailgun does not send to it from now on.",
      de: "Die Adresse aus Ihren Listen nehmen. Mailgun sendet von nun an nicht mehr dorthin.",
      fr: "Retirez l’adresse de vos listes. Mailgun ne lui écrit plus désormais.",
    },
  },
  {
    causes: ["generic"],
    label: {
      en: "Refused by the mail server",
      de: "Vom Mailserver abgelehnt",
      fr: "Refusé par le serveur de messagerie",
    },
    meaning: {
      en: "The mail server refused the e-mail for a reason that Mailgun does not name.",
      de: "Der Mailserver hat die E-Mail aus einem Grund abgelehnt, den Mailgun nicht nennt.",
      fr: "Le serveur de messagerie a refusé l’e-mail pour une raison que Mailgun ne nomme pas.",
    },
    todo: {
      en: "Look at the code in the event, and at Mailgun's log, which shows the mail server's own words.",
      de: "Den Code im Ereignis ansehen, und das Protokoll von Mailgun, das die Worte des Mailservers selbst zeigt.",
      fr: "Regardez le code dans l’événement, et le journal de Mailgun, qui montre les mots du serveur lui-même.",
    },
  },
  {
    causes: ["old"],
    label: {
      en: "Given up after many tries",
      de: "Nach vielen Versuchen aufgegeben",
      fr: "Abandonné après de nombreux essais",
    },
    class: "temporary",
    meaning: {
      en: "The mail server could not be reached or put the e-mail off until Mailgun gave up.",
      de: "Der Mailserver war nicht erreichbar oder hat die E-Mail vertagt, bis Mailgun aufgab.",
      fr: "Le serveur de messagerie était injoignable, ou a différé l’e-mail jusqu’à ce que Mailgun renonce.",
    },
    todo: {
      en: "Nothing for one address. Where it is one domain, its operators have to mend it.",
      de: "Bei einer einzelnen Adresse nichts. Betrifft es eine Domain, müssen ihre Betreiber es in Ordnung bringen.",
      fr: "Rien pour une seule adresse. S’il s’agit d’un seul domaine, c’est à ses exploitants de réparer.",
    },
  },
  {
    causes: ["espblock", "blacklisted"],
    label: {
      en: "Refused for reputation",
      de: "Wegen der Reputation abgelehnt",
      fr: "Refusé pour réputation",
    },
    class: "policy",
    meaning: {
      en: "The mail server refuses the sender's address or domain.",
      de: "Der Mailserver lehnt die Adresse oder Domain des Absenders ab.",
      fr: "Le serveur de messagerie refuse l’adresse ou le domaine de l’expéditeur.",
    },
    todo: {
      en: "Look at your sending reputation, at SPF, DKIM and DMARC, and at blocklists.",
      de: "Ihre Reputation als Absender ansehen, SPF, DKIM und DMARC sowie Sperrlisten.",
      fr: "Examinez votre réputation d’expéditeur, SPF, DKIM et DMARC, et les listes de blocage.",
    },
  },
  {
    causes: ["greylisted"],
    label: { en: "Put off for too long", de: "Zu lange vertagt", fr: "Différé trop longtemps" },
    class: "temporary",
    meaning: {
      en: "The mail server puts e-mails of unknown senders off, and did so until Mailgun gave up.",
      de: "Der Mailserver vertagt E-Mails unbekannter Absender und tat es, bis Mailgun aufgab.",
      fr: "Le serveur de messagerie diffère les e-mails d’expéditeurs inconnus, et l’a fait jusqu’à ce que Mailgun renonce.",
    },
    todo: {
      en: "Warm new addresses up, so that mail servers come to know them.",
      de: "Neue Adressen langsam aufwärmen, damit Mailserver sie kennenlernen.",
      fr: "Échauffez les nouvelles adresses, pour que les serveurs de messagerie apprennent à les connaître.",
    },
  },
  {
    causes: ["no mx"],
    label: {
      en: "Domain takes no e-mail",
      de: "Domain nimmt keine E-Mails an",
      fr: "Le domaine ne prend pas d’e-mails",
    },
    class: "permanent",
    meaning: {
      en: "The recipient's domain names no mail server.",
      de: "Die Domain des Empfängers nennt keinen Mailserver.",
      fr: "Le domaine du destinataire n’indique aucun serveur de messagerie.",
    },
    todo: {
      en: "Take the address out of your lists; the domain may be misspelled.",
      de: "Die Adresse aus Ihren Listen nehmen; vielleicht ist die Domain falsch geschrieben.",
      fr: "Retirez l’adresse de vos listes ; le domaine est peut-être mal orthographié.",
    },
  },
  {
    causes: ["rejected"],
    label: { en: "Rejected by Mailgun", de: "Von Mailgun abgelehnt", fr: "Rejeté par Mailgun" },
    class: "sender",
    meaning: {
      en: "Mailgun itself did not send the e-mail, as it holds a virus or breaks its rules.",
      de: "Mailgun selbst hat die E-Mail nicht gesendet, weil sie einen Virus enthält oder gegen seine Regeln verstößt.",
      fr: "Mailgun lui-même n’a pas envoyé l’e-mail, car il contient un virus ou enfreint ses règles.",
    },
    todo: {
      en: "Look at the reason in Mailgun's log, and mend the template or the program that sends.",
      de: "Den Grund im Protokoll von Mailgun ansehen, und die Vorlage oder das sendende Programm in Ordnung bringen.",
      fr: "Regardez la raison dans le journal de Mailgun, et corrigez le modèle ou le programme qui envoie.",
    },
  },
];
