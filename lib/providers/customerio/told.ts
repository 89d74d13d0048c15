import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Add a reporting webhook",
        de: "Einen „Reporting Webhook“ hinzufügen",
        fr: "Ajouter un « reporting webhook »",
      },
      text: {
        en: "In Customer.io, open Data & Integrations, then Integrations, and add Customer.io API: Reporting webhooks.",
        de: "In Customer.io „Data & Integrations“, dann „Integrations“ öffnen und „Customer.io API: Reporting webhooks“ hinzufügen.",
        fr: "Dans Customer.io, ouvrez « Data & Integrations », puis « Integrations », et ajoutez « Customer.io API: Reporting webhooks ».",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "Paste this endpoint's URL as the webhook endpoint.",
        de: "Die URL dieses Endpunkts als „webhook endpoint“ einfügen.",
        fr: "Collez l’URL de ce point d’accès comme « webhook endpoint ».",
      },
    },
    {
      title: { en: "Select the events", de: "Ereignisse auswählen", fr: "Choisir les événements" },
      text: {
        en: "Select the events of push, email, SMS, in-app and WhatsApp messages that you want to see, and Customer subscribed and unsubscribed.",
        de: "Die Ereignisse der Push-, E-Mail-, SMS-, In-App- und WhatsApp-Nachrichten auswählen, die Sie sehen möchten, dazu „Customer subscribed“ und „unsubscribed“.",
        fr: "Sélectionnez les événements des messages push, e-mail, SMS, in-app et WhatsApp que vous voulez voir, ainsi que « Customer subscribed » et « unsubscribed ».",
      },
    },
    {
      title: {
        en: "Copy the signing key",
        de: "Den „Signing Key“ kopieren",
        fr: "Copier la « Signing Key »",
      },
      text: {
        en: "Save the webhook, copy the Webhook Signing Key that Customer.io shows, and enter it here as the secret. Without it the token in the URL is the secret.",
        de: "Den Webhook speichern, den „Webhook Signing Key“ kopieren, den Customer.io zeigt, und hier als Secret eintragen. Ohne ihn ist der Token in der URL das Secret.",
        fr: "Enregistrez le webhook, copiez la « Webhook Signing Key » que Customer.io affiche, et saisissez-la ici comme secret. Sans elle, le jeton dans l’URL en tient lieu.",
      },
      withSecret: {
        en: "The Webhook Signing Key that Customer.io shows must be the one that you entered here: requests that it does not fit are refused.",
        de: "Der „Webhook Signing Key“, den Customer.io zeigt, muss der sein, den Sie hier eingetragen haben: Anfragen, zu denen er nicht passt, werden abgewiesen.",
        fr: "La « Webhook Signing Key » que Customer.io affiche doit être celle que vous avez saisie ici : les requêtes auxquelles elle ne correspond pas sont refusées.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Customer.io, open Data & Integrations, open the reporting webhook, and replace its endpoint with the new URL.",
      de: "In Customer.io „Data & Integrations“ öffnen, den „Reporting Webhook“ öffnen und seinen „endpoint“ durch die neue URL ersetzen.",
      fr: "Dans Customer.io, ouvrez « Data & Integrations », ouvrez le « reporting webhook », et remplacez son « endpoint » par la nouvelle URL.",
    },
    secret: {
      en: "In Customer.io, open Data & Integrations, open the reporting webhook, and copy its Webhook Signing Key from there to here.",
      de: "In Customer.io „Data & Integrations“ öffnen, den „Reporting Webhook“ öffnen und seinen „Webhook Signing Key“ von dort hierher kopieren.",
      fr: "Dans Customer.io, ouvrez « Data & Integrations », ouvrez le « reporting webhook », et copiez sa « Webhook Signing Key » de là-bas ici.",
    },
  },
  assumptions: [
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "Delivered of a push is the app's own word (its SDK says so). Of e-mails and text messages it is the mail server's or the carrier's.",
        de: "Die Zustellung eines Pushs ist das Wort der App selbst (ihr SDK meldet sie). Bei E-Mails und SMS ist es das des Mailservers oder Mobilfunkanbieters.",
        fr: "Pour un push, « distribué » est la parole de l’application elle-même (son SDK le dit). Pour les e-mails et les SMS, c’est celle du serveur de messagerie ou de l’opérateur.",
      },
    },
    {
      about: { en: "Clicked pushes", de: "Angeklickte Pushes", fr: "Push cliqués" },
      text: {
        en: "A click on a push counts as clicked, and implies that it was opened.",
        de: "Ein Klick auf einen Push zählt als geklickt und bedeutet, dass er geöffnet wurde.",
        fr: "Un clic sur un push compte comme cliqué, et implique qu’il a été ouvert.",
      },
    },
    {
      about: { en: "Campaign names", de: "Namen der Kampagnen", fr: "Noms des campagnes" },
      text: {
        en: "Customer.io sends numbers and no names. They are shown with their kind, as the same number can be a campaign and a newsletter.",
        de: "Customer.io sendet Nummern und keine Namen. Sie werden mit ihrer Art gezeigt, denn dieselbe Nummer kann eine Kampagne und ein Newsletter sein.",
        fr: "Customer.io envoie des numéros et pas de noms. Ils sont affichés avec leur type, car le même numéro peut être une campagne et une newsletter.",
      },
    },
    {
      about: { en: "Time of the signature", de: "Zeit der Signatur", fr: "Heure de la signature" },
      text: {
        en: "A signature is taken for eight days, as Customer.io does not say whether it signs again when it tries again.",
        de: "Eine Signatur gilt acht Tage, denn Customer.io sagt nicht, ob es bei einer Wiederholung neu signiert.",
        fr: "Une signature est acceptée pendant huit jours, car Customer.io ne dit pas s’il signe à nouveau quand il réessaie.",
      },
    },
    {
      about: { en: "Automatic opens", de: "Automatische Öffnungen", fr: "Ouvertures automatiques" },
      text: {
        en: "Where your account tells human opens from machine opens, those by machines are kept and not counted as opened. Otherwise opens include automatic ones.",
        de: "Wo Ihr Konto menschliche von maschinellen Öffnungen unterscheidet, werden die maschinellen behalten und nicht als geöffnet gezählt. Sonst enthalten die Öffnungen automatische.",
        fr: "Si votre compte distingue les ouvertures humaines de celles des machines, ces dernières sont conservées et ne comptent pas comme ouvertes. Sinon, les ouvertures incluent les automatiques.",
      },
    },
  ],
} satisfies Told;
