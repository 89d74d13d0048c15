import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Open the app's webhooks",
        de: "Die Webhooks der App öffnen",
        fr: "Ouvrir les webhooks de l’application",
      },
      text: {
        en: "In Meta's App Dashboard, open the app that sends your messages, then WhatsApp, then Configuration.",
        de: "Im „App Dashboard“ von Meta die App öffnen, die Ihre Nachrichten sendet, dann „WhatsApp“, dann „Configuration“.",
        fr: "Dans l’« App Dashboard » de Meta, ouvrez l’application qui envoie vos messages, puis « WhatsApp », puis « Configuration ».",
      },
    },
    {
      title: {
        en: "Enter URL and verify token",
        de: "URL und „Verify token“ eintragen",
        fr: "Saisir l’URL et le « Verify token »",
      },
      text: {
        en: "Paste this endpoint's URL as the Callback URL. As the Verify token, enter the last part of that URL, which is all that follows /api/hooks/. Then press Verify and save: Meta asks Pushlens at once, and is answered.",
        de: "Die URL dieses Endpunkts als „Callback URL“ einfügen. Als „Verify token“ den letzten Teil dieser URL eintragen, also alles nach /api/hooks/. Dann auf „Verify and save“ drücken: Meta fragt sofort bei Pushlens an und bekommt Antwort.",
        fr: "Collez l’URL de ce point d’accès comme « Callback URL ». Comme « Verify token », saisissez la dernière partie de cette URL, soit tout ce qui suit /api/hooks/. Appuyez ensuite sur « Verify and save » : Meta interroge aussitôt Pushlens, et reçoit sa réponse.",
      },
    },
    {
      title: {
        en: "Subscribe to the fields",
        de: "Die Felder abonnieren",
        fr: "S’abonner aux champs",
      },
      text: {
        en: "Under Webhook fields, subscribe to messages, which brings the statuses of what you send, and to user_preferences, which brings who stopped marketing messages.",
        de: "Unter „Webhook fields“ messages abonnieren, das die Status dessen bringt, was Sie senden, und user_preferences, das bringt, wer Marketing-Nachrichten abbestellt hat.",
        fr: "Sous « Webhook fields », abonnez-vous à messages, qui apporte les statuts de ce que vous envoyez, et à user_preferences, qui dit qui a arrêté les messages marketing.",
      },
    },
    {
      title: {
        en: "Enter the app secret",
        de: "Das „App secret“ eintragen",
        fr: "Saisir l’« App secret »",
      },
      text: {
        en: "Meta signs each request. To have that checked, copy the App secret from App settings, then Basic, and enter it here as the secret. Without it the token in the URL is the secret.",
        de: "Meta signiert jede Anfrage. Damit das geprüft wird, unter „App settings“, dann „Basic“ das „App secret“ kopieren und hier als Secret eintragen. Ohne es ist der Token in der URL das Secret.",
        fr: "Meta signe chaque requête. Pour que ce soit vérifié, copiez l’« App secret » dans « App settings », puis « Basic », et saisissez-le ici comme secret. Sans lui, le jeton dans l’URL en tient lieu.",
      },
      withSecret: {
        en: "The App secret that you entered here must be the one of this app, in App settings, then Basic: requests that it does not fit are refused.",
        de: "Das „App secret“, das Sie hier eingetragen haben, muss das dieser App sein, unter „App settings“, dann „Basic“: Anfragen, zu denen es nicht passt, werden abgewiesen.",
        fr: "L’« App secret » que vous avez saisi ici doit être celui de cette application, dans « App settings », puis « Basic » : les requêtes auxquelles il ne correspond pas sont refusées.",
      },
    },
    {
      title: { en: "Name your campaigns", de: "Kampagnen benennen", fr: "Nommer vos campagnes" },
      text: {
        en: "Give biz_opaque_callback_data with each message that you send, with the name of its campaign in it. Meta sends it back with each status.",
        de: "Bei jeder gesendeten Nachricht biz_opaque_callback_data mit dem Namen ihrer Kampagne angeben. Meta sendet es mit jedem Status zurück.",
        fr: "Donnez biz_opaque_callback_data avec chaque message que vous envoyez, avec le nom de sa campagne. Meta le renvoie avec chaque statut.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Meta's App Dashboard, open WhatsApp, then Configuration, edit the webhook, and enter the new URL and its last part as the Verify token.",
      de: "Im „App Dashboard“ von Meta „WhatsApp“, dann „Configuration“ öffnen, den Webhook bearbeiten und die neue URL und ihren letzten Teil als „Verify token“ eintragen.",
      fr: "Dans l’« App Dashboard » de Meta, ouvrez « WhatsApp », puis « Configuration », modifiez le webhook, et saisissez la nouvelle URL et sa dernière partie comme « Verify token ».",
    },
    secret: {
      en: "In Meta's App Dashboard, open App settings, then Basic, reset the App secret, and enter the new one here.",
      de: "Im „App Dashboard“ von Meta „App settings“, dann „Basic“ öffnen, das „App secret“ zurücksetzen und das neue hier eintragen.",
      fr: "Dans l’« App Dashboard » de Meta, ouvrez « App settings », puis « Basic », réinitialisez l’« App secret », et saisissez le nouveau ici.",
    },
  },
  assumptions: [
    {
      about: { en: "Campaign", de: "Kampagne", fr: "Campagne" },
      text: {
        en: "The campaign is what your program gave as biz_opaque_callback_data. A program that puts an id of each message there makes each message a campaign of its own.",
        de: "Die Kampagne ist, was Ihr Programm als biz_opaque_callback_data angab. Ein Programm, das dort eine ID jeder Nachricht einträgt, macht jede Nachricht zu einer eigenen Kampagne.",
        fr: "La campagne est ce que votre programme a donné comme biz_opaque_callback_data. Un programme qui y met un identifiant de chaque message fait de chaque message une campagne à part.",
      },
    },
    {
      about: { en: "Opened", de: "Geöffnet", fr: "Ouvert" },
      text: {
        en: "Opened is what WhatsApp calls read. People who switched read receipts off are never reported, so the true rate is higher.",
        de: "Geöffnet ist, was WhatsApp gelesen nennt. Wer Lesebestätigungen abgeschaltet hat, wird nie gemeldet; die wahre Rate ist also höher.",
        fr: "Ouvert est ce que WhatsApp appelle lu. Les personnes qui ont désactivé les confirmations de lecture ne sont jamais signalées ; le taux réel est donc plus élevé.",
      },
    },
    {
      about: { en: "Several phones", de: "Mehrere Telefone", fr: "Plusieurs téléphones" },
      text: {
        en: "Somebody with several devices can be reported as both delivered and failed for one message. Both are counted, as Meta reports them.",
        de: "Wer mehrere Geräte hat, kann für eine Nachricht als zugestellt und als fehlgeschlagen gemeldet werden. Beides zählt, wie Meta es meldet.",
        fr: "Une personne qui a plusieurs appareils peut être signalée à la fois comme distribuée et échouée pour un message. Les deux comptent, comme Meta les signale.",
      },
    },
    {
      about: { en: "Clicks", de: "Klicks", fr: "Clics" },
      text: {
        en: "WhatsApp's statuses say nothing about taps on links and buttons, so clicks are not reported.",
        de: "Die Status von WhatsApp sagen nichts über Tippen auf Links und Schaltflächen, also werden Klicks nicht gemeldet.",
        fr: "Les statuts de WhatsApp ne disent rien des appuis sur les liens et boutons, les clics sont donc non communiqués.",
      },
    },
    {
      about: { en: "Opt-outs", de: "Opt-outs", fr: "Opt-outs" },
      text: {
        en: "Stop and resume are about marketing messages alone. They are counted as opt-out and opt-in.",
        de: "„stop“ und „resume“ betreffen nur Marketing-Nachrichten. Sie zählen als Opt-out und Opt-in.",
        fr: "« stop » et « resume » ne concernent que les messages marketing. Ils comptent comme opt-out et opt-in.",
      },
    },
    {
      about: { en: "Test requests", de: "Testanfragen", fr: "Requêtes de test" },
      text: {
        en: "Samples that the App Dashboard sends name a phone number with the id 123456123. They are not counted.",
        de: "Beispiele, die das „App Dashboard“ sendet, nennen eine Telefonnummer mit der ID 123456123. Sie werden nicht gezählt.",
        fr: "Les exemples que l’« App Dashboard » envoie désignent un numéro dont l’identifiant est 123456123. Ils ne sont pas comptés.",
      },
    },
  ],
} satisfies Told;
