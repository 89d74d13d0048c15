import type { Texts } from "./languages";

/** Overview. */
export const overview = {
  overview: { en: "Overview", de: "Übersicht", fr: "Vue d’ensemble" },
  keyFigures: { en: "Key figures", de: "Kennzahlen", fr: "Chiffres clés" },
  theTrend: { en: "The trend", de: "Der Verlauf", fr: "L’évolution" },
  theFunnel: { en: "The funnel", de: "Der Funnel", fr: "L’entonnoir" },
  subscriptions: { en: "Subscriptions", de: "Abonnements", fr: "Abonnements" },
  campaigns: { en: "Campaigns", de: "Kampagnen", fr: "Campagnes" },
  providers: { en: "Providers", de: "Anbieter", fr: "Fournisseurs" },
  byEndpoint: { en: "by endpoint", de: "nach Endpunkt", fr: "par point d’accès" },
  itIsUs: {
    en: "It is us, not the providers",
    de: "Es liegt an uns, nicht an den Anbietern",
    fr: "Le problème vient de nous, pas des fournisseurs",
  },
  mostDelivered: { en: "most delivered", de: "meiste Zustellungen", fr: "les plus distribuées" },
  newestFirst: { en: "Newest first", de: "Neueste zuerst", fr: "Les plus récentes" },
  newestFirstWhat: {
    en: "all campaigns by when they were last sent",
    de: "alle Kampagnen nach der letzten Aussendung",
    fr: "toutes les campagnes par dernier envoi",
  },
  all: { en: "All {n, number}", de: "Alle {n, number}", fr: "Toutes ({n, number})" },
  allWhat: { en: "campaigns", de: "Kampagnen", fr: "les campagnes" },
  newestEvent: { en: "Newest event", de: "Neuestes Ereignis", fr: "Dernier événement" },
  noEvent: { en: "No event yet", de: "Noch kein Ereignis", fr: "Aucun événement" },
  beingProcessed: {
    en: "{n, number} being processed",
    de: "{n, number} in Verarbeitung",
    fr: "{n, number} en cours de traitement",
  },
  healthy: {
    en: "{healthy, number} of {n, plural, one {# endpoint} other {# endpoints}} healthy",
    de: "{healthy, number} von {n, plural, one {# Endpunkt} other {# Endpunkten}} in Ordnung",
    fr: "{healthy, number} sur {n, plural, one {# point d’accès} other {# points d’accès}} en bon état",
  },
  notInUse: {
    en: "{n, number} not in use yet",
    de: "{n, number} noch nicht in Gebrauch",
    fr: "{n, number} pas encore utilisés",
  },
  funnel: { en: "Funnel", de: "Funnel", fr: "Entonnoir" },
  funnelEvents: {
    en: "events that happened in this period, stage by stage",
    de: "Ereignisse dieses Zeitraums, Stufe für Stufe",
    fr: "événements de cette période, étape par étape",
  },
  funnelMessages: {
    en: "how far messages that began in this period got",
    de: "wie weit Nachrichten kamen, die in diesem Zeitraum begannen",
    fr: "jusqu’où sont allés les messages commencés dans cette période",
  },
  countsAsDelivered: {
    en: "What counts as delivered",
    de: "Was als zugestellt zählt",
    fr: "Ce qui compte comme distribué",
  },
  allDeliveries: { en: "All deliveries", de: "Alle Zustellungen", fr: "Toutes les distributions" },
  allDeliveriesWhat: {
    en: "Every delivery that a provider reports",
    de: "Jede Zustellung, die ein Anbieter meldet",
    fr: "Toute distribution communiquée par un fournisseur",
  },
  confirmed: { en: "Confirmed", de: "Bestätigt", fr: "Confirmées" },
  confirmedWhat: {
    en: "Only deliveries that the device itself confirmed",
    de: "Nur Zustellungen, die das Gerät selbst bestätigt hat",
    fr: "Seulement celles que l’appareil a lui-même confirmées",
  },
  whereLost: {
    en: "Where are they lost?",
    de: "Wo gehen sie verloren?",
    fr: "Où se perdent-ils ?",
  },
  whatHour: {
    en: "What hour works best?",
    de: "Welche Stunde wirkt am besten?",
    fr: "Quelle heure marche le mieux ?",
  },
  whyFail: {
    en: "Why did they fail?",
    de: "Warum schlugen sie fehl?",
    fr: "Pourquoi ont-ils échoué ?",
  },
  "step.hour": { en: "Hour", de: "Stunde", fr: "Heure" },
  "step.day": { en: "Day", de: "Tag", fr: "Jour" },
  "step.week": { en: "Week", de: "Woche", fr: "Semaine" },
  "step.month": { en: "Month", de: "Monat", fr: "Mois" },
  "eventBy.hour": {
    en: "by hour, when it happened",
    de: "nach Stunde des Ereignisses",
    fr: "par heure, au moment des faits",
  },
  "eventBy.day": {
    en: "by day, when it happened",
    de: "nach Tag des Ereignisses",
    fr: "par jour, au moment des faits",
  },
  "eventBy.week": {
    en: "by week, when it happened",
    de: "nach Woche des Ereignisses",
    fr: "par semaine, au moment des faits",
  },
  "eventBy.month": {
    en: "by month, when it happened",
    de: "nach Monat des Ereignisses",
    fr: "par mois, au moment des faits",
  },
  "sendBy.hour": {
    en: "by hour, by send date",
    de: "nach Stunde, nach Sendedatum",
    fr: "par heure, par date d’envoi",
  },
  "sendBy.day": {
    en: "by day, by send date",
    de: "nach Tag, nach Sendedatum",
    fr: "par jour, par date d’envoi",
  },
  "sendBy.week": {
    en: "by week, by send date",
    de: "nach Woche, nach Sendedatum",
    fr: "par semaine, par date d’envoi",
  },
  "sendBy.month": {
    en: "by month, by send date",
    de: "nach Monat, nach Sendedatum",
    fr: "par mois, par date d’envoi",
  },
  deliveredAndOpened: {
    en: "← Delivered and opened",
    de: "← Zugestellt und geöffnet",
    fr: "← Distribués et ouverts",
  },
  sizeOfSteps: { en: "Size of the steps", de: "Größe der Schritte", fr: "Taille des intervalles" },
  theTrendFile: { en: "the trend", de: "der Verlauf", fr: "l’évolution" },
  daysToCome: { en: "The days to come", de: "Die kommenden Tage", fr: "Les jours à venir" },
  forecastAndBand: {
    en: "The forecast and its band",
    de: "Die Prognose und ihr Band",
    fr: "La prévision et sa marge",
  },
} as const satisfies Texts;
