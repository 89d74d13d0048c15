import type { Texts } from "./languages";

/** Stages and rates: what they are called and mean, on every page. */
export const stagesUi = {
  "label.scheduled": { en: "Scheduled", de: "Geplant", fr: "Programmé" },
  "label.sent": { en: "Sent", de: "Gesendet", fr: "Envoyé" },
  "label.delivered": { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
  "label.opened": { en: "Opened", de: "Geöffnet", fr: "Ouvert" },
  "label.clicked": { en: "Clicked", de: "Geklickt", fr: "Cliqué" },
  "label.failed": { en: "Failed", de: "Fehlgeschlagen", fr: "Échoué" },
  "label.cancelled": { en: "Cancelled", de: "Abgebrochen", fr: "Annulé" },
  "means.scheduled": {
    en: "Messages that the provider planned to send.",
    de: "Nachrichten, deren Versand der Anbieter geplant hat.",
    fr: "Messages dont le fournisseur a programmé l’envoi.",
  },
  "means.sent": {
    en: "Messages handed to a push service, mail server or SMS carrier.",
    de: "Nachrichten, die einem Push-Dienst, Mailserver oder SMS-Netz übergeben wurden.",
    fr: "Messages remis à un service push, un serveur de messagerie ou un opérateur SMS.",
  },
  "means.delivered": {
    en: "Messages that arrived: confirmed by the device where the provider says so, otherwise accepted by the push service, mail server or mobile network.",
    de: "Nachrichten, die angekommen sind: vom Gerät bestätigt, wo der Anbieter das meldet, sonst vom Push-Dienst, Mailserver oder Mobilfunknetz angenommen.",
    fr: "Messages arrivés : confirmés par l’appareil lorsque le fournisseur l’indique, sinon acceptés par le service push, le serveur de messagerie ou l’opérateur mobile.",
  },
  "means.opened": {
    en: "Messages opened at least once: a tap on a push, or the tracking pixel of an e-mail, labelled wherever they are added up. What a provider marks as opened by a machine is counted apart.",
    de: "Nachrichten, die mindestens einmal geöffnet wurden: das Antippen einer Push-Nachricht oder das Zählpixel einer E-Mail, überall benannt, wo beide addiert werden. Was ein Anbieter als maschinell geöffnet kennzeichnet, wird getrennt gezählt.",
    fr: "Messages ouverts au moins une fois : un appui sur une notification ou le pixel de suivi d’un e-mail, précisé partout où ils sont additionnés. Ce qu’un fournisseur signale comme ouvert par une machine est compté à part.",
  },
  "means.clicked": {
    en: "Messages in which a person followed a link at least once. Clicks that a provider marks as a machine's are counted apart.",
    de: "Nachrichten, in denen eine Person mindestens einmal einem Link gefolgt ist. Klicks, die ein Anbieter als maschinell kennzeichnet, werden getrennt gezählt.",
    fr: "Messages dans lesquels une personne a suivi un lien au moins une fois. Les clics qu’un fournisseur attribue à une machine sont comptés à part.",
  },
  "means.failed": {
    en: "Messages that could not be delivered: dead tokens, bounces, errors.",
    de: "Nachrichten, die nicht zugestellt werden konnten: erloschene Token, Bounces, Fehler.",
    fr: "Messages qui n’ont pas pu être distribués : jetons expirés, rebonds, erreurs.",
  },
  "means.cancelled": {
    en: "Messages that the provider gave up before sending.",
    de: "Nachrichten, die der Anbieter vor dem Versand aufgegeben hat.",
    fr: "Messages auxquels le fournisseur a renoncé avant l’envoi.",
  },
  automatic: { en: "Automatic", de: "Automatisch", fr: "Automatique" },
  automaticOpens: {
    en: "Automatic opens",
    de: "Automatische Öffnungen",
    fr: "Ouvertures automatiques",
  },
  automaticClicks: { en: "Automatic clicks", de: "Automatische Klicks", fr: "Clics automatiques" },
  automaticMeans: {
    en: "Messages that only a machine opened or clicked: a mail program that loads pictures by itself, a scanner that follows links. A message that a person opened too counts as opened, once.",
    de: "Nachrichten, die nur eine Maschine geöffnet oder geklickt hat: ein Mailprogramm, das Bilder von selbst lädt, ein Scanner, der Links folgt. Eine Nachricht, die auch eine Person geöffnet hat, zählt einmal als geöffnet.",
    fr: "Messages que seule une machine a ouverts ou cliqués : un logiciel de messagerie qui charge les images de lui-même, un analyseur qui suit les liens. Un message ouvert aussi par une personne compte une fois comme ouvert.",
  },
  "rate.delivery": { en: "Delivery rate", de: "Zustellrate", fr: "Taux de distribution" },
  "rate.open": { en: "Open rate", de: "Öffnungsrate", fr: "Taux d’ouverture" },
  "rate.click": { en: "Click rate", de: "Klickrate", fr: "Taux de clic" },
  "rate.failure": { en: "Failure rate", de: "Fehlerrate", fr: "Taux d’échec" },
  "formula.delivery": {
    en: "delivered ÷ sent",
    de: "zugestellt ÷ gesendet",
    fr: "distribués ÷ envoyés",
  },
  "formula.open": {
    en: "opened ÷ delivered",
    de: "geöffnet ÷ zugestellt",
    fr: "ouverts ÷ distribués",
  },
  "formula.click": { en: "clicked ÷ opened", de: "geklickt ÷ geöffnet", fr: "cliqués ÷ ouverts" },
  "formula.failure": {
    en: "failed ÷ sent; for a provider that does not report sends, failed ÷ (failed + delivered); both parts added up",
    de: "fehlgeschlagen ÷ gesendet; bei einem Anbieter, der keinen Versand meldet, fehlgeschlagen ÷ (fehlgeschlagen + zugestellt); beide Teile addiert",
    fr: "échoués ÷ envoyés ; pour un fournisseur qui ne communique pas les envois, échoués ÷ (échoués + distribués) ; les deux parts additionnées",
  },
  "parts.delivery": {
    en: "delivered and sent",
    de: "zugestellt und gesendet",
    fr: "distribués et envoyés",
  },
  "parts.open": {
    en: "opened and delivered",
    de: "geöffnet und zugestellt",
    fr: "ouverts et distribués",
  },
  "parts.click": {
    en: "clicked and opened",
    de: "geklickt und geöffnet",
    fr: "cliqués et ouverts",
  },
  "parts.failure": {
    en: "failed and sent (or delivered)",
    de: "fehlgeschlagen und gesendet (oder zugestellt)",
    fr: "échoués et envoyés (ou distribués)",
  },
  "by.both": {
    en: "push taps and e-mail opens",
    de: "Antippen und E-Mail-Öffnungen",
    fr: "appuis sur les push et ouvertures d’e-mails",
  },
  "by.tap": { en: "taps", de: "Antippen", fr: "appuis" },
  "by.pixel": { en: "e-mail opens", de: "E-Mail-Öffnungen", fr: "ouvertures d’e-mails" },
  "implied.scheduled": {
    en: "counted because they were sent",
    de: "gezählt, weil sie gesendet wurden",
    fr: "comptés parce qu’ils ont été envoyés",
  },
  "implied.sent": {
    en: "counted because they were delivered",
    de: "gezählt, weil sie zugestellt wurden",
    fr: "comptés parce qu’ils ont été distribués",
  },
  "implied.delivered": {
    en: "counted because they were opened",
    de: "gezählt, weil sie geöffnet wurden",
    fr: "comptés parce qu’ils ont été ouverts",
  },
  "implied.opened": {
    en: "counted because they were clicked",
    de: "gezählt, weil sie geklickt wurden",
    fr: "comptés parce qu’ils ont été cliqués",
  },
  "class.permanent": { en: "permanent", de: "dauerhaft", fr: "permanent" },
  "class.temporary": { en: "temporary", de: "vorübergehend", fr: "temporaire" },
  "class.policy": {
    en: "against somebody’s rules",
    de: "gegen Regeln",
    fr: "contraire à des règles",
  },
  "class.refused": {
    en: "refused by the recipient",
    de: "vom Empfänger abgelehnt",
    fr: "refusé par le destinataire",
  },
  "class.sender": {
    en: "the sender’s fault",
    de: "Fehler des Absenders",
    fr: "faute de l’expéditeur",
  },
  "class.none": { en: "not classified", de: "nicht eingeordnet", fr: "non classé" },
} as const satisfies Texts;
