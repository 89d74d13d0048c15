import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: { en: "Open the webhooks", de: "Die Webhooks öffnen", fr: "Ouvrir les webhooks" },
      text: {
        en: "In Mailgun, open Send, then Webhooks, and choose the domain, or the account for all its domains.",
        de: "In Mailgun „Send“, dann „Webhooks“ öffnen und die Domain wählen, oder das Konto für alle seine Domains.",
        fr: "Dans Mailgun, ouvrez « Send », puis « Webhooks », et choisissez le domaine, ou le compte pour tous ses domaines.",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "Add a webhook for each event that you want to see, each with this endpoint's URL: Accepted, Delivered, Opened, Clicked, Permanent Failure, Temporary Failure, Spam Complaints and Unsubscribes. Opens and clicks need tracking in the domain's settings.",
        de: "Für jedes Ereignis, das Sie sehen möchten, einen Webhook mit der URL dieses Endpunkts hinzufügen: „Accepted“, „Delivered“, „Opened“, „Clicked“, „Permanent Failure“, „Temporary Failure“, „Spam Complaints“ und „Unsubscribes“. Öffnungen und Klicks brauchen Tracking in den Einstellungen der Domain.",
        fr: "Ajoutez un webhook pour chaque événement que vous voulez voir, avec l’URL de ce point d’accès : « Accepted », « Delivered », « Opened », « Clicked », « Permanent Failure », « Temporary Failure », « Spam Complaints » et « Unsubscribes ». Les ouvertures et clics demandent le suivi dans les réglages du domaine.",
      },
    },
    {
      title: {
        en: "Copy the signing key",
        de: "Den „signing key“ kopieren",
        fr: "Copier la « signing key »",
      },
      text: {
        en: "Copy the HTTP webhook signing key, which stands beside the webhooks or under API Security, and enter it here as the secret. Without it the token in the URL is the secret.",
        de: "Den „HTTP webhook signing key“ kopieren, der neben den Webhooks oder unter „API Security“ steht, und hier als Secret eintragen. Ohne ihn ist der Token in der URL das Secret.",
        fr: "Copiez la « HTTP webhook signing key », qui se trouve à côté des webhooks ou sous « API Security », et saisissez-la ici comme secret. Sans elle, le jeton dans l’URL en tient lieu.",
      },
      withSecret: {
        en: "The HTTP webhook signing key of your Mailgun account must be the one that you entered here: requests that it does not fit are refused. All domains of an account have the same one.",
        de: "Der „HTTP webhook signing key“ Ihres Mailgun-Kontos muss der sein, den Sie hier eingetragen haben: Anfragen, zu denen er nicht passt, werden abgewiesen. Alle Domains eines Kontos haben denselben.",
        fr: "La « HTTP webhook signing key » de votre compte Mailgun doit être celle que vous avez saisie ici : les requêtes auxquelles elle ne correspond pas sont refusées. Tous les domaines d’un compte ont la même.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Mailgun, open Send, then Webhooks, and replace the URL of every event's webhook with the new one.",
      de: "In Mailgun „Send“, dann „Webhooks“ öffnen und beim Webhook jedes Ereignisses die URL durch die neue ersetzen.",
      fr: "Dans Mailgun, ouvrez « Send », puis « Webhooks », et remplacez l’URL du webhook de chaque événement par la nouvelle.",
    },
    secret: {
      en: "In Mailgun, open API Security, make a new HTTP webhook signing key, and enter that key here as the new secret.",
      de: "In Mailgun „API Security“ öffnen, einen neuen „HTTP webhook signing key“ erzeugen und diesen hier als neues Secret eintragen.",
      fr: "Dans Mailgun, ouvrez « API Security », créez une nouvelle « HTTP webhook signing key », et saisissez cette clé ici comme nouveau secret.",
    },
  },
  assumptions: [
    {
      about: { en: "Sent", de: "Gesendet", fr: "Envoyé" },
      text: {
        en: "Sent means that Mailgun accepted the e-mail and put it into its queue.",
        de: "Gesendet heißt, dass Mailgun die E-Mail angenommen und in seine Warteschlange gestellt hat.",
        fr: "Envoyé signifie que Mailgun a accepté l’e-mail et l’a mis dans sa file.",
      },
    },
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A failure can still follow.",
        de: "Zugestellt heißt, dass der Mailserver des Empfängers die E-Mail angenommen hat, nicht, dass jemand sie gesehen hat. Ein Fehler kann noch folgen.",
        fr: "Distribué signifie que le serveur de messagerie du destinataire a pris l’e-mail, non que quelqu’un l’a vu. Un échec peut encore suivre.",
      },
    },
    {
      about: {
        en: "Automatic opens and clicks",
        de: "Automatische Öffnungen und Klicks",
        fr: "Ouvertures et clics automatiques",
      },
      text: {
        en: "Opens and clicks that Mailgun marks as made by Apple's or Gmail's proxies or by a scanner are counted apart, as automatic.",
        de: "Öffnungen und Klicks, die Mailgun als von den Proxys von Apple oder Gmail oder von einem Scanner gemacht kennzeichnet, werden getrennt gezählt, als automatisch.",
        fr: "Les ouvertures et clics que Mailgun marque comme faits par les proxys d’Apple ou de Gmail, ou par un scanner, sont comptés à part, comme automatiques.",
      },
    },
    {
      about: { en: "Failed", de: "Fehlgeschlagen", fr: "Échec" },
      text: {
        en: "Temporary failures are kept and not counted, as Mailgun tries again. What your own suppression lists forbid is counted as cancelled.",
        de: "Vorübergehende Fehler werden behalten und nicht gezählt, denn Mailgun versucht es erneut. Was Ihre eigenen Sperrlisten verbieten, zählt als abgebrochen.",
        fr: "Les échecs temporaires sont conservés et non comptés, car Mailgun réessaie. Ce que vos propres listes d’exclusion interdisent compte comme annulé.",
      },
    },
    {
      about: { en: "Campaign", de: "Kampagne", fr: "Campagne" },
      text: {
        en: "The campaign is Mailgun's own, else the first tag, else the template.",
        de: "Die Kampagne ist die von Mailgun selbst, sonst der erste „tag“, sonst die Vorlage.",
        fr: "La campagne est celle de Mailgun, sinon le premier « tag », sinon le modèle.",
      },
    },
    {
      about: { en: "Signature", de: "Signatur", fr: "Signature" },
      text: {
        en: "Mailgun signs a time and a token, and not what else is in the body. A signature is taken for twelve hours, as a later try may carry the first one. So keep the endpoint's URL to yourself, too.",
        de: "Mailgun signiert eine Zeit und einen Token, und nicht, was sonst im Body steht. Eine Signatur gilt zwölf Stunden, denn ein späterer Versuch kann die erste tragen. Die URL des Endpunkts also auch für sich behalten.",
        fr: "Mailgun signe une heure et un jeton, et non le reste du corps. Une signature est acceptée pendant douze heures, car un essai ultérieur peut porter la première. Gardez donc aussi l’URL du point d’accès pour vous.",
      },
    },
    {
      about: { en: "Tests", de: "Tests", fr: "Tests" },
      text: {
        en: "E-mails that are sent in test mode are not counted.",
        de: "E-Mails, die im Testmodus gesendet werden, werden nicht gezählt.",
        fr: "Les e-mails envoyés en mode test ne sont pas comptés.",
      },
    },
  ],
} satisfies Told;
