import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Open the Webhook settings of your channel",
        de: "Die Webhook-Einstellungen Ihres Kanals öffnen",
        fr: "Ouvrir les réglages « Webhook » de votre canal",
      },
      text: {
        en: "In CleverPush, open the channel whose events you want, and go to its Webhook settings.",
        de: "In CleverPush den Kanal öffnen, dessen Ereignisse Sie möchten, und zu seinen Einstellungen „Webhook“ gehen.",
        fr: "Dans CleverPush, ouvrez le canal dont vous voulez les événements, et allez dans ses réglages « Webhook ».",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "Use it for Opt-In, Opt-Out, Message Delivery, Message Click, Topics Updated, Topic Added and Attributes Updated, or for those you want to see.",
        de: "Sie für „Opt-In“, „Opt-Out“, „Message Delivery“, „Message Click“, „Topics Updated“, „Topic Added“ und „Attributes Updated“ verwenden, oder für die, die Sie sehen möchten.",
        fr: "Utilisez-la pour « Opt-In », « Opt-Out », « Message Delivery », « Message Click », « Topics Updated », « Topic Added » et « Attributes Updated », ou pour ceux que vous voulez voir.",
      },
    },
    {
      title: {
        en: "Set the authorization value",
        de: "Den Authorization-Wert festlegen",
        fr: "Définir la valeur d’autorisation",
      },
      text: {
        en: "This endpoint has no secret, so leave it empty: the token in the URL is the secret. To use one, set it here and enter the same value in CleverPush.",
        de: "Dieser Endpunkt hat kein Secret, also leer lassen: Der Token in der URL ist das Secret. Um eines zu verwenden, hier eines festlegen und denselben Wert in CleverPush eintragen.",
        fr: "Ce point d’accès n’a pas de secret, laissez donc le champ vide : le jeton dans l’URL en tient lieu. Pour en utiliser un, définissez-le ici et saisissez la même valeur dans CleverPush.",
      },
      withSecret: {
        en: "Paste this endpoint's Authorization value there. Requests that come without it are refused.",
        de: "Dort den Authorization-Wert dieses Endpunkts einfügen. Anfragen ohne ihn werden abgewiesen.",
        fr: "Collez-y la valeur Authorization de ce point d’accès. Les requêtes qui arrivent sans elle sont refusées.",
      },
    },
    {
      title: {
        en: "Do not enter it as the Authorizer Webhook",
        de: "Nicht als „Authorizer Webhook“ eintragen",
        fr: "Ne pas la saisir comme « Authorizer Webhook »",
      },
      text: {
        en: "That is another call, which asks for permission and expects a decision. Pushlens refuses it.",
        de: "Das ist ein anderer Aufruf, der um Erlaubnis fragt und eine Entscheidung erwartet. Pushlens weist ihn ab.",
        fr: "C’est un autre appel, qui demande une autorisation et attend une décision. Pushlens le refuse.",
      },
    },
  ],
  replace: {
    token: {
      en: "In CleverPush, open the channel, go to its Webhook settings, and replace the URL of each event with the new one.",
      de: "In CleverPush den Kanal öffnen, zu seinen Einstellungen „Webhook“ gehen und die URL jedes Ereignisses durch die neue ersetzen.",
      fr: "Dans CleverPush, ouvrez le canal, allez dans ses réglages « Webhook », et remplacez l’URL de chaque événement par la nouvelle.",
    },
    secret: {
      en: "In CleverPush, open the channel, go to its Webhook settings, and replace the authorization value with the new one.",
      de: "In CleverPush den Kanal öffnen, zu seinen Einstellungen „Webhook“ gehen und den Authorization-Wert durch den neuen ersetzen.",
      fr: "Dans CleverPush, ouvrez le canal, allez dans ses réglages « Webhook », et remplacez la valeur d’autorisation par la nouvelle.",
    },
  },
  assumptions: [
    {
      about: { en: "Authorization", de: "Authorization", fr: "Authorization" },
      text: {
        en: "The authorization header is documented for the Authorizer Webhook only. The event webhooks are assumed to send it as well.",
        de: "Der Header Authorization ist nur für den „Authorizer Webhook“ dokumentiert. Angenommen wird, dass die Webhooks der Ereignisse ihn auch senden.",
        fr: "L’en-tête d’autorisation n’est documenté que pour l’« Authorizer Webhook ». On suppose que les webhooks d’événements l’envoient aussi.",
      },
    },
    {
      about: {
        en: "Time of opt-ins, opt-outs and changes",
        de: "Zeit von Opt-ins, Opt-outs und Änderungen",
        fr: "Heure des opt-ins, opt-outs et changements",
      },
      text: {
        en: "They carry no time of their own, so the time of receipt counts. After a retry that can be hours late.",
        de: "Sie tragen keine eigene Zeit, deshalb zählt die des Eingangs. Nach einer Wiederholung kann sie Stunden zu spät sein.",
        fr: "Ils n’ont pas d’heure propre, c’est donc celle de la réception qui compte. Après une nouvelle tentative, elle peut avoir des heures de retard.",
      },
    },
    {
      about: { en: "Retries", de: "Wiederholungen", fr: "Nouvelles tentatives" },
      text: {
        en: "A repeated call is assumed to repeat its content. An opt-in or change with identical content is taken as a repetition.",
        de: "Angenommen wird, dass ein wiederholter Aufruf denselben Inhalt hat. Ein Opt-in oder eine Änderung mit gleichem Inhalt gilt als Wiederholung.",
        fr: "On suppose qu’un appel répété répète son contenu. Un opt-in ou un changement au contenu identique est pris pour une répétition.",
      },
    },
    {
      about: { en: "Person", de: "Person", fr: "Personne" },
      text: {
        en: "customAttributes.user_id is the user, where you created that attribute in the channel.",
        de: "customAttributes.user_id ist der Nutzer, sofern Sie dieses Attribut im Kanal angelegt haben.",
        fr: "customAttributes.user_id est l’utilisateur, si vous avez créé cet attribut dans le canal.",
      },
    },
    {
      about: {
        en: "Sending a notification again",
        de: "Eine Benachrichtigung erneut senden",
        fr: "Renvoyer une notification",
      },
      text: {
        en: "A delivery of the same notification to the same subscription 24 hours or more after the first is counted as another message.",
        de: "Eine Zustellung derselben Benachrichtigung an dasselbe Abonnement, 24 Stunden nach der ersten oder später, zählt als weitere Nachricht.",
        fr: "Une distribution de la même notification au même abonnement 24 heures ou plus après la première compte comme un autre message.",
      },
    },
  ],
} satisfies Told;
