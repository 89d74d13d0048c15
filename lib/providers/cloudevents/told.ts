import { OWN_ASSUMPTIONS } from "@/lib/providers/own-events";
import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "In the program, broker or cloud service that sends CloudEvents over HTTP, add a webhook and paste this endpoint's URL. The question by OPTIONS that some ask first is answered.",
        de: "In dem Programm, Broker oder Cloud-Dienst, der CloudEvents über HTTP sendet, einen Webhook hinzufügen und die URL dieses Endpunkts einfügen. Die Frage per OPTIONS, die manche zuerst stellen, wird beantwortet.",
        fr: "Dans le programme, broker ou service cloud qui envoie des CloudEvents par HTTP, ajoutez un webhook et collez l’URL de ce point d’accès. La question par OPTIONS que certains posent d’abord reçoit sa réponse.",
      },
    },
    {
      title: {
        en: "Choose any mode",
        de: "Einen beliebigen Modus wählen",
        fr: "Choisir n’importe quel mode",
      },
      text: {
        en: "Structured, batch and binary mode are all read. In binary mode the attributes are headers that begin with ce-, and the body is the data.",
        de: "„Structured“, „batch“ und „binary“ werden alle gelesen. Bei „binary“ sind die Attribute Header, die mit ce- beginnen, und der Body sind die Daten.",
        fr: "Les modes « structured », « batch » et « binary » sont tous lus. En mode « binary », les attributs sont des en-têtes qui commencent par ce-, et le corps est la donnée.",
      },
    },
    {
      title: { en: "Name the events", de: "Die Ereignisse benennen", fr: "Nommer les événements" },
      text: {
        en: "Pushlens understands types such as push.sent, email.opened or com.example.sms.delivered. Have the program use these names, or choose another vendor here where the events are one's own.",
        de: "Pushlens versteht Typen wie push.sent, email.opened oder com.example.sms.delivered. Das Programm diese Namen verwenden lassen, oder hier einen anderen Anbieter wählen, wenn die Ereignisse eigene sind.",
        fr: "Pushlens comprend des types comme push.sent, email.opened ou com.example.sms.delivered. Faites utiliser ces noms au programme, ou choisissez ici un autre fournisseur si les événements sont les vôtres.",
      },
    },
    {
      title: { en: "Fill in the data", de: "Die Daten ausfüllen", fr: "Remplir les données" },
      text: {
        en: "Each event needs message_id and recipient in its data. It may have campaign_id, campaign_name, address, reason, title and link.",
        de: "Jedes Ereignis braucht message_id und recipient in seinen Daten. Es darf campaign_id, campaign_name, address, reason, title und link haben.",
        fr: "Chaque événement a besoin de message_id et recipient dans ses données. Il peut avoir campaign_id, campaign_name, address, reason, title et link.",
      },
    },
    {
      title: {
        en: "Enter an access token",
        de: "Einen Zugriffstoken eintragen",
        fr: "Saisir un jeton d’accès",
      },
      text: {
        en: "Choose a long token, enter it here as the secret, and have the program send it in a header, as in Authorization: Bearer and the token. Without one the token in the URL is the secret.",
        de: "Einen langen Token wählen, hier als Secret eintragen und das Programm ihn in einem Header senden lassen, wie in Authorization: Bearer und dem Token. Ohne ihn ist der Token in der URL das Secret.",
        fr: "Choisissez un jeton long, saisissez-le ici comme secret, et faites-le envoyer par le programme dans un en-tête, comme Authorization: Bearer et le jeton. Sans lui, le jeton dans l’URL tient lieu de secret.",
      },
      withSecret: {
        en: "Have the program send this endpoint's token in a header, as in Authorization: Bearer and the token. Requests without it are refused.",
        de: "Das Programm den Token dieses Endpunkts in einem Header senden lassen, wie in Authorization: Bearer und dem Token. Anfragen ohne ihn werden abgewiesen.",
        fr: "Faites envoyer par le programme le jeton de ce point d’accès dans un en-tête, comme Authorization: Bearer et le jeton. Les requêtes sans lui sont refusées.",
      },
    },
  ],
  replace: {
    token: {
      en: "In the program that sends, replace the webhook's URL with the new one.",
      de: "In dem sendenden Programm die URL des Webhooks durch die neue ersetzen.",
      fr: "Dans le programme qui envoie, remplacez l’URL du webhook par la nouvelle.",
    },
    secret: {
      en: "In the program that sends, replace the token in the Authorization header with the one that is entered here.",
      de: "In dem sendenden Programm den Token im Header Authorization durch den ersetzen, der hier eingetragen ist.",
      fr: "Dans le programme qui envoie, remplacez le jeton de l’en-tête Authorization par celui qui est saisi ici.",
    },
  },
  assumptions: [
    ...OWN_ASSUMPTIONS,
    {
      about: { en: "Time", de: "Zeit", fr: "Heure" },
      text: {
        en: "An event without a time counts as of its receipt. Sent once more it is still one event, by its source and id.",
        de: "Ein Ereignis ohne Zeit zählt zur Zeit seines Eingangs. Noch einmal gesendet bleibt es ein Ereignis, nach seinen source und id.",
        fr: "Un événement sans heure compte à l’heure de sa réception. Renvoyé, il reste un seul événement, par ses source et id.",
      },
    },
    {
      about: { en: "Further attributes", de: "Weitere Attribute", fr: "Autres attributs" },
      text: {
        en: "In binary mode the attributes id, source, type, time, specversion and datacontenttype are read. Others, the subject among them, are not kept, as they may name people.",
        de: "Bei „binary“ werden die Attribute id, source, type, time, specversion und datacontenttype gelesen. Andere, auch subject, werden nicht behalten, denn sie könnten Personen nennen.",
        fr: "En mode « binary », les attributs id, source, type, time, specversion et datacontenttype sont lus. Les autres, dont subject, ne sont pas conservés, car ils peuvent nommer des personnes.",
      },
    },
  ],
} satisfies Told;
