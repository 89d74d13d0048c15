import type { Texts } from "./languages";

/**
 * What is wrong with a source's definition, as its check says it in English to the command line; and what zod says of
 * a value's form. `sayProblem` says it to who pasted it.
 */
export const definitionProblems = {
  tooLong: {
    en: "It is longer than {most} characters.",
    de: "Sie ist länger als {most} Zeichen.",
    fr: "Elle dépasse {most} caractères.",
  },
  noSuchField: {
    en: "There is no such field.",
    de: "Dieses Feld gibt es nicht.",
    fr: "Ce champ n’existe pas.",
  },
  noForm: {
    en: "It has none of the forms that are known here.",
    de: "Das hat keine der Formen, die hier bekannt sind.",
    fr: "Cela n’a aucune des formes connues ici.",
  },
  tooManyNames: {
    en: "They have more than {most} names.",
    de: "Sie haben mehr als {most} Namen.",
    fr: "Elles ont plus de {most} noms.",
  },
  stageNeedsMessage: {
    en: "A stage needs a message, or `unique`.",
    de: "Eine Stufe braucht eine Nachricht, oder `unique`.",
    fr: "Une étape a besoin d’un message, ou de `unique`.",
  },
  onlyMachines: {
    en: "Only what is opened or clicked can be a machine's.",
    de: "Nur Öffnungen und Klicks können von einer Maschine sein.",
    fr: "Seuls une ouverture ou un clic peuvent venir d’une machine.",
  },
  optNeedsSubscription: {
    en: "An opt-in or opt-out needs a subscription.",
    de: "Ein Opt-in oder Opt-out braucht ein Abonnement.",
    fr: "Un opt-in ou opt-out a besoin d’un abonnement.",
  },
  recognise: {
    en: "Say what recognises a redelivery, or `unique` where nothing does.",
    de: "Sagen, woran eine wiederholte Zustellung zu erkennen ist, oder `unique`, wenn an nichts.",
    fr: "Dites ce qui fait reconnaître une nouvelle livraison, ou `unique` si rien ne le permet.",
  },
  sayDelivered: {
    en: "Say what `delivered` means, where it is reported.",
    de: "Sagen, was `delivered` bedeutet, wo es gemeldet wird.",
    fr: "Dites ce que signifie `delivered`, là où il est communiqué.",
  },
  noChannelReports: {
    en: "No channel in `reports` reports {kind}.",
    de: "Kein Kanal in `reports` meldet {kind}.",
    fr: "Aucun canal de `reports` ne communique {kind}.",
  },
  nothingOfChannel: {
    en: "`reports` says nothing of this channel.",
    de: "`reports` sagt nichts über diesen Kanal.",
    fr: "`reports` ne dit rien de ce canal.",
  },
  noAutomatic: {
    en: "No channel in `reports` says `automatic` of {stage}.",
    de: "Kein Kanal in `reports` sagt `automatic` zu {stage}.",
    fr: "Aucun canal de `reports` n’indique `automatic` pour {stage}.",
  },
  onlyReported: {
    en: "Only what is reported, and what a rule with `automatic` tells, can be said here.",
    de: "Hier lässt sich nur sagen, was gemeldet wird und was eine Regel mit `automatic` angibt.",
    fr: "Ne peut être dit ici que ce qui est communiqué et ce qu’indique une règle avec `automatic`.",
  },
  provingHeader: {
    en: "The header that proves a request is read for nothing else.",
    de: "Der Header, der eine Anfrage ausweist, wird für nichts anderes gelesen.",
    fr: "L’en-tête qui authentifie une requête n’est lu pour rien d’autre.",
  },
  keptHeader: {
    en: "Everybody sends this header, so it is kept as it came: a secret needs another.",
    de: "Diesen Header senden alle, er wird also so aufbewahrt, wie er kam: Ein Secret braucht einen anderen.",
    fr: "Tout le monde envoie cet en-tête, il est donc conservé tel quel : un secret en demande un autre.",
  },
  typeFromItself: {
    en: "A type cannot be read from itself.",
    de: "Ein Typ lässt sich nicht aus sich selbst lesen.",
    fr: "Un type ne peut pas être lu à partir de lui-même.",
  },
  personInBody: {
    en: "A person must be named in the body, or an erasure would not find it.",
    de: "Eine Person muss im Inhalt genannt sein, sonst fände eine Löschung sie nicht.",
    fr: "Une personne doit être nommée dans le contenu, sinon un effacement ne la trouverait pas.",
  },
  addressInBody: {
    en: "An address must stand in the body, or an erasure would not find it.",
    de: "Eine Adresse muss im Inhalt stehen, sonst fände eine Löschung sie nicht.",
    fr: "Une adresse doit figurer dans le contenu, sinon un effacement ne la trouverait pas.",
  },
  deviceInBody: {
    en: "A device must be named in the body, or an erasure would not find it.",
    de: "Ein Gerät muss im Inhalt genannt sein, sonst fände eine Löschung es nicht.",
    fr: "Un appareil doit être nommé dans le contenu, sinon un effacement ne le trouverait pas.",
  },
  onlyBodyWatched: {
    en: "Only what stands in the body is watched.",
    de: "Beobachtet wird nur, was im Inhalt steht.",
    fr: "Seul ce qui figure dans le contenu est observé.",
  },
  kindOrIgnore: {
    en: "A rule says one of `kind` and `ignore`.",
    de: "Eine Regel sagt entweder `kind` oder `ignore`.",
    fr: "Une règle indique soit `kind`, soit `ignore`.",
  },
  noList: {
    en: "This is no path to a list: write [*] where there is one, as in entry[*].changes[*].",
    de: "Das ist kein Pfad zu einer Liste: [*] schreiben, wo eine ist, wie in entry[*].changes[*].",
    fr: "Ce n’est pas un chemin vers une liste : écrivez [*] là où il y en a une, comme dans entry[*].changes[*].",
  },
  lowerCase: {
    en: "Write the header's name in lower case.",
    de: "Den Namen des Headers klein schreiben.",
    fr: "Écrivez le nom de l’en-tête en minuscules.",
  },
  holdsBody: {
    en: "What is signed must hold '{'body'}'.",
    de: "Was signiert wird, muss '{'body'}' enthalten.",
    fr: "Ce qui est signé doit contenir '{'body'}'.",
  },
  headerOfId: {
    en: "The header of '{'id'}' is given where it is signed, and there alone.",
    de: "Der Header von '{'id'}' steht dort, wo es signiert wird, und nur dort.",
    fr: "L’en-tête de '{'id'}' est indiqué là où il est signé, et là seulement.",
  },
  headerOfTime: {
    en: "The header of '{'ts'}' is given where it is signed, and there alone.",
    de: "Der Header von '{'ts'}' steht dort, wo es signiert wird, und nur dort.",
    fr: "L’en-tête de '{'ts'}' est indiqué là où il est signé, et là seulement.",
  },
  onlyLast: {
    en: "Only the last part may be optional.",
    de: "Nur der letzte Teil darf fehlen.",
    fr: "Seule la dernière partie peut être facultative.",
  },
  noZone: {
    en: "This is no time zone.",
    de: "Das ist keine Zeitzone.",
    fr: "Ce n’est pas un fuseau horaire.",
  },
  noDate: {
    en: "The pattern names no year, month and day.",
    de: "Das Muster nennt nicht Jahr, Monat und Tag.",
    fr: "Le modèle n’indique pas l’année, le mois et le jour.",
  },
  oneZone: {
    en: "Say the zone either in the pattern, by Z, or in `zone`.",
    de: "Die Zeitzone entweder im Muster angeben, mit Z, oder in `zone`.",
    fr: "Indiquez le fuseau soit dans le modèle, par Z, soit dans `zone`.",
  },
  oneCondition: {
    en: "A condition says one of `is`, `in` and `present`.",
    de: "Eine Bedingung sagt eines von `is`, `in` und `present`.",
    fr: "Une condition indique un seul de `is`, `in` et `present`.",
  },

  expected: {
    en: "Invalid input: expected {expected}, received {received}",
    de: "Erwartet wird {expected}, gefunden wurde {received}.",
    fr: "Attendu : {expected} ; trouvé : {received}.",
  },
  expectedOneOf: {
    en: "Invalid option: expected one of {options}",
    de: "Erwartet wird eines von {options}.",
    fr: "Valeur attendue parmi {options}.",
  },
  expectedValue: {
    en: "Invalid input: expected {expected}",
    de: "Erwartet wird {expected}.",
    fr: "Attendu : {expected}.",
  },
  charactersMost: {
    en: "Too big: expected string to have <={most} characters",
    de: "Zu lang: höchstens {most} Zeichen.",
    fr: "Trop long : {most} caractères au plus.",
  },
  charactersLeast: {
    en: "Too small: expected string to have >={least} characters",
    de: "Zu kurz: mindestens {least} Zeichen.",
    fr: "Trop court : {least} caractères au moins.",
  },
  entriesMost: {
    en: "Too big: expected {what} to have <={most} items",
    de: "Zu viel: höchstens {most} Einträge ({what}).",
    fr: "Trop : {most} entrées au plus ({what}).",
  },
  entriesLeast: {
    en: "Too small: expected {what} to have >={least} items",
    de: "Zu wenig: mindestens {least} Einträge ({what}).",
    fr: "Trop peu : {least} entrées au moins ({what}).",
  },
  tooBig: {
    en: "Too big: expected {what} to be {bound}",
    de: "Zu groß: erlaubt ist {bound} ({what}).",
    fr: "Trop grand : la valeur doit être {bound} ({what}).",
  },
  tooSmall: {
    en: "Too small: expected {what} to be {bound}",
    de: "Zu klein: erlaubt ist {bound} ({what}).",
    fr: "Trop petit : la valeur doit être {bound} ({what}).",
  },
  mustMatch: {
    en: "Invalid string: must match pattern {pattern}",
    de: "Passt nicht zum Muster {pattern}",
    fr: "Ne correspond pas au modèle {pattern}",
  },
  invalidUrl: {
    en: "Invalid URL",
    de: "Das ist keine gültige URL.",
    fr: "Ce n’est pas une URL valide.",
  },
  invalidKey: {
    en: "Invalid key in record",
    de: "Ein Name darin ist nicht erlaubt.",
    fr: "Un nom n’y est pas autorisé.",
  },
  invalid: {
    en: "Invalid input",
    de: "Das ist hier nicht erlaubt.",
    fr: "Ce n’est pas autorisé ici.",
  },
} as const satisfies Texts;
