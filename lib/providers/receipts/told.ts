import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Give each push its id",
        de: "Jedem Push seine ID geben",
        fr: "Donner à chaque push son identifiant",
      },
      text: {
        en: "Where your server sends a push through Firebase, Apple or Expo, add two texts to its data: pushlens_message and pushlens_recipient. They must be what the endpoint that hears of your sending has as the message's id and recipient.",
        de: "Wo Ihr Server einen Push über Firebase, Apple oder Expo sendet, zwei Texte zu seinen Daten hinzufügen: pushlens_message und pushlens_recipient. Sie müssen das sein, was der Endpunkt, der von Ihrem Versand erfährt, als ID der Nachricht und Empfänger hat.",
        fr: "Là où votre serveur envoie un push par Firebase, Apple ou Expo, ajoutez deux textes à ses données : pushlens_message et pushlens_recipient. Ils doivent être ce que le point d’accès informé de vos envois a comme identifiant du message et destinataire.",
      },
    },
    {
      title: {
        en: "Choose whose messages these are",
        de: "Wählen, wessen Nachrichten es sind",
        fr: "Choisir à qui sont ces messages",
      },
      text: {
        en: "On this endpoint's page, under Completes the messages of, choose that endpoint, before the first receipt comes. Receipts then say of its messages that they were delivered and opened.",
        de: "Auf der Seite dieses Endpunkts unter „Ergänzt die Nachrichten von“ jenen Endpunkt wählen, bevor der erste Beleg kommt. Belege sagen dann von dessen Nachrichten, dass sie zugestellt und geöffnet wurden.",
        fr: "Sur la page de ce point d’accès, sous « Complète les messages de », choisissez cet autre point d’accès, avant que le premier accusé n’arrive. Les accusés disent alors de ses messages qu’ils ont été distribués et ouverts.",
      },
    },
    {
      title: {
        en: "Put the snippet into your app",
        de: "Das Codestück in Ihre App einbauen",
        fr: "Mettre l’extrait dans votre application",
      },
      text: {
        en: "Below are snippets for iOS, Android, the web and Expo with this endpoint's URL in them. Whoever takes your app apart can read the URL and post receipts, so use this endpoint for nothing else.",
        de: "Unten stehen Codestücke für iOS, Android, das Web und Expo mit der URL dieses Endpunkts darin. Wer Ihre App zerlegt, kann die URL lesen und Belege senden; diesen Endpunkt also für nichts anderes verwenden.",
        fr: "Vous trouverez ci-dessous des extraits pour iOS, Android, le web et Expo, avec l’URL de ce point d’accès. Quiconque décortique votre application peut lire l’URL et envoyer des accusés ; n’utilisez donc ce point d’accès pour rien d’autre.",
      },
    },
    {
      title: {
        en: "Try it with one device",
        de: "Mit einem Gerät ausprobieren",
        fr: "Essayer avec un appareil",
      },
      text: {
        en: "Send a push to a device of yours. Its receipt appears on this endpoint's page, and the message itself in Events, as delivered.",
        de: "Einen Push an ein eigenes Gerät senden. Sein Beleg erscheint auf der Seite dieses Endpunkts, und die Nachricht selbst unter „Ereignisse“, als zugestellt.",
        fr: "Envoyez un push à l’un de vos appareils. Son accusé apparaît sur la page de ce point d’accès, et le message lui-même dans « Événements », comme distribué.",
      },
    },
  ],
  replace: {
    token: {
      en: "Release your app and service worker with the new URL, and end the old token once most people have updated.",
      de: "App und Service Worker mit der neuen URL veröffentlichen, und den alten Token beenden, sobald die meisten aktualisiert haben.",
      fr: "Publiez votre application et votre service worker avec la nouvelle URL, et mettez fin à l’ancien jeton quand la plupart des gens ont fait la mise à jour.",
    },
    secret: {
      en: "Release your app with the new token after Authorization: Bearer. A secret in an app is none for long, so most installations have none here.",
      de: "Die App mit dem neuen Token nach Authorization: Bearer veröffentlichen. Ein Secret in einer App bleibt nicht lange eines, deshalb haben die meisten Installationen hier keines.",
      fr: "Publiez votre application avec le nouveau jeton après Authorization: Bearer. Un secret dans une application ne le reste pas longtemps, la plupart des installations n’en ont donc pas ici.",
    },
  },
  assumptions: [
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "Delivered means that the app or service worker got the push, which on most devices is when it is shown. A device that is switched off says nothing.",
        de: "Zugestellt heißt, dass die App oder der Service Worker den Push bekommen hat; auf den meisten Geräten ist das, wenn er angezeigt wird. Ein ausgeschaltetes Gerät sagt nichts.",
        fr: "Distribué signifie que l’application ou le service worker a reçu le push, ce qui sur la plupart des appareils est le moment où il s’affiche. Un appareil éteint ne dit rien.",
      },
    },
    {
      about: { en: "Lost receipts", de: "Verlorene Belege", fr: "Accusés perdus" },
      text: {
        en: "A receipt that cannot be posted is not tried again, so delivered is rather too low than too high.",
        de: "Ein Beleg, der nicht gesendet werden kann, wird nicht wiederholt; zugestellt ist also eher zu niedrig als zu hoch.",
        fr: "Un accusé qui ne peut pas être envoyé n’est pas réessayé ; « distribué » est donc plutôt trop bas que trop haut.",
      },
    },
  ],
} satisfies Told;
