import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Open Event Streams",
        de: "„Event Streams“ öffnen",
        fr: "Ouvrir « Event Streams »",
      },
      text: {
        en: "In OneSignal, open Data, then Event Streams, and create a new stream. Your plan must include it.",
        de: "In OneSignal „Data“, dann „Event Streams“ öffnen und einen neuen Stream anlegen. Ihr Tarif muss das enthalten.",
        fr: "Dans OneSignal, ouvrez « Data », puis « Event Streams », et créez un nouveau flux. Votre offre doit l’inclure.",
      },
    },
    {
      title: { en: "Choose the events", de: "Ereignisse auswählen", fr: "Choisir les événements" },
      text: {
        en: "Select the push, email, SMS, in-app and Live Activity events that you want to see. Choose Sent as well: without it nothing says how many messages went out.",
        de: "Die Ereignisse für Push, E-Mail, SMS, In-App und Live Activities auswählen, die Sie sehen möchten. Auch „Sent“ auswählen: Sonst sagt nichts, wie viele Nachrichten gesendet wurden.",
        fr: "Sélectionnez les événements push, e-mail, SMS, in-app et Live Activity que vous voulez voir. Choisissez aussi « Sent » : sans lui, rien ne dit combien de messages sont partis.",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "Choose POST, and paste this endpoint's URL.",
        de: "POST wählen und die URL dieses Endpunkts einfügen.",
        fr: "Choisissez POST, et collez l’URL de ce point d’accès.",
      },
    },
    {
      title: {
        en: "Add the Authorization header",
        de: "Den Header Authorization hinzufügen",
        fr: "Ajouter l’en-tête Authorization",
      },
      text: {
        en: "This endpoint has no secret: the token in the URL is the secret. To use one, set it here, and add a header Authorization with the same value in OneSignal.",
        de: "Dieser Endpunkt hat kein Secret: Der Token in der URL ist das Secret. Um eines zu verwenden, hier eines festlegen und in OneSignal einen Header Authorization mit demselben Wert hinzufügen.",
        fr: "Ce point d’accès n’a pas de secret : le jeton dans l’URL en tient lieu. Pour en utiliser un, définissez-le ici, et ajoutez dans OneSignal un en-tête Authorization avec la même valeur.",
      },
      withSecret: {
        en: "Add a header named Authorization, and paste this endpoint's value. Requests that come without it are refused.",
        de: "Einen Header namens Authorization hinzufügen und den Wert dieses Endpunkts einfügen. Anfragen ohne ihn werden abgewiesen.",
        fr: "Ajoutez un en-tête nommé Authorization, et collez la valeur de ce point d’accès. Les requêtes qui arrivent sans lui sont refusées.",
      },
    },
    {
      title: { en: "Paste the body", de: "Den Body einfügen", fr: "Coller le corps" },
      text: {
        en: "Choose Custom Body, and paste the following and nothing else.",
        de: "„Custom Body“ wählen und Folgendes einfügen, sonst nichts.",
        fr: "Choisissez « Custom Body », et collez ce qui suit, rien d’autre.",
      },
      copy: '{"pushlens":"onesignal/1","kind":"{{ event.kind }}","id":"{{ event.id }}","at":"{{ event.datetime }}","ts":"{{ event.timestamp }}","device":"{{ event.subscription_device_type }}","subscription":"{{ event.subscription_id }}","user":"{{ event.onesignal_id }}","external":"{{ event.external_id }}","message":"{{ message.id }}","name":"{{ message.name }}","template":"{{ message.template_id }}","reason":"{{ event.data.failure_reason }}","target":"{{ event.data.target_name }}","page":"{{ event.data.page_name }}","language":"{{ user.language }}"}',
    },
    {
      title: {
        en: "Keep quotation marks out of names",
        de: "Keine Anführungszeichen in Namen",
        fr: "Éviter les guillemets dans les noms",
      },
      text: {
        en: "A message name with a quotation mark in it would break the body, and OneSignal's events of that message would be refused. Leave name out of the body if yours have them. OneSignal's own example body is understood too.",
        de: "Ein Anführungszeichen im Namen einer Nachricht würde den Body zerstören, und die Ereignisse dieser Nachricht würden abgewiesen. Wenn Ihre Namen welche enthalten, name aus dem Body weglassen. Der Beispiel-Body von OneSignal selbst wird auch verstanden.",
        fr: "Un guillemet dans le nom d’un message casserait le corps, et les événements de ce message seraient refusés. Si vos noms en contiennent, retirez name du corps. Le corps donné en exemple par OneSignal est compris aussi.",
      },
    },
  ],
  replace: {
    token: {
      en: "In OneSignal, open Data, then Event Streams, open the stream, and replace its URL with the new one.",
      de: "In OneSignal „Data“, dann „Event Streams“ öffnen, den Stream öffnen und seine URL durch die neue ersetzen.",
      fr: "Dans OneSignal, ouvrez « Data », puis « Event Streams », ouvrez le flux, et remplacez son URL par la nouvelle.",
    },
    secret: {
      en: "In OneSignal, open Data, then Event Streams, open the stream, and replace the value of its Authorization header with the new one.",
      de: "In OneSignal „Data“, dann „Event Streams“ öffnen, den Stream öffnen und den Wert seines Headers Authorization durch den neuen ersetzen.",
      fr: "Dans OneSignal, ouvrez « Data », puis « Event Streams », ouvrez le flux, et remplacez la valeur de son en-tête Authorization par la nouvelle.",
    },
  },
  assumptions: [
    {
      about: { en: "Received", de: "Empfangen (Received)", fr: "Reçu (Received)" },
      text: {
        en: "Received is OneSignal's confirmed delivery: the app's SDK says so. It is missing where the app or plan has none, so delivered is fewer than what arrived.",
        de: "„Received“ ist die bestätigte Zustellung von OneSignal: Das SDK der App meldet sie. Sie fehlt, wo App oder Tarif sie nicht haben; zugestellt sind also weniger, als ankamen.",
        fr: "« Received » est la distribution confirmée par OneSignal : c’est le SDK de l’application qui la signale. Elle manque là où l’application ou l’offre ne l’a pas ; « distribué » est donc inférieur à ce qui est arrivé.",
      },
    },
    {
      about: { en: "Message", de: "Nachricht", fr: "Message" },
      text: {
        en: "A message to one subscription is one message, and the message's id is the campaign. A journey makes an id for each of its sending steps.",
        de: "Eine Nachricht an ein Abonnement ist eine Nachricht, und die ID der Nachricht ist die Kampagne. Eine Journey bildet für jeden ihrer Sendeschritte eine ID.",
        fr: "Un message à un abonnement est un message, et l’identifiant du message est la campagne. Un parcours crée un identifiant pour chacune de ses étapes d’envoi.",
      },
    },
    {
      about: { en: "After 30 days", de: "Nach 30 Tagen", fr: "Après 30 jours" },
      text: {
        en: "OneSignal leaves a message's name empty 30 days after it was sent; the campaign keeps the name that came earlier.",
        de: "30 Tage nach dem Versand lässt OneSignal den Namen einer Nachricht leer; die Kampagne behält den Namen, der vorher kam.",
        fr: "30 jours après l’envoi, OneSignal laisse vide le nom d’un message ; la campagne garde le nom reçu auparavant.",
      },
    },
    {
      about: {
        en: "Automatic opens and clicks",
        de: "Automatische Öffnungen und Klicks",
        fr: "Ouvertures et clics automatiques",
      },
      text: {
        en: "OneSignal does not say which opens and clicks were made by programs, so opens include automatic ones.",
        de: "OneSignal sagt nicht, welche Öffnungen und Klicks von Programmen stammen; die Öffnungen enthalten also automatische.",
        fr: "OneSignal ne dit pas quels ouvertures et clics viennent de programmes ; les ouvertures incluent donc les automatiques.",
      },
    },
    {
      about: { en: "Text messages", de: "SMS", fr: "SMS" },
      text: {
        en: "Delivered of an SMS is the carrier's word, not the phone's: it counts as accepted.",
        de: "Die Zustellung einer SMS meldet der Mobilfunkanbieter, nicht das Telefon: Sie gilt als angenommen.",
        fr: "Pour un SMS, la distribution est annoncée par l’opérateur, non par le téléphone : elle compte comme acceptée.",
      },
    },
  ],
} satisfies Told;
