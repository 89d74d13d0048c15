import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: { en: "Add a webhook", de: "Einen Webhook hinzufügen", fr: "Ajouter un webhook" },
      text: {
        en: "In Brevo, open the settings of Transactional, then Webhook, for single e-mails; or the settings of Campaigns, then Webhooks, for campaigns. Add a webhook there. Both can have this endpoint.",
        de: "In Brevo die Einstellungen von „Transactional“, dann „Webhook“ für einzelne E-Mails öffnen, oder die Einstellungen von „Campaigns“, dann „Webhooks“ für Kampagnen. Dort einen Webhook hinzufügen. Beide können diesen Endpunkt haben.",
        fr: "Dans Brevo, ouvrez les réglages de « Transactional », puis « Webhook », pour les e-mails individuels ; ou les réglages de « Campaigns », puis « Webhooks », pour les campagnes. Ajoutez-y un webhook. Les deux peuvent avoir ce point d’accès.",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "Paste this endpoint's URL as the URL to notify.",
        de: "Die URL dieses Endpunkts als „URL to notify“ einfügen.",
        fr: "Collez l’URL de ce point d’accès comme « URL to notify ».",
      },
    },
    {
      title: {
        en: "Decide about a token",
        de: "Über einen Token entscheiden",
        fr: "Décider d’un jeton",
      },
      text: {
        en: "Without authentication the token in the URL is the secret. Where you want one more, choose Token as the authentication method in Brevo, and enter the same token here as the secret.",
        de: "Ohne Authentifizierung ist der Token in der URL das Secret. Für ein weiteres in Brevo „Token“ als Authentifizierung wählen und denselben Token hier als Secret eintragen.",
        fr: "Sans authentification, le jeton dans l’URL tient lieu de secret. Pour en avoir un de plus, choisissez « Token » comme méthode d’authentification dans Brevo, et saisissez le même jeton ici comme secret.",
      },
      withSecret: {
        en: "Choose Token as the authentication method, and enter this endpoint's token. Brevo sends it after the word Bearer; requests without it are refused.",
        de: "„Token“ als Authentifizierung wählen und den Token dieses Endpunkts eintragen. Brevo sendet ihn nach dem Wort Bearer; Anfragen ohne ihn werden abgewiesen.",
        fr: "Choisissez « Token » comme méthode d’authentification, et saisissez le jeton de ce point d’accès. Brevo l’envoie après le mot Bearer ; les requêtes sans lui sont refusées.",
      },
    },
    {
      title: { en: "Select the events", de: "Ereignisse auswählen", fr: "Choisir les événements" },
      text: {
        en: "Select all events but Contact updated and Contact deleted. With First opening as well as Opened each message is still counted once.",
        de: "Alle Ereignisse außer „Contact updated“ und „Contact deleted“ auswählen. Auch mit „First opening“ neben „Opened“ zählt jede Nachricht nur einmal.",
        fr: "Sélectionnez tous les événements sauf « Contact updated » et « Contact deleted ». Avec « First opening » en plus d’« Opened », chaque message ne compte toujours qu’une fois.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Brevo, open the webhooks of Transactional and of Campaigns, edit each that has the old URL, and replace it with the new one.",
      de: "In Brevo die Webhooks von „Transactional“ und von „Campaigns“ öffnen, jeden mit der alten URL bearbeiten und sie durch die neue ersetzen.",
      fr: "Dans Brevo, ouvrez les webhooks de « Transactional » et de « Campaigns », modifiez chacun de ceux qui ont l’ancienne URL, et remplacez-la par la nouvelle.",
    },
    secret: {
      en: "In Brevo, edit the webhook, and replace the token of its authentication method with the new secret.",
      de: "In Brevo den Webhook bearbeiten und den Token seiner Authentifizierung durch das neue Secret ersetzen.",
      fr: "Dans Brevo, modifiez le webhook, et remplacez le jeton de sa méthode d’authentification par le nouveau secret.",
    },
  },
  assumptions: [
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A bounce can still follow.",
        de: "Zugestellt heißt, dass der Mailserver des Empfängers die E-Mail angenommen hat, nicht, dass jemand sie gesehen hat. Ein Bounce kann noch folgen.",
        fr: "Distribué signifie que le serveur de messagerie du destinataire a pris l’e-mail, non que quelqu’un l’a vu. Un rebond peut encore suivre.",
      },
    },
    {
      about: { en: "Automatic opens", de: "Automatische Öffnungen", fr: "Ouvertures automatiques" },
      text: {
        en: "Opens that Brevo tells as opened by a proxy, such as that of Apple Mail's privacy protection, are counted apart, as automatic. Clicks are not marked at all, and include those of scanners.",
        de: "Öffnungen, die Brevo als durch einen Proxy geöffnet meldet, etwa den des Datenschutzes von Apple Mail, werden getrennt gezählt, als automatisch. Klicks sind gar nicht gekennzeichnet und enthalten die von Scannern.",
        fr: "Les ouvertures que Brevo signale comme faites par un proxy, tel celui de la protection de la confidentialité d’Apple Mail, sont comptées à part, comme automatiques. Les clics ne sont pas du tout marqués, et incluent ceux des scanners.",
      },
    },
    {
      about: { en: "Sent", de: "Gesendet", fr: "Envoyé" },
      text: {
        en: "Brevo tells that an e-mail was sent for single e-mails alone. Of a campaign's e-mails sent is implied by what comes later.",
        de: "Nur bei einzelnen E-Mails sagt Brevo, dass sie gesendet wurden. Bei den E-Mails einer Kampagne folgt gesendet aus dem, was später kommt.",
        fr: "Brevo ne dit qu’un e-mail a été envoyé que pour les e-mails individuels. Pour ceux d’une campagne, l’envoi se déduit de ce qui vient ensuite.",
      },
    },
    {
      about: { en: "Bounces", de: "Bounces", fr: "Rebonds" },
      text: {
        en: "Soft bounces and deferred e-mails are kept and not counted as failed, as the address is not bad. Blocked e-mails are failed.",
        de: "Weiche Bounces und vertagte E-Mails werden behalten und nicht als fehlgeschlagen gezählt, denn die Adresse ist nicht schlecht. Blockierte E-Mails sind fehlgeschlagen.",
        fr: "Les rebonds temporaires et les e-mails différés sont conservés et ne comptent pas comme échoués, car l’adresse n’est pas mauvaise. Les e-mails bloqués sont échoués.",
      },
    },
    {
      about: { en: "Campaign", de: "Kampagne", fr: "Campagne" },
      text: {
        en: "The campaign is Brevo's own, else the first tag, else the template. A campaign that is sent to somebody again counts as the same message.",
        de: "Die Kampagne ist die von Brevo selbst, sonst der erste „tag“, sonst die Vorlage. Eine Kampagne, die jemandem noch einmal gesendet wird, zählt als dieselbe Nachricht.",
        fr: "La campagne est celle de Brevo, sinon le premier « tag », sinon le modèle. Une campagne renvoyée à quelqu’un compte comme le même message.",
      },
    },
    {
      about: { en: "Time", de: "Zeit", fr: "Heure" },
      text: {
        en: "Brevo's exact time is used, or the one in seconds where a campaign's event has no other. An event with neither counts when it came in.",
        de: "Es gilt die genaue Zeit von Brevo, oder die in Sekunden, wenn das Ereignis einer Kampagne keine andere hat. Ein Ereignis ohne beide zählt zu der Zeit, zu der es kam.",
        fr: "C’est l’heure exacte de Brevo qui est utilisée, ou celle en secondes si l’événement d’une campagne n’en a pas d’autre. Un événement sans l’une ni l’autre compte à son arrivée.",
      },
    },
    {
      about: { en: "Opt-ins", de: "Opt-ins", fr: "Opt-ins" },
      text: {
        en: "Being added to a list counts as an opt-in.",
        de: "Zu einer Liste hinzugefügt zu werden zählt als Opt-in.",
        fr: "Être ajouté à une liste compte comme un opt-in.",
      },
    },
    {
      about: { en: "Lists", de: "Listen", fr: "Listes" },
      text: {
        en: "Where Brevo names the list that somebody left or was added to, the cause names the first; all of them are kept with the event.",
        de: "Wenn Brevo die Liste nennt, die jemand verließ oder zu der er kam, nennt die Ursache die erste; alle werden mit dem Ereignis behalten.",
        fr: "Si Brevo nomme la liste que quelqu’un a quittée ou rejointe, la cause nomme la première ; toutes sont conservées avec l’événement.",
      },
    },
    {
      about: { en: "Failed requests", de: "Fehlgeschlagene Anfragen", fr: "Requêtes échouées" },
      text: {
        en: "Brevo documents that it drops an event for which it is answered with an error, other than 429. Where Pushlens can store nothing, for want of both database and disk, it answers 429, so that the event comes again. What comes while no process of Pushlens answers at all is tried again as Brevo documents it.",
        de: "Brevo dokumentiert, dass es ein Ereignis fallen lässt, auf das mit einem anderen Fehler als 429 geantwortet wird. Wo Pushlens nichts speichern kann, weil Datenbank und Festplatte fehlen, antwortet es mit 429, damit das Ereignis wiederkommt. Was kommt, während gar kein Prozess von Pushlens antwortet, wird so wiederholt, wie Brevo es dokumentiert.",
        fr: "Brevo documente qu’il abandonne un événement auquel on répond par une erreur autre que 429. Si Pushlens ne peut rien enregistrer, faute de base de données et de disque, il répond 429, pour que l’événement revienne. Ce qui arrive pendant qu’aucun processus de Pushlens ne répond est réessayé comme Brevo le documente.",
      },
    },
  ],
} satisfies Told;
