import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Open the integration",
        de: "Die Integration öffnen",
        fr: "Ouvrir l’intégration",
      },
      text: {
        en: "In Pushwoosh, go to Settings > 3rd party Integrations, find Event streaming integration, and click Configure.",
        de: "In Pushwoosh zu „Settings > 3rd party Integrations“ gehen, „Event streaming integration“ suchen und auf „Configure“ klicken.",
        fr: "Dans Pushwoosh, allez dans « Settings > 3rd party Integrations », cherchez « Event streaming integration », et cliquez sur « Configure ».",
      },
    },
    {
      title: {
        en: "Enter the Endpoint URL",
        de: "„Endpoint URL“ eintragen",
        fr: "Saisir « Endpoint URL »",
      },
      text: {
        en: "Paste this endpoint's URL, with the protocol.",
        de: "Die URL dieses Endpunkts einfügen, mit dem Protokoll.",
        fr: "Collez l’URL de ce point d’accès, avec le protocole.",
      },
    },
    {
      title: { en: "Choose the Events", de: "„Events“ auswählen", fr: "Choisir les « Events »" },
      text: {
        en: "From the Events dropdown select all sent, delivered, opened, clicked and bounced events, and unsubscribes and complaints where they are offered.",
        de: "In der Liste „Events“ alle Ereignisse zu gesendet, zugestellt, geöffnet, geklickt und Bounces auswählen, außerdem Abmeldungen und Beschwerden, wo sie angeboten werden.",
        fr: "Dans la liste « Events », sélectionnez tous les événements d’envoi, de distribution, d’ouverture, de clic et de rebond, ainsi que les désabonnements et les plaintes s’ils sont proposés.",
      },
    },
    {
      title: {
        en: "Fill in Authorization",
        de: "„Authorization“ ausfüllen",
        fr: "Remplir « Authorization »",
      },
      text: {
        en: "This endpoint has no secret, so leave it empty: the token in the URL is the secret. To use one, set it here and enter the same complete value there, for example Bearer and a token.",
        de: "Dieser Endpunkt hat kein Secret, also leer lassen: Der Token in der URL ist das Secret. Um eines zu verwenden, hier eines festlegen und dort genau denselben vollständigen Wert eintragen, zum Beispiel Bearer und ein Token.",
        fr: "Ce point d’accès n’a pas de secret, laissez donc le champ vide : le jeton dans l’URL en tient lieu. Pour en utiliser un, définissez-le ici et saisissez là-bas exactement la même valeur complète, par exemple Bearer et un jeton.",
      },
      withSecret: {
        en: "Paste this endpoint's Authorization value there, complete, as in Bearer and a token where it begins so. Requests that come without it are refused.",
        de: "Dort den Authorization-Wert dieses Endpunkts vollständig einfügen, also auch Bearer vor dem Token, wenn er so beginnt. Anfragen ohne ihn werden abgewiesen.",
        fr: "Collez-y la valeur Authorization de ce point d’accès, complète, donc avec Bearer devant le jeton si elle commence ainsi. Les requêtes qui arrivent sans elle sont refusées.",
      },
    },
    {
      title: {
        en: "Choose HTTP as Transport type",
        de: "HTTP als „Transport type“ wählen",
        fr: "Choisir HTTP comme « Transport type »",
      },
      text: {
        en: "Events then come in batches: when 100 are ready, or after one hour. An hour of silence is normal.",
        de: "Ereignisse kommen dann in Stapeln: sobald 100 bereit sind oder nach einer Stunde. Eine Stunde Stille ist normal.",
        fr: "Les événements arrivent alors par lots : dès que 100 sont prêts, ou au bout d’une heure. Une heure de silence est normale.",
      },
    },
    {
      title: {
        en: "Select the Platforms and click Apply",
        de: "„Platforms“ auswählen und auf „Apply“ klicken",
        fr: "Sélectionner les « Platforms » et cliquer sur « Apply »",
      },
      text: {
        en: "Select at least one platform. Under Advanced filters you can limit campaigns and messages, and switch live activity events on.",
        de: "Mindestens eine Plattform auswählen. Unter „Advanced filters“ lassen sich Kampagnen und Nachrichten einschränken und Ereignisse von Live Activities einschalten.",
        fr: "Sélectionnez au moins une plateforme. Sous « Advanced filters », vous pouvez restreindre les campagnes et les messages, et activer les événements de live activity.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Pushwoosh, go to Settings > 3rd party Integrations, find Event streaming integration, click Configure, replace the Endpoint URL with the new one, and click Apply.",
      de: "In Pushwoosh zu „Settings > 3rd party Integrations“ gehen, „Event streaming integration“ suchen, auf „Configure“ klicken, „Endpoint URL“ durch die neue URL ersetzen und auf „Apply“ klicken.",
      fr: "Dans Pushwoosh, allez dans « Settings > 3rd party Integrations », cherchez « Event streaming integration », cliquez sur « Configure », remplacez « Endpoint URL » par la nouvelle, et cliquez sur « Apply ».",
    },
    secret: {
      en: "In Pushwoosh, go to Settings > 3rd party Integrations, find Event streaming integration, click Configure, replace the value of Authorization with the new one, and click Apply.",
      de: "In Pushwoosh zu „Settings > 3rd party Integrations“ gehen, „Event streaming integration“ suchen, auf „Configure“ klicken, den Wert von „Authorization“ durch den neuen ersetzen und auf „Apply“ klicken.",
      fr: "Dans Pushwoosh, allez dans « Settings > 3rd party Integrations », cherchez « Event streaming integration », cliquez sur « Configure », remplacez la valeur d’« Authorization » par la nouvelle, et cliquez sur « Apply ».",
    },
  },
  assumptions: [
    {
      about: { en: "Automatic opens", de: "Automatische Öffnungen", fr: "Ouvertures automatiques" },
      text: {
        en: "Opens of e-mails include automatic ones, such as those of Apple Mail's privacy protection, as Pushwoosh does not mark them.",
        de: "Öffnungen von E-Mails enthalten automatische, etwa die des Datenschutzes von Apple Mail, denn Pushwoosh kennzeichnet sie nicht.",
        fr: "Les ouvertures d’e-mails incluent les automatiques, comme celles de la protection de la confidentialité d’Apple Mail, car Pushwoosh ne les marque pas.",
      },
    },
    {
      about: { en: "gRPC", de: "gRPC", fr: "gRPC" },
      text: {
        en: "The proto file is not public. Pushlens assumes one with the fields of the HTTP body and one answer per uuid; PUSHLENS_GRPC_PROTO names the file that Pushwoosh's support gave you, which is then used instead.",
        de: "Die proto-Datei ist nicht öffentlich. Pushlens nimmt eine an, mit den Feldern des HTTP-Bodys und einer Antwort je uuid; PUSHLENS_GRPC_PROTO nennt die Datei, die Sie vom Support von Pushwoosh bekommen haben, und dann gilt diese.",
        fr: "Le fichier proto n’est pas public. Pushlens en suppose un, avec les champs du corps HTTP et une réponse par uuid ; PUSHLENS_GRPC_PROTO désigne le fichier que l’assistance de Pushwoosh vous a donné, qui est alors utilisé à la place.",
      },
    },
    {
      about: { en: "Batches", de: "Stapel", fr: "Lots" },
      text: {
        en: "How several events are put into one request is not documented. An object, an array, an events envelope and one object per line are all read.",
        de: "Wie mehrere Ereignisse in eine Anfrage gepackt werden, ist nicht dokumentiert. Ein Objekt, ein Array, ein Umschlag events und ein Objekt je Zeile werden alle gelesen.",
        fr: "La façon dont plusieurs événements sont mis dans une requête n’est pas documentée. Un objet, un tableau, une enveloppe events et un objet par ligne sont tous lus.",
      },
    },
    {
      about: { en: "Event names", de: "Namen der Ereignisse", fr: "Noms des événements" },
      text: {
        en: "The vendor's list is open. Names are read as a channel and a verb (Push Sent, Email Hard Bounced); a verb that is not known is quarantined.",
        de: "Die Liste des Anbieters ist offen. Namen werden als Kanal und Verb gelesen (Push Sent, Email Hard Bounced); ein unbekanntes Verb kommt in Quarantäne.",
        fr: "La liste du fournisseur est ouverte. Les noms sont lus comme un canal et un verbe (Push Sent, Email Hard Bounced) ; un verbe inconnu va en quarantaine.",
      },
    },
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "A delivered push is assumed to be confirmed by the device. E-mail, SMS, WhatsApp and LINE deliveries count as accepted only.",
        de: "Ein zugestellter Push gilt als vom Gerät bestätigt; das ist angenommen. Zustellungen per E-Mail, SMS, WhatsApp und LINE zählen nur als angenommen.",
        fr: "On suppose qu’un push distribué est confirmé par l’appareil. Les distributions par e-mail, SMS, WhatsApp et LINE ne comptent que comme acceptées.",
      },
    },
    {
      about: { en: "Platforms", de: "Plattformen", fr: "Plateformes" },
      text: {
        en: "The stream shows platform names. Numbers are read by the codes of the vendor's other interfaces.",
        de: "Der Stream nennt Plattformen beim Namen. Zahlen werden nach den Codes der anderen Schnittstellen des Anbieters gelesen.",
        fr: "Le flux donne les noms des plateformes. Les nombres sont lus selon les codes des autres interfaces du fournisseur.",
      },
    },
    {
      about: {
        en: "People and browsers",
        de: "Personen und Browser",
        fr: "Personnes et navigateurs",
      },
      text: {
        en: "Whoever is not signed in has the device's hwid as user_id: that is no person. Pushwoosh's web library gives a browser a new hwid when another user signs in, so one browser may be several devices, and it reports deliveries of silent pushes too. Today's Edge comes as Chrome.",
        de: "Wer nicht angemeldet ist, hat die hwid des Geräts als user_id: Das ist keine Person. Die Web-Bibliothek von Pushwoosh gibt einem Browser eine neue hwid, wenn sich jemand anderes anmeldet; ein Browser kann also mehrere Geräte sein. Sie meldet auch Zustellungen stiller Pushes. Das heutige Edge kommt als Chrome.",
        fr: "Quiconque n’est pas connecté a le hwid de l’appareil comme user_id : ce n’est pas une personne. La bibliothèque web de Pushwoosh donne un nouveau hwid au navigateur quand un autre utilisateur se connecte ; un navigateur peut donc être plusieurs appareils. Elle signale aussi les distributions de push silencieux. L’Edge actuel apparaît comme Chrome.",
      },
    },
    {
      about: { en: "Campaigns", de: "Kampagnen", fr: "Campagnes" },
      text: {
        en: "campaign_id is the campaign, else message_code. The journey's titles are taken as its name.",
        de: "campaign_id ist die Kampagne, sonst message_code. Als ihr Name gelten die Titel der Journey.",
        fr: "campaign_id est la campagne, sinon message_code. Les titres du parcours sont pris pour son nom.",
      },
    },
    {
      about: {
        en: "Sending a message again",
        de: "Eine Nachricht erneut senden",
        fr: "Renvoyer un message",
      },
      text: {
        en: "A journey may send the same message to the same device again. From 24 hours after the first it is counted as another message.",
        de: "Eine Journey kann dieselbe Nachricht erneut an dasselbe Gerät senden. Ab 24 Stunden nach der ersten zählt sie als weitere Nachricht.",
        fr: "Un parcours peut envoyer à nouveau le même message au même appareil. À partir de 24 heures après le premier, il compte comme un autre message.",
      },
    },
    {
      about: { en: "Time", de: "Zeit", fr: "Heure" },
      text: {
        en: "timestamp is in whole seconds. Two events of one kind for one message and device in the same second are one.",
        de: "timestamp ist in ganzen Sekunden. Zwei Ereignisse einer Art für eine Nachricht und ein Gerät in derselben Sekunde sind eines.",
        fr: "timestamp est en secondes entières. Deux événements d’un même type, pour un même message et un même appareil, dans la même seconde n’en font qu’un.",
      },
    },
  ],
} satisfies Told;
