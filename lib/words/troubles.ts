import type { Texts } from "./languages";

/**
 * Why something that a worker does by itself did not work, as it is stored in English: a mail or a webhook, the
 * nightly export, the demo. `sayTrouble` says it to people; an argument `why` is a text of here again, or of `address`.
 */
export const troubles = {
  viewNotUnderstood: {
    en: "Its view is not understood any more: {why} Choose a view again.",
    de: "Die Ansicht wird nicht mehr verstanden: {why} Bitte eine Ansicht neu wählen.",
    fr: "La vue n’est plus comprise : {why} Choisissez de nouveau une vue.",
  },
  arrivalUnknown: {
    en: "It is not known whether this arrived, as Pushlens was stopped while it was sent. It is not sent again by itself.",
    de: "Ob das angekommen ist, ist nicht bekannt: Pushlens wurde während des Sendens angehalten. Von selbst wird es nicht erneut gesendet.",
    fr: "On ne sait pas si cet envoi est arrivé : Pushlens a été arrêté pendant l’envoi. Il n’est pas renvoyé automatiquement.",
  },
  failed: { en: "It failed.", de: "Das hat nicht geklappt.", fr: "Cela n’a pas fonctionné." },
  demoFailed: {
    en: "It did not work; the worker's log says why. Nothing that providers sent was touched. Try again.",
    de: "Es hat nicht geklappt; das Protokoll des Workers sagt, warum. Nichts, was Anbieter sendeten, wurde berührt. Versuchen Sie es erneut.",
    fr: "Cela n’a pas fonctionné ; le journal du worker dit pourquoi. Rien de ce que les fournisseurs ont envoyé n’a été touché. Réessayez.",
  },
  demoThereAlready: {
    en: "There is demo data already. Remove it first, in Settings under Data or with: npm run pushlens -- demo --remove",
    de: "Es gibt schon Demodaten. Zuerst entfernen, in den Einstellungen unter „Daten“ oder mit: npm run pushlens -- demo --remove",
    fr: "Des données de démonstration existent déjà. Supprimez-les d’abord, dans les paramètres sous « Données » ou avec : npm run pushlens -- demo --remove",
  },

  answered: {
    en: "It answered {status}.",
    de: "Die Antwort war {status}.",
    fr: "La réponse a été {status}.",
  },
  noAnswerFor: {
    en: "It did not answer within {seconds} s.",
    de: "Innerhalb von {seconds} s kam keine Antwort.",
    fr: "Aucune réponse en {seconds} s.",
  },
  onlyHttps: {
    en: "Only https:// addresses are called.",
    de: "Aufgerufen werden nur Adressen mit https://.",
    fr: "Seules les adresses en https:// sont appelées.",
  },
  passwordInAddress: {
    en: "An address with a password is not called.",
    de: "Eine Adresse mit Passwort wird nicht aufgerufen.",
    fr: "Une adresse contenant un mot de passe n’est pas appelée.",
  },
  notPublic: {
    en: "{host} is not on the public internet, and is not called.",
    de: "{host} liegt nicht im öffentlichen Internet und wird nicht aufgerufen.",
    fr: "{host} n’est pas sur l’internet public et n’est donc pas appelé.",
  },
  unsubscribed: { en: "Unsubscribed.", de: "Abgemeldet.", fr: "Désabonné." },
  chatTakenAway: {
    en: "The chat has been taken away.",
    de: "Der Chat wurde entfernt.",
    fr: "La messagerie a été retirée.",
  },
  webhookTakenAway: {
    en: "The webhook has been taken away.",
    de: "Der Webhook wurde entfernt.",
    fr: "Le webhook a été retiré.",
  },

  mailNotSet: {
    en: "PUSHLENS_SMTP_URL is not set.",
    de: "PUSHLENS_SMTP_URL ist nicht gesetzt.",
    fr: "PUSHLENS_SMTP_URL n’est pas définie.",
  },
  mailForOther: {
    en: "The mail server took it for {other}, not for {address}.",
    de: "Der Mailserver hat es für {other} angenommen, nicht für {address}.",
    fr: "Le serveur de messagerie l’a accepté pour {other}, et non pour {address}.",
  },
  mailSignIn: {
    en: "The mail server does not take the name and password of PUSHLENS_SMTP_URL: “{answer}”.",
    de: "Der Mailserver nimmt Name und Passwort aus PUSHLENS_SMTP_URL nicht an: „{answer}“.",
    fr: "Le serveur de messagerie n’accepte pas le nom et le mot de passe de PUSHLENS_SMTP_URL : « {answer} ».",
  },
  mailNoGreeting: {
    en: "The mail server says nothing: look whether the port of PUSHLENS_SMTP_URL is right, and whether it begins with smtps:// where it must.",
    de: "Der Mailserver meldet sich nicht: prüfen, ob der Port in PUSHLENS_SMTP_URL stimmt, und ob am Anfang smtps:// stehen muss.",
    fr: "Le serveur de messagerie ne répond rien : vérifiez le port de PUSHLENS_SMTP_URL, et s’il doit commencer par smtps://.",
  },
  mailNoTls: {
    en: "The mail server speaks no TLS there: look whether the port of PUSHLENS_SMTP_URL is right, and whether it should begin with smtp://.",
    de: "Der Mailserver spricht dort kein TLS: prüfen, ob der Port in PUSHLENS_SMTP_URL stimmt, und ob am Anfang smtp:// stehen sollte.",
    fr: "Le serveur de messagerie ne parle pas TLS à cet endroit : vérifiez le port de PUSHLENS_SMTP_URL, et s’il devrait commencer par smtp://.",
  },
  mailRefused: {
    en: "The mail server did not take it: “{answer}”.",
    de: "Der Mailserver hat es nicht angenommen: „{answer}“.",
    fr: "Le serveur de messagerie ne l’a pas accepté : « {answer} ».",
  },

  storeNotReached: {
    en: "{host} could not be reached: {why}",
    de: "{host} war nicht erreichbar: {why}",
    fr: "{host} est injoignable : {why}",
  },
  storeAnsweredFor: {
    en: "{host} answered {answer}: {why}",
    de: "{host} hat mit {answer} geantwortet: {why}",
    fr: "{host} a répondu {answer} : {why}",
  },
  storeAnswered: {
    en: "{host} answered {answer}",
    de: "{host} hat mit {answer} geantwortet",
    fr: "{host} a répondu {answer}",
  },
  storeDenies: {
    en: "the key may not read and write there: it needs s3:GetObject, s3:PutObject and s3:ListBucket",
    de: "Der Schlüssel darf dort nicht lesen und schreiben; er braucht s3:GetObject, s3:PutObject und s3:ListBucket",
    fr: "la clé n’a pas le droit de lire et d’écrire à cet endroit ; il lui faut s3:GetObject, s3:PutObject et s3:ListBucket",
  },
  storeKeyUnknown: {
    en: "it does not know PUSHLENS_EXPORT_S3_ACCESS_KEY_ID",
    de: "PUSHLENS_EXPORT_S3_ACCESS_KEY_ID ist dort nicht bekannt",
    fr: "PUSHLENS_EXPORT_S3_ACCESS_KEY_ID n’y est pas connu",
  },
  storeNoBucket: {
    en: "there is no such bucket: make it, or set PUSHLENS_EXPORT_TO right",
    de: "Diesen Bucket gibt es nicht; ihn anlegen oder PUSHLENS_EXPORT_TO berichtigen",
    fr: "ce bucket n’existe pas ; créez-le, ou corrigez PUSHLENS_EXPORT_TO",
  },
  storeOtherRegion: {
    en: "the bucket is in another region: set PUSHLENS_EXPORT_S3_REGION",
    de: "Der Bucket liegt in einer anderen Region; PUSHLENS_EXPORT_S3_REGION setzen",
    fr: "le bucket est dans une autre région ; définissez PUSHLENS_EXPORT_S3_REGION",
  },
  storeClock: {
    en: "the clock of this machine differs from the store's: set it right",
    de: "Die Uhr dieser Maschine weicht von der des Speichers ab; sie richtig stellen",
    fr: "l’horloge de cette machine diffère de celle du stockage ; mettez-la à l’heure",
  },
  storeSecret: {
    en: "PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY does not belong to the key",
    de: "PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY gehört nicht zu diesem Schlüssel",
    fr: "PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY ne correspond pas à la clé",
  },

  noListener: {
    en: "{address} refuses the connection: nothing listens there, or a firewall is in the way.",
    de: "{address} nimmt keine Verbindung an: Dort läuft nichts, oder eine Firewall steht dazwischen.",
    fr: "{address} refuse la connexion : rien n’y est à l’écoute, ou un pare-feu s’interpose.",
  },
  noSuchHost: {
    en: 'There is no host "{host}": look whether its name is right.',
    de: "Einen Host „{host}“ gibt es nicht: prüfen, ob der Name stimmt.",
    fr: "L’hôte « {host} » n’existe pas : vérifiez son nom.",
  },
  nameNotLookedUp: {
    en: 'The name "{host}" could not be looked up: DNS does not answer.',
    de: "Der Name „{host}“ ließ sich nicht auflösen: DNS antwortet nicht.",
    fr: "Le nom « {host} » n’a pas pu être résolu : le DNS ne répond pas.",
  },
  noWayThere: {
    en: "There is no way to {address} from here.",
    de: "Von hier führt kein Weg zu {address}.",
    fr: "{address} est injoignable depuis cette machine.",
  },
  cutOff: {
    en: "The connection was cut off before an answer came.",
    de: "Die Verbindung brach ab, bevor eine Antwort kam.",
    fr: "La connexion a été coupée avant toute réponse.",
  },
  notInTime: {
    en: "No answer came in time.",
    de: "Es kam nicht rechtzeitig eine Antwort.",
    fr: "Aucune réponse n’est arrivée à temps.",
  },
  notTrusted: {
    en: "The certificate there is not trusted ({code}).",
    de: "Dem Zertifikat dort wird nicht vertraut ({code}).",
    fr: "Le certificat présenté n’est pas reconnu ({code}).",
  },
  noTls: {
    en: "No TLS is spoken at that address: look whether the port is right.",
    de: "Unter dieser Adresse wird kein TLS gesprochen: prüfen, ob der Port stimmt.",
    fr: "TLS n’est pas parlé à cette adresse : vérifiez le port.",
  },
  diskFull: {
    en: "There is no room left on the disk for {path}.",
    de: "Auf dem Datenträger ist kein Platz mehr für {path}.",
    fr: "Il n’y a plus de place sur le disque pour {path}.",
  },
  mayNotWrite: {
    en: "The account that Pushlens runs as may not read or write {path}.",
    de: "Das Konto, unter dem Pushlens läuft, darf {path} nicht lesen oder schreiben.",
    fr: "Le compte sous lequel Pushlens s’exécute ne peut pas lire ou écrire {path}.",
  },
  readOnly: {
    en: "{path} is read-only.",
    de: "{path} ist schreibgeschützt.",
    fr: "{path} est en lecture seule.",
  },
  noFolder: {
    en: "On the way to {path} there is a file where a folder is to be.",
    de: "Auf dem Weg zu {path} steht eine Datei, wo ein Ordner sein soll.",
    fr: "Sur le chemin de {path}, un fichier se trouve à la place d’un dossier.",
  },
} as const satisfies Texts;
