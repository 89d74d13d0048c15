import type { Texts } from "./languages";

/** Endpoints, where the browser draws them or asks what came: their forms, steps and refusals. */
export const endpointsUi = {
  provider: { en: "Provider", de: "Anbieter", fr: "Fournisseur" },
  name: { en: "Name", de: "Name", fr: "Nom" },
  nameHint: {
    en: "Shown in charts and tables: the account or app, for example.",
    de: "Steht in Diagrammen und Tabellen: zum Beispiel das Konto oder die App.",
    fr: "Affiché dans les graphiques et les tableaux : le compte ou l’application, par exemple.",
  },
  createEndpoint: {
    en: "Create endpoint",
    de: "Endpunkt anlegen",
    fr: "Créer le point d’accès",
  },
  isReady: { en: "{name} is ready", de: "{name} ist bereit", fr: "{name} est prêt" },
  copyThese: {
    en: "Copy these now: they are shown only once",
    de: "Jetzt kopieren: Beides wird nur einmal angezeigt",
    fr: "Copiez-les maintenant : ils ne sont affichés qu’une fois",
  },
  keptEncrypted: {
    en: "The secret is kept encrypted and the token as a digest. If they are lost, make new ones in Settings.",
    de: "Das Secret wird verschlüsselt aufbewahrt, der Token als Prüfsumme. Gehen sie verloren, lassen sich in den Einstellungen neue anlegen.",
    fr: "Le secret est conservé chiffré et le jeton sous forme d’empreinte. S’ils sont perdus, créez-en de nouveaux dans les paramètres.",
  },
  tokenIsSecret: {
    en: "The token in this URL is the secret: it is kept as a digest, and whoever knows it can post events. If they are lost, make new ones in Settings.",
    de: "Der Token in dieser URL ist das Secret: Er wird als Prüfsumme aufbewahrt, und wer ihn kennt, kann Ereignisse senden. Geht die URL verloren, lässt sich in den Einstellungen eine neue anlegen.",
    fr: "Le jeton de cette URL est le secret : il est conservé sous forme d’empreinte, et quiconque le connaît peut envoyer des événements. Si l’URL est perdue, créez-en une nouvelle dans les paramètres.",
  },
  url: { en: "URL", de: "URL", fr: "URL" },
  atProvider: { en: "At {provider}", de: "Bei {provider}", fr: "Chez {provider}" },
  tryFromTerminal: {
    en: "Or try it from a terminal",
    de: "Oder von einem Terminal aus probieren",
    fr: "Ou essayez depuis un terminal",
  },
  tryFromTerminalMeans: {
    en: "It posts one event as {provider} would, marked as a test: it is received like a real one, and left out of all numbers.",
    de: "Der Befehl sendet ein Ereignis, wie {provider} es täte, als Test gekennzeichnet: Es wird wie ein echtes empfangen und in keiner Zahl mitgezählt.",
    fr: "La commande envoie un événement comme le ferait {provider}, marqué comme test : il est reçu comme un vrai, et laissé hors de tous les chiffres.",
  },
  copyCommand: { en: "Copy the command", de: "Befehl kopieren", fr: "Copier la commande" },
  toOverview: { en: "To the overview", de: "Zur Übersicht", fr: "Vers la vue d’ensemble" },
  done: { en: "Done", de: "Fertig", fr: "Terminé" },
  addAnother: {
    en: "Add another endpoint",
    de: "Weiteren Endpunkt anlegen",
    fr: "Ajouter un autre point d’accès",
  },

  "kind.scheduled": {
    en: "{n, number} scheduled",
    de: "{n, number} geplant",
    fr: "{n, plural, one {# programmé} other {# programmés}}",
  },
  "kind.sent": {
    en: "{n, number} sent",
    de: "{n, number} gesendet",
    fr: "{n, plural, one {# envoyé} other {# envoyés}}",
  },
  "kind.delivered": {
    en: "{n, number} delivered",
    de: "{n, number} zugestellt",
    fr: "{n, plural, one {# distribué} other {# distribués}}",
  },
  "kind.opened": {
    en: "{n, number} opened",
    de: "{n, number} geöffnet",
    fr: "{n, plural, one {# ouvert} other {# ouverts}}",
  },
  "kind.clicked": {
    en: "{n, number} clicked",
    de: "{n, number} geklickt",
    fr: "{n, plural, one {# cliqué} other {# cliqués}}",
  },
  "kind.failed": {
    en: "{n, number} failed",
    de: "{n, number} fehlgeschlagen",
    fr: "{n, plural, one {# échoué} other {# échoués}}",
  },
  "kind.cancelled": {
    en: "{n, number} cancelled",
    de: "{n, number} abgebrochen",
    fr: "{n, plural, one {# annulé} other {# annulés}}",
  },
  "kind.opted_in": {
    en: "{n, plural, one {# opt-in} other {# opt-ins}}",
    de: "{n, plural, one {# Opt-in} other {# Opt-ins}}",
    fr: "{n, plural, one {# opt-in} other {# opt-ins}}",
  },
  "kind.opted_out": {
    en: "{n, plural, one {# opt-out} other {# opt-outs}}",
    de: "{n, plural, one {# Opt-out} other {# Opt-outs}}",
    fr: "{n, plural, one {# opt-out} other {# opt-outs}}",
  },
  "kind.profile": {
    en: "{n, plural, one {# change of a profile} other {# changes of profiles}}",
    de: "{n, plural, one {# Profiländerung} other {# Profiländerungen}}",
    fr: "{n, plural, one {# modification de profil} other {# modifications de profil}}",
  },
  "kind.session": {
    en: "{n, plural, one {# session} other {# sessions}}",
    de: "{n, plural, one {# Sitzung} other {# Sitzungen}}",
    fr: "{n, plural, one {# session} other {# sessions}}",
  },
  "kind.custom": {
    en: "{n, plural, one {# event of your own} other {# events of your own}}",
    de: "{n, plural, one {# eigenes Ereignis} other {# eigene Ereignisse}}",
    fr: "{n, plural, one {# événement personnalisé} other {# événements personnalisés}}",
  },
  "kind.automatic_opened": {
    en: "{n, number} opened by a machine",
    de: "{n, number} maschinell geöffnet",
    fr: "{n, plural, one {# ouvert par une machine} other {# ouverts par une machine}}",
  },
  "kind.automatic_clicked": {
    en: "{n, number} clicked by a machine",
    de: "{n, number} maschinell geklickt",
    fr: "{n, plural, one {# cliqué par une machine} other {# cliqués par une machine}}",
  },
  arrivedOn: { en: "{what} on {day}.", de: "{what} am {day}.", fr: "{what} le {day}." },
  arrivedBetween: {
    en: "{what} from {first} to {last}.",
    de: "{what} vom {first} bis zum {last}.",
    fr: "{what} du {first} au {last}.",
  },
  seeThem: {
    en: "{n, plural, one {See it} other {See them}}",
    de: "{n, plural, one {Ansehen} other {Ansehen}}",
    fr: "{n, plural, one {Le voir} other {Les voir}}",
  },
  beingProcessed: {
    en: "{n, plural, one {# item is} other {# items are}} being processed, which takes seconds.",
    de: "{n, plural, one {# Eintrag wird} other {# Einträge werden}} verarbeitet, was Sekunden dauert.",
    fr: "{n, plural, one {# élément est} other {# éléments sont}} en cours de traitement, ce qui prend quelques secondes.",
  },
  inQuarantine: {
    en: "{n, plural, one {# item is} other {# items are}} in quarantine: kept, but not understood, so not counted.",
    de: "{n, plural, one {# Eintrag ist} other {# Einträge sind}} in Quarantäne: aufbewahrt, aber nicht verstanden und deshalb nicht gezählt.",
    fr: "{n, plural, one {# élément est en quarantaine : conservé, mais non compris, donc non compté} other {# éléments sont en quarantaine : conservés, mais non compris, donc non comptés}}.",
  },
  keptUnmapped: {
    en: "{n, plural, one {# item is} other {# items are}} kept, and counted once you have said what the values mean.",
    de: "{n, plural, one {# Eintrag wird aufbewahrt und} other {# Einträge werden aufbewahrt und}} gezählt, sobald Sie gesagt haben, was die Werte bedeuten.",
    fr: "{n, plural, one {# élément est conservé, et sera compté} other {# éléments sont conservés, et seront comptés}} dès que vous aurez dit ce que signifient les valeurs.",
  },
  mapThisSource: {
    en: "Map this source",
    de: "Diese Quelle zuordnen",
    fr: "Faire correspondre cette source",
  },
  seeWhatCame: { en: "See what came", de: "Ansehen, was kam", fr: "Voir ce qui est arrivé" },
  seeWhy: { en: "See why", de: "Gründe ansehen", fr: "Voir pourquoi" },
  leftOut: {
    en: "{n, plural, one {# item was} other {# items were}} understood and left out of all numbers, as test events are.",
    de: "{n, plural, one {# Eintrag wurde} other {# Einträge wurden}} verstanden und wie Testereignisse in keiner Zahl mitgezählt.",
    fr: "{n, plural, one {# élément a été compris et laissé} other {# éléments ont été compris et laissés}} hors de tous les chiffres, comme les événements de test.",
  },
  firstArrived: {
    en: "The first event has arrived.",
    de: "Das erste Ereignis ist angekommen.",
    fr: "Le premier événement est arrivé.",
  },
  waitingForFirst: {
    en: "Waiting for the first event…",
    de: "Warten auf das erste Ereignis …",
    fr: "En attente du premier événement…",
  },
  cameRefused: {
    en: "{n, plural, one {# request came and was refused} other {# requests came and were refused}}",
    de: "{n, plural, one {# Anfrage kam und wurde abgewiesen} other {# Anfragen kamen und wurden abgewiesen}}",
    fr: "{n, plural, one {# requête est arrivée et a été refusée} other {# requêtes sont arrivées et ont été refusées}}",
  },

  "refused.unknown_token": {
    en: "The token in its URL belongs to no endpoint: it is mistyped, or its endpoint or token has ended. Copy the endpoint's URL to the provider again; a new one is made by rotating the token.",
    de: "Der Token in der URL gehört zu keinem Endpunkt: Er ist vertippt, oder der Endpunkt oder Token ist beendet. Die URL des Endpunkts erneut beim Anbieter eintragen; eine neue entsteht, wenn der Token erneuert wird.",
    fr: "Le jeton de son URL n’appartient à aucun point d’accès : il est mal saisi, ou le point d’accès ou le jeton a pris fin. Copiez de nouveau l’URL du point d’accès chez le fournisseur ; renouveler le jeton en crée une nouvelle.",
  },
  "refused.unavailable": {
    en: "It could not be stored, so it was not acknowledged. Providers send it again.",
    de: "Sie konnte nicht gespeichert werden und wurde deshalb nicht bestätigt. Anbieter senden sie erneut.",
    fr: "Elle n’a pas pu être enregistrée, elle n’a donc pas été confirmée. Les fournisseurs la renvoient.",
  },
  "refused.wrong_secret": {
    en: "The secret is missing, is not the one of this endpoint, or came with a word such as Bearer before it. Open a request to see which, and compare it at the provider.",
    de: "Das Secret fehlt, ist nicht das dieses Endpunkts oder kam mit einem Wort wie Bearer davor. Eine Anfrage öffnen, um zu sehen, was zutrifft, und beim Anbieter vergleichen.",
    fr: "Le secret manque, n’est pas celui de ce point d’accès, ou est arrivé précédé d’un mot comme Bearer. Ouvrez une requête pour voir ce qu’il en est, et comparez chez le fournisseur.",
  },
  "refused.bad_signature": {
    en: "The signature does not match: the signing secret is a different one, or the sender's clock is off.",
    de: "Die Signatur passt nicht: Das Secret für die Signatur ist ein anderes, oder die Uhr des Absenders geht falsch.",
    fr: "La signature ne correspond pas : le secret de signature est un autre, ou l’horloge de l’expéditeur est décalée.",
  },
  "refused.missing_certificate": {
    en: "It is signed with a certificate that the secret of this endpoint does not hold yet. Open a request to see which, download it, and set a new secret with it. The sender tries again meanwhile.",
    de: "Sie ist mit einem Zertifikat signiert, das im Secret dieses Endpunkts noch fehlt. Eine Anfrage öffnen, um zu sehen, mit welchem, es herunterladen und damit ein neues Secret setzen. Der Absender versucht es inzwischen erneut.",
    fr: "Elle est signée avec un certificat que le secret de ce point d’accès ne contient pas encore. Ouvrez une requête pour voir lequel, téléchargez-le et définissez un nouveau secret qui le contient. L’expéditeur réessaie entre-temps.",
  },
  "refused.endpoint_disabled": {
    en: "The endpoint is disabled. Enable it to take requests.",
    de: "Der Endpunkt ist deaktiviert. Zum Annehmen von Anfragen aktivieren.",
    fr: "Le point d’accès est désactivé. Activez-le pour accepter des requêtes.",
  },
  "refused.method_not_allowed": {
    en: "It was not sent with POST.",
    de: "Sie wurde nicht mit POST gesendet.",
    fr: "Elle n’a pas été envoyée avec POST.",
  },
  "refused.too_large": {
    en: "The request was larger than this endpoint takes. The limit is on its page in Settings, under Limits.",
    de: "Die Anfrage war größer, als dieser Endpunkt annimmt. Die Grenze steht auf seiner Seite in den Einstellungen, unter „Grenzen“.",
    fr: "La requête dépassait la taille que ce point d’accès accepte. La limite figure sur sa page dans les paramètres, sous « Limites ».",
  },
  "refused.too_slow": {
    en: "The request came so slowly that it was broken off. Providers send it again; look at the sender's connection where it stays so.",
    de: "Die Anfrage kam so langsam, dass sie abgebrochen wurde. Anbieter senden sie erneut; bleibt es dabei, die Verbindung des Absenders prüfen.",
    fr: "La requête arrivait si lentement qu’elle a été interrompue. Les fournisseurs la renvoient ; si cela persiste, vérifiez la connexion de l’expéditeur.",
  },
  "refused.rate_limited": {
    en: "More requests came than this endpoint's rate limit allows. They will be repeated; the limit is on its page in Settings, under Limits.",
    de: "Es kamen mehr Anfragen, als die Ratenbegrenzung dieses Endpunkts erlaubt. Sie werden wiederholt; die Grenze steht auf seiner Seite in den Einstellungen, unter „Grenzen“.",
    fr: "Plus de requêtes sont arrivées que n’en autorise la limite de débit de ce point d’accès. Elles seront répétées ; la limite figure sur sa page dans les paramètres, sous « Limites ».",
  },
  "refused.empty_body": {
    en: "The request had no content.",
    de: "Die Anfrage hatte keinen Inhalt.",
    fr: "La requête n’avait pas de contenu.",
  },
  "refused.not_json": {
    en: "The content is not JSON.",
    de: "Der Inhalt ist kein JSON.",
    fr: "Le contenu n’est pas du JSON.",
  },
  "refused.not_an_event": {
    en: "The content is not an event but another kind of call. Use this URL for events only.",
    de: "Der Inhalt ist kein Ereignis, sondern eine andere Art von Aufruf. Diese URL nur für Ereignisse verwenden.",
    fr: "Le contenu n’est pas un événement mais un autre type d’appel. N’utilisez cette URL que pour des événements.",
  },
  refusedOtherwise: {
    en: "The cause is {cause}. Nothing of it was stored; send it again.",
    de: "Die Ursache ist {cause}. Nichts davon wurde gespeichert; bitte erneut senden.",
    fr: "La cause est {cause}. Rien n’en a été enregistré ; renvoyez-la.",
  },

  secretCalled: {
    en: "Secret ({label})",
    de: "Secret ({label})",
    fr: "Secret ({label})",
  },
  generateOne: { en: "Generate one", de: "Eines erzeugen", fr: "En générer un" },
  generateOneMeans: {
    en: "Pushlens makes a secret; you enter it at {provider}.",
    de: "Pushlens erzeugt ein Secret, das Sie bei {provider} eintragen.",
    fr: "Pushlens crée un secret que vous saisissez chez {provider}.",
  },
  noSecret: { en: "No secret", de: "Kein Secret", fr: "Pas de secret" },
  noSecretMeans: {
    en: "The token in the URL is the secret: whoever knows the URL can post events.",
    de: "Der Token in der URL ist das Secret: Wer die URL kennt, kann Ereignisse senden.",
    fr: "Le jeton de l’URL est le secret : quiconque connaît l’URL peut envoyer des événements.",
  },
  noSecretYetMeans: {
    en: "The token in the URL is the secret: whoever knows the URL can post events. Begin so where you do not know what the vendor can send: a secret can be set later, once the mapping says how requests prove themselves.",
    de: "Der Token in der URL ist das Secret: Wer die URL kennt, kann Ereignisse senden. So anfangen, wenn nicht bekannt ist, was der Anbieter senden kann: Ein Secret lässt sich später setzen, sobald die Zuordnung sagt, womit sich Anfragen ausweisen.",
    fr: "Le jeton de l’URL est le secret : quiconque connaît l’URL peut envoyer des événements. Commencez ainsi si vous ne savez pas ce que le fournisseur peut envoyer : un secret peut être défini plus tard, une fois que la correspondance dit comment les requêtes se prouvent.",
  },
  enterCertificates: {
    en: "Enter topic and certificates",
    de: "Topic und Zertifikate eingeben",
    fr: "Saisir le topic et les certificats",
  },
  enterCertificatesMeans: {
    en: "Messages that they do not fit are refused.",
    de: "Nachrichten, zu denen sie nicht passen, werden abgewiesen.",
    fr: "Les messages auxquels ils ne correspondent pas sont refusés.",
  },
  enterOwn: { en: "Enter my own", de: "Eigenes eingeben", fr: "Saisir le mien" },
  enterOwnAfter: {
    en: "What {provider} sends after “{word}”, without that word.",
    de: "Was {provider} nach „{word}“ sendet, ohne dieses Wort.",
    fr: "Ce que {provider} envoie après « {word} », sans ce mot.",
  },
  enterOwnMeans: {
    en: "The complete value that {provider} sends.",
    de: "Der vollständige Wert, den {provider} sendet.",
    fr: "La valeur complète qu’envoie {provider}.",
  },
  enterSigning: {
    en: "Enter the signing secret",
    de: "Secret für die Signatur eingeben",
    fr: "Saisir le secret de signature",
  },
  enterSigningMeans: {
    en: "{provider} shows it; requests without its signature are refused.",
    de: "{provider} zeigt es an; Anfragen ohne dessen Signatur werden abgewiesen.",
    fr: "{provider} l’affiche ; les requêtes sans sa signature sont refusées.",
  },

  copyOf: { en: "Copy: {title}", de: "Kopieren: {title}", fr: "Copier : {title}" },
  assumed: {
    en: "What Pushlens assumes of {provider}",
    de: "Was Pushlens bei {provider} annimmt",
    fr: "Ce que Pushlens suppose de {provider}",
  },
  documentationOf: {
    en: "{provider}’s documentation<hidden> (opens in a new tab)</hidden>",
    de: "Dokumentation von {provider}<hidden> (öffnet in einem neuen Tab)</hidden>",
    fr: "Documentation de {provider}<hidden> (s’ouvre dans un nouvel onglet)</hidden>",
  },

  completes: {
    en: "Completes the messages of",
    de: "Ergänzt die Nachrichten von",
    fr: "Complète les messages de",
  },
  completedBy: {
    en: "This endpoint’s own messages are completed by {names}.",
    de: "Die Nachrichten dieses Endpunkts werden ergänzt von {names}.",
    fr: "Les messages de ce point d’accès sont complétés par {names}.",
  },
  endpoint: { en: "Endpoint", de: "Endpunkt", fr: "Point d’accès" },
  completesHint: {
    en: "What comes here then says what became of that endpoint’s messages, by their ids, and counts there. It can be chosen before the first event is counted.",
    de: "Was hier ankommt, sagt dann anhand der IDs, was aus den Nachrichten jenes Endpunkts wurde, und zählt dort. Wählbar, bevor das erste Ereignis gezählt ist.",
    fr: "Ce qui arrive ici dit alors ce que sont devenus les messages de ce point d’accès, d’après leurs identifiants, et compte là-bas. À choisir avant que le premier événement ne soit compté.",
  },
  completesNone: {
    en: "None: its messages are its own",
    de: "Keinen: Er hat eigene Nachrichten",
    fr: "Aucun : ses messages sont les siens",
  },
  save: { en: "Save", de: "Speichern", fr: "Enregistrer" },
  saved: { en: "Saved.", de: "Gespeichert.", fr: "Enregistré." },

  disableOrDelete: {
    en: "Disable or delete",
    de: "Deaktivieren oder löschen",
    fr: "Désactiver ou supprimer",
  },
  deletingMeans: {
    en: "Deleting ends its URL for good. Its numbers stay unless you choose otherwise.",
    de: "Löschen beendet die URL endgültig. Die Zahlen bleiben, wenn Sie nichts anderes wählen.",
    fr: "La suppression met fin définitivement à son URL. Ses chiffres restent, sauf si vous en décidez autrement.",
  },
  isDisabled: {
    en: "It is disabled: requests are answered with 403.",
    de: "Er ist deaktiviert: Anfragen werden mit 403 beantwortet.",
    fr: "Il est désactivé : les requêtes reçoivent la réponse 403.",
  },
  disablingMeans: {
    en: "Disabled, it answers requests with 403. Most providers stop or repeat them later.",
    de: "Deaktiviert beantwortet er Anfragen mit 403. Die meisten Anbieter stellen sie ein oder wiederholen sie später.",
    fr: "Désactivé, il répond aux requêtes par 403. La plupart des fournisseurs s’arrêtent ou les répètent plus tard.",
  },
  enable: { en: "Enable", de: "Aktivieren", fr: "Activer" },
  disable: { en: "Disable", de: "Deaktivieren", fr: "Désactiver" },
  deleteAsk: { en: "Delete…", de: "Löschen …", fr: "Supprimer…" },
  deleteQuestion: {
    en: "Delete {name}?",
    de: "{name} löschen?",
    fr: "Supprimer {name} ?",
  },
  deleteMeans: {
    en: "Its URL, token and secret stop working for good. What its provider posts from then on is refused and lost.",
    de: "URL, Token und Secret gelten dann endgültig nicht mehr. Was der Anbieter danach sendet, wird abgewiesen und ist verloren.",
    fr: "Son URL, son jeton et son secret cessent définitivement de fonctionner. Ce que son fournisseur envoie ensuite est refusé et perdu.",
  },
  eraseData: {
    en: "<strong>Delete its data too.</strong> <soft>Its requests, events, campaigns and numbers go. This cannot be undone.</soft>",
    de: "<strong>Auch die Daten löschen.</strong> <soft>Anfragen, Ereignisse, Kampagnen und Zahlen werden gelöscht. Das lässt sich nicht rückgängig machen.</soft>",
    fr: "<strong>Supprimer aussi ses données.</strong> <soft>Ses requêtes, événements, campagnes et chiffres disparaissent. C’est irréversible.</soft>",
  },
  typeName: {
    en: "Type the name, <b>{name}</b>, to confirm",
    de: "Zur Bestätigung den Namen <b>{name}</b> eingeben",
    fr: "Saisissez le nom, <b>{name}</b>, pour confirmer",
  },
  keepIt: { en: "Keep it", de: "Behalten", fr: "Conserver" },
  deleteEndpoint: {
    en: "Delete the endpoint",
    de: "Endpunkt löschen",
    fr: "Supprimer le point d’accès",
  },

  limits: { en: "Limits", de: "Grenzen", fr: "Limites" },
  requestsPerSecond: {
    en: "Requests per second",
    de: "Anfragen pro Sekunde",
    fr: "Requêtes par seconde",
  },
  rateHint: {
    en: "With 20, the 21st request within a second is answered with 429, and is lost where the provider does not send it again. Leave empty for no limit.",
    de: "Bei 20 wird die 21. Anfrage innerhalb einer Sekunde mit 429 beantwortet und ist verloren, wenn der Anbieter sie nicht erneut sendet. Leer lassen für keine Grenze.",
    fr: "Avec 20, la 21e requête en une seconde reçoit la réponse 429, et est perdue si le fournisseur ne la renvoie pas. Laissez vide pour aucune limite.",
  },
  largestRequest: {
    en: "Largest request, in MiB",
    de: "Größte Anfrage, in MiB",
    fr: "Taille maximale d’une requête, en Mio",
  },
  largestHint: {
    en: "Larger ones are answered with 413, and not taken.",
    de: "Größere werden mit 413 beantwortet und nicht angenommen.",
    fr: "Les plus grandes reçoivent la réponse 413 et ne sont pas acceptées.",
  },
  setLimits: { en: "Set limits", de: "Grenzen setzen", fr: "Définir les limites" },
  limitsSet: {
    en: "The limits are set.",
    de: "Die Grenzen sind gesetzt.",
    fr: "Les limites sont définies.",
  },

  silentReason: {
    en: "Nothing came",
    de: "Nichts kam an",
    fr: "Rien n’est arrivé",
  },
  recordGap: {
    en: "Record it as a known gap",
    de: "Als bekannte Lücke eintragen",
    fr: "L’enregistrer comme lacune connue",
  },
  gapRecorded: {
    en: "The gap is on the charts, until it is ended in Known gaps.",
    de: "Die Lücke steht in den Diagrammen, bis sie unter „Bekannte Lücken“ beendet wird.",
    fr: "La lacune figure sur les graphiques jusqu’à ce qu’elle soit terminée dans « Lacunes connues ».",
  },

  rename: { en: "Rename", de: "Umbenennen", fr: "Renommer" },
  renamed: { en: "Renamed.", de: "Umbenannt.", fr: "Renommé." },

  setSecret: { en: "Set a secret", de: "Secret setzen", fr: "Définir un secret" },
  "rotate.token": { en: "Rotate the token", de: "Token erneuern", fr: "Renouveler le jeton" },
  "rotate.secret": { en: "Rotate the secret", de: "Secret erneuern", fr: "Renouveler le secret" },
  setSecretMeans: {
    en: "From then on requests that do not prove themselves with it are refused.",
    de: "Ab dann werden Anfragen abgewiesen, die sich nicht damit ausweisen.",
    fr: "Dès lors, les requêtes qui ne s’authentifient pas avec lui sont refusées.",
  },
  "rotateMeans.token": {
    en: "The old token goes on working, so nothing is lost while you enter its new URL at {provider}.",
    de: "Der alte Token gilt weiter, sodass nichts verloren geht, während Sie die neue URL bei {provider} eintragen.",
    fr: "L’ancien jeton continue de fonctionner, rien n’est donc perdu pendant que vous saisissez la nouvelle URL chez {provider}.",
  },
  "rotateMeans.secret": {
    en: "The old secret goes on working, so nothing is lost while you enter the new secret at {provider}.",
    de: "Das alte Secret gilt weiter, sodass nichts verloren geht, während Sie das neue bei {provider} eintragen.",
    fr: "L’ancien secret continue de fonctionner, rien n’est donc perdu pendant que vous saisissez le nouveau chez {provider}.",
  },
  cancel: { en: "Cancel", de: "Abbrechen", fr: "Annuler" },
  "oldEnds.token": {
    en: "The old token ends",
    de: "Der alte Token endet",
    fr: "L’ancien jeton prend fin",
  },
  "oldEnds.secret": {
    en: "The old secret ends",
    de: "Das alte Secret endet",
    fr: "L’ancien secret prend fin",
  },
  quietHint: {
    en: "Counted from its last use, and only once requests come with the new one. Take longer where some kinds of events are rare: each must have come with the new one first.",
    de: "Gezählt ab der letzten Verwendung, und erst, wenn Anfragen mit dem neuen kommen. Länger wählen, wo manche Arten von Ereignissen selten sind: Jede muss zuerst mit dem neuen gekommen sein.",
    fr: "Compté à partir de sa dernière utilisation, et seulement une fois que des requêtes arrivent avec le nouveau. Prenez plus long si certains types d’événements sont rares : chacun doit d’abord être arrivé avec le nouveau.",
  },
  "quiet.24": {
    en: "after 24 hours without use",
    de: "nach 24 Stunden ohne Verwendung",
    fr: "après 24 heures sans utilisation",
  },
  "quiet.168": {
    en: "after 7 days without use",
    de: "nach 7 Tagen ohne Verwendung",
    fr: "après 7 jours sans utilisation",
  },
  "quiet.720": {
    en: "after 30 days without use",
    de: "nach 30 Tagen ohne Verwendung",
    fr: "après 30 jours sans utilisation",
  },
  "quiet.never": {
    en: "only when somebody ends it",
    de: "nur durch Beenden von Hand",
    fr: "seulement quand quelqu’un y met fin",
  },
  newUrl: { en: "The new URL", de: "Die neue URL", fr: "La nouvelle URL" },
  newSecret: { en: "The new secret", de: "Das neue Secret", fr: "Le nouveau secret" },
  copyNow: {
    en: "Copy it now: it is shown only once.",
    de: "Jetzt kopieren: Das wird nur einmal angezeigt.",
    fr: "Copiez maintenant : l’affichage n’a lieu qu’une fois.",
  },
  copyNowOverlap: {
    en: "Copy it now: it is shown only once. The old one goes on working.",
    de: "Jetzt kopieren: Das wird nur einmal angezeigt. Was bisher galt, gilt weiter.",
    fr: "Copiez maintenant : l’affichage n’a lieu qu’une fois. L’ancien continue de fonctionner.",
  },
  copiedIt: { en: "I have copied it", de: "Ich habe kopiert", fr: "C’est copié" },

  sendTest: {
    en: "Send a test event",
    de: "Testereignis senden",
    fr: "Envoyer un événement de test",
  },
  sendTestMeans: {
    en: "received like a real one, with this endpoint’s secret, and left out of all numbers",
    de: "wie ein echtes empfangen, mit dem Secret dieses Endpunkts, und in keiner Zahl mitgezählt",
    fr: "reçu comme un vrai, avec le secret de ce point d’accès, et laissé hors de tous les chiffres",
  },
  orFromTerminal: {
    en: "Or from a terminal, with the token and secret put in",
    de: "Oder von einem Terminal aus, mit eingesetztem Token und Secret",
    fr: "Ou depuis un terminal, en y mettant le jeton et le secret",
  },
  received: { en: "Received", de: "Empfangen", fr: "Reçu" },
  storedAfter: {
    en: "{n, plural, one {# item} other {# items}}, stored after {ms, number} ms",
    de: "{n, plural, one {# Eintrag} other {# Einträge}}, nach {ms, number} ms gespeichert",
    fr: "{n, plural, one {# élément, enregistré} other {# éléments, enregistrés}} après {ms, number} ms",
  },
  processed: { en: "Processed", de: "Verarbeitet", fr: "Traité" },
  notYet: { en: "not yet", de: "noch nicht", fr: "pas encore" },
  afterMs: { en: "after {ms, number} ms", de: "nach {ms, number} ms", fr: "après {ms, number} ms" },
  became: { en: "Became", de: "Wurde", fr: "Devenu" },
  "fate.pending": { en: "pending", de: "ausstehend", fr: "en attente" },
  "fate.counted": { en: "counted", de: "gezählt", fr: "compté" },
  "fate.duplicate": { en: "duplicate", de: "doppelt", fr: "doublon" },
  "fate.ignored": { en: "ignored", de: "ignoriert", fr: "ignoré" },
  "fate.quarantined": { en: "quarantined", de: "in Quarantäne", fr: "en quarantaine" },
  "fate.erased": { en: "erased", de: "gelöscht", fr: "effacé" },
  leftOutAsTest: {
    en: "understood, and left out as a test event",
    de: "verstanden und als Testereignis nicht gezählt",
    fr: "compris, et laissé de côté comme événement de test",
  },
  itIsUs: {
    en: "It is us, not the provider",
    de: "Es liegt an uns, nicht am Anbieter",
    fr: "Cela vient de nous, pas du fournisseur",
  },
  nothingProcessed: {
    en: "The event is stored safely, but nothing has processed it yet: is a worker running?",
    de: "Das Ereignis ist sicher gespeichert, aber noch nicht verarbeitet: Läuft ein Worker?",
    fr: "L’événement est bien enregistré, mais rien ne l’a encore traité : un worker est-il en marche ?",
  },
  waitsOnDisk: {
    en: "The event is stored safely on disk, and waits for the database.",
    de: "Das Ereignis ist sicher auf der Festplatte gespeichert und wartet auf die Datenbank.",
    fr: "L’événement est bien enregistré sur le disque et attend la base de données.",
  },
  seeRequest: { en: "See the request", de: "Anfrage ansehen", fr: "Voir la requête" },
} as const satisfies Texts;
