import type { Texts } from "./languages";

/** What Pushlens sends: mails and messages to chats. */
export const mails = {
  invitationSubject: {
    en: "Your invitation to Pushlens",
    de: "Ihre Einladung zu Pushlens",
    fr: "Votre invitation à Pushlens",
  },
  invites: {
    en: "{from} invites you to Pushlens.",
    de: "{from} lädt Sie zu Pushlens ein.",
    fr: "{from} vous invite à rejoindre Pushlens.",
  },
  choosePassword: {
    en: "Choose a password and see the numbers:",
    de: "Passwort wählen und die Zahlen ansehen:",
    fr: "Choisissez un mot de passe et consultez les chiffres :",
  },
  linkWorksOnce: {
    en: "The link works once, for {days, number} days. If you do not know what this is, ignore it.",
    de: "Der Link gilt einmal und {days, number} Tage lang. Wenn Sie nichts damit anfangen können, ignorieren Sie diese Nachricht.",
    fr: "Le lien fonctionne une seule fois, pendant {days, number} jours. Si vous ne savez pas de quoi il s’agit, ignorez ce message.",
  },
  signInSubject: {
    en: "New sign-in to Pushlens",
    de: "Neue Anmeldung bei Pushlens",
    fr: "Nouvelle connexion à Pushlens",
  },
  somebodySignedIn: {
    en: "Somebody signed in to your Pushlens account in a browser that is new to it: {browser}.",
    de: "Jemand hat sich in einem Browser, den Ihr Pushlens-Konto noch nicht kennt, bei diesem Konto angemeldet: {browser}.",
    fr: "Quelqu’un s’est connecté à votre compte Pushlens dans un navigateur qu’il ne connaissait pas : {browser}.",
  },
  somebodySignedInFrom: {
    en: "Somebody signed in to your Pushlens account in a browser that is new to it: {browser}, from {address}.",
    de: "Jemand hat sich in einem Browser, den Ihr Pushlens-Konto noch nicht kennt, bei diesem Konto angemeldet: {browser}, von {address}.",
    fr: "Quelqu’un s’est connecté à votre compte Pushlens dans un navigateur qu’il ne connaissait pas : {browser}, depuis {address}.",
  },
  ifThatWasYou: {
    en: "If that was you, there is nothing to do.",
    de: "Wenn Sie das waren, ist nichts zu tun.",
    fr: "Si c’était vous, il n’y a rien à faire.",
  },
  ifNotYou: {
    en: "If not, change your password, which signs everybody else out, and set up a second factor:",
    de: "Wenn nicht, ändern Sie Ihr Passwort, was alle anderen abmeldet, und richten Sie einen zweiten Faktor ein:",
    fr: "Sinon, changez votre mot de passe, ce qui déconnecte toutes les autres personnes, et configurez un second facteur :",
  },
  alertSubject: { en: "Alert: {title}", de: "Alarm: {title}", fr: "Alerte : {title}" },
  resolvedSubject: { en: "Resolved: {title}", de: "Beendet: {title}", fr: "Terminée : {title}" },
  overItBegan: {
    en: "This is over. It began at {since}, and was:",
    de: "Dies ist vorbei. Es begann am {since} und lautete:",
    fr: "C’est terminé. Cela avait commencé le {since} :",
  },
  overItWas: {
    en: "This is over. It was:",
    de: "Dies ist vorbei. Es lautete:",
    fr: "C’est terminé. C’était :",
  },
  seeIt: { en: "See it: {url}", de: "Ansehen: {url}", fr: "Voir : {url}" },
  allAlerts: {
    en: "All alerts: {url}",
    de: "Alle Alarme: {url}",
    fr: "Toutes les alertes : {url}",
  },
  seeItInPushlens: {
    en: "See it in Pushlens",
    de: "In Pushlens ansehen",
    fr: "Voir dans Pushlens",
  },
  stopSending: {
    en: "Stop sending me this report",
    de: "Diesen Bericht nicht mehr senden",
    fr: "Ne plus m’envoyer ce rapport",
  },
  stopSendingAt: {
    en: "Stop sending me this report: {url}",
    de: "Diesen Bericht nicht mehr senden: {url}",
    fr: "Ne plus m’envoyer ce rapport : {url}",
  },
  changesAre: {
    en: "Changes are against the period before, where it can be compared. “—” means not reported, which is not zero.",
    de: "Änderungen gelten gegenüber dem Zeitraum davor, soweit er vergleichbar ist. „—“ heißt: nicht gemeldet, also nicht null.",
    fr: "Les évolutions se lisent par rapport à la période précédente, si elle est comparable. « — » signifie : non communiqué, ce qui n’est pas zéro.",
  },
  trend: { en: "Trend", de: "Verlauf", fr: "Tendance" },
  funnel: { en: "Funnel", de: "Funnel", fr: "Entonnoir" },
  againstBefore: {
    en: "{label}: {value} ({change} against the period before)",
    de: "{label}: {value} ({change} gegenüber dem Zeitraum davor)",
    fr: "{label} : {value} ({change} par rapport à la période précédente)",
  },
  figure: { en: "{label}: {value}", de: "{label}: {value}", fr: "{label} : {value}" },
  figureNote: {
    en: "{label}: {value} ({note})",
    de: "{label}: {value} ({note})",
    fr: "{label} : {value} ({note})",
  },
  reportSubject: { en: "{name}: {days}", de: "{name}: {days}", fr: "{name} : {days}" },
  dashed: { en: "dashed: {against}", de: "gestrichelt: {against}", fr: "en pointillé : {against}" },
  notReported: { en: "not reported", de: "nicht gemeldet", fr: "non communiqué" },
  filter: {
    en: "{filter, select, provider {Provider} endpoint {Endpoint} campaign {Campaign} channel {Channel} other {Platform}}: {names}",
    de: "{filter, select, provider {Anbieter} endpoint {Endpunkt} campaign {Kampagne} channel {Kanal} other {Plattform}}: {names}",
    fr: "{filter, select, provider {Fournisseur} endpoint {Point d’accès} campaign {Campagne} channel {Canal} other {Plateforme}} : {names}",
  },
  overTime: {
    en: "{label} over time. {summary}",
    de: "{label} im Zeitverlauf. {summary}",
    fr: "{label} au fil du temps. {summary}",
  },
  nothingShared: {
    en: "Nothing is shared here",
    de: "Hier wird nichts geteilt",
    fr: "Rien n’est partagé ici",
  },
  notSharedAnyMore: {
    en: "This figure is not shared any more. Ask whoever put it here for a new link.",
    de: "Diese Zahl wird nicht mehr geteilt. Wer sie hier eingebaut hat, kann einen neuen Link geben.",
    fr: "Ce chiffre n’est plus partagé. Demandez un nouveau lien à la personne qui l’a placé ici.",
  },
} as const satisfies Texts;
