import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Choose how the events come",
        de: "Wählen, wie die Ereignisse kommen",
        fr: "Choisir comment les événements arrivent",
      },
      text: {
        en: "WonderPush documents no webhook of its own. Either your server posts WonderPush event objects to this endpoint's URL, or you use the push notification webhooks of Brevo, which runs on WonderPush.",
        de: "WonderPush dokumentiert keinen eigenen Webhook. Entweder sendet Ihr Server Ereignisobjekte von WonderPush an die URL dieses Endpunkts, oder Sie verwenden die Webhooks für Push-Benachrichtigungen von Brevo, das auf WonderPush aufbaut.",
        fr: "WonderPush ne documente pas de webhook propre. Soit votre serveur envoie les objets d’événement de WonderPush à l’URL de ce point d’accès, soit vous utilisez les webhooks de notifications push de Brevo, qui repose sur WonderPush.",
      },
    },
    {
      title: {
        en: "From your server: post event objects",
        de: "Vom eigenen Server: Ereignisobjekte senden",
        fr: "Depuis votre serveur : envoyer les objets d’événement",
      },
      text: {
        en: "Send them as JSON, one or many: as they come from WonderPush's REST API, or in the form of its /events call. Keep id, installationId, notificationId and actionDate, as they tell messages apart.",
        de: "Als JSON senden, einzeln oder mehrere: so, wie sie aus der REST API von WonderPush kommen, oder in der Form ihres Aufrufs /events. id, installationId, notificationId und actionDate beibehalten: An ihnen werden Nachrichten unterschieden.",
        fr: "Envoyez-les en JSON, un ou plusieurs : tels qu’ils viennent de l’API REST de WonderPush, ou sous la forme de son appel /events. Gardez id, installationId, notificationId et actionDate, car ils distinguent les messages.",
      },
    },
    {
      title: {
        en: "From Brevo: one webhook for each event",
        de: "Von Brevo: ein Webhook je Ereignis",
        fr: "Depuis Brevo : un webhook par événement",
      },
      text: {
        en: "Brevo's content does not say which event it is, so the URL must. Add ?event=clicked for Push notification clicked, ?event=subscribed for Push subscribed, ?event=unsubscribed for Push unsubscribed, and ?event=session_started for Push session started.",
        de: "Der Inhalt von Brevo sagt nicht, welches Ereignis es ist, also muss es die URL. ?event=clicked anhängen für „Push notification clicked“, ?event=subscribed für „Push subscribed“, ?event=unsubscribed für „Push unsubscribed“ und ?event=session_started für „Push session started“.",
        fr: "Le contenu de Brevo ne dit pas de quel événement il s’agit, l’URL doit donc le faire. Ajoutez ?event=clicked pour « Push notification clicked », ?event=subscribed pour « Push subscribed », ?event=unsubscribed pour « Push unsubscribed », et ?event=session_started pour « Push session started ».",
      },
    },
    {
      title: {
        en: "Set the Authorization value",
        de: "Den Wert von Authorization festlegen",
        fr: "Définir la valeur d’Authorization",
      },
      text: {
        en: "This endpoint has no secret, so none is needed: the token in the URL is the secret. To use one, set it here and send the same complete Authorization header.",
        de: "Dieser Endpunkt hat kein Secret, also braucht es keines: Der Token in der URL ist das Secret. Um eines zu verwenden, hier eines festlegen und genau denselben Header Authorization senden.",
        fr: "Ce point d’accès n’a pas de secret, aucun n’est donc nécessaire : le jeton dans l’URL en tient lieu. Pour en utiliser un, définissez-le ici et envoyez exactement le même en-tête Authorization.",
      },
      withSecret: {
        en: "Send this endpoint's Authorization value as the complete header. Requests that come without it are refused.",
        de: "Den Authorization-Wert dieses Endpunkts als vollständigen Header senden. Anfragen ohne ihn werden abgewiesen.",
        fr: "Envoyez la valeur Authorization de ce point d’accès comme en-tête complet. Les requêtes qui arrivent sans elle sont refusées.",
      },
    },
  ],
  replace: {
    token: {
      en: "Wherever your server posts WonderPush events, post to the new URL. In Brevo, open each webhook and put the new URL in; keep its ?event=… at the end.",
      de: "Wo immer Ihr Server Ereignisse von WonderPush sendet, an die neue URL senden. In Brevo jeden Webhook öffnen und die neue URL eintragen; ?event=… am Ende beibehalten.",
      fr: "Partout où votre serveur envoie des événements WonderPush, envoyez-les à la nouvelle URL. Dans Brevo, ouvrez chaque webhook et mettez-y la nouvelle URL ; gardez son ?event=… à la fin.",
    },
    secret: {
      en: "Send the new value as the complete Authorization header from your server, or enter it in each of Brevo's webhooks.",
      de: "Den neuen Wert von Ihrem Server als vollständigen Header Authorization senden, oder ihn in jedem Webhook von Brevo eintragen.",
      fr: "Envoyez la nouvelle valeur comme en-tête Authorization complet depuis votre serveur, ou saisissez-la dans chacun des webhooks de Brevo.",
    },
  },
  assumptions: [
    {
      about: { en: "Webhooks", de: "Webhooks", fr: "Webhooks" },
      text: {
        en: "No webhook is documented. Event objects, lists of them, the answer of the events list and the /events call are all read.",
        de: "Kein Webhook ist dokumentiert. Ereignisobjekte, Listen davon, die Antwort der Ereignisliste und der Aufruf /events werden alle gelesen.",
        fr: "Aucun webhook n’est documenté. Les objets d’événement, leurs listes, la réponse de la liste d’événements et l’appel /events sont tous lus.",
      },
    },
    {
      about: { en: "Opting in and out", de: "Opt-in und Opt-out", fr: "Opt-in et opt-out" },
      text: {
        en: "The names @OPT_IN and @OPT_OUT are assumed. Subtypes are taken as they come.",
        de: "Die Namen @OPT_IN und @OPT_OUT sind angenommen. Untertypen werden genommen, wie sie kommen.",
        fr: "Les noms @OPT_IN et @OPT_OUT sont supposés. Les sous-types sont pris tels qu’ils viennent.",
      },
    },
    {
      about: { en: "Brevo's clicks", de: "Klicks von Brevo", fr: "Clics de Brevo" },
      text: {
        en: "Brevo's content has no id, person or time. Each delivery counts as an event of its own at the time of receipt, a retry too, and never as a message.",
        de: "Der Inhalt von Brevo hat keine ID, keine Person und keine Zeit. Jede Sendung zählt als eigenes Ereignis zur Zeit des Eingangs, auch eine Wiederholung, und nie als Nachricht.",
        fr: "Le contenu de Brevo n’a ni identifiant, ni personne, ni heure. Chaque envoi compte comme un événement à part à l’heure de réception, une nouvelle tentative aussi, et jamais comme un message.",
      },
    },
    {
      about: {
        en: "Events without id and time",
        de: "Ereignisse ohne ID und Zeit",
        fr: "Événements sans identifiant ni heure",
      },
      text: {
        en: "Custom events as the /events call has them are recognised by their content: the same content again is taken as a repetition.",
        de: "Eigene Ereignisse in der Form des Aufrufs /events werden an ihrem Inhalt erkannt: Derselbe Inhalt noch einmal gilt als Wiederholung.",
        fr: "Les événements personnalisés, tels que l’appel /events les contient, sont reconnus à leur contenu : le même contenu une seconde fois est pris pour une répétition.",
      },
    },
    {
      about: { en: "Attribution", de: "Zuschreibung", fr: "Attribution" },
      text: {
        en: "Events after a click carry the clicked notification. One whose reason is recentNotificationOpened is never counted as an open.",
        de: "Ereignisse nach einem Klick tragen die angeklickte Benachrichtigung. Eines mit dem Grund recentNotificationOpened zählt nie als Öffnung.",
        fr: "Les événements après un clic portent la notification cliquée. Un événement dont la raison est recentNotificationOpened ne compte jamais comme une ouverture.",
      },
    },
    {
      about: {
        en: "Sending a notification again",
        de: "Eine Benachrichtigung erneut senden",
        fr: "Renvoyer une notification",
      },
      text: {
        en: "The same notification sent to the same device 24 hours or more after the first is counted as another message.",
        de: "Dieselbe Benachrichtigung, die 24 Stunden nach der ersten oder später an dasselbe Gerät gesendet wird, zählt als weitere Nachricht.",
        fr: "La même notification envoyée au même appareil 24 heures ou plus après la première compte comme un autre message.",
      },
    },
  ],
} satisfies Told;
