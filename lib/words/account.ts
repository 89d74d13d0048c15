import type { Texts } from "./languages";

/** One’s own account. */
export const account = {
  account: { en: "Account", de: "Konto", fr: "Compte" },
  emailAndRole: { en: "{email}, {role}", de: "{email}, {role}", fr: "{email}, {role}" },
  password: { en: "Password", de: "Passwort", fr: "Mot de passe" },
  noPassword: {
    en: "You have none here: you sign in with {company}.",
    de: "Hier haben Sie keines: Sie melden sich mit {company} an.",
    fr: "Vous n’en avez pas ici : vous vous connectez avec {company}.",
  },
  noPasswordCompany: {
    en: "You have none here: you sign in with your company’s account.",
    de: "Hier haben Sie keines: Sie melden sich mit dem Konto Ihres Unternehmens an.",
    fr: "Vous n’en avez pas ici : vous vous connectez avec le compte de votre entreprise.",
  },
  secondFactor: { en: "Second factor", de: "Zweiter Faktor", fr: "Second facteur" },
  theme: { en: "Theme", de: "Darstellung", fr: "Thème" },
  language: { en: "Language", de: "Sprache", fr: "Langue" },
  sessions: { en: "Sessions", de: "Sitzungen", fr: "Sessions" },
  sessionsEnd: {
    en: "Each ends 30 days after signing in, or after 14 days without use.",
    de: "Jede endet 30 Tage nach der Anmeldung oder nach 14 Tagen ohne Nutzung.",
    fr: "Chacune se termine 30 jours après la connexion, ou après 14 jours sans utilisation.",
  },
  endOthers: { en: "End all others", de: "Alle anderen beenden", fr: "Terminer toutes les autres" },
  endOthersAsk: {
    en: "End all other sessions?",
    de: "Alle anderen Sitzungen beenden?",
    fr: "Terminer toutes les autres sessions ?",
  },
  endOthersWhat: {
    en: "Every other browser that you are signed in with has to sign in again; this one stays.",
    de: "Jeder andere Browser, in dem Sie angemeldet sind, muss sich neu anmelden; dieser bleibt.",
    fr: "Tout autre navigateur où vous êtes connecté devra se reconnecter ; celui-ci reste connecté.",
  },
  signOutEverywhere: {
    en: "Sign out everywhere",
    de: "Überall abmelden",
    fr: "Se déconnecter partout",
  },
  signOutEverywhereAsk: {
    en: "Sign out everywhere?",
    de: "Überall abmelden?",
    fr: "Se déconnecter partout ?",
  },
  signOutEverywhereWhat: {
    en: "You will have to sign in again, on this device too.",
    de: "Sie müssen sich neu anmelden, auch auf diesem Gerät.",
    fr: "Vous devrez vous reconnecter, sur cet appareil aussi.",
  },
  thisOne: { en: "this one", de: "diese", fr: "celle-ci" },
  sessionFrom: {
    en: "from {address}, signed in <begun></begun>, used <used></used>",
    de: "von {address}, angemeldet <begun></begun>, genutzt <used></used>",
    fr: "depuis {address}, connexion <begun></begun>, utilisée <used></used>",
  },
  session: {
    en: "signed in <begun></begun>, used <used></used>",
    de: "angemeldet <begun></begun>, genutzt <used></used>",
    fr: "connexion <begun></begun>, utilisée <used></used>",
  },
  never: { en: "never", de: "nie", fr: "jamais" },
  end: { en: "End", de: "Beenden", fr: "Terminer" },
  endOf: {
    en: "the session of {agent}",
    de: "der Sitzung von {agent}",
    fr: "la session de {agent}",
  },
  endAsk: {
    en: "End the session of {agent}?",
    de: "Sitzung von {agent} beenden?",
    fr: "Terminer la session de {agent} ?",
  },
  endWhat: {
    en: "That browser has to sign in again. If you do not know it, change your password too.",
    de: "Dieser Browser muss sich neu anmelden. Wenn Sie ihn nicht kennen, ändern Sie auch Ihr Passwort.",
    fr: "Ce navigateur devra se reconnecter. Si vous ne le connaissez pas, changez aussi votre mot de passe.",
  },
  endSession: { en: "End session", de: "Sitzung beenden", fr: "Terminer la session" },
} as const satisfies Texts;
