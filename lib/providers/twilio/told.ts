import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Copy this endpoint's URL",
        de: "Die URL dieses Endpunkts kopieren",
        fr: "Copier l’URL de ce point d’accès",
      },
      text: {
        en: "To tell campaigns apart, add their name to the URL of each message, as in ?campaign=friday-menu. Add #rc=3 to the end to have Twilio try again three times.",
        de: "Um Kampagnen zu unterscheiden, ihren Namen an die URL jeder Nachricht anhängen, etwa ?campaign=friday-menu. #rc=3 am Ende lässt Twilio dreimal wiederholen.",
        fr: "Pour distinguer les campagnes, ajoutez leur nom à l’URL de chaque message, comme ?campaign=friday-menu. Ajoutez #rc=3 à la fin pour que Twilio réessaie trois fois.",
      },
    },
    {
      title: {
        en: "Enter it as the status callback",
        de: "Sie als „status callback“ eintragen",
        fr: "La saisir comme « status callback »",
      },
      text: {
        en: "In Twilio, open Messaging, then Services, open yours, then Integration, and paste the URL as Delivery Status Callback. Or give it as StatusCallback with each message that you send.",
        de: "In Twilio „Messaging“, dann „Services“ öffnen, Ihren Service, dann „Integration“ öffnen und die URL als „Delivery Status Callback“ einfügen. Oder sie bei jeder gesendeten Nachricht als StatusCallback angeben.",
        fr: "Dans Twilio, ouvrez « Messaging », puis « Services », ouvrez le vôtre, puis « Integration », et collez l’URL comme « Delivery Status Callback ». Ou donnez-la comme StatusCallback avec chaque message que vous envoyez.",
      },
    },
    {
      title: {
        en: "Decide about the signature",
        de: "Über die Signatur entscheiden",
        fr: "Décider de la signature",
      },
      text: {
        en: "Twilio signs with the account's Auth Token, which opens the whole account. Without a secret here the token in the URL is the proof, and nobody else knows it. Enter the Auth Token as the secret only where you need the signature.",
        de: "Twilio signiert mit dem „Auth Token“ des Kontos, der das ganze Konto öffnet. Ohne Secret hier ist der Token in der URL der Nachweis, und niemand sonst kennt ihn. Den „Auth Token“ nur dann als Secret eintragen, wenn Sie die Signatur brauchen.",
        fr: "Twilio signe avec l’« Auth Token » du compte, qui ouvre tout le compte. Sans secret ici, le jeton dans l’URL sert de preuve, et personne d’autre ne le connaît. Ne saisissez l’« Auth Token » comme secret que si vous avez besoin de la signature.",
      },
      withSecret: {
        en: "Twilio signs with the account's Auth Token, which you entered here. It is kept encrypted; anybody who could read it could send in your name. Requests whose signature does not fit are refused.",
        de: "Twilio signiert mit dem „Auth Token“ des Kontos, den Sie hier eingetragen haben. Er wird verschlüsselt aufbewahrt; wer ihn lesen könnte, könnte in Ihrem Namen senden. Anfragen, deren Signatur nicht passt, werden abgewiesen.",
        fr: "Twilio signe avec l’« Auth Token » du compte, que vous avez saisi ici. Il est conservé chiffré ; quiconque pourrait le lire pourrait envoyer en votre nom. Les requêtes dont la signature ne correspond pas sont refusées.",
      },
    },
    {
      title: {
        en: "Give the whole address",
        de: "Die ganze Adresse angeben",
        fr: "Donner l’adresse entière",
      },
      text: {
        en: "The signature covers the URL, so Twilio must post to exactly the address that Pushlens shows: PUSHLENS_URL must be the one that Twilio reaches.",
        de: "Die Signatur umfasst die URL, also muss Twilio genau an die Adresse senden, die Pushlens zeigt: PUSHLENS_URL muss die sein, die Twilio erreicht.",
        fr: "La signature porte sur l’URL, Twilio doit donc envoyer exactement à l’adresse que Pushlens affiche : PUSHLENS_URL doit être celle que Twilio atteint.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Twilio, open the Messaging Service, then Integration, and replace the Delivery Status Callback with the new URL; and wherever your program gives a StatusCallback.",
      de: "In Twilio den „Messaging Service“, dann „Integration“ öffnen und den „Delivery Status Callback“ durch die neue URL ersetzen; ebenso überall, wo Ihr Programm einen StatusCallback angibt.",
      fr: "Dans Twilio, ouvrez le « Messaging Service », puis « Integration », et remplacez le « Delivery Status Callback » par la nouvelle URL ; de même partout où votre programme donne un StatusCallback.",
    },
    secret: {
      en: "In Twilio, open Account, then API keys and tokens, make a secondary Auth Token, enter it here, and promote it there.",
      de: "In Twilio „Account“, dann „API keys and tokens“ öffnen, einen zweiten „Auth Token“ erzeugen („secondary“), ihn hier eintragen und dort zum ersten machen („promote“).",
      fr: "Dans Twilio, ouvrez « Account », puis « API keys and tokens », créez un second « Auth Token » (« secondary »), saisissez-le ici, et faites-en là-bas le principal (« promote »).",
    },
  },
  assumptions: [
    {
      about: { en: "Time", de: "Zeit", fr: "Heure" },
      text: {
        en: "A status callback says no time that could be relied on, so the time of receipt counts.",
        de: "Ein Status-Callback nennt keine verlässliche Zeit, deshalb zählt die Zeit des Eingangs.",
        fr: "Un rappel de statut ne donne aucune heure fiable, c’est donc l’heure de réception qui compte.",
      },
    },
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "Delivered of an SMS is what the carrier says. Some carriers say it without asking the phone. Of WhatsApp it is the phone's own word.",
        de: "Die Zustellung einer SMS ist das Wort des Mobilfunkanbieters. Manche melden sie, ohne das Telefon zu fragen. Bei WhatsApp ist es das Wort des Telefons selbst.",
        fr: "Pour un SMS, « distribué » est la parole de l’opérateur. Certains le disent sans interroger le téléphone. Pour WhatsApp, c’est la parole du téléphone lui-même.",
      },
    },
    {
      about: { en: "Sent", de: "Gesendet", fr: "Envoyé" },
      text: {
        en: "Sent means that the carrier took the message. Queued and sending are kept, and are no stage of their own.",
        de: "Gesendet heißt, dass der Mobilfunkanbieter die Nachricht angenommen hat. „queued“ und „sending“ werden behalten und sind keine eigene Stufe.",
        fr: "Envoyé signifie que l’opérateur a pris le message. « queued » et « sending » sont conservés, et ne sont pas une étape à part.",
      },
    },
    {
      about: { en: "Other channels", de: "Andere Kanäle", fr: "Autres canaux" },
      text: {
        en: "Messages by RCS or Messenger are counted as SMS, as Pushlens has no channel of their own for them.",
        de: "Nachrichten über RCS oder Messenger zählen als SMS, denn Pushlens hat für sie keinen eigenen Kanal.",
        fr: "Les messages par RCS ou Messenger comptent comme SMS, car Pushlens n’a pas de canal pour eux.",
      },
    },
    {
      about: { en: "STOP and START", de: "STOP und START", fr: "STOP et START" },
      text: {
        en: "They are known where incoming messages of a Messaging Service with opt-out keywords are posted to this URL, too. Other incoming messages are not counted.",
        de: "Sie sind bekannt, wenn auch die eingehenden Nachrichten eines „Messaging Service“ mit Opt-out-Schlüsselwörtern an diese URL gesendet werden. Andere eingehende Nachrichten werden nicht gezählt.",
        fr: "Ils sont connus si les messages entrants d’un « Messaging Service » avec mots-clés d’opt-out sont eux aussi envoyés à cette URL. Les autres messages entrants ne sont pas comptés.",
      },
    },
  ],
} satisfies Told;
