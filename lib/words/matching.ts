import type { Texts } from "./languages";

/** Settings → People matching: whose user ids mean the same persons. */
export const matching = {
  matching: {
    en: "People matching",
    de: "Personenabgleich",
    fr: "Rapprochement des personnes",
  },
  about: {
    en: "User ids are compared within one endpoint only, until you say here that two endpoints mean the same persons by them. Looked at are the ids in the latest {latest, number} events of each. People is counted anew after a change, which may take some minutes.",
    de: "Nutzer-IDs werden nur innerhalb eines Endpunkts verglichen, bis Sie hier sagen, dass zwei Endpunkte damit dieselben Personen meinen. Betrachtet werden die IDs in den jeweils letzten {latest, number} Ereignissen. Nach einer Änderung wird „Personen“ neu gezählt, was einige Minuten dauern kann.",
    fr: "Les identifiants d’utilisateur ne sont comparés qu’au sein d’un même point d’accès, jusqu’à ce que vous indiquiez ici que deux points d’accès désignent ainsi les mêmes personnes. Sont examinés les identifiants des {latest, number} derniers événements de chacun. Après une modification, « Personnes » est recompté, ce qui peut prendre quelques minutes.",
  },
  nothingYet: {
    en: "Nothing to compare yet",
    de: "Noch nichts zu vergleichen",
    fr: "Rien à comparer pour l’instant",
  },
  notTwo: {
    en: "There are not two endpoints. Make an endpoint for each vendor; the ids that they send are compared here.",
    de: "Es gibt keine zwei Endpunkte. Legen Sie für jeden Anbieter einen an; die IDs, die sie senden, werden hier verglichen.",
    fr: "Il n’y a pas deux points d’accès. Créez-en un pour chaque fournisseur ; les identifiants qu’ils envoient sont comparés ici.",
  },
  pairs: { en: "Pairs of endpoints", de: "Paare von Endpunkten", fr: "Paires de points d’accès" },
  allPairs: {
    en: "Show all {n, number} pairs",
    de: "Alle {n, number} Paare anzeigen",
    fr: "Afficher les {n, number} paires",
  },
  endpoints: { en: "Endpoints", de: "Endpunkte", fr: "Points d’accès" },
  inCommon: { en: "Ids in common", de: "Gemeinsame IDs", fr: "Identifiants communs" },
  ofTheSmaller: { en: "Of the smaller", de: "Vom kleineren", fr: "Part du plus petit" },
  byChance: { en: "By chance", de: "Zufällig", fr: "Par hasard" },
  examples: { en: "Examples", de: "Beispiele", fr: "Exemples" },
  actions: { en: "Actions", de: "Aktionen", fr: "Actions" },
  underOne: { en: "under 1", de: "unter 1", fr: "moins de 1" },
  both: { en: "{a} and {b}", de: "{a} und {b}", fr: "{a} et {b}" },
  joined: {
    en: "Joined: their ids mean the same persons.",
    de: "Verbunden: Ihre IDs meinen dieselben Personen.",
    fr: "Réunis : leurs identifiants désignent les mêmes personnes.",
  },
  "proposal.join": {
    en: "Far more than chance: probably the same persons.",
    de: "Weit mehr als Zufall: wahrscheinlich dieselben Personen.",
    fr: "Bien plus que le hasard : probablement les mêmes personnes.",
  },
  "proposal.chance": {
    en: "Small numbers meet by chance: look at the examples before you join them.",
    de: "Kleine Zahlen treffen sich zufällig: Sehen Sie sich die Beispiele an, bevor Sie sie verbinden.",
    fr: "De petits nombres coïncident par hasard : regardez les exemples avant de les réunir.",
  },
  "proposal.apart": {
    en: "Too few in common: leave them apart.",
    de: "Zu wenig gemeinsam: getrennt lassen.",
    fr: "Trop peu en commun : laissez-les séparés.",
  },
  "proposal.none": {
    en: "One of them names no persons.",
    de: "Einer von beiden nennt keine Personen.",
    fr: "L’un des deux ne désigne aucune personne.",
  },
  separateThis: { en: "Separate {name}", de: "{name} trennen", fr: "Séparer {name}" },
  separateQuestion: {
    en: "Hold the ids of {name} apart?",
    de: "IDs von {name} getrennt halten?",
    fr: "Séparer les identifiants de {name} ?",
  },
  separateMeans: {
    en: "Its user ids then mean persons of its own, apart from all other endpoints. People is counted anew; nothing that was received changes.",
    de: "Seine Nutzer-IDs meinen dann eigene Personen, getrennt von allen anderen Endpunkten. „Personen“ wird neu gezählt; nichts Empfangenes ändert sich.",
    fr: "Ses identifiants d’utilisateur désignent alors ses propres personnes, séparées de tous les autres points d’accès. « Personnes » est recompté ; rien de ce qui a été reçu ne change.",
  },
  separateThem: { en: "Separate them", de: "Trennen", fr: "Séparer" },
  join: { en: "Join", de: "Verbinden", fr: "Réunir" },
  joinQuestion: {
    en: "Do {both} mean the same persons?",
    de: "Meinen {both} dieselben Personen?",
    fr: "{both} désignent-ils les mêmes personnes ?",
  },
  joinMeans: {
    en: "Equal user ids of both then count as one person, and of whatever else is joined with them. {proposal} People is counted anew; you can separate them again.",
    de: "Gleiche Nutzer-IDs beider zählen dann als eine Person, ebenso die von allem, was mit ihnen verbunden ist. {proposal} „Personen“ wird neu gezählt; Sie können sie wieder trennen.",
    fr: "Des identifiants égaux chez les deux comptent alors pour une seule personne, comme ceux de tout ce qui leur est réuni. {proposal} « Personnes » est recompté ; vous pourrez les séparer de nouveau.",
  },
  joinThem: { en: "Join them", de: "Verbinden", fr: "Réunir" },
  endpointGone: {
    en: "There is no such endpoint any more. Nothing was changed; load the page again.",
    de: "Diesen Endpunkt gibt es nicht mehr. Nichts wurde geändert; laden Sie die Seite neu.",
    fr: "Ce point d’accès n’existe plus. Rien n’a été modifié ; rechargez la page.",
  },
} as const satisfies Texts;
