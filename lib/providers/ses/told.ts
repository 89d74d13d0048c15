import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: { en: "Make a topic", de: "Ein Topic anlegen", fr: "Créer un topic" },
      text: {
        en: "In the AWS console, open Amazon SNS in the region that you send from, and create a Standard topic for the events of Amazon SES.",
        de: "In der AWS-Konsole Amazon SNS in der Region öffnen, aus der Sie senden, und ein Topic vom Typ „Standard“ für die Ereignisse von Amazon SES anlegen.",
        fr: "Dans la console AWS, ouvrez Amazon SNS dans la région depuis laquelle vous envoyez, et créez un topic « Standard » pour les événements d’Amazon SES.",
      },
    },
    {
      title: {
        en: "Publish the events",
        de: "Die Ereignisse veröffentlichen",
        fr: "Publier les événements",
      },
      text: {
        en: "In Amazon SES, open Configuration sets, then your set, then Event destinations. Add a destination to that topic, with all event types. Have your programs send with this configuration set.",
        de: "In Amazon SES „Configuration sets“, dann Ihr „set“, dann „Event destinations“ öffnen. Ein Ziel zu diesem Topic hinzufügen, mit allen „event types“. Ihre Programme mit diesem „configuration set“ senden lassen.",
        fr: "Dans Amazon SES, ouvrez « Configuration sets », puis votre ensemble, puis « Event destinations ». Ajoutez une destination vers ce topic, avec tous les « event types ». Faites envoyer vos programmes avec ce « configuration set ».",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "In the topic, create a subscription: protocol HTTPS, this endpoint's URL as the endpoint, and raw message delivery off.",
        de: "Im Topic eine „subscription“ anlegen: Protokoll HTTPS, die URL dieses Endpunkts als „endpoint“, und „raw message delivery“ aus.",
        fr: "Dans le topic, créez une « subscription » : protocole HTTPS, l’URL de ce point d’accès comme « endpoint », et « raw message delivery » désactivé.",
      },
    },
    {
      title: {
        en: "Confirm the subscription",
        de: "Das Abonnement bestätigen",
        fr: "Confirmer l’abonnement",
      },
      text: {
        en: "Amazon SNS sends a confirmation here at once. Reload this page: it shows the topic and a link. Open the link where the topic is yours. Pushlens never opens it by itself.",
        de: "Amazon SNS sendet sofort eine Bestätigungsanfrage hierher. Diese Seite neu laden: Sie zeigt das Topic und einen Link. Den Link öffnen, wenn das Topic Ihres ist. Pushlens öffnet ihn nie von selbst.",
        fr: "Amazon SNS envoie aussitôt ici une demande de confirmation. Rechargez cette page : elle montre le topic et un lien. Ouvrez le lien si le topic est le vôtre. Pushlens ne l’ouvre jamais de lui-même.",
      },
    },
    {
      title: {
        en: "Have signatures checked",
        de: "Signaturen prüfen lassen",
        fr: "Faire vérifier les signatures",
      },
      text: {
        en: "Then set a secret: the topic's ARN, the address of the certificate that this page shows beside the link, and below it the certificate, which your browser downloads from there. Without one the token in the URL is the secret.",
        de: "Dann ein Secret festlegen: die ARN des Topics, die Adresse des Zertifikats, die diese Seite neben dem Link zeigt, und darunter das Zertifikat, das Ihr Browser von dort herunterlädt. Ohne eines ist der Token in der URL das Secret.",
        fr: "Définissez ensuite un secret : l’ARN du topic, l’adresse du certificat que cette page montre à côté du lien, et en dessous le certificat, que votre navigateur y télécharge. Sans lui, le jeton dans l’URL tient lieu de secret.",
      },
      withSecret: {
        en: "The topic's ARN and the certificate of this endpoint's secret are checked with each message, and those that do not fit are refused. Amazon changes its certificate from time to time: the request log then says which one is missing, and Amazon SNS sends again for an hour.",
        de: "Die ARN des Topics und das Zertifikat aus dem Secret dieses Endpunkts werden bei jeder Nachricht geprüft, und was nicht passt, wird abgewiesen. Amazon wechselt sein Zertifikat von Zeit zu Zeit: Das Anfrageprotokoll sagt dann, welches fehlt, und Amazon SNS sendet eine Stunde lang erneut.",
        fr: "L’ARN du topic et le certificat du secret de ce point d’accès sont vérifiés à chaque message, et ceux qui ne correspondent pas sont refusés. Amazon change de certificat de temps en temps : le journal des requêtes dit alors lequel manque, et Amazon SNS renvoie pendant une heure.",
      },
    },
    {
      title: { en: "Name your campaigns", de: "Kampagnen benennen", fr: "Nommer vos campagnes" },
      text: {
        en: "Give each message a tag with the name campaign (X-SES-MESSAGE-TAGS: campaign=friday-menu). Where your tag has another name, add ?campaign_tag= and that name to the URL. Without a tag the configuration set is the campaign.",
        de: "Jeder Nachricht einen „tag“ mit dem Namen campaign geben (X-SES-MESSAGE-TAGS: campaign=friday-menu). Heißt Ihr „tag“ anders, ?campaign_tag= und diesen Namen an die URL anhängen. Ohne „tag“ ist das „configuration set“ die Kampagne.",
        fr: "Donnez à chaque message un « tag » du nom de campaign (X-SES-MESSAGE-TAGS: campaign=friday-menu). Si votre « tag » a un autre nom, ajoutez ?campaign_tag= et ce nom à l’URL. Sans « tag », le « configuration set » est la campagne.",
      },
    },
  ],
  replace: {
    token: {
      en: "In Amazon SNS, open the topic, create a subscription with the new URL, confirm it as this page says, and delete the old subscription.",
      de: "In Amazon SNS das Topic öffnen, eine „subscription“ mit der neuen URL anlegen, sie so bestätigen, wie diese Seite sagt, und die alte löschen.",
      fr: "Dans Amazon SNS, ouvrez le topic, créez une « subscription » avec la nouvelle URL, confirmez-la comme le dit cette page, et supprimez l’ancienne.",
    },
    secret: {
      en: "Nothing is entered at Amazon. Set the topic's ARN, the addresses of the certificates and the certificates here as the new secret.",
      de: "Bei Amazon wird nichts eingetragen. Hier die ARN des Topics, die Adressen der Zertifikate und die Zertifikate als neues Secret festlegen.",
      fr: "Rien n’est à saisir chez Amazon. Définissez ici l’ARN du topic, les adresses des certificats et les certificats comme nouveau secret.",
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
        en: "Amazon SES does not mark opens and clicks that machines make, so opens include automatic ones, such as those of privacy proxies.",
        de: "Amazon SES kennzeichnet Öffnungen und Klicks von Maschinen nicht, deshalb enthalten die Öffnungen automatische, etwa die von Datenschutz-Proxys.",
        fr: "Amazon SES ne marque pas les ouvertures et clics faits par des machines, les ouvertures incluent donc les automatiques, comme celles des proxys de confidentialité.",
      },
    },
    {
      about: { en: "Several recipients", de: "Mehrere Empfänger", fr: "Plusieurs destinataires" },
      text: {
        en: "One message to several people is a message to each. An open or click of it does not say whose it is: it counts once, for the first of them.",
        de: "Eine Nachricht an mehrere Personen ist eine Nachricht an jede. Eine Öffnung oder ein Klick sagt nicht, wessen sie sind: Sie zählen einmal, für die erste.",
        fr: "Un message à plusieurs personnes est un message à chacune. Une ouverture ou un clic ne dit pas de qui il vient : il compte une fois, pour la première.",
      },
    },
    {
      about: { en: "Temporary bounces", de: "Vorübergehende Bounces", fr: "Rebonds temporaires" },
      text: {
        en: "A bounce of the type Transient is not counted as failed, though SES has stopped trying; it is kept with the events. Undetermined ones are failed.",
        de: "Ein Bounce vom Typ Transient zählt nicht als fehlgeschlagen, obwohl SES es nicht weiter versucht; er wird mit den Ereignissen behalten. Solche vom Typ Undetermined sind fehlgeschlagen.",
        fr: "Un rebond du type Transient ne compte pas comme échoué, bien que SES ait cessé d’essayer ; il est conservé avec les événements. Ceux du type Undetermined sont échoués.",
      },
    },
    {
      about: { en: "Suppressed", de: "Zurückgehalten", fr: "Exclus" },
      text: {
        en: "What was not sent because the address is on a suppression list is counted as cancelled.",
        de: "Was nicht gesendet wurde, weil die Adresse auf einer Sperrliste steht, zählt als abgebrochen.",
        fr: "Ce qui n’a pas été envoyé parce que l’adresse est sur une liste d’exclusion compte comme annulé.",
      },
    },
    {
      about: { en: "Complaints", de: "Beschwerden", fr: "Plaintes" },
      text: {
        en: "Mail providers hide who complained, so SES names everybody at that domain whom the message went to. Each counts as an opt-out.",
        de: "Mailanbieter verbergen, wer sich beschwert hat, deshalb nennt SES alle bei dieser Domain, an die die Nachricht ging. Jeder davon zählt als Opt-out.",
        fr: "Les fournisseurs de messagerie cachent qui s’est plaint, SES nomme donc tous ceux de ce domaine à qui le message a été envoyé. Chacun compte comme un opt-out.",
      },
    },
  ],
} satisfies Told;
