import type { Texts } from "./languages";

/** One’s own account, where the browser draws it. */
export const accountUi = {
  language: { en: "Language", de: "Sprache", fr: "Langue" },
  asBrowser: {
    en: "As the browser says",
    de: "Wie im Browser eingestellt",
    fr: "Comme dans le navigateur",
  },
  saveLanguage: { en: "Save language", de: "Sprache speichern", fr: "Enregistrer la langue" },
  theme: { en: "Theme", de: "Darstellung", fr: "Thème" },
  system: { en: "System", de: "System", fr: "Système" },
  light: { en: "Light", de: "Hell", fr: "Clair" },
  dark: { en: "Dark", de: "Dunkel", fr: "Sombre" },
  currentPassword: { en: "Current password", de: "Bisheriges Passwort", fr: "Mot de passe actuel" },
  newPassword: { en: "New password", de: "Neues Passwort", fr: "Nouveau mot de passe" },
  newPasswordHint: {
    en: "At least 10 characters. All your other sessions end.",
    de: "Mindestens 10 Zeichen. Alle Ihre anderen Sitzungen enden.",
    fr: "Au moins 10 caractères. Toutes vos autres sessions se terminent.",
  },
  passwordChanged: {
    en: "Changed. Every other session has ended.",
    de: "Geändert. Alle anderen Sitzungen sind beendet.",
    fr: "Modifié. Toutes les autres sessions sont terminées.",
  },
  changePassword: { en: "Change password", de: "Passwort ändern", fr: "Changer le mot de passe" },
  asksForCode: {
    en: "Signing in then also asks for a code from an authenticator app on your phone.",
    de: "Die Anmeldung fragt dann auch nach einem Code aus einer Authenticator-App auf Ihrem Telefon.",
    fr: "La connexion demande alors aussi un code d’une application d’authentification sur votre téléphone.",
  },
  yourPassword: { en: "Your password", de: "Ihr Passwort", fr: "Votre mot de passe" },
  setUp: { en: "Set up", de: "Einrichten", fr: "Configurer" },
  scan: {
    en: "Scan this with an authenticator app, or type its key there. Then enter the code it shows.",
    de: "Scannen Sie dies mit einer Authenticator-App oder tippen Sie den Schlüssel dort ein. Geben Sie dann den Code ein, den sie zeigt.",
    fr: "Scannez ceci avec une application d’authentification ou saisissez-y la clé. Entrez ensuite le code qu’elle affiche.",
  },
  keyOfFactor: {
    en: "The key of your second factor",
    de: "Der Schlüssel Ihres zweiten Faktors",
    fr: "La clé de votre second facteur",
  },
  key: { en: "Key", de: "Schlüssel", fr: "Clé" },
  code: { en: "Code", de: "Code", fr: "Code" },
  sixDigits: { en: "Six digits.", de: "Sechs Ziffern.", fr: "Six chiffres." },
  turnOn: { en: "Turn on", de: "Einschalten", fr: "Activer" },
  isOn: {
    en: "The second factor is on",
    de: "Der zweite Faktor ist eingeschaltet",
    fr: "Le second facteur est activé",
  },
  keepCodes: {
    en: "Keep these recovery codes away from your phone: each works once instead of the app's code. They are shown only once. All your other sessions have ended.",
    de: "Bewahren Sie diese Wiederherstellungscodes getrennt vom Telefon auf: Jeder gilt einmal anstelle des Codes der App. Sie werden nur dieses Mal gezeigt. Alle Ihre anderen Sitzungen sind beendet.",
    fr: "Conservez ces codes de secours ailleurs que sur votre téléphone : chacun remplace une fois le code de l’application. Ils ne sont affichés qu’une fois. Toutes vos autres sessions sont terminées.",
  },
  recoveryCodes: { en: "Recovery codes", de: "Wiederherstellungscodes", fr: "Codes de secours" },
  savedThem: { en: "I have saved them", de: "Ich habe sie gesichert", fr: "Je les ai enregistrés" },
  on: { en: "on", de: "ein", fr: "activé" },
  codesLeft: {
    en: "{n, plural, one {# recovery code is} other {# recovery codes are}} left. For new ones, turn it off and on.",
    de: "Noch {n, plural, one {# Wiederherstellungscode} other {# Wiederherstellungscodes}} übrig. Für neue aus- und wieder einschalten.",
    fr: "{n, plural, one {Il reste # code de secours} other {Il reste # codes de secours}}. Pour en obtenir de nouveaux, désactivez puis réactivez.",
  },
  turnOff: { en: "Turn off", de: "Ausschalten", fr: "Désactiver" },
  turnOffAsk: {
    en: "Turn the second factor off?",
    de: "Zweiten Faktor ausschalten?",
    fr: "Désactiver le second facteur ?",
  },
  onlyPassword: {
    en: "Signing in then takes only your password.",
    de: "Zur Anmeldung genügt dann Ihr Passwort.",
    fr: "La connexion ne demande alors que votre mot de passe.",
  },
  onlyCompany: {
    en: "Signing in then takes only your company’s sign-in.",
    de: "Zur Anmeldung genügt dann die Anmeldung Ihres Unternehmens.",
    fr: "La connexion ne demande alors que celle de votre entreprise.",
  },
  codeOrRecovery: {
    en: "Code, or a recovery code",
    de: "Code oder Wiederherstellungscode",
    fr: "Code, ou code de secours",
  },
} as const satisfies Texts;
