import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Add a Custom Currents connector",
        de: "Einen „Custom Currents“-Connector hinzufügen",
        fr: "Ajouter un connecteur « Custom Currents »",
      },
      text: {
        en: "In Braze, open Partner Integrations, then Data Export, and create a Custom Currents Export. Your plan must include Currents. Each workspace needs its own.",
        de: "In Braze „Partner Integrations“, dann „Data Export“ öffnen und einen „Custom Currents Export“ anlegen. Ihr Tarif muss Currents enthalten. Jeder Workspace braucht einen eigenen.",
        fr: "Dans Braze, ouvrez « Partner Integrations », puis « Data Export », et créez un « Custom Currents Export ». Votre offre doit inclure Currents. Chaque espace de travail a besoin du sien.",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "Paste this endpoint's URL as the endpoint of the connector.",
        de: "Die URL dieses Endpunkts als „endpoint“ des Connectors einfügen.",
        fr: "Collez l’URL de ce point d’accès comme « endpoint » du connecteur.",
      },
    },
    {
      title: {
        en: "Set the bearer token",
        de: "Den Bearer-Token festlegen",
        fr: "Définir le jeton Bearer",
      },
      text: {
        en: "This endpoint has no secret, so leave it empty: the token in the URL is the secret.",
        de: "Dieser Endpunkt hat kein Secret, also leer lassen: Der Token in der URL ist das Secret.",
        fr: "Ce point d’accès n’a pas de secret, laissez donc le champ vide : le jeton dans l’URL en tient lieu.",
      },
      withSecret: {
        en: "Paste this endpoint's bearer token. Braze puts the word Bearer before it; requests that come without it are refused.",
        de: "Den Bearer-Token dieses Endpunkts einfügen. Braze setzt das Wort Bearer davor; Anfragen ohne ihn werden abgewiesen.",
        fr: "Collez le jeton Bearer de ce point d’accès. Braze met le mot Bearer devant ; les requêtes qui arrivent sans lui sont refusées.",
      },
    },
    {
      title: {
        en: "Choose the message engagement events",
        de: "Die „message engagement events“ auswählen",
        fr: "Choisir les « message engagement events »",
      },
      text: {
        en: "Select the message engagement events of the channels you use, the subscription events and Uninstall. Custom events, purchases and sessions are many, and change no number of messages: leave them off.",
        de: "Die „message engagement events“ der Kanäle auswählen, die Sie nutzen, dazu die „subscription events“ und „Uninstall“. Eigene Ereignisse, Käufe und Sitzungen sind viele und ändern keine Zahl der Nachrichten: weglassen.",
        fr: "Sélectionnez les « message engagement events » des canaux que vous utilisez, les « subscription events » et « Uninstall ». Les événements personnalisés, achats et sessions sont nombreux, et ne changent aucun chiffre des messages : laissez-les désactivés.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Braze, open Partner Integrations, then Data Export, open the connector, and replace its endpoint with the new URL.",
      de: "In Braze „Partner Integrations“, dann „Data Export“ öffnen, den Connector öffnen und seinen „endpoint“ durch die neue URL ersetzen.",
      fr: "Dans Braze, ouvrez « Partner Integrations », puis « Data Export », ouvrez le connecteur, et remplacez son « endpoint » par la nouvelle URL.",
    },
    secret: {
      en: "In Braze, open Partner Integrations, then Data Export, open the connector, and replace its bearer token with the new one.",
      de: "In Braze „Partner Integrations“, dann „Data Export“ öffnen, den Connector öffnen und seinen Bearer-Token durch den neuen ersetzen.",
      fr: "Dans Braze, ouvrez « Partner Integrations », puis « Data Export », ouvrez le connecteur, et remplacez son jeton Bearer par le nouveau.",
    },
  },
  assumptions: [
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "Braze reports no delivery of push notifications, so there delivered is not reported. Of e-mails and text messages it is the mail server's or carrier's word.",
        de: "Braze meldet keine Zustellung von Push-Benachrichtigungen, dort gilt zugestellt also als nicht gemeldet. Bei E-Mails und SMS ist es das Wort des Mailservers oder Mobilfunkanbieters.",
        fr: "Braze ne signale pas la distribution des notifications push, « distribué » y est donc non communiqué. Pour les e-mails et les SMS, c’est la parole du serveur de messagerie ou de l’opérateur.",
      },
    },
    {
      about: { en: "Message", de: "Nachricht", fr: "Message" },
      text: {
        en: "A message is a dispatch to one device of one person. A device that Braze names at the opening and not at the sending makes two messages of one.",
        de: "Eine Nachricht ist ein Versand an ein Gerät einer Person. Ein Gerät, das Braze bei der Öffnung nennt und beim Versand nicht, macht aus einer Nachricht zwei.",
        fr: "Un message est un envoi à un appareil d’une personne. Un appareil que Braze nomme à l’ouverture et non à l’envoi fait d’un message deux.",
      },
    },
    {
      about: {
        en: "Automatic opens and clicks",
        de: "Automatische Öffnungen und Klicks",
        fr: "Ouvertures et clics automatiques",
      },
      text: {
        en: "Braze marks opens by mail programs and suspected bot clicks. They are counted apart, as automatic.",
        de: "Braze kennzeichnet Öffnungen durch Mailprogramme und vermutete Klicks von Bots. Sie werden getrennt gezählt, als automatisch.",
        fr: "Braze marque les ouvertures des programmes de messagerie et les clics présumés de robots. Ils sont comptés à part, comme automatiques.",
      },
    },
    {
      about: {
        en: "Uninstall",
        de: "Deinstallation („Uninstall“)",
        fr: "Désinstallation (« Uninstall »)",
      },
      text: {
        en: "Braze finds uninstalls with a silent push once a day, so they are reported late, at the time when they were found.",
        de: "Braze findet Deinstallationen einmal am Tag mit einem stillen Push; sie werden also spät gemeldet, zu der Zeit, zu der sie gefunden wurden.",
        fr: "Braze détecte les désinstallations une fois par jour par un push silencieux ; elles sont donc signalées tard, à l’heure où elles ont été trouvées.",
      },
    },
    {
      about: { en: "Push tokens", de: "Push-Tokens", fr: "Jetons push" },
      text: {
        en: "A token that is added counts as an opt-in, one that is removed as an opt-out. A token that moves to another person makes one of each.",
        de: "Ein hinzugefügter Token zählt als Opt-in, ein entfernter als Opt-out. Ein Token, der zu einer anderen Person wechselt, ergibt je einen.",
        fr: "Un jeton ajouté compte comme un opt-in, un jeton retiré comme un opt-out. Un jeton qui passe à une autre personne fait un de chaque.",
      },
    },
  ],
} satisfies Told;
