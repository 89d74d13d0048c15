import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: { en: "Add a webhook", de: "Einen Webhook hinzufügen", fr: "Ajouter un webhook" },
      text: {
        en: "In Resend, open Webhooks, and click Add webhook.",
        de: "In Resend „Webhooks“ öffnen und auf „Add webhook“ klicken.",
        fr: "Dans Resend, ouvrez « Webhooks », et cliquez sur « Add webhook ».",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "Paste this endpoint's URL as the endpoint URL.",
        de: "Die URL dieses Endpunkts als „endpoint URL“ einfügen.",
        fr: "Collez l’URL de ce point d’accès comme « endpoint URL ».",
      },
    },
    {
      title: { en: "Select the events", de: "Ereignisse auswählen", fr: "Choisir les événements" },
      text: {
        en: "Select all events of e-mails but the received ones, and Contact updated for opt-outs. Opens and clicks need open and click tracking in the domain's settings.",
        de: "Alle Ereignisse zu E-Mails außer den empfangenen auswählen, und „Contact updated“ für Opt-outs. Öffnungen und Klicks brauchen „open tracking“ und „click tracking“ in den Einstellungen der Domain.",
        fr: "Sélectionnez tous les événements d’e-mails sauf ceux reçus, et « Contact updated » pour les opt-outs. Les ouvertures et clics demandent leur suivi dans les réglages du domaine.",
      },
    },
    {
      title: {
        en: "Copy the signing secret",
        de: "Das „Signing secret“ kopieren",
        fr: "Copier le « Signing secret »",
      },
      text: {
        en: "Open the webhook, copy its Signing secret, which begins with whsec_, and enter it here as the secret. Without it the token in the URL is the secret.",
        de: "Den Webhook öffnen, sein „Signing secret“ kopieren, das mit whsec_ beginnt, und hier als Secret eintragen. Ohne es ist der Token in der URL das Secret.",
        fr: "Ouvrez le webhook, copiez son « Signing secret », qui commence par whsec_, et saisissez-le ici comme secret. Sans lui, le jeton dans l’URL en tient lieu.",
      },
      withSecret: {
        en: "The webhook's Signing secret, which begins with whsec_, must be the one that you entered here: requests that it does not fit are refused.",
        de: "Das „Signing secret“ des Webhooks, das mit whsec_ beginnt, muss das sein, das Sie hier eingetragen haben: Anfragen, zu denen es nicht passt, werden abgewiesen.",
        fr: "Le « Signing secret » du webhook, qui commence par whsec_, doit être celui que vous avez saisi ici : les requêtes auxquelles il ne correspond pas sont refusées.",
      },
    },
    {
      title: {
        en: "Tell campaigns apart",
        de: "Kampagnen unterscheiden",
        fr: "Distinguer les campagnes",
      },
      text: {
        en: "Broadcasts are campaigns by themselves. Give other e-mails a tag with the name campaign, and its value is the campaign.",
        de: "„Broadcasts“ sind von selbst Kampagnen. Anderen E-Mails einen „tag“ mit dem Namen campaign geben; sein Wert ist die Kampagne.",
        fr: "Les « broadcasts » sont des campagnes d’eux-mêmes. Donnez aux autres e-mails un « tag » du nom de campaign : sa valeur est la campagne.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Resend, open Webhooks, open the webhook, and replace its endpoint URL with the new one.",
      de: "In Resend „Webhooks“ öffnen, den Webhook öffnen und seine „endpoint URL“ durch die neue ersetzen.",
      fr: "Dans Resend, ouvrez « Webhooks », ouvrez le webhook, et remplacez son « endpoint URL » par la nouvelle.",
    },
    secret: {
      en: "In Resend, open Webhooks, open the webhook, and copy its Signing secret from there to here. A webhook that is made anew has another one.",
      de: "In Resend „Webhooks“ öffnen, den Webhook öffnen und sein „Signing secret“ von dort hierher kopieren. Ein neu angelegter Webhook hat ein anderes.",
      fr: "Dans Resend, ouvrez « Webhooks », ouvrez le webhook, et copiez son « Signing secret » de là-bas ici. Un webhook recréé en a un autre.",
    },
  },
  assumptions: [
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A bounce can still follow.",
        de: "Zugestellt heißt, dass der Mailserver des Empfängers die E-Mail angenommen hat, nicht, dass jemand sie gesehen hat. Ein Bounce kann noch folgen.",
        fr: "Distribué signifie que le serveur de messagerie du destinataire a pris l’e-mail, non que quelqu’un l’a vu. Un rebond peut encore suivre.",
      },
    },
    {
      about: {
        en: "Automatic opens and clicks",
        de: "Automatische Öffnungen und Klicks",
        fr: "Ouvertures et clics automatiques",
      },
      text: {
        en: "Opens and clicks include automatic ones, such as those of Apple Mail's privacy protection and of scanners, as Resend does not mark them.",
        de: "Öffnungen und Klicks enthalten automatische, etwa die des Datenschutzes von Apple Mail und von Scannern, denn Resend kennzeichnet sie nicht.",
        fr: "Les ouvertures et clics incluent les automatiques, comme ceux de la protection de la confidentialité d’Apple Mail et des scanners, car Resend ne les marque pas.",
      },
    },
    {
      about: { en: "Several recipients", de: "Mehrere Empfänger", fr: "Plusieurs destinataires" },
      text: {
        en: "An e-mail to several recipients at once is one message, as Resend does not say which of them an event is about. The first one counts as its recipient.",
        de: "Eine E-Mail an mehrere Empfänger zugleich ist eine Nachricht, denn Resend sagt nicht, um welchen von ihnen es bei einem Ereignis geht. Der erste gilt als ihr Empfänger.",
        fr: "Un e-mail à plusieurs destinataires à la fois est un seul message, car Resend ne dit pas duquel il s’agit dans un événement. Le premier compte comme son destinataire.",
      },
    },
    {
      about: { en: "Bounces", de: "Bounces", fr: "Rebonds" },
      text: {
        en: "A bounce that Resend calls transient is kept and not counted as failed: it may be the answer of a program, and the address is not bad. A delayed delivery is kept likewise.",
        de: "Ein Bounce, den Resend „transient“ nennt, wird behalten und nicht als fehlgeschlagen gezählt: Er kann die Antwort eines Programms sein, und die Adresse ist nicht schlecht. Eine verzögerte Zustellung wird ebenso behalten.",
        fr: "Un rebond que Resend appelle « transient » est conservé et ne compte pas comme échoué : ce peut être la réponse d’un programme, et l’adresse n’est pas mauvaise. Une distribution retardée est conservée de même.",
      },
    },
    {
      about: {
        en: "Suppressed",
        de: "Zurückgehalten („Suppressed“)",
        fr: "Exclus (« Suppressed »)",
      },
      text: {
        en: "E-mails that Resend held back because of an earlier bounce or complaint are counted as cancelled.",
        de: "E-Mails, die Resend wegen eines früheren Bounces oder einer früheren Beschwerde zurückhielt, zählen als abgebrochen.",
        fr: "Les e-mails que Resend a retenus à cause d’un rebond ou d’une plainte antérieurs comptent comme annulés.",
      },
    },
    {
      about: { en: "Opt-outs", de: "Opt-outs", fr: "Opt-outs" },
      text: {
        en: "A contact that is marked as unsubscribed counts as an opt-out each time that Resend tells of a change of it. Opt-ins cannot be told from other changes.",
        de: "Ein Kontakt, der als abgemeldet markiert ist, zählt als Opt-out, sooft Resend eine Änderung an ihm meldet. Opt-ins lassen sich nicht von anderen Änderungen unterscheiden.",
        fr: "Un contact marqué comme désabonné compte comme un opt-out chaque fois que Resend signale un changement le concernant. Les opt-ins ne se distinguent pas des autres changements.",
      },
    },
    {
      about: { en: "Campaign", de: "Kampagne", fr: "Campagne" },
      text: {
        en: "The campaign is the broadcast, else the tag with the name campaign, else the template.",
        de: "Die Kampagne ist der „broadcast“, sonst der „tag“ mit dem Namen campaign, sonst die Vorlage.",
        fr: "La campagne est le « broadcast », sinon le « tag » du nom de campaign, sinon le modèle.",
      },
    },
  ],
} satisfies Told;
