import type { Texts } from "./languages";

/** Experiments: whether context-aware delivery pays. */
export const experiments = {
  experiments: { en: "Experiments", de: "Experimente", fr: "Expériences" },
  about: {
    en: "Does context-aware delivery pay? Messages compared by how their delivery was planned, within each campaign.",
    de: "Lohnt sich kontextbezogene Zustellung? Nachrichten im Vergleich danach, wie ihre Zustellung geplant war, innerhalb jeder Kampagne.",
    fr: "La distribution contextuelle est-elle rentable ? Messages comparés selon la façon dont leur distribution était prévue, au sein de chaque campagne.",
  },
  file: {
    en: "the comparison by campaign",
    de: "Vergleich nach Kampagne",
    fr: "comparaison par campagne",
  },
  byCampaign: { en: "By campaign", de: "Nach Kampagne", fr: "Par campagne" },
  isItFair: {
    en: "Is the comparison fair?",
    de: "Ist der Vergleich fair?",
    fr: "La comparaison est-elle équitable ?",
  },
  overTime: { en: "Over time", de: "Im Zeitverlauf", fr: "Dans le temps" },
  plannedAndDelivered: {
    en: "Planned and delivered",
    de: "Geplant und zugestellt",
    fr: "Prévu et distribué",
  },
  doesItPay: {
    en: "Does context-aware delivery pay?",
    de: "Lohnt sich kontextbezogene Zustellung?",
    fr: "La distribution contextuelle est-elle rentable ?",
  },
  openedByPlan: {
    en: "opened, by what was planned",
    de: "geöffnet, nach dem, was geplant war",
    fr: "ouverts, selon ce qui était prévu",
  },
  howLongToOpen: {
    en: "How long a message has to be opened",
    de: "Wie lange eine Nachricht Zeit zum Öffnen hat",
    fr: "Temps laissé pour ouvrir un message",
  },
  openedWithin: {
    en: "Opened within {window} of its beginning; younger messages wait",
    de: "Geöffnet in der Frist ({window} ab Beginn); jüngere Nachrichten warten",
    fr: "Ouvert dans les {window} suivant son début ; les messages plus récents attendent",
  },
  hours: {
    en: "{hours, plural, one {# hour} other {# hours}}",
    de: "{hours, plural, one {# Stunde} other {# Stunden}}",
    fr: "{hours, plural, one {# heure} other {# heures}}",
  },
  days: {
    en: "{days, plural, one {# day} other {# days}}",
    de: "{days, plural, one {# Tag} other {# Tage}}",
    fr: "{days, plural, one {# jour} other {# jours}}",
  },
  noMessagesToTell: {
    en: "No messages to tell from",
    de: "Keine Nachrichten als Grundlage",
    fr: "Aucun message pour en juger",
  },
  boundsHold: {
    en: "Bounds hold at 95% however often one looks, and count each person once, however many messages they got. Points are percentage points.",
    de: "Die Grenzen gelten zu 95 %, gleich wie oft man nachsieht, und zählen jede Person einmal, gleich wie viele Nachrichten sie bekam. Punkte sind Prozentpunkte.",
    fr: "Les bornes valent à 95 %, quel que soit le nombre de consultations, et comptent chaque personne une fois, quel que soit le nombre de messages reçus. Les points sont des points de pourcentage.",
  },
  eachWithinItself: {
    en: "each compared within itself, then weighed",
    de: "jede in sich verglichen, dann gewichtet",
    fr: "chacune comparée en elle-même, puis pondérée",
  },
  noneIsPlanned: {
    en: "No campaign has planned messages here.",
    de: "Keine Kampagne hat hier geplante Nachrichten.",
    fr: "Aucune campagne n’a de messages planifiés ici.",
  },
  theSplit: { en: "The split", de: "Die Aufteilung", fr: "La répartition" },
  neverDelivered: {
    en: "What was never delivered",
    de: "Was nie zugestellt wurde",
    fr: "Ce qui n’a jamais été distribué",
  },
  persons: { en: "Persons", de: "Personen", fr: "Personnes" },
  howTheyPlan: {
    en: "How {provider} plans",
    de: "Wie {provider} plant",
    fr: "Comment {provider} planifie",
  },
  knownByThen: {
    en: "what was known by then, in points",
    de: "was bis dahin bekannt war, in Punkten",
    fr: "ce qui était connu alors, en points",
  },
  tooFewToDraw: {
    en: "Too few messages on any two days to draw this. Choose a longer range, or wait.",
    de: "An je zwei Tagen zu wenige Nachrichten für dieses Bild. Einen längeren Zeitraum wählen oder warten.",
    fr: "Trop peu de messages sur deux jours pour tracer ceci. Choisissez une période plus longue, ou attendez.",
  },
  whatBecame: {
    en: "what became of each plan",
    de: "was aus jedem Plan wurde",
    fr: "ce qu’est devenu chaque plan",
  },
  biased: {
    en: "Biased: compared by how it was delivered",
    de: "Verzerrt: verglichen danach, wie zugestellt wurde",
    fr: "Biaisé : comparé selon la distribution réelle",
  },
  byDelivery: {
    en: "By delivery the difference would be {difference} points.",
    de: "Nach Zustellung wäre der Unterschied {difference} Punkte.",
    fr: "Selon la distribution, la différence serait de {difference} points.",
  },
  doNotDecideByIt: {
    en: "What was planned context-aware and found no good moment goes out another way, or not at all, so these groups differ before anybody reads a message. Do not decide by it.",
    de: "Was kontextbezogen geplant war und keinen guten Moment fand, geht anders oder gar nicht hinaus, daher unterscheiden sich diese Gruppen, bevor jemand eine Nachricht liest. Nicht danach entscheiden.",
    fr: "Ce qui était prévu en contextuel et n’a pas trouvé de bon moment part autrement, ou pas du tout : ces groupes diffèrent donc avant que quiconque lise un message. Ne décidez pas sur cette base.",
  },
  boundsAre: {
    en: "{difference} points ({low} to {high})",
    de: "{difference} Punkte ({low} bis {high})",
    fr: "{difference} points ({low} à {high})",
  },
  relative: {
    en: "That is {own} ({low} to {high}) of the opens of traditional delivery.",
    de: "Das sind {own} ({low} bis {high}) der Öffnungen traditioneller Zustellung.",
    fr: "Soit {own} ({low} à {high}) des ouvertures de la distribution classique.",
  },
  caveat: {
    en: "How deliveries are planned is not documented: this holds as far as the plan is made by chance.",
    de: "Wie Zustellungen geplant werden, ist nicht dokumentiert: Dies gilt, soweit der Plan dem Zufall folgt.",
    fr: "La façon dont les distributions sont planifiées n’est pas documentée : ceci vaut pour autant que le plan relève du hasard.",
  },
  enoughMessages: {
    en: "There are messages enough to see a change of 10%.",
    de: "Es gibt genügend Nachrichten, um eine Veränderung von 10 % zu erkennen.",
    fr: "Il y a assez de messages pour voir une évolution de 10 %.",
  },
  needsMore: {
    en: "It needs about {needed} more messages to see a change of 10%.",
    de: "Etwa {needed} weitere Nachrichten sind nötig, um eine Veränderung von 10 % zu erkennen.",
    fr: "Il faut encore environ {needed} messages pour voir une évolution de 10 %.",
  },
  isBetter: {
    en: "Context-aware is better: {bounds}",
    de: "Kontextbezogen ist besser: {bounds}",
    fr: "Le contextuel est meilleur : {bounds}",
  },
  isWorse: {
    en: "Context-aware is worse: {bounds}",
    de: "Kontextbezogen ist schlechter: {bounds}",
    fr: "Le contextuel est moins bon : {bounds}",
  },
  isUnclear: {
    en: "No clear difference yet: {bounds}",
    de: "Noch kein klarer Unterschied: {bounds}",
    fr: "Pas encore de différence nette : {bounds}",
  },
  cannotTell: { en: "Cannot tell", de: "Nicht zu beurteilen", fr: "Impossible à dire" },
  openedOf: {
    en: "{opened} of {messages} opened within {window}",
    de: "{opened} von {messages} geöffnet (Frist: {window})",
    fr: "{opened} sur {messages} ouverts dans les {window}",
  },
  "planned.contextAware": {
    en: "Planned context-aware",
    de: "Kontextbezogen geplant",
    fr: "Prévu contextuel",
  },
  "planned.traditional": {
    en: "Planned traditional",
    de: "Traditionell geplant",
    fr: "Prévu classique",
  },
  messages: { en: "Messages", de: "Nachrichten", fr: "Messages" },
  toPersons: {
    en: "to {persons} persons; {young} more are younger than {window}",
    de: "an {persons} Personen; {young} weitere sind jünger (Frist: {window})",
    fr: "à {persons} personnes ; {young} de plus ont moins de {window}",
  },
  toAboutPersons: {
    en: "to about {persons} persons; {young} more are younger than {window}",
    de: "an etwa {persons} Personen; {young} weitere sind jünger (Frist: {window})",
    fr: "à environ {persons} personnes ; {young} de plus ont moins de {window}",
  },
  oneWayOnly: {
    en: "planned one way only: it says nothing",
    de: "nur auf eine Art geplant: sagt nichts aus",
    fr: "prévu d’une seule façon : cela ne dit rien",
  },
  allCampaigns: { en: "All campaigns", de: "Alle Kampagnen", fr: "Toutes les campagnes" },
  forestSummary: {
    en: "Opens, context-aware less traditional, in points, of {campaigns} campaigns and of all together.",
    de: "Öffnungen, kontextbezogen minus traditionell, in Punkten, von {campaigns} Kampagnen und von allen zusammen.",
    fr: "Ouvertures, contextuel moins classique, en points, de {campaigns} campagnes et de l’ensemble.",
  },
  runningSummary: {
    en: "What was known at the end of each day: at last {bounds}.",
    de: "Was am Ende jedes Tages bekannt war: zuletzt {bounds}.",
    fr: "Ce qui était connu à la fin de chaque jour : en dernier {bounds}.",
  },
  splitNotAsked: {
    en: "{share} of messages were planned context-aware. Nobody has said how many were asked for.",
    de: "{share} der Nachrichten waren kontextbezogen geplant. Niemand hat angegeben, wie viele verlangt waren.",
    fr: "{share} des messages étaient prévus en contextuel. Personne n’a indiqué combien étaient demandés.",
  },
  splitOff: {
    en: "{share} of messages were planned context-aware, and {asked} were asked for: more than chance does.",
    de: "{share} der Nachrichten waren kontextbezogen geplant, verlangt waren {asked}: mehr, als der Zufall bewirkt.",
    fr: "{share} des messages étaient prévus en contextuel, {asked} étaient demandés : plus que le hasard ne le fait.",
  },
  splitAsAsked: {
    en: "{share} of messages were planned context-aware, as asked for ({asked}).",
    de: "{share} der Nachrichten waren kontextbezogen geplant, wie verlangt ({asked}).",
    fr: "{share} des messages étaient prévus en contextuel, comme demandé ({asked}).",
  },
  splitPart: {
    en: "{name} ({share} of {messages})",
    de: "{name} ({share} von {messages})",
    fr: "{name} ({share} de {messages})",
  },
  departs: {
    en: "More than chance would: {parts}. Where the share differs by day, so may what else was different then.",
    de: "Mehr als durch Zufall: {parts}. Wo der Anteil nach Tagen abweicht, war dann vielleicht auch anderes anders.",
    fr: "Plus que le hasard : {parts}. Si la part diffère selon les jours, d’autres choses ont pu différer aussi.",
  },
  noneDeparts: {
    en: "No day or campaign departs from that by more than chance.",
    de: "Kein Tag und keine Kampagne weicht davon mehr als zufällig ab.",
    fr: "Aucun jour ni campagne ne s’en écarte plus que par hasard.",
  },
  endingsAlike: {
    en: "Waiting, cancelled and failed messages are as common either way, within chance.",
    de: "Wartende, abgebrochene und fehlgeschlagene Nachrichten sind auf beide Arten gleich häufig, im Rahmen des Zufalls.",
    fr: "Les messages en attente, annulés et échoués sont aussi fréquents des deux façons, au hasard près.",
  },
  "ending.more.pending": {
    en: "Of those planned context-aware more are still waiting: {bounds}.",
    de: "Von den kontextbezogen geplanten warten mehr noch: {bounds}.",
    fr: "Parmi les contextuels prévus, plus sont encore en attente : {bounds}.",
  },
  "ending.more.cancelled": {
    en: "Of those planned context-aware more are cancelled: {bounds}.",
    de: "Von den kontextbezogen geplanten sind mehr abgebrochen: {bounds}.",
    fr: "Parmi les contextuels prévus, plus sont annulés : {bounds}.",
  },
  "ending.more.failed": {
    en: "Of those planned context-aware more are failed: {bounds}.",
    de: "Von den kontextbezogen geplanten sind mehr fehlgeschlagen: {bounds}.",
    fr: "Parmi les contextuels prévus, plus ont échoué : {bounds}.",
  },
  "ending.fewer.pending": {
    en: "Of those planned context-aware fewer are still waiting: {bounds}.",
    de: "Von den kontextbezogen geplanten warten weniger noch: {bounds}.",
    fr: "Parmi les contextuels prévus, moins sont encore en attente : {bounds}.",
  },
  "ending.fewer.cancelled": {
    en: "Of those planned context-aware fewer are cancelled: {bounds}.",
    de: "Von den kontextbezogen geplanten sind weniger abgebrochen: {bounds}.",
    fr: "Parmi les contextuels prévus, moins sont annulés : {bounds}.",
  },
  "ending.fewer.failed": {
    en: "Of those planned context-aware fewer are failed: {bounds}.",
    de: "Von den kontextbezogen geplanten sind weniger fehlgeschlagen: {bounds}.",
    fr: "Parmi les contextuels prévus, moins ont échoué : {bounds}.",
  },
  "endingMeans.more": {
    en: "They count as not opened, which makes context-aware look worse than it is on those who got it.",
    de: "Sie zählen als nicht geöffnet, was kontextbezogen schlechter aussehen lässt, als es bei denen ist, die sie bekamen.",
    fr: "Ils comptent comme non ouverts, ce qui fait paraître le contextuel moins bon qu’il ne l’est chez ceux qui l’ont reçu.",
  },
  "endingMeans.fewer": {
    en: "They count as not opened, which makes context-aware look better than it is on those who got it.",
    de: "Sie zählen als nicht geöffnet, was kontextbezogen besser aussehen lässt, als es bei denen ist, die sie bekamen.",
    fr: "Ils comptent comme non ouverts, ce qui fait paraître le contextuel meilleur qu’il ne l’est chez ceux qui l’ont reçu.",
  },
  nameNobody: {
    en: "{unnamed} of {messages} messages name nobody, and each counts as somebody of their own: where one person got several, the bounds are too narrow. Send user_id with every message.",
    de: "{unnamed} von {messages} Nachrichten nennen niemanden, und jede zählt als eigene Person: Wo eine Person mehrere bekam, sind die Grenzen zu eng. user_id mit jeder Nachricht senden.",
    fr: "{unnamed} messages sur {messages} ne nomment personne, et chacun compte comme une personne à part : si une personne en a reçu plusieurs, les bornes sont trop étroites. Envoyez user_id avec chaque message.",
  },
  boundsOfSample: {
    en: "The counts are exact; the bounds are made from a fixed {share} of all persons.",
    de: "Die Zahlen sind genau; die Grenzen beruhen auf festen {share} aller Personen.",
    fr: "Les chiffres sont exacts ; les bornes sont établies sur une part fixe de {share} des personnes.",
  },
  effectByCampaign: {
    en: "Effect by campaign",
    de: "Effekt nach Kampagne",
    fr: "Effet par campagne",
  },
  campaign: { en: "Campaign", de: "Kampagne", fr: "Campagne" },
  weight: { en: "Weight", de: "Gewicht", fr: "Poids" },
  drawn: { en: "Drawn", de: "Als Bild", fr: "En image" },
  lessTraditional: {
    en: "Context-aware less traditional",
    de: "Kontextbezogen minus traditionell",
    fr: "Contextuel moins classique",
  },
  lookAtAlone: {
    en: "Look at this campaign alone",
    de: "Nur diese Kampagne ansehen",
    fr: "Voir cette campagne seule",
  },
  effectAsKnown: {
    en: "The effect as it was known",
    de: "Der Effekt, wie er bekannt war",
    fr: "L’effet tel qu’il était connu",
  },
  until: { en: "Until", de: "Bis", fr: "Jusqu’au" },
  howDelivered: {
    en: "How each plan was delivered",
    de: "Wie jeder Plan zugestellt wurde",
    fr: "Comment chaque plan a été distribué",
  },
  howDeliveredByPlan: {
    en: "How messages were delivered, by what was planned",
    de: "Wie Nachrichten zugestellt wurden, nach dem, was geplant war",
    fr: "Comment les messages ont été distribués, selon ce qui était prévu",
  },
  plan: { en: "Plan", de: "Plan", fr: "Plan" },
  "delivered.contextAware": {
    en: "Delivered context-aware",
    de: "Kontextbezogen zugestellt",
    fr: "Distribué en contextuel",
  },
  "delivered.traditional": {
    en: "Delivered traditionally",
    de: "Traditionell zugestellt",
    fr: "Distribué en classique",
  },
  "delivered.otherwise": {
    en: "Delivered, not said how",
    de: "Zugestellt, ohne Angabe wie",
    fr: "Distribué, sans dire comment",
  },
  "delivered.cancelled": { en: "Cancelled", de: "Abgebrochen", fr: "Annulé" },
  "delivered.failed": { en: "Failed", de: "Fehlgeschlagen", fr: "Échoué" },
  "delivered.pending": { en: "Still waiting", de: "Wartet noch", fr: "Encore en attente" },
  onDelivered: {
    en: "On those who were delivered as planned: {bounds}. It is the effect of the plan, shared among those whom the plan made a difference to.",
    de: "Bei denen, die wie geplant beliefert wurden: {bounds}. Das ist der Effekt des Plans, verteilt auf die, für die der Plan etwas änderte.",
    fr: "Chez ceux qui ont été servis comme prévu : {bounds}. C’est l’effet du plan, réparti entre ceux pour qui le plan a changé quelque chose.",
  },
  planHardlyDecided: {
    en: "What was planned hardly decided how messages went out, so nothing can be said of those who were delivered as planned.",
    de: "Der Plan bestimmte kaum, wie Nachrichten hinausgingen, daher lässt sich über die wie geplant Belieferten nichts sagen.",
    fr: "Le plan n’a guère décidé de la façon dont les messages sont partis, on ne peut donc rien dire de ceux servis comme prévu.",
  },
  or: { en: "or", de: "oder", fr: "ou" },
  "doubt.allYoung": {
    en: "None of the {young, number} planned messages has had {window} to be opened yet. Look again when they have, choose a shorter window, or an earlier range.",
    de: "Keine der {young, number} geplanten Nachrichten hatte bisher genug Zeit, geöffnet zu werden (Frist: {window}). Später wieder nachsehen, eine kürzere Frist oder einen früheren Zeitraum wählen.",
    fr: "Aucun des {young, number} messages planifiés n’a encore eu {window} pour être ouvert. Revenez plus tard, choisissez une fenêtre plus courte ou une période antérieure.",
  },
  "doubt.nonePlanned": {
    en: "No message here says how its delivery was planned. Webhooks of {providers} tell it: connect it in Settings → Endpoints, or choose another range or fewer filters.",
    de: "Keine Nachricht sagt hier, wie ihre Zustellung geplant war. Webhooks von {providers} nennen es: unter Einstellungen → Endpunkte verbinden, oder einen anderen Zeitraum oder weniger Filter wählen.",
    fr: "Aucun message ici ne dit comment sa distribution était planifiée. Les webhooks de {providers} l’indiquent : connectez-le dans Paramètres → Points d’accès, ou choisissez une autre période ou moins de filtres.",
  },
  "doubt.allContextAware": {
    en: "All messages were planned context-aware, so there is nothing to compare them with.",
    de: "Alle Nachrichten waren kontextbezogen geplant, daher gibt es nichts, womit sie zu vergleichen wären.",
    fr: "Tous les messages étaient prévus en contextuel, il n’y a donc rien à quoi les comparer.",
  },
  "doubt.allTraditional": {
    en: "All messages were planned traditional, so there is nothing to compare them with.",
    de: "Alle Nachrichten waren traditionell geplant, daher gibt es nichts, womit sie zu vergleichen wären.",
    fr: "Tous les messages étaient prévus en classique, il n’y a donc rien à quoi les comparer.",
  },
  "doubt.apart": {
    en: "No campaign has messages planned each way, so only campaigns could be compared, and not ways of delivery.",
    de: "Keine Kampagne hat auf beide Arten geplante Nachrichten, daher ließen sich nur Kampagnen vergleichen, nicht Arten der Zustellung.",
    fr: "Aucune campagne n’a de messages prévus des deux façons, on ne pourrait donc comparer que des campagnes, et non des modes de distribution.",
  },
  "doubt.fewMessages": {
    en: "Each way needs {least, number} messages that have had {window} to be opened: context-aware has {contextAware, number}, traditional {traditional, number}. Choose a longer range, or wait.",
    de: "Jede Art braucht {least, number} Nachrichten, die genug Zeit zum Öffnen hatten (Frist: {window}): kontextbezogen hat {contextAware, number}, traditionell {traditional, number}. Einen längeren Zeitraum wählen oder warten.",
    fr: "Chaque façon demande {least, number} messages ayant eu {window} pour être ouverts : le contextuel en a {contextAware, number}, le classique {traditional, number}. Choisissez une période plus longue, ou attendez.",
  },
  "doubt.fewOutcomes": {
    en: "Each way needs {least, number} opened messages: context-aware has {contextAware, number}, traditional {traditional, number}. Choose a longer range, or wait.",
    de: "Jede Art braucht {least, number} geöffnete Nachrichten: kontextbezogen hat {contextAware, number}, traditionell {traditional, number}. Einen längeren Zeitraum wählen oder warten.",
    fr: "Chaque façon demande {least, number} messages ouverts : le contextuel en a {contextAware, number}, le classique {traditional, number}. Choisissez une période plus longue, ou attendez.",
  },
  "doubt.fewPersons": {
    en: "All of it went to {persons, number} persons, and {least, number} are needed to tell what is theirs from what is the delivery's. Choose a longer range or fewer filters.",
    de: "Alles ging an {persons, number} Personen, und {least, number} sind nötig, um ihren Anteil von dem der Zustellung zu trennen. Einen längeren Zeitraum oder weniger Filter wählen.",
    fr: "Tout est allé à {persons, number} personnes, et il en faut {least, number} pour distinguer ce qui tient à elles de ce qui tient à la distribution. Choisissez une période plus longue ou moins de filtres.",
  },
  "doubt.split": {
    en: "The split is not what was asked for: {observed} of messages were planned context-aware, {expected} were asked for. Whatever moved the split may have moved the opens. Find out what it was, or correct the share that was asked for.",
    de: "Die Aufteilung ist nicht die verlangte: {observed} der Nachrichten waren kontextbezogen geplant, verlangt waren {expected}. Was die Aufteilung verschob, kann auch die Öffnungen verschoben haben. Herausfinden, was es war, oder den verlangten Anteil berichtigen.",
    fr: "La répartition n’est pas celle demandée : {observed} des messages étaient prévus en contextuel, {expected} étaient demandés. Ce qui a déplacé la répartition a pu déplacer les ouvertures. Cherchez ce que c’était, ou corrigez la part demandée.",
  },
} as const satisfies Texts;
