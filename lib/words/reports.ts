import type { Texts } from "./languages";

/** Reports that come by themselves, where the server draws them, and the page that leaves one. */
export const reports = {
  reports: { en: "Reports", de: "Berichte", fr: "Rapports" },
  report: { en: "Report", de: "Bericht", fr: "Rapport" },
  newReport: { en: "New report", de: "Neuer Bericht", fr: "Nouveau rapport" },
  aboutReports: {
    en: "A saved view’s numbers that come by themselves: by e-mail, or into Slack, Microsoft Teams or Google Chat.",
    de: "Die Zahlen einer gespeicherten Ansicht, die von selbst kommen: per E-Mail oder in Slack, Microsoft Teams oder Google Chat.",
    fr: "Les chiffres d’une vue enregistrée, qui arrivent d’eux-mêmes : par e-mail, ou dans Slack, Microsoft Teams ou Google Chat.",
  },
  noReportYet: { en: "No report yet", de: "Noch kein Bericht", fr: "Pas encore de rapport" },
  saveViewFirst: {
    en: "Save a view of a page first, then have it sent every day, week or month.",
    de: "Zuerst die Ansicht einer Seite speichern, dann täglich, wöchentlich oder monatlich senden lassen.",
    fr: "Enregistrez d’abord une vue d’une page, puis faites-la envoyer chaque jour, chaque semaine ou chaque mois.",
  },
  createFirst: {
    en: "Create the first report",
    de: "Ersten Bericht anlegen",
    fr: "Créer le premier rapport",
  },
  off: { en: "Off", de: "Aus", fr: "Désactivé" },
  previewThis: {
    en: "Preview<hidden> {name} in a new tab</hidden>",
    de: "Vorschau<hidden>: {name} in einem neuen Tab</hidden>",
    fr: "Aperçu<hidden> : {name} dans un nouvel onglet</hidden>",
  },
  sendMeOne: {
    en: "Send me one now",
    de: "Jetzt an mich senden",
    fr: "M’en envoyer un maintenant",
  },
  sendQuestion: {
    en: "Send {name} to yourself?",
    de: "{name} an sich selbst senden?",
    fr: "Vous envoyer {name} ?",
  },
  sendMeans: {
    en: "It goes to {email} alone, as it would be now, within seconds.",
    de: "Der Bericht geht nur an {email}, so wie er jetzt wäre, innerhalb von Sekunden.",
    fr: "Il n’est envoyé qu’à {email}, tel qu’il serait maintenant, en quelques secondes.",
  },
  send: { en: "Send", de: "Senden", fr: "Envoyer" },
  deleteThis: {
    en: "Delete<hidden> {name}</hidden>",
    de: "Löschen<hidden>: {name}</hidden>",
    fr: "Supprimer<hidden> {name}</hidden>",
  },
  deleteQuestion: { en: "Delete {name}?", de: "{name} löschen?", fr: "Supprimer {name} ?" },
  deleteMeans: {
    en: "Its history goes with it. What has been sent stays where it is.",
    de: "Sein Verlauf wird mit gelöscht. Was gesendet wurde, bleibt, wo es ist.",
    fr: "Son historique disparaît avec lui. Ce qui a été envoyé reste où il est.",
  },
  delete: { en: "Delete", de: "Löschen", fr: "Supprimer" },
  when: {
    en: "{schedule} ({zone}), {to}.",
    de: "{schedule} ({zone}), {to}.",
    fr: "{schedule} ({zone}), {to}.",
  },
  whenNext: {
    en: "{schedule} ({zone}), next {next}, {to}.",
    de: "{schedule} ({zone}), als Nächstes {next}, {to}.",
    fr: "{schedule} ({zone}), prochain envoi {next}, {to}.",
  },
  to: { en: "to {names}", de: "an {names}", fr: "à {names}" },
  toNobody: {
    en: "to nobody: everybody has unsubscribed",
    de: "an niemanden: alle haben sich abgemeldet",
    fr: "à personne : tout le monde s’est désabonné",
  },
  waits: { en: "waits", de: "wartet", fr: "en attente" },
  notSent: { en: "not sent", de: "nicht gesendet", fr: "non envoyé" },
  sent: { en: "sent", de: "gesendet", fr: "envoyé" },
  targetFailed: {
    en: "{target}: {error}",
    de: "{target}: {error}",
    fr: "{target} : {error}",
  },
  targetFailedAgain: {
    en: "{target}: {error} It is tried again.",
    de: "{target}: {error} Es wird erneut versucht.",
    fr: "{target} : {error} Une nouvelle tentative suivra.",
  },
  nothingSentYet: {
    en: "Nothing sent yet.",
    de: "Noch nichts gesendet.",
    fr: "Rien envoyé pour l’instant.",
  },
  whatWasSent: { en: "What was sent", de: "Was gesendet wurde", fr: "Ce qui a été envoyé" },
  sentByThemselves: {
    en: "A saved view’s numbers, sent by themselves.",
    de: "Die Zahlen einer gespeicherten Ansicht, von selbst gesendet.",
    fr: "Les chiffres d’une vue enregistrée, envoyés automatiquement.",
  },
  noViewYet: {
    en: "There is no saved view to send yet: open Overview or another report, narrow it to what you want, and choose Views, Save.",
    de: "Es gibt noch keine gespeicherte Ansicht zum Senden: Die Übersicht oder einen anderen Bericht öffnen, nach Wunsch filtern und Ansichten, Speichern wählen.",
    fr: "Il n’y a pas encore de vue enregistrée à envoyer : ouvrez la vue d’ensemble ou un autre rapport, filtrez-le comme vous le souhaitez, puis choisissez Vues, Enregistrer.",
  },
  viewOfPage: { en: "{name} ({page})", de: "{name} ({page})", fr: "{name} ({page})" },
  "every.day": {
    en: "Every day at {hour}:00",
    de: "Jeden Tag um {hour}:00 Uhr",
    fr: "Chaque jour à {hour}:00",
  },
  "every.week": {
    en: "Every {weekday} at {hour}:00",
    de: "Jeden {weekday} um {hour}:00 Uhr",
    fr: "Chaque {weekday} à {hour}:00",
  },
  "every.month": {
    en: "On day {day} of every month at {hour}:00",
    de: "Am {day}. jedes Monats um {hour}:00 Uhr",
    fr: "Le {day} de chaque mois à {hour}:00",
  },
  "weekday.1": { en: "Monday", de: "Montag", fr: "lundi" },
  "weekday.2": { en: "Tuesday", de: "Dienstag", fr: "mardi" },
  "weekday.3": { en: "Wednesday", de: "Mittwoch", fr: "mercredi" },
  "weekday.4": { en: "Thursday", de: "Donnerstag", fr: "jeudi" },
  "weekday.5": { en: "Friday", de: "Freitag", fr: "vendredi" },
  "weekday.6": { en: "Saturday", de: "Samstag", fr: "samedi" },
  "weekday.7": { en: "Sunday", de: "Sonntag", fr: "dimanche" },

  gone: {
    en: "There is no such report any more.",
    de: "Diesen Bericht gibt es nicht mehr.",
    fr: "Ce rapport n’existe plus.",
  },
  viewGone: {
    en: "There is no such view any more.",
    de: "Diese Ansicht gibt es nicht mehr.",
    fr: "Cette vue n’existe plus.",
  },
  viewNotSent: {
    en: "This view shows single people or our own plumbing, and is not sent. Choose another one.",
    de: "Diese Ansicht zeigt einzelne Personen oder das Innere von Pushlens und wird nicht gesendet. Bitte eine andere wählen.",
    fr: "Cette vue montre des personnes ou le fonctionnement interne de Pushlens, et n’est pas envoyée. Choisissez-en une autre.",
  },
  chatCutShort: {
    en: "The chat's address is cut short. Enter it whole, or leave it as it was. Nothing was changed.",
    de: "Die Adresse des Chats ist gekürzt. Geben Sie sie vollständig ein, oder lassen Sie sie, wie sie war. Nichts wurde geändert.",
    fr: "L’adresse de la messagerie est abrégée. Saisissez-la en entier, ou laissez-la telle quelle. Rien n’a été modifié.",
  },
  cannotSend: {
    en: "This installation cannot send e-mail yet: PUSHLENS_SMTP_URL is not set. Look at the preview instead.",
    de: "Diese Installation kann noch keine E-Mails senden: PUSHLENS_SMTP_URL ist nicht gesetzt. Stattdessen hilft die Vorschau.",
    fr: "Cette installation ne peut pas encore envoyer d’e-mails : PUSHLENS_SMTP_URL n’est pas définie. Consultez plutôt l’aperçu.",
  },
  tooManyAddresses: {
    en: "50 addresses at most.",
    de: "Höchstens 50 Adressen.",
    fr: "50 adresses au plus.",
  },
  chooseView: {
    en: "Choose a saved view.",
    de: "Bitte eine gespeicherte Ansicht wählen.",
    fr: "Choisissez une vue enregistrée.",
  },
  chooseChat: {
    en: "Choose which chat this address belongs to.",
    de: "Bitte wählen, zu welchem Chat diese Adresse gehört.",
    fr: "Choisissez à quelle messagerie appartient cette adresse.",
  },
  enterChatAddress: {
    en: "Enter the address of the chat's incoming webhook.",
    de: "Bitte die Adresse des eingehenden Webhooks des Chats eingeben.",
    fr: "Saisissez l’adresse du webhook entrant de la messagerie.",
  },
  enterAddress: {
    en: "Enter an address, or a chat below.",
    de: "Bitte eine Adresse eingeben, oder unten einen Chat.",
    fr: "Saisissez une adresse, ou une messagerie ci-dessous.",
  },

  unsubscribe: { en: "Unsubscribe", de: "Abmelden", fr: "Se désabonner" },
  notSubscribed: { en: "Not subscribed", de: "Nicht angemeldet", fr: "Pas d’abonnement" },
  leadsToNoReport: {
    en: "This link leads to no report that is still sent to you. There is nothing to do.",
    de: "Dieser Link führt zu keinem Bericht, der Ihnen noch gesendet wird. Es ist nichts zu tun.",
    fr: "Ce lien ne mène à aucun rapport qui vous soit encore envoyé. Il n’y a rien à faire.",
  },
  noLongerSent: {
    en: "“{name}” is then no longer sent to {address}.",
    de: "„{name}“ wird dann nicht mehr an {address} gesendet.",
    fr: "« {name} » ne sera alors plus envoyé à {address}.",
  },
} as const satisfies Texts;
