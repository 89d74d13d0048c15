import type { Texts } from "./languages";

/** What stands before one is signed in, where the browser draws it. */
export const entranceUi = {
  signIn: { en: "Sign in", de: "Anmelden", fr: "Se connecter" },
  signInWith: {
    en: "Sign in with {name}",
    de: "Mit {name} anmelden",
    fr: "Se connecter avec {name}",
  },
  insecure: {
    en: "Signing in will not hold at this address",
    de: "Unter dieser Adresse hält die Anmeldung nicht",
    fr: "La connexion ne tiendra pas à cette adresse",
  },
  goToSecure: {
    en: "This Pushlens is set up for https, and browsers keep its sign-in there alone. Go to <link>{address}</link>.",
    de: "Dieses Pushlens ist für https eingerichtet, und Browser behalten die Anmeldung nur dort. Öffnen Sie <link>{address}</link>.",
    fr: "Ce Pushlens est configuré pour https, et les navigateurs n’y conservent la connexion que là. Ouvrez <link>{address}</link>.",
  },
  notRight: {
    en: "E-mail address or password is not right.",
    de: "E-Mail-Adresse oder Passwort stimmt nicht.",
    fr: "L’adresse e-mail ou le mot de passe est incorrect.",
  },
  email: { en: "E-mail", de: "E-Mail", fr: "E-mail" },
  yourEmail: { en: "Your e-mail", de: "Ihre E-Mail-Adresse", fr: "Votre e-mail" },
  password: { en: "Password", de: "Passwort", fr: "Mot de passe" },
  atLeast10: {
    en: "At least 10 characters.",
    de: "Mindestens 10 Zeichen.",
    fr: "Au moins 10 caractères.",
  },
  code: { en: "Code", de: "Code", fr: "Code" },
  codeHint: {
    en: "The six digits that your authenticator app shows, or a recovery code.",
    de: "Die sechs Ziffern, die Ihre Authenticator-App zeigt, oder ein Wiederherstellungscode.",
    fr: "Les six chiffres affichés par votre application d’authentification, ou un code de secours.",
  },
  takesLong: {
    en: "After several wrong tries this takes up to half a minute.",
    de: "Nach mehreren falschen Versuchen dauert das bis zu einer halben Minute.",
    fr: "Après plusieurs tentatives erronées, cela prend jusqu’à une demi-minute.",
  },
  goOn: { en: "Go on", de: "Weiter", fr: "Continuer" },
  join: { en: "Join", de: "Beitreten", fr: "Rejoindre" },
  setupCode: { en: "Setup code", de: "Einrichtungscode", fr: "Code d’installation" },
  setupCodeHint: {
    en: "The terminal or log in which Pushlens was started shows it.",
    de: "Das Terminal oder Protokoll, in dem Pushlens gestartet wurde, zeigt ihn.",
    fr: "Le terminal ou le journal dans lequel Pushlens a été démarré l’affiche.",
  },
  workspace: { en: "Workspace", de: "Arbeitsbereich", fr: "Espace de travail" },
  workspaceHint: {
    en: "Your company or team.",
    de: "Ihr Unternehmen oder Team.",
    fr: "Votre entreprise ou votre équipe.",
  },
  timeZone: { en: "Time zone", de: "Zeitzone", fr: "Fuseau horaire" },
  timeZoneHint: {
    en: "Days and hours of every chart are counted in it.",
    de: "Tage und Stunden jedes Diagramms werden in ihr gezählt.",
    fr: "Les jours et les heures de chaque graphique y sont comptés.",
  },
  createOwnerAccount: {
    en: "Create the owner account",
    de: "Inhaberkonto anlegen",
    fr: "Créer le compte propriétaire",
  },
  "step.owner": { en: "Owner account", de: "Inhaberkonto", fr: "Compte propriétaire" },
  "step.endpoint": { en: "First endpoint", de: "Erster Endpunkt", fr: "Premier point d’accès" },
  "step.event": { en: "First event", de: "Erstes Ereignis", fr: "Premier événement" },
  notNow: {
    en: "Not now? <link>Go to the overview</link> and add endpoints later, in Settings. Or look around first with invented numbers, which you can remove in Settings:",
    de: "Nicht jetzt? <link>Zur Übersicht gehen</link> und Endpunkte später in den Einstellungen anlegen. Oder erst einmal mit erfundenen Zahlen umsehen, die sich in den Einstellungen entfernen lassen:",
    fr: "Pas maintenant ? <link>Aller à la vue d’ensemble</link> et ajouter des points d’accès plus tard, dans les paramètres. Ou commencer par explorer avec des chiffres inventés, que vous pourrez supprimer dans les paramètres :",
  },
} as const satisfies Texts;
