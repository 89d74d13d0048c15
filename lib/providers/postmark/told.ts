import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Open the webhooks of a stream",
        de: "Die Webhooks eines Streams öffnen",
        fr: "Ouvrir les webhooks d’un flux",
      },
      text: {
        en: "In Postmark, open the server, then the message stream, then Webhooks, and click Add webhook. Every message stream has webhooks of its own, so repeat this for each.",
        de: "In Postmark den Server, dann den „message stream“, dann „Webhooks“ öffnen und auf „Add webhook“ klicken. Jeder „message stream“ hat eigene Webhooks, also für jeden wiederholen.",
        fr: "Dans Postmark, ouvrez le serveur, puis le « message stream », puis « Webhooks », et cliquez sur « Add webhook ». Chaque « message stream » a ses propres webhooks, répétez donc pour chacun.",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "Paste this endpoint's URL as the Webhook URL.",
        de: "Die URL dieses Endpunkts als „Webhook URL“ einfügen.",
        fr: "Collez l’URL de ce point d’accès comme « Webhook URL ».",
      },
    },
    {
      title: {
        en: "Add the username and password",
        de: "Benutzername und Passwort hinzufügen",
        fr: "Ajouter le nom d’utilisateur et le mot de passe",
      },
      text: {
        en: "Without Basic auth credentials the token in the URL is the secret. To add them, invent a username and a password, enter both in Postmark under Basic auth credentials, and here as the secret, with a colon between.",
        de: "Ohne „Basic auth credentials“ ist der Token in der URL das Secret. Um sie hinzuzufügen, einen Benutzernamen und ein Passwort erfinden und beide in Postmark unter „Basic auth credentials“ eintragen, und hier als Secret, mit einem Doppelpunkt dazwischen.",
        fr: "Sans « Basic auth credentials », le jeton dans l’URL tient lieu de secret. Pour les ajouter, inventez un nom d’utilisateur et un mot de passe, saisissez les deux dans Postmark sous « Basic auth credentials », et ici comme secret, séparés par deux-points.",
      },
      withSecret: {
        en: "Under Basic auth credentials, enter the username and the password of this endpoint's secret, which are written with a colon between. Requests without them are refused.",
        de: "Unter „Basic auth credentials“ den Benutzernamen und das Passwort aus dem Secret dieses Endpunkts eintragen, die mit einem Doppelpunkt dazwischen geschrieben sind. Anfragen ohne sie werden abgewiesen.",
        fr: "Sous « Basic auth credentials », saisissez le nom d’utilisateur et le mot de passe du secret de ce point d’accès, qui y sont séparés par deux-points. Les requêtes sans eux sont refusées.",
      },
    },
    {
      title: { en: "Select the events", de: "Ereignisse auswählen", fr: "Choisir les événements" },
      text: {
        en: "Select Open, Click, Delivery, Bounce, Spam Complaint and Subscription Change, and leave the content of messages out. Opens and clicks need open and link tracking, on the server or for each message.",
        de: "„Open“, „Click“, „Delivery“, „Bounce“, „Spam Complaint“ und „Subscription Change“ auswählen, und den Inhalt der Nachrichten weglassen. Öffnungen und Klicks brauchen „open tracking“ und „link tracking“, für den Server oder jede Nachricht.",
        fr: "Sélectionnez « Open », « Click », « Delivery », « Bounce », « Spam Complaint » et « Subscription Change », et laissez de côté le contenu des messages. Les ouvertures et clics demandent le suivi des ouvertures et des liens, sur le serveur ou pour chaque message.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Postmark, open the message stream, then Webhooks, edit the webhook, and replace its Webhook URL with the new one. Do so in every stream.",
      de: "In Postmark den „message stream“, dann „Webhooks“ öffnen, den Webhook bearbeiten und seine „Webhook URL“ durch die neue ersetzen. Das in jedem Stream tun.",
      fr: "Dans Postmark, ouvrez le « message stream », puis « Webhooks », modifiez le webhook, et remplacez sa « Webhook URL » par la nouvelle. Faites-le dans chaque flux.",
    },
    secret: {
      en: "In Postmark, open the message stream, then Webhooks, edit the webhook, and replace the username and password under Basic auth credentials.",
      de: "In Postmark den „message stream“, dann „Webhooks“ öffnen, den Webhook bearbeiten und Benutzername und Passwort unter „Basic auth credentials“ ersetzen.",
      fr: "Dans Postmark, ouvrez le « message stream », puis « Webhooks », modifiez le webhook, et remplacez le nom d’utilisateur et le mot de passe sous « Basic auth credentials ».",
    },
  },
  assumptions: [
    {
      about: { en: "Sent", de: "Gesendet", fr: "Envoyé" },
      text: {
        en: "Postmark has no event for an e-mail that was sent: the funnel begins with what was delivered.",
        de: "Postmark hat kein Ereignis für eine gesendete E-Mail: Der Funnel beginnt mit dem, was zugestellt wurde.",
        fr: "Postmark n’a pas d’événement pour un e-mail envoyé : l’entonnoir commence par ce qui a été distribué.",
      },
    },
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A bounce can still follow.",
        de: "Zugestellt heißt, dass der Mailserver des Empfängers die E-Mail angenommen hat, nicht, dass jemand sie gesehen hat. Ein Bounce kann noch folgen.",
        fr: "Distribué signifie que le serveur de messagerie du destinataire a pris l’e-mail, non que quelqu’un l’a vu. Un rebond peut encore suivre.",
      },
    },
    {
      about: { en: "Automatic opens", de: "Automatische Öffnungen", fr: "Ouvertures automatiques" },
      text: {
        en: "Opens include automatic ones, such as those of Apple Mail's privacy protection, as Postmark does not mark them.",
        de: "Öffnungen enthalten automatische, etwa die des Datenschutzes von Apple Mail, denn Postmark kennzeichnet sie nicht.",
        fr: "Les ouvertures incluent les automatiques, comme celles de la protection de la confidentialité d’Apple Mail, car Postmark ne les marque pas.",
      },
    },
    {
      about: { en: "Bounces", de: "Bounces", fr: "Rebonds" },
      text: {
        en: "Delays and answers by programs, which Postmark calls bounces too, are kept and not counted as failed. A soft bounce is failed, as Postmark has given up then.",
        de: "Verzögerungen und Antworten von Programmen, die Postmark auch Bounces nennt, werden behalten und nicht als fehlgeschlagen gezählt. Ein weicher Bounce ist fehlgeschlagen, denn dann hat Postmark aufgegeben.",
        fr: "Les retards et réponses de programmes, que Postmark appelle aussi « bounces », sont conservés et ne comptent pas comme échoués. Un rebond temporaire est un échec, car Postmark a alors abandonné.",
      },
    },
    {
      about: { en: "Opt-outs", de: "Opt-outs", fr: "Opt-outs" },
      text: {
        en: "Opt-outs are unsubscribe requests, complaints, and addresses that were put on the suppression list by hand. What is on that list because of a bounce or a complaint is counted as that alone.",
        de: "Opt-outs sind Abmeldungen, Beschwerden und Adressen, die von Hand auf die Sperrliste kamen. Was wegen eines Bounces oder einer Beschwerde auf dieser Liste steht, zählt nur als das.",
        fr: "Les opt-outs sont les désabonnements, les plaintes, et les adresses mises à la main sur la liste d’exclusion. Ce qui figure sur cette liste à cause d’un rebond ou d’une plainte ne compte que comme tel.",
      },
    },
    {
      about: { en: "Opt-ins", de: "Opt-ins", fr: "Opt-ins" },
      text: {
        en: "An address that is taken off the suppression list counts as an opt-in, whatever it was there for.",
        de: "Eine Adresse, die von der Sperrliste genommen wird, zählt als Opt-in, weshalb auch immer sie dort stand.",
        fr: "Une adresse retirée de la liste d’exclusion compte comme un opt-in, quelle que soit la raison de sa présence.",
      },
    },
    {
      about: { en: "Tests", de: "Tests", fr: "Tests" },
      text: {
        en: "Test posts are known by a message id of zeros, and are not counted.",
        de: "Testsendungen werden an einer Nachrichten-ID aus Nullen erkannt und nicht gezählt.",
        fr: "Les envois de test se reconnaissent à un identifiant de message fait de zéros, et ne sont pas comptés.",
      },
    },
  ],
} satisfies Told;
