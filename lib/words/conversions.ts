import type { Texts } from "./languages";

/** Settings → Conversions: which events campaigns are for. */
export const conversions = {
  conversions: { en: "Conversions", de: "Conversions", fr: "Conversions" },
  about: {
    en: "Choose the events that campaigns are for, such as purchases. Campaigns then say how many messages led to one, and what they were worth.",
    de: "Wählen Sie die Ereignisse, auf die Kampagnen zielen, etwa Käufe. Kampagnen zeigen dann, wie viele Nachrichten zu einem führten und was sie wert waren.",
    fr: "Choisissez les événements que visent vos campagnes, comme les achats. Les campagnes indiquent alors combien de messages en ont entraîné un, et leur valeur.",
  },
  whatCounts: { en: "What counts", de: "Was zählt", fr: "Ce qui compte" },
  countsAnew: {
    en: "a change counts all days anew",
    de: "eine Änderung zählt alle Tage neu",
    fr: "une modification recompte tous les jours",
  },
  howCounted: { en: "How it is counted", de: "Wie gezählt wird", fr: "Mode de calcul" },
  countsOnce: {
    en: "An event counts once, for one message: the one that the event itself names, else the last one that the same device or person opened before, at the same endpoint and within the window. What followed no open counts for no message.",
    de: "Ein Ereignis zählt einmal und für eine Nachricht: für die, die es selbst nennt, sonst für die letzte, die dasselbe Gerät oder dieselbe Person zuvor öffnete, am selben Endpunkt und innerhalb der Frist. Was auf keine Öffnung folgte, zählt für keine Nachricht.",
    fr: "Un événement compte une fois, pour un seul message : celui qu’il désigne lui-même, sinon le dernier que le même appareil ou la même personne a ouvert auparavant, au même point d’accès et dans le délai choisi. Ce qui n’a suivi aucune ouverture ne compte pour aucun message.",
  },
  onItsDay: {
    en: "It counts on the day on which that message began, as all figures of campaigns do. The rate is messages with at least one conversion ÷ messages delivered.",
    de: "Es zählt an dem Tag, an dem diese Nachricht begann, wie alle Zahlen von Kampagnen. Die Rate ist Nachrichten mit mindestens einer Conversion ÷ zugestellte Nachrichten.",
    fr: "Il compte le jour où ce message a commencé, comme tous les chiffres des campagnes. Le taux est le nombre de messages avec au moins une conversion ÷ le nombre de messages distribués.",
  },
  valuesExactly: {
    en: "Values are added up exactly as they were sent. Which currency they are in is not told, so none is shown: choose events of one currency.",
    de: "Werte werden genau so summiert, wie sie gesendet wurden. Ihre Währung wird nicht mitgeteilt, deshalb wird keine gezeigt: Wählen Sie Ereignisse in einer Währung.",
    fr: "Les valeurs sont additionnées exactement comme elles ont été envoyées. Leur devise n’est pas indiquée, donc aucune n’est affichée : choisissez des événements dans une même devise.",
  },
  whenFound: {
    en: "A worker finds them: of today and yesterday within minutes, what is told later of older days within a day. It followed, which is not to say that it was the cause.",
    de: "Ein Worker findet sie: die von heute und gestern binnen Minuten, später gemeldete von älteren Tagen binnen eines Tages. Dass etwas folgte, heißt nicht, dass die Nachricht die Ursache war.",
    fr: "Un worker les trouve : celles d’aujourd’hui et d’hier en quelques minutes, celles de jours plus anciens communiquées plus tard en un jour. Elles ont suivi le message, ce qui ne prouve pas qu’il en soit la cause.",
  },
  eventTooLong: {
    en: "A name of an event has at most 200 characters.",
    de: "Der Name eines Ereignisses hat höchstens 200 Zeichen.",
    fr: "Le nom d’un événement a 200 caractères au plus.",
  },
  tooManyEvents: {
    en: "Choose {most, number} events at most.",
    de: "Bitte höchstens {most, number} Ereignisse wählen.",
    fr: "Choisissez {most, number} événements au plus.",
  },
  fieldTooLong: {
    en: "The name of a field has at most 200 characters.",
    de: "Der Name eines Feldes hat höchstens 200 Zeichen.",
    fr: "Le nom d’un champ a 200 caractères au plus.",
  },
  chooseWindow: {
    en: "Choose one of the windows.",
    de: "Bitte eine der Fristen wählen.",
    fr: "Choisissez l’un des délais.",
  },
} as const satisfies Texts;
