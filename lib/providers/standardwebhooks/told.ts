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
        en: "In the program or service that sends by Standard Webhooks, add an endpoint and paste this endpoint's URL.",
        de: "In dem Programm oder Dienst, das per Standard Webhooks sendet, einen Endpunkt hinzufügen und die URL dieses Endpunkts einfügen.",
        fr: "Dans le programme ou service qui envoie par Standard Webhooks, ajoutez un point d’accès et collez l’URL de ce point d’accès.",
      },
    },
    {
      title: { en: "Name the events", de: "Die Ereignisse benennen", fr: "Nommer les événements" },
      text: {
        en: "Pushlens understands types such as push.sent, email.opened or sms.delivered, also behind a domain, as in com.example.email.opened. Have the program use these names, or choose another vendor here where the events are one's own.",
        de: "Pushlens versteht Typen wie push.sent, email.opened oder sms.delivered, auch hinter einer Domain wie in com.example.email.opened. Das Programm diese Namen verwenden lassen, oder hier einen anderen Anbieter wählen, wenn die Ereignisse eigene sind.",
        fr: "Pushlens comprend des types comme push.sent, email.opened ou sms.delivered, aussi derrière un domaine, comme com.example.email.opened. Faites utiliser ces noms au programme, ou choisissez ici un autre fournisseur si les événements sont les vôtres.",
      },
    },
    {
      title: { en: "Fill in the data", de: "Die Daten ausfüllen", fr: "Remplir les données" },
      text: {
        en: "Each event needs data.message_id and data.recipient. It may have data.campaign_id, data.campaign_name, data.address, data.reason, data.title and data.link.",
        de: "Jedes Ereignis braucht data.message_id und data.recipient. Es darf data.campaign_id, data.campaign_name, data.address, data.reason, data.title und data.link haben.",
        fr: "Chaque événement a besoin de data.message_id et data.recipient. Il peut avoir data.campaign_id, data.campaign_name, data.address, data.reason, data.title et data.link.",
      },
    },
    {
      title: {
        en: "Enter the signing secret",
        de: "Das Signatur-Secret eintragen",
        fr: "Saisir le secret de signature",
      },
      text: {
        en: "Enter the secret that begins with whsec_ here. Without it the token in the URL is the secret. Requests with headers that begin with svix-, or with signatures by a public key, come in without a secret here alone.",
        de: "Das Secret, das mit whsec_ beginnt, hier eintragen. Ohne es ist der Token in der URL das Secret. Anfragen mit Headern, die mit svix- beginnen, oder mit Signaturen eines öffentlichen Schlüssels kommen nur ohne Secret hier herein.",
        fr: "Saisissez ici le secret qui commence par whsec_. Sans lui, le jeton dans l’URL en tient lieu. Les requêtes dont les en-têtes commencent par svix-, ou signées par une clé publique, ne sont acceptées que sans secret ici.",
      },
      withSecret: {
        en: "The secret that begins with whsec_ must be the one that you entered here: requests that it does not fit are refused, and so are those that are more than five minutes old.",
        de: "Das Secret, das mit whsec_ beginnt, muss das sein, das Sie hier eingetragen haben: Anfragen, zu denen es nicht passt, werden abgewiesen, ebenso solche, die älter als fünf Minuten sind.",
        fr: "Le secret qui commence par whsec_ doit être celui que vous avez saisi ici : les requêtes auxquelles il ne correspond pas sont refusées, ainsi que celles de plus de cinq minutes.",
      },
    },
  ],
  replace: {
    token: {
      en: "In the program that sends, replace the endpoint's URL with the new one.",
      de: "In dem sendenden Programm die URL des Endpunkts durch die neue ersetzen.",
      fr: "Dans le programme qui envoie, remplacez l’URL du point d’accès par la nouvelle.",
    },
    secret: {
      en: "In the program that sends, make a new signing secret, and enter it here while the old one is still in use.",
      de: "In dem sendenden Programm ein neues Signatur-Secret erzeugen und es hier eintragen, solange das alte noch verwendet wird.",
      fr: "Dans le programme qui envoie, créez un nouveau secret de signature, et saisissez-le ici tant que l’ancien est encore utilisé.",
    },
  },
  assumptions: [
    ...OWN_ASSUMPTIONS,
    {
      about: { en: "Time", de: "Zeit", fr: "Heure" },
      text: {
        en: "The time of an event is the body's timestamp, in ISO 8601. The header's is that of the request, and proves only that it is fresh.",
        de: "Die Zeit eines Ereignisses ist der timestamp des Bodys, in ISO 8601. Die des Headers ist die der Anfrage und beweist nur, dass sie frisch ist.",
        fr: "L’heure d’un événement est le timestamp du corps, en ISO 8601. Celle de l’en-tête est celle de la requête, et prouve seulement qu’elle est récente.",
      },
    },
  ],
} satisfies Told;
