import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Add a webhook destination",
        de: "Ein Webhook-Ziel hinzufügen",
        fr: "Ajouter une destination webhook",
      },
      text: {
        en: "In Segment, open Connections, then Destinations, and add Webhooks (Actions) to the source that your messaging vendor writes into. In RudderStack, add the Webhook destination.",
        de: "In Segment „Connections“, dann „Destinations“ öffnen und „Webhooks (Actions)“ zu der Quelle hinzufügen, in die Ihr Anbieter für Nachrichten schreibt. In RudderStack das Ziel „Webhook“ hinzufügen.",
        fr: "Dans Segment, ouvrez « Connections », puis « Destinations », et ajoutez « Webhooks (Actions) » à la source où écrit votre fournisseur de messages. Dans RudderStack, ajoutez la destination « Webhook ».",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "Paste this endpoint's URL as the webhook URL, with POST and JSON.",
        de: "Die URL dieses Endpunkts als „webhook URL“ einfügen, mit POST und JSON.",
        fr: "Collez l’URL de ce point d’accès comme « webhook URL », avec POST et JSON.",
      },
    },
    {
      title: {
        en: "Send the events about messages",
        de: "Die Ereignisse zu Nachrichten senden",
        fr: "Envoyer les événements des messages",
      },
      text: {
        en: "Add a filter for track calls about messages, such as Push Notification Received, Push Notification Tapped and Email Opened. All other calls would be kept as custom events, and change no number of messages.",
        de: "Einen Filter für „track“-Aufrufe zu Nachrichten hinzufügen, etwa „Push Notification Received“, „Push Notification Tapped“ und „Email Opened“. Alle anderen Aufrufe würden als eigene Ereignisse behalten und ändern keine Zahl der Nachrichten.",
        fr: "Ajoutez un filtre pour les appels « track » au sujet de messages, comme « Push Notification Received », « Push Notification Tapped » et « Email Opened ». Tous les autres appels seraient conservés comme événements personnalisés, et ne changent aucun chiffre des messages.",
      },
    },
    {
      title: {
        en: "Set the shared secret",
        de: "Das „Shared Secret“ festlegen",
        fr: "Définir le « Shared Secret »",
      },
      text: {
        en: "This endpoint has no secret: the token in the URL is the secret. Segment can sign with a shared secret: enter the same one here and there. RudderStack does not sign.",
        de: "Dieser Endpunkt hat kein Secret: Der Token in der URL ist das Secret. Segment kann mit einem gemeinsamen Secret signieren: hier und dort dasselbe eintragen. RudderStack signiert nicht.",
        fr: "Ce point d’accès n’a pas de secret : le jeton dans l’URL en tient lieu. Segment peut signer avec un secret partagé : saisissez le même ici et là-bas. RudderStack ne signe pas.",
      },
      withSecret: {
        en: "Enter the same shared secret in Segment. Requests whose X-Signature does not fit are refused. RudderStack does not sign: leave the secret out there.",
        de: "Dasselbe gemeinsame Secret in Segment eintragen. Anfragen, deren X-Signature nicht passt, werden abgewiesen. RudderStack signiert nicht: dort das Secret weglassen.",
        fr: "Saisissez le même secret partagé dans Segment. Les requêtes dont la X-Signature ne correspond pas sont refusées. RudderStack ne signe pas : n’y mettez pas de secret.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Segment or RudderStack, open the webhook destination, and replace its URL with the new one.",
      de: "In Segment oder RudderStack das Webhook-Ziel öffnen und seine URL durch die neue ersetzen.",
      fr: "Dans Segment ou RudderStack, ouvrez la destination webhook, et remplacez son URL par la nouvelle.",
    },
    secret: {
      en: "In Segment, open the webhook destination, and replace its shared secret with the new one.",
      de: "In Segment das Webhook-Ziel öffnen und sein gemeinsames Secret durch das neue ersetzen.",
      fr: "Dans Segment, ouvrez la destination webhook, et remplacez son secret partagé par le nouveau.",
    },
  },
  assumptions: [
    {
      about: { en: "Names of events", de: "Namen der Ereignisse", fr: "Noms des événements" },
      text: {
        en: "The names are those of Segment's specifications for mobile and e-mail, and of OneSignal and CleverTap. A name of your own is kept as a custom event.",
        de: "Die Namen sind die der Spezifikationen von Segment für Mobilgeräte und E-Mail sowie von OneSignal und CleverTap. Ein eigener Name wird als eigenes Ereignis behalten.",
        fr: "Les noms sont ceux des spécifications de Segment pour le mobile et l’e-mail, et de OneSignal et CleverTap. Un nom à vous est conservé comme événement personnalisé.",
      },
    },
    {
      about: { en: "Message", de: "Nachricht", fr: "Message" },
      text: {
        en: "A message is known by an id of it where the vendor sends one, else by its campaign and the person. A campaign that goes to a person twice is then one message.",
        de: "Eine Nachricht wird an ihrer ID erkannt, wo der Anbieter eine sendet, sonst an Kampagne und Person. Eine Kampagne, die zweimal an eine Person geht, ist dann eine Nachricht.",
        fr: "Un message est reconnu à son identifiant si le fournisseur en envoie un, sinon à sa campagne et à la personne. Une campagne envoyée deux fois à une personne est alors un seul message.",
      },
    },
    {
      about: { en: "Two sources", de: "Zwei Quellen", fr: "Deux sources" },
      text: {
        en: "Where two sources send the same event, each gives it an id of its own, and it is counted as two. Send each vendor's events through one source.",
        de: "Senden zwei Quellen dasselbe Ereignis, gibt jede ihm eine eigene ID, und es zählt als zwei. Die Ereignisse eines Anbieters durch nur eine Quelle senden.",
        fr: "Si deux sources envoient le même événement, chacune lui donne un identifiant à elle, et il compte pour deux. Envoyez les événements de chaque fournisseur par une seule source.",
      },
    },
    {
      about: {
        en: "What a vendor reports",
        de: "Was ein Anbieter meldet",
        fr: "Ce qu’un fournisseur communique",
      },
      text: {
        en: "Pushlens cannot know which of the stages your vendor writes into Segment: a stage that it leaves out shows as 0.",
        de: "Pushlens kann nicht wissen, welche Stufen Ihr Anbieter in Segment schreibt: Eine, die er auslässt, erscheint als 0.",
        fr: "Pushlens ne peut pas savoir quelles étapes votre fournisseur écrit dans Segment : une étape omise apparaît comme 0.",
      },
    },
    {
      about: { en: "Automatic opens", de: "Automatische Öffnungen", fr: "Ouvertures automatiques" },
      text: {
        en: "Nothing marks opens that were made by programs, so opens include automatic ones.",
        de: "Nichts kennzeichnet Öffnungen durch Programme, deshalb enthalten die Öffnungen automatische.",
        fr: "Rien ne marque les ouvertures faites par des programmes, les ouvertures incluent donc les automatiques.",
      },
    },
  ],
} satisfies Told;
