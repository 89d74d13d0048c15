import type { Texts } from "./languages";

/** What changed beyond chance, in sentences. */
export const insights = {
  mostlyOf: {
    en: "Most of the difference is {name}'s.",
    de: "Der größte Teil des Unterschieds stammt von {name}.",
    fr: "La plus grande part de la différence vient de {name}.",
  },
  todayUntil: {
    en: "today until {time}",
    de: "heute bis {time}",
    fr: "aujourd’hui jusqu’à {time}",
  },
  onDay: { en: "on {weekday}, {day}", de: "am {weekday}, {day}", fr: "le {weekday} {day}" },
  inDays: {
    en: "in the {length} days {days}",
    de: "in den {length} Tagen {days}",
    fr: "sur les {length} jours {days}",
  },
  usualDayByThen: {
    en: "on a usual {weekday} by then",
    de: "an einem üblichen {weekday} bis dahin",
    fr: "qu’un {weekday} habituel à la même heure",
  },
  usualDay: {
    en: "on a usual {weekday}",
    de: "an einem üblichen {weekday}",
    fr: "qu’un {weekday} habituel",
  },
  usualWeek: {
    en: "in a usual week",
    de: "in einer üblichen Woche",
    fr: "que lors d’une semaine habituelle",
  },
  usualDays: {
    en: "usually in as many days",
    de: "üblich in ebenso vielen Tagen",
    fr: "que d’habitude en autant de jours",
  },
  timesAsMany: {
    en: "{times} times as many as",
    de: "{times}-mal so viele wie",
    fr: "{times} fois plus",
  },
  fewer: { en: "{percent} fewer than", de: "{percent} weniger als", fr: "{percent} de moins" },
  more: { en: "{percent} more than", de: "{percent} mehr als", fr: "{percent} de plus" },
  "percent.lower": {
    en: "{percent} lower than",
    de: "{percent} niedriger als",
    fr: "{percent} plus bas",
  },
  "percent.higher": {
    en: "{percent} higher than",
    de: "{percent} höher als",
    fr: "{percent} plus haut",
  },
  "point.lower": {
    en: "{points} point lower than",
    de: "{points} Punkt niedriger als",
    fr: "{points} point plus bas",
  },
  "point.higher": {
    en: "{points} point higher than",
    de: "{points} Punkt höher als",
    fr: "{points} point plus haut",
  },
  "points.lower": {
    en: "{points} points lower than",
    de: "{points} Punkte niedriger als",
    fr: "{points} points plus bas",
  },
  "points.higher": {
    en: "{points} points higher than",
    de: "{points} Punkte höher als",
    fr: "{points} points plus haut",
  },
  count: {
    en: "{figure} {what} {when}, {change} {usually} ({usual}).",
    de: "{figure} {what} {when}, {change} {usually} ({usual}).",
    fr: "{figure} {what} {when}, {change} {usually} ({usual}).",
  },
  countOf: {
    en: "“{campaign}”: {figure} {what} {when}, {change} {usually} ({usual}).",
    de: "„{campaign}“: {figure} {what} {when}, {change} {usually} ({usual}).",
    fr: "« {campaign} » : {figure} {what} {when}, {change} {usually} ({usual}).",
  },
  rate: {
    en: "The {what} was {figure} {when}, {change} {usually} ({usual}).",
    de: "Die {what} betrug {when} {figure}, {change} {usually} ({usual}).",
    fr: "Le {what} était de {figure} {when}, {change} {usually} ({usual}).",
  },
  rateOf: {
    en: "“{campaign}”: {what} was {figure} {when}, {change} {usually} ({usual}).",
    de: "„{campaign}“: {what} {when} {figure}, {change} {usually} ({usual}).",
    fr: "« {campaign} » : {what} de {figure} {when}, {change} {usually} ({usual}).",
  },
  "what.sent": { en: "sends", de: "Aussendungen", fr: "envois" },
  "what.delivered": { en: "deliveries", de: "Zustellungen", fr: "distributions" },
  "what.opened": { en: "opens", de: "Öffnungen", fr: "ouvertures" },
  "what.clicked": { en: "clicks", de: "Klicks", fr: "clics" },
  "what.failed": { en: "failures", de: "Fehler", fr: "échecs" },
  "what.optedOut": { en: "opt-outs", de: "Opt-outs", fr: "opt-outs" },
  "what.optedIn": { en: "opt-ins", de: "Opt-ins", fr: "opt-ins" },
  "what.delivery": { en: "delivery rate", de: "Zustellrate", fr: "taux de distribution" },
  "what.open": { en: "open rate", de: "Öffnungsrate", fr: "taux d’ouverture" },
  "what.click": { en: "click rate", de: "Klickrate", fr: "taux de clic" },
  "what.failure": { en: "failure rate", de: "Fehlerrate", fr: "taux d’échec" },
} as const satisfies Texts;
