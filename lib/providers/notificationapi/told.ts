import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Open Settings, then Events Webhook",
        de: "„Settings“, dann „Events Webhook“ öffnen",
        fr: "Ouvrir « Settings », puis « Events Webhook »",
      },
      text: {
        en: "In the NotificationAPI (now Pingram) dashboard, open the Events Webhook tab in the Settings section.",
        de: "In der Oberfläche von NotificationAPI (heute Pingram) im Bereich „Settings“ den Tab „Events Webhook“ öffnen.",
        fr: "Dans l’interface de NotificationAPI (aujourd’hui Pingram), ouvrez l’onglet « Events Webhook » de la section « Settings ».",
      },
    },
    {
      title: {
        en: "Enter your webhook URL",
        de: "Die Webhook-URL eintragen",
        fr: "Saisir l’URL du webhook",
      },
      text: {
        en: "Paste this endpoint's URL.",
        de: "Die URL dieses Endpunkts einfügen.",
        fr: "Collez l’URL de ce point d’accès.",
      },
    },
    {
      title: { en: "Select the events", de: "Ereignisse auswählen", fr: "Choisir les événements" },
      text: {
        en: "Select EMAIL_OPEN, EMAIL_CLICK, all FAILED and DELIVERED events, and the UNSUBSCRIBE and SUBSCRIBE events. Inbound messages are not counted.",
        de: "EMAIL_OPEN, EMAIL_CLICK, alle Ereignisse mit FAILED und DELIVERED sowie die mit UNSUBSCRIBE und SUBSCRIBE auswählen. Eingehende Nachrichten werden nicht gezählt.",
        fr: "Sélectionnez EMAIL_OPEN, EMAIL_CLICK, tous les événements FAILED et DELIVERED, ainsi que UNSUBSCRIBE et SUBSCRIBE. Les messages entrants ne sont pas comptés.",
      },
    },
    {
      title: {
        en: "Click Save Configuration",
        de: "Auf „Save Configuration“ klicken",
        fr: "Cliquer sur « Save Configuration »",
      },
      text: {
        en: "If the dashboard shows a signing secret for the webhook, enter it here: requests without its signature are then refused. Older accounts have none; there the token in the URL is the secret.",
        de: "Zeigt die Oberfläche ein „signing secret“ für den Webhook, hier eintragen: Anfragen ohne diese Signatur werden dann abgewiesen. Ältere Konten haben keines; dort ist der Token in der URL das Secret.",
        fr: "Si l’interface affiche un « signing secret » pour le webhook, saisissez-le ici : les requêtes sans cette signature sont alors refusées. Les comptes plus anciens n’en ont pas ; le jeton dans l’URL y tient lieu de secret.",
      },
    },
  ],
  replace: {
    token: {
      en: "In the NotificationAPI (now Pingram) dashboard, open the Events Webhook tab in the Settings section, replace your webhook URL with the new one, and click Save Configuration.",
      de: "In der Oberfläche von NotificationAPI (heute Pingram) im Bereich „Settings“ den Tab „Events Webhook“ öffnen, die Webhook-URL durch die neue ersetzen und auf „Save Configuration“ klicken.",
      fr: "Dans l’interface de NotificationAPI (aujourd’hui Pingram), ouvrez l’onglet « Events Webhook » de la section « Settings », remplacez l’URL du webhook par la nouvelle, et cliquez sur « Save Configuration ».",
    },
    secret: {
      en: "In the NotificationAPI (now Pingram) dashboard, open the Events Webhook tab in the Settings section, and see that the signing secret there is the one that you entered here.",
      de: "In der Oberfläche von NotificationAPI (heute Pingram) im Bereich „Settings“ den Tab „Events Webhook“ öffnen und prüfen, dass das „signing secret“ dort das ist, das Sie hier eingetragen haben.",
      fr: "Dans l’interface de NotificationAPI (aujourd’hui Pingram), ouvrez l’onglet « Events Webhook » de la section « Settings », et vérifiez que le « signing secret » est celui que vous avez saisi ici.",
    },
  },
  assumptions: [
    {
      about: { en: "Automatic opens", de: "Automatische Öffnungen", fr: "Ouvertures automatiques" },
      text: {
        en: "Opens of e-mails include automatic ones, such as those of Apple Mail's privacy protection, as NotificationAPI does not mark them.",
        de: "Öffnungen von E-Mails enthalten automatische, etwa die des Datenschutzes von Apple Mail, denn NotificationAPI kennzeichnet sie nicht.",
        fr: "Les ouvertures d’e-mails incluent les automatiques, comme celles de la protection de la confidentialité d’Apple Mail, car NotificationAPI ne les marque pas.",
      },
    },
    {
      about: { en: "Time", de: "Zeit", fr: "Heure" },
      text: {
        en: "The content has no time. The signed X-Pingram-Timestamp of the request counts, else the time of receipt.",
        de: "Der Inhalt hat keine Zeit. Es zählt der signierte X-Pingram-Timestamp der Anfrage, sonst die Zeit des Eingangs.",
        fr: "Le contenu n’a pas d’heure. C’est le X-Pingram-Timestamp signé de la requête qui compte, sinon l’heure de réception.",
      },
    },
    {
      about: { en: "Repeated opens", de: "Wiederholte Öffnungen", fr: "Ouvertures répétées" },
      text: {
        en: "A second open of the same e-mail cannot be told from a retry, so each e-mail is counted as opened once.",
        de: "Eine zweite Öffnung derselben E-Mail lässt sich nicht von einer Wiederholung der Anfrage unterscheiden, deshalb zählt jede E-Mail als einmal geöffnet.",
        fr: "Une deuxième ouverture du même e-mail ne se distingue pas d’une nouvelle tentative, chaque e-mail compte donc comme ouvert une fois.",
      },
    },
    {
      about: { en: "Types", de: "Typen", fr: "Types" },
      text: {
        en: "Older accounts send OPEN, CLICK or FAILED, newer ones EMAIL_OPEN, SMS_FAILED and so on. Both are read, on every channel.",
        de: "Ältere Konten senden OPEN, CLICK oder FAILED, neuere EMAIL_OPEN, SMS_FAILED und so weiter. Beides wird gelesen, auf jedem Kanal.",
        fr: "Les comptes plus anciens envoient OPEN, CLICK ou FAILED, les plus récents EMAIL_OPEN, SMS_FAILED, etc. Les deux sont lus, sur chaque canal.",
      },
    },
    {
      about: { en: "Complaints and STOP", de: "Beschwerden und STOP", fr: "Plaintes et STOP" },
      text: {
        en: "A failure with a COMPLAINT code is an opt-out, as the e-mail had arrived (COMPLAINT_NOT_SPAM is neither). So is an SMS that fails with 21610 or 40300: the recipient had replied STOP; it counts once, however many sends meet it.",
        de: "Ein Fehler mit einem COMPLAINT-Code ist ein Opt-out, denn die E-Mail war angekommen (COMPLAINT_NOT_SPAM ist keins von beiden). Auch eine SMS, die mit 21610 oder 40300 fehlschlägt, ist einer: Der Empfänger hatte STOP geantwortet; er zählt einmal, so viele Aussendungen ihn auch treffen.",
        fr: "Un échec avec un code COMPLAINT est un opt-out, car l’e-mail était arrivé (COMPLAINT_NOT_SPAM n’est ni l’un ni l’autre). De même un SMS qui échoue avec 21610 ou 40300 : le destinataire avait répondu STOP ; il compte une fois, quel que soit le nombre d’envois concernés.",
      },
    },
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "Delivered means that the e-mail server or the mobile network took the message, not that a device showed it.",
        de: "Zugestellt heißt, dass der Mailserver oder das Mobilfunknetz die Nachricht angenommen hat, nicht, dass ein Gerät sie gezeigt hat.",
        fr: "Distribué signifie que le serveur de messagerie ou le réseau mobile a pris le message, non qu’un appareil l’a affiché.",
      },
    },
  ],
} satisfies Told;
