import type { Texts } from "./languages";

/** Endpoints and their tokens and secrets, where the server draws them or refuses something. */
export const endpoints = {
  endpoints: { en: "Endpoints", de: "Endpunkte", fr: "Points d’accès" },
  endpoint: { en: "Endpoint", de: "Endpunkt", fr: "Point d’accès" },
  backToEndpoints: { en: "← Endpoints", de: "← Endpunkte", fr: "← Points d’accès" },
  about: {
    en: "One address for each provider account. It posts its events there, with a secret.",
    de: "Eine Adresse für jedes Anbieterkonto. Dorthin sendet es seine Ereignisse, mit einem Secret.",
    fr: "Une adresse pour chaque compte fournisseur. Il y envoie ses événements, avec un secret.",
  },
  newEndpoint: { en: "New endpoint", de: "Neuer Endpunkt", fr: "Nouveau point d’accès" },
  newAbout: {
    en: "An address that one provider account posts its events to.",
    de: "Eine Adresse, an die ein Anbieterkonto seine Ereignisse sendet.",
    fr: "Une adresse à laquelle un compte fournisseur envoie ses événements.",
  },
  noEndpointYet: {
    en: "No endpoint yet",
    de: "Noch kein Endpunkt",
    fr: "Pas encore de point d’accès",
  },
  noEndpointMeans: {
    en: "Make one for each provider account, and enter its URL there. Pushlens shows the steps.",
    de: "Für jedes Anbieterkonto einen anlegen und dort dessen URL eintragen. Pushlens zeigt die Schritte.",
    fr: "Créez-en un pour chaque compte fournisseur, et saisissez-y son URL. Pushlens montre les étapes.",
  },
  createFirst: {
    en: "Create the first endpoint",
    de: "Ersten Endpunkt anlegen",
    fr: "Créer le premier point d’accès",
  },
  name: { en: "Name", de: "Name", fr: "Nom" },
  health: { en: "Health", de: "Zustand", fr: "État" },
  lastEvent: { en: "Last event", de: "Letztes Ereignis", fr: "Dernier événement" },
  last24h: { en: "Last 24 h", de: "Letzte 24 h", fr: "Dernières 24 h" },
  token: { en: "Token", de: "Token", fr: "Jeton" },
  created: { en: "Created", de: "Angelegt", fr: "Créé" },
  demo: { en: "Demo", de: "Demo", fr: "Démo" },
  never: { en: "never", de: "nie", fr: "jamais" },
  neverTitle: { en: "Never", de: "Nie", fr: "Jamais" },
  "health.healthy": { en: "Healthy", de: "In Ordnung", fr: "En bon état" },
  "health.silent": { en: "Silent", de: "Stumm", fr: "Muet" },
  "health.rejecting": { en: "Rejecting", de: "Weist ab", fr: "Refuse" },
  "health.late": { en: "Late", de: "Verspätet", fr: "En retard" },
  "health.waiting": {
    en: "Waiting for the first event",
    de: "Wartet auf das erste Ereignis",
    fr: "En attente du premier événement",
  },
  "health.disabled": { en: "Disabled", de: "Deaktiviert", fr: "Désactivé" },
  receivingRefused: {
    en: "Receiving, {n, number} refused",
    de: "Empfängt, {n, number} abgewiesen",
    fr: "Reçoit, {n, plural, one {# refusée} other {# refusées}}",
  },
  itIsUs: {
    en: "It is us, not the providers",
    de: "Es liegt an uns, nicht an den Anbietern",
    fr: "Cela vient de nous, pas des fournisseurs",
  },
  needsALook: {
    en: "This installation needs a look",
    de: "Diese Installation braucht Aufmerksamkeit",
    fr: "Cette installation demande votre attention",
  },
  opensInNewTab: {
    en: "(opens in a new tab)",
    de: "(öffnet in einem neuen Tab)",
    fr: "(s’ouvre dans un nouvel onglet)",
  },

  facts: {
    en: "{provider} · last event <last></last> · {n, number} in 24 h · created <created></created>",
    de: "{provider} · letztes Ereignis <last></last> · {n, number} in 24 h · angelegt <created></created>",
    fr: "{provider} · dernier événement <last></last> · {n, number} en 24 h · créé <created></created>",
  },
  madeByDemo: {
    en: "This endpoint and its numbers were made by the demo.",
    de: "Dieser Endpunkt und seine Zahlen stammen aus den Demodaten.",
    fr: "Ce point d’accès et ses chiffres ont été créés par la démo.",
  },
  setUp: { en: "Set up {provider}", de: "Einrichtung bei {provider}", fr: "Configurer {provider}" },
  nothingCounted: {
    en: "Nothing that comes here is counted yet",
    de: "Was hier ankommt, wird noch nicht gezählt",
    fr: "Rien de ce qui arrive ici n’est encore compté",
  },
  mapIt: {
    en: "All that is taken is kept. Say what its values mean, and what has come by then is counted too. <link>Map this source</link>",
    de: "Alles, was angenommen wird, wird aufbewahrt. Sagen Sie, was die Werte bedeuten, dann wird auch gezählt, was bis dahin gekommen ist. <link>Diese Quelle zuordnen</link>",
    fr: "Tout ce qui est accepté est conservé. Dites ce que signifient ses valeurs, et ce qui est arrivé d’ici là sera compté aussi. <link>Faire correspondre cette source</link>",
  },
  readAs: {
    en: "What comes here is read as {name}. <link>Change the mapping</link>",
    de: "Was hier ankommt, wird als {name} gelesen. <link>Zuordnung ändern</link>",
    fr: "Ce qui arrive ici est lu comme {name}. <link>Modifier la correspondance</link>",
  },

  disabledMeans: {
    en: "Requests are answered with 403 and not stored. Enable it below to take them again.",
    de: "Anfragen werden mit 403 beantwortet und nicht gespeichert. Unten aktivieren, um sie wieder anzunehmen.",
    fr: "Les requêtes reçoivent la réponse 403 et ne sont pas enregistrées. Activez-le ci-dessous pour les accepter de nouveau.",
  },
  refusedInDay: {
    en: "{n, plural, one {# request} other {# requests}} refused in the last 24 hours",
    de: "{n, plural, one {# Anfrage} other {# Anfragen}} in den letzten 24 Stunden abgewiesen",
    fr: "{n, plural, one {# requête refusée} other {# requêtes refusées}} au cours des dernières 24 heures",
  },
  seeWhatCame: { en: "See what came", de: "Ansehen, was kam", fr: "Voir ce qui est arrivé" },
  silentSince: { en: "Silent since {time}", de: "Stumm seit {time}", fr: "Muet depuis {time}" },
  laterThanUsual: {
    en: "Events arrive later than usual",
    de: "Ereignisse kommen später als üblich",
    fr: "Les événements arrivent plus tard que d’habitude",
  },

  urlAndToken: { en: "URL and token", de: "URL und Token", fr: "URL et jeton" },
  lastUseUpdated: {
    en: "Last use is updated within a minute.",
    de: "Die letzte Verwendung wird innerhalb einer Minute nachgeführt.",
    fr: "La dernière utilisation est mise à jour en moins d’une minute.",
  },
  "ended.token": {
    en: "The token <code>{ending}</code> ended <ended></ended>; last used <used></used>.",
    de: "Der Token <code>{ending}</code> wurde <ended></ended> beendet; zuletzt verwendet: <used></used>.",
    fr: "Le jeton <code>{ending}</code> a pris fin <ended></ended> ; dernière utilisation : <used></used>.",
  },
  "ended.secret": {
    en: "The secret <code>{ending}</code> ended <ended></ended>; last used <used></used>.",
    de: "Das Secret <code>{ending}</code> wurde <ended></ended> beendet; zuletzt verwendet: <used></used>.",
    fr: "Le secret <code>{ending}</code> a pris fin <ended></ended> ; dernière utilisation : <used></used>.",
  },
  "endedByItself.token": {
    en: "The token <code>{ending}</code> ended by itself <ended></ended>; last used <used></used>.",
    de: "Der Token <code>{ending}</code> endete <ended></ended> von selbst; zuletzt verwendet: <used></used>.",
    fr: "Le jeton <code>{ending}</code> a pris fin de lui-même <ended></ended> ; dernière utilisation : <used></used>.",
  },
  "endedByItself.secret": {
    en: "The secret <code>{ending}</code> ended by itself <ended></ended>; last used <used></used>.",
    de: "Das Secret <code>{ending}</code> endete <ended></ended> von selbst; zuletzt verwendet: <used></used>.",
    fr: "Le secret <code>{ending}</code> a pris fin de lui-même <ended></ended> ; dernière utilisation : <used></used>.",
  },
  noSecret: {
    en: "No secret: the token in the URL is the secret",
    de: "Kein Secret: Der Token in der URL ist das Secret",
    fr: "Pas de secret : le jeton de l’URL est le secret",
  },
  noSecretMeans: {
    en: "Whoever knows the URL can post events. Set a secret if {provider} can send one for you.",
    de: "Wer die URL kennt, kann Ereignisse senden. Ein Secret setzen, wenn {provider} eines mitsenden kann.",
    fr: "Quiconque connaît l’URL peut envoyer des événements. Définissez un secret si {provider} peut en envoyer un.",
  },
  new: { en: "new", de: "neu", fr: "nouveau" },
  old: { en: "old", de: "alt", fr: "ancien" },
  usedAndCreated: {
    en: "last used <used></used> · created <created></created>",
    de: "zuletzt verwendet: <used></used> · angelegt <created></created>",
    fr: "dernière utilisation : <used></used> · créé <created></created>",
  },
  revoke: {
    en: "Revoke<hidden> {ending}</hidden>",
    de: "Widerrufen<hidden>: {ending}</hidden>",
    fr: "Révoquer<hidden> {ending}</hidden>",
  },
  revokeNow: {
    en: "Revoke now<hidden> {ending}</hidden>",
    de: "Jetzt widerrufen<hidden>: {ending}</hidden>",
    fr: "Révoquer maintenant<hidden> {ending}</hidden>",
  },
  "revokeQuestion.token": {
    en: "Revoke the token {ending}?",
    de: "Token {ending} widerrufen?",
    fr: "Révoquer le jeton {ending} ?",
  },
  "revokeQuestion.secret": {
    en: "Revoke the secret {ending}?",
    de: "Secret {ending} widerrufen?",
    fr: "Révoquer le secret {ending} ?",
  },
  "revokeThe.token": { en: "Revoke the token", de: "Token widerrufen", fr: "Révoquer le jeton" },
  "revokeThe.secret": {
    en: "Revoke the secret",
    de: "Secret widerrufen",
    fr: "Révoquer le secret",
  },
  lastUsed: {
    en: "It was last used {ago}.",
    de: "Zuletzt verwendet: {ago}.",
    fr: "Dernière utilisation : {ago}.",
  },
  neverUsed: {
    en: "It was never used.",
    de: "Nie verwendet.",
    fr: "Jamais utilisé.",
  },
  withoutIt: {
    en: "Without it the token in the URL is the secret: whoever knows the URL can post events, and requests are asked for nothing more. This cannot be undone.",
    de: "Ohne dieses Secret ist der Token in der URL das Secret: Wer die URL kennt, kann Ereignisse senden, und mehr wird von Anfragen nicht verlangt. Das lässt sich nicht rückgängig machen.",
    fr: "Sans lui, le jeton de l’URL est le secret : quiconque connaît l’URL peut envoyer des événements, et rien d’autre n’est demandé aux requêtes. C’est irréversible.",
  },
  "otherUnused.token": {
    en: "The other one has not been used yet.",
    de: "Der andere wurde noch nicht verwendet.",
    fr: "L’autre n’a pas encore été utilisé.",
  },
  "otherUnused.secret": {
    en: "The other one has not been used yet.",
    de: "Das andere wurde noch nicht verwendet.",
    fr: "L’autre n’a pas encore été utilisé.",
  },
  revokeMeans: {
    en: "From then on requests that come with it are refused. This cannot be undone.",
    de: "Danach werden Anfragen, die damit kommen, abgewiesen. Das lässt sich nicht rückgängig machen.",
    fr: "Dès lors, les requêtes qui l’utilisent sont refusées. C’est irréversible.",
  },
  keepIt: { en: "Keep it", de: "Behalten", fr: "Conserver" },

  "rotation.token": {
    en: "Rotation of the token",
    de: "Erneuerung des Tokens",
    fr: "Renouvellement du jeton",
  },
  "rotation.secret": {
    en: "Rotation of the secret",
    de: "Erneuerung des Secrets",
    fr: "Renouvellement du secret",
  },
  "newMade.token": {
    en: "The new URL is made",
    de: "Die neue URL ist angelegt",
    fr: "La nouvelle URL est créée",
  },
  "newMade.secret": {
    en: "The new secret is made",
    de: "Das neue Secret ist angelegt",
    fr: "Le nouveau secret est créé",
  },
  bothWork: {
    en: "<at></at>. Both work.",
    de: "<at></at>. Beide gelten.",
    fr: "<at></at>. Les deux fonctionnent.",
  },
  "enterNew.token": {
    en: "Enter the new URL at {provider}",
    de: "Die neue URL bei {provider} eintragen",
    fr: "Saisir la nouvelle URL chez {provider}",
  },
  "enterNew.secret": {
    en: "Enter the new secret at {provider}",
    de: "Das neue Secret bei {provider} eintragen",
    fr: "Saisir le nouveau secret chez {provider}",
  },
  "newInUse.token": {
    en: "The new URL is in use",
    de: "Die neue URL ist in Gebrauch",
    fr: "La nouvelle URL est utilisée",
  },
  "newInUse.secret": {
    en: "The new secret is in use",
    de: "Das neue Secret ist in Gebrauch",
    fr: "Le nouveau secret est utilisé",
  },
  "newUnused.token": {
    en: "The new URL has not been used yet",
    de: "Die neue URL wurde noch nicht verwendet",
    fr: "La nouvelle URL n’a pas encore été utilisée",
  },
  "newUnused.secret": {
    en: "The new secret has not been used yet",
    de: "Das neue Secret wurde noch nicht verwendet",
    fr: "Le nouveau secret n’a pas encore été utilisé",
  },
  usedSince: {
    en: "Since <first></first>, last <last></last>.",
    de: "Zuerst verwendet: <first></first>, zuletzt: <last></last>.",
    fr: "Première utilisation : <first></first>, dernière : <last></last>.",
  },
  seesFirst: {
    en: "This page sees the first request with it by itself. Test events do not count.",
    de: "Diese Seite bemerkt die erste Anfrage damit von selbst. Testereignisse zählen nicht.",
    fr: "Cette page remarque d’elle-même la première requête qui l’utilise. Les événements de test ne comptent pas.",
  },
  "oldLastUsed.token": {
    en: "The old one was last used <at></at>.",
    de: "Die alte wurde zuletzt verwendet: <at></at>.",
    fr: "Dernière utilisation de l’ancienne : <at></at>.",
  },
  "oldLastUsed.secret": {
    en: "The old one was last used <at></at>.",
    de: "Das alte wurde zuletzt verwendet: <at></at>.",
    fr: "Dernière utilisation de l’ancien : <at></at>.",
  },
  "oldNeverUsed.token": {
    en: "The old one was never used.",
    de: "Die alte wurde nie verwendet.",
    fr: "L’ancienne n’a jamais été utilisée.",
  },
  "oldNeverUsed.secret": {
    en: "The old one was never used.",
    de: "Das alte wurde nie verwendet.",
    fr: "L’ancien n’a jamais été utilisé.",
  },
  "oldEndsItself.token": {
    en: "The old URL ends by itself",
    de: "Die alte URL endet von selbst",
    fr: "L’ancienne URL prend fin d’elle-même",
  },
  "oldEndsItself.secret": {
    en: "The old secret ends by itself",
    de: "Das alte Secret endet von selbst",
    fr: "L’ancien secret prend fin de lui-même",
  },
  "oldEnds.token": {
    en: "The old URL ends",
    de: "Die alte URL endet",
    fr: "L’ancienne URL prend fin",
  },
  "oldEnds.secret": {
    en: "The old secret ends",
    de: "Das alte Secret endet",
    fr: "L’ancien secret prend fin",
  },
  endsByHand: {
    en: "When you end it below; not by itself.",
    de: "Wenn Sie das unten beenden; nicht von selbst.",
    fr: "Quand vous y mettez fin ci-dessous ; pas de soi-même.",
  },
  hours: {
    en: "{n, plural, one {# hour} other {# hours}}",
    de: "{n, plural, one {# Stunde} other {# Stunden}}",
    fr: "{n, plural, one {# heure} other {# heures}}",
  },
  days: {
    en: "{n, plural, one {# day} other {# days}}",
    de: "{n, plural, one {# Tag} other {# Tage}}",
    fr: "{n, plural, one {# jour} other {# jours}}",
  },
  endsAt: {
    en: "On {time}: it was not used for {span}. If it is used before, it stays.",
    de: "Am {time}, weil {span} lang keine Verwendung kam. Kommt vorher eine, endet nichts.",
    fr: "Le {time} : aucune utilisation depuis {span}. En cas d’utilisation avant, rien ne prend fin.",
  },
  endsOnceUnused: {
    en: "By itself, once the new one is in use and the old one was not used for {span}.",
    de: "Von selbst, sobald das Neue in Gebrauch ist und das Alte {span} lang nicht verwendet wurde.",
    fr: "De soi-même, une fois que le nouveau est utilisé et que l’ancien ne l’a pas été pendant {span}.",
  },
  endsSoon: {
    en: "By itself: it was not used for {span}. The worker ends it.",
    de: "Von selbst: {span} lang kam keine Verwendung. Der Worker beendet es.",
    fr: "De soi-même : aucune utilisation pendant {span}. Le worker y met fin.",
  },
  endsUnlessUsed: {
    en: "By itself, if it is not used until {time} ({span} unused) and requests with the new one still come then.",
    de: "Von selbst, wenn bis {time} keine Verwendung kommt ({span} ungenutzt) und dann noch Anfragen mit dem Neuen kommen.",
    fr: "De soi-même, sans utilisation jusqu’au {time} ({span} sans usage) et si des requêtes avec le nouveau arrivent encore à ce moment-là.",
  },
  stepDone: { en: "(done)", de: "(erledigt)", fr: "(fait)" },

  notFound: {
    en: "There is no such endpoint. It may have been deleted.",
    de: "Diesen Endpunkt gibt es nicht. Vielleicht wurde er gelöscht.",
    fr: "Ce point d’accès n’existe pas. Il a peut-être été supprimé.",
  },
  goneNow: {
    en: "There is no such endpoint any more.",
    de: "Diesen Endpunkt gibt es nicht mehr.",
    fr: "Ce point d’accès n’existe plus.",
  },
  noSource: {
    en: "There is no such source. It may have been deleted.",
    de: "Diese Quelle gibt es nicht. Vielleicht wurde sie gelöscht.",
    fr: "Cette source n’existe pas. Elle a peut-être été supprimée.",
  },
  countedAlready: {
    en: "This endpoint has counted events already, and they stay where they count. Make a new endpoint, and say whose messages it completes before anything comes.",
    de: "Dieser Endpunkt hat schon Ereignisse gezählt, und sie bleiben, wo sie zählen. Legen Sie einen neuen Endpunkt an und sagen Sie, wessen Nachrichten er ergänzt, bevor etwas kommt.",
    fr: "Ce point d’accès a déjà compté des événements, et ils restent là où ils comptent. Créez un nouveau point d’accès, et dites de qui il complète les messages avant que rien n’arrive.",
  },
  chooseOwnMessages: {
    en: "Choose an endpoint with messages of its own: not this one, none that completes another's, and none that was deleted. What this endpoint is completed by must be changed first.",
    de: "Einen Endpunkt mit eigenen Nachrichten wählen: nicht diesen, keinen, der die eines anderen ergänzt, und keinen gelöschten. Was diesen Endpunkt ergänzt, muss zuerst geändert werden.",
    fr: "Choisissez un point d’accès qui a ses propres messages : ni celui-ci, ni un qui complète ceux d’un autre, ni un qui a été supprimé. Ce qui complète ce point d’accès doit d’abord être modifié.",
  },
  secretTooShort: {
    en: "8 characters at least: a short secret can be guessed.",
    de: "Mindestens 8 Zeichen: Ein kurzes Secret lässt sich erraten.",
    fr: "8 caractères au moins : un secret court peut être deviné.",
  },
  chooseProvider: {
    en: "Choose a provider.",
    de: "Bitte einen Anbieter wählen.",
    fr: "Choisissez un fournisseur.",
  },
  typeExactly: {
    en: "Type the name exactly as it is, {name}. Nothing was deleted.",
    de: "Bitte den Namen genau so eingeben, wie er ist: {name}. Nichts wurde gelöscht.",
    fr: "Saisissez le nom exactement tel qu’il est : {name}. Rien n’a été supprimé.",
  },
  partOfAnother: {
    en: "What came here is part of another endpoint's messages. Delete this endpoint without its data; deleting that other one with its data erases both. Nothing was deleted.",
    de: "Was hier ankam, gehört zu den Nachrichten eines anderen Endpunkts. Löschen Sie diesen Endpunkt ohne seine Daten; wird jener mit seinen Daten gelöscht, löscht das beide. Nichts wurde gelöscht.",
    fr: "Ce qui est arrivé ici fait partie des messages d’un autre point d’accès. Supprimez ce point d’accès sans ses données ; supprimer l’autre avec ses données efface les deux. Rien n’a été supprimé.",
  },
  stillCompletes: {
    en: "{name} still completes the messages of this endpoint. Delete it first, without its data: it goes with this one's. Nothing was deleted.",
    de: "{name} ergänzt noch die Nachrichten dieses Endpunkts. Löschen Sie jenen zuerst, ohne seine Daten: Sie gehen mit den Daten dieses Endpunkts. Nichts wurde gelöscht.",
    fr: "{name} complète encore les messages de ce point d’accès. Supprimez-le d’abord, sans ses données : elles partent avec celles de celui-ci. Rien n’a été supprimé.",
  },
  endedAlready: {
    en: "It has been ended already.",
    de: "Das wurde schon beendet.",
    fr: "C’est déjà terminé.",
  },
  "only.token": {
    en: "This is the only token. Rotate it first, or disable the endpoint.",
    de: "Das ist der einzige Token. Erneuern Sie ihn zuerst, oder deaktivieren Sie den Endpunkt.",
    fr: "C’est le seul jeton. Renouvelez-le d’abord, ou désactivez le point d’accès.",
  },
  "only.secret": {
    en: "This is the only secret. Rotate it first, or disable the endpoint.",
    de: "Das ist das einzige Secret. Erneuern Sie es zuerst, oder deaktivieren Sie den Endpunkt.",
    fr: "C’est le seul secret. Renouvelez-le d’abord, ou désactivez le point d’accès.",
  },
  wholeRate: {
    en: "Enter a whole number from 1 to 10,000, or nothing for no limit.",
    de: "Eine ganze Zahl von 1 bis 10.000 eingeben, oder nichts für keine Grenze.",
    fr: "Saisissez un nombre entier de 1 à 10 000, ou rien pour aucune limite.",
  },
  sizeRange: {
    en: "Enter a number of MiB from 0.1 to 20.",
    de: "Eine Zahl von 0,1 bis 20 (MiB) eingeben.",
    fr: "Saisissez un nombre de Mio de 0,1 à 20.",
  },
  chooseSecret: {
    en: "Choose where the new secret comes from.",
    de: "Bitte wählen, woher das neue Secret kommt.",
    fr: "Choisissez d’où vient le nouveau secret.",
  },
  "twoActive.token": {
    en: "Two tokens are active already. End the old one before you make another.",
    de: "Zwei Token gelten schon. Beenden Sie den alten, bevor Sie einen weiteren anlegen.",
    fr: "Deux jetons sont déjà actifs. Mettez fin à l’ancien avant d’en créer un autre.",
  },
  "twoActive.secret": {
    en: "Two secrets are active already. End the old one before you make another.",
    de: "Zwei Secrets gelten schon. Beenden Sie das alte, bevor Sie ein weiteres anlegen.",
    fr: "Deux secrets sont déjà actifs. Mettez fin à l’ancien avant d’en créer un autre.",
  },
  "usedBefore.token": {
    en: "This token was used before. Choose another one.",
    de: "Dieser Token wurde schon verwendet. Bitte einen anderen wählen.",
    fr: "Ce jeton a déjà été utilisé. Choisissez-en un autre.",
  },
  "usedBefore.secret": {
    en: "This secret was used before. Choose another one.",
    de: "Dieses Secret wurde schon verwendet. Bitte ein anderes wählen.",
    fr: "Ce secret a déjà été utilisé. Choisissez-en un autre.",
  },
  sharedSecret: {
    en: "The endpoint {name} has this {secret} already. Over gRPC it alone tells {provider} endpoints apart: choose another one.",
    de: "Der Endpunkt {name} hat schon diesen Wert für {secret}. Über gRPC unterscheidet allein er die Endpunkte von {provider}: bitte einen anderen wählen.",
    fr: "Le point d’accès {name} a déjà cette valeur pour {secret}. Via gRPC, elle seule distingue les points d’accès de {provider} : choisissez-en une autre.",
  },
  enterSecret: {
    en: "Enter the secret.",
    de: "Bitte das Secret eingeben.",
    fr: "Saisissez le secret.",
  },
  secretMost: {
    en: "{most, number} characters at most.",
    de: "Höchstens {most, number} Zeichen.",
    fr: "{most, number} caractères au plus.",
  },
  plainCharacters: {
    en: "Use letters, digits and signs without accents only.",
    de: "Nur Buchstaben, Ziffern und Zeichen ohne Akzente und Umlaute verwenden.",
    fr: "N’utilisez que des lettres, des chiffres et des signes sans accents.",
  },
  tokenForm: {
    en: "1 to 200 letters, digits and - . _ ~",
    de: "1 bis 200 Buchstaben, Ziffern und - . _ ~",
    fr: "1 à 200 lettres, chiffres et - . _ ~",
  },
  unknownProvider: {
    en: "Unknown provider: {provider}.",
    de: "Unbekannter Anbieter: {provider}.",
    fr: "Fournisseur inconnu : {provider}.",
  },
  noSuchProvider: {
    en: "There is no such provider.",
    de: "Diesen Anbieter gibt es nicht.",
    fr: "Ce fournisseur n’existe pas.",
  },
  alwaysSecret: {
    en: "{provider} always sends a secret. Set one.",
    de: "{provider} sendet immer ein Secret. Bitte eines setzen.",
    fr: "{provider} envoie toujours un secret. Définissez-en un.",
  },
  sourceForCustom: {
    en: "A source of one's own is named for the provider custom, and for it alone.",
    de: "Eine eigene Quelle wird nur beim Anbieter custom genannt, und dort immer.",
    fr: "Une source personnelle est nommée pour le fournisseur custom, et pour lui seul.",
  },

  reachHow: {
    en: "Set PUSHLENS_URL to the https:// address at which it is reached from outside, and restart Pushlens: addresses made from then on have it.",
    de: "Setzen Sie PUSHLENS_URL auf die https://-Adresse, unter der Pushlens von außen erreichbar ist, und starten Sie es neu: Adressen, die danach entstehen, haben sie.",
    fr: "Définissez PUSHLENS_URL sur l’adresse https:// à laquelle Pushlens est joignable de l’extérieur, puis redémarrez-le : les adresses créées ensuite l’auront.",
  },
  "reach.machine.provider": {
    en: "This address works on this machine only: no provider can post to it.",
    de: "Diese Adresse gilt nur auf diesem Rechner: Kein Anbieter kann dorthin senden.",
    fr: "Cette adresse ne fonctionne que sur cette machine : aucun fournisseur ne peut y envoyer quoi que ce soit.",
  },
  "reach.machine.person": {
    en: "This address works on this machine only: nobody else can open it.",
    de: "Diese Adresse gilt nur auf diesem Rechner: Niemand sonst kann sie öffnen.",
    fr: "Cette adresse ne fonctionne que sur cette machine : personne d’autre ne peut l’ouvrir.",
  },
  "reach.network.provider": {
    en: "This address works in your own network only: a provider outside cannot post to it.",
    de: "Diese Adresse gilt nur in Ihrem eigenen Netz: Ein Anbieter außerhalb kann nicht dorthin senden.",
    fr: "Cette adresse ne fonctionne que dans votre propre réseau : un fournisseur extérieur ne peut rien y envoyer.",
  },
  "reach.network.person": {
    en: "This address works in your own network only.",
    de: "Diese Adresse gilt nur in Ihrem eigenen Netz.",
    fr: "Cette adresse ne fonctionne que dans votre propre réseau.",
  },
  reachPlain: {
    en: "This address is not encrypted: what is sent to it, secrets too, can be read on the way.",
    de: "Diese Adresse ist nicht verschlüsselt: Was dorthin gesendet wird, auch Secrets, kann unterwegs gelesen werden.",
    fr: "Cette adresse n’est pas chiffrée : ce qui y est envoyé, secrets compris, peut être lu en chemin.",
  },

  "yourVendor.doer": { en: "your vendor", de: "Ihr Anbieter", fr: "votre fournisseur" },
  "yourVendor.at": { en: "your vendor", de: "Ihrem Anbieter", fr: "votre fournisseur" },
  listensAlone: {
    en: "Pushlens listens on {host} alone now: set PUSHLENS_GRPC_HOST, or put a proxy in front.",
    de: "Pushlens lauscht zurzeit nur auf {host}: Setzen Sie PUSHLENS_GRPC_HOST, oder stellen Sie einen Proxy davor.",
    fr: "Pushlens n’écoute pour l’instant que sur {host} : définissez PUSHLENS_GRPC_HOST, ou placez un proxy devant.",
  },
} as const satisfies Texts;
