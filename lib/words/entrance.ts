import type { Texts } from "./languages";

/** What stands before one is signed in: signing in, setting up, joining. */
export const entrance = {
  signIn: { en: "Sign in", de: "Anmelden", fr: "Se connecter" },
  enterEmail: {
    en: "Enter your e-mail address.",
    de: "Geben Sie Ihre E-Mail-Adresse ein.",
    fr: "Saisissez votre adresse e-mail.",
  },
  enterPassword: {
    en: "Enter your password.",
    de: "Geben Sie Ihr Passwort ein.",
    fr: "Saisissez votre mot de passe.",
  },
  notRightSetAnew: {
    en: "E-mail address or password is not right. Whoever runs this installation can set a new password in its terminal.",
    de: "E-Mail-Adresse oder Passwort stimmt nicht. Wer diese Installation betreibt, kann im Terminal ein neues Passwort setzen.",
    fr: "L’adresse e-mail ou le mot de passe est incorrect. La personne qui gère cette installation peut définir un nouveau mot de passe dans son terminal.",
  },
  codeNotRight: {
    en: "That code is not right, or was used already. Enter the one that your app shows now.",
    de: "Dieser Code stimmt nicht oder wurde schon benutzt. Geben Sie den ein, den Ihre App jetzt zeigt.",
    fr: "Ce code est incorrect ou a déjà servi. Saisissez celui que votre application affiche maintenant.",
  },
  companyFailed: {
    en: "Signing in with {name} did not work",
    de: "Die Anmeldung mit {name} hat nicht geklappt",
    fr: "La connexion avec {name} n’a pas fonctionné",
  },
  "trouble.no_address": {
    en: "It did not say what your e-mail address is. An admin finds the reason under Settings → People.",
    de: "Ihre E-Mail-Adresse wurde nicht mitgeteilt. Ein Admin findet den Grund unter Einstellungen → Personen.",
    fr: "Votre adresse e-mail n’a pas été communiquée. Un administrateur en trouve la raison dans Paramètres → Personnes.",
  },
  "trouble.unverified": {
    en: "It does not say that your e-mail address is verified, and without that nobody is let in by it. An admin finds the reason under Settings → People.",
    de: "Es wurde nicht bestätigt, dass Ihre E-Mail-Adresse geprüft ist; ohne das wird niemand eingelassen. Ein Admin findet den Grund unter Einstellungen → Personen.",
    fr: "Rien n’indique que votre adresse e-mail est vérifiée ; sans cela, personne n’est admis. Un administrateur en trouve la raison dans Paramètres → Personnes.",
  },
  "trouble.domain": {
    en: "People with your e-mail address have no access here. Ask an admin to invite you.",
    de: "Personen mit Ihrer E-Mail-Adresse haben hier keinen Zugang. Bitten Sie einen Admin um eine Einladung.",
    fr: "Les personnes ayant votre adresse e-mail n’ont pas accès ici. Demandez une invitation à un administrateur.",
  },
  "trouble.taken": {
    en: "The account of your e-mail address here belongs to another person there. Ask an admin to remove it first.",
    de: "Das hiesige Konto mit Ihrer E-Mail-Adresse gehört dort einer anderen Person. Bitten Sie einen Admin, es zuerst zu entfernen.",
    fr: "Le compte associé ici à votre adresse e-mail appartient là-bas à une autre personne. Demandez d’abord à un administrateur de le supprimer.",
  },
  "trouble.failed": {
    en: "You were not signed in. Try again. An admin finds the reason under Settings → People.",
    de: "Sie wurden nicht angemeldet. Versuchen Sie es erneut. Ein Admin findet den Grund unter Einstellungen → Personen.",
    fr: "Vous n’avez pas été connecté. Réessayez. Un administrateur en trouve la raison dans Paramètres → Personnes.",
  },
  signedOut: {
    en: "You are signed out of Pushlens",
    de: "Sie sind von Pushlens abgemeldet",
    fr: "Vous êtes déconnecté de Pushlens",
  },
  sharedComputer: {
    en: "On a shared computer, also <link>sign out of {name}</link>: until then one click signs you in again.",
    de: "An einem gemeinsam genutzten Computer bitte auch <link>von {name} abmelden</link>: Bis dahin genügt ein Klick, um wieder angemeldet zu sein.",
    fr: "Sur un ordinateur partagé, pensez aussi à vous <link>déconnecter de {name}</link> : d’ici là, un clic suffit pour vous reconnecter.",
  },
  ownersWithPassword: {
    en: "Owners can sign in with their password",
    de: "Inhaber können sich mit ihrem Passwort anmelden",
    fr: "Les propriétaires peuvent se connecter avec leur mot de passe",
  },
  setUp: { en: "Set up", de: "Einrichten", fr: "Installation" },
  connectFirst: {
    en: "Connect your first provider",
    de: "Ersten Anbieter verbinden",
    fr: "Connectez votre premier fournisseur",
  },
  ownAddress: {
    en: "Each provider account gets an address of its own that it posts its events to.",
    de: "Jedes Anbieterkonto bekommt eine eigene Adresse, an die es seine Ereignisse sendet.",
    fr: "Chaque compte fournisseur reçoit sa propre adresse, à laquelle il envoie ses événements.",
  },
  setUpPushlens: { en: "Set up Pushlens", de: "Pushlens einrichten", fr: "Installer Pushlens" },
  createOwner: {
    en: "Create the owner's account. Nobody else can: it takes the code that the terminal shows.",
    de: "Legen Sie das Konto des Inhabers an. Niemand sonst kann das: Es braucht den Code, den das Terminal zeigt.",
    fr: "Créez le compte du propriétaire. Personne d’autre ne le peut : il faut le code affiché dans le terminal.",
  },
  invitation: { en: "Invitation", de: "Einladung", fr: "Invitation" },
  notValid: {
    en: "This invitation is not valid",
    de: "Diese Einladung ist nicht gültig",
    fr: "Cette invitation n’est pas valide",
  },
  usedOrOver: {
    en: "It was used or revoked, or its week is over. Ask whoever invited you for a new one.",
    de: "Sie wurde benutzt oder widerrufen, oder ihre Woche ist um. Bitten Sie die Person, die Sie eingeladen hat, um eine neue.",
    fr: "Elle a été utilisée ou révoquée, ou sa semaine est écoulée. Demandez-en une nouvelle à la personne qui vous a invité.",
  },
  joinIt: { en: "Join {name}", de: "{name} beitreten", fr: "Rejoindre {name}" },
  "invited.viewer": {
    en: "{by} invites you as a viewer.",
    de: "{by} lädt Sie als Betrachter ein.",
    fr: "{by} vous invite en tant que lecteur.",
  },
  "invited.admin": {
    en: "{by} invites you as an admin.",
    de: "{by} lädt Sie als Admin ein.",
    fr: "{by} vous invite en tant qu’administrateur.",
  },
  "invited.owner": {
    en: "{by} invites you as an owner.",
    de: "{by} lädt Sie als Inhaber ein.",
    fr: "{by} vous invite en tant que propriétaire.",
  },
  secondFactor: { en: "Second factor", de: "Zweiter Faktor", fr: "Second facteur" },
  enterCode: { en: "Enter your code", de: "Code eingeben", fr: "Saisissez votre code" },
  signedInAs: {
    en: "You are signed in as {email}.",
    de: "Sie sind als {email} angemeldet.",
    fr: "Vous êtes connecté en tant que {email}.",
  },
  setUpFactor: {
    en: "Set up a second factor",
    de: "Zweiten Faktor einrichten",
    fr: "Configurer un second facteur",
  },
  everybodyNeeds: {
    en: "Everybody here signs in with one: beside the password a code from an app on your phone. It takes a minute, with any authenticator app.",
    de: "Hier melden sich alle damit an: neben dem Passwort mit einem Code aus einer App auf dem Telefon. Das dauert eine Minute, mit jeder Authenticator-App.",
    fr: "Ici, tout le monde se connecte ainsi : en plus du mot de passe, un code fourni par une application sur le téléphone. Cela prend une minute, avec n’importe quelle application d’authentification.",
  },
  takesAMinute: {
    en: "It takes a minute, with any authenticator app.",
    de: "Das dauert eine Minute, mit jeder Authenticator-App.",
    fr: "Cela prend une minute, avec n’importe quelle application d’authentification.",
  },
  goOnToPushlens: {
    en: "Go on to Pushlens",
    de: "Weiter zu Pushlens",
    fr: "Continuer vers Pushlens",
  },
  busy: { en: "Pushlens is busy", de: "Pushlens ist ausgelastet", fr: "Pushlens est occupé" },
  tooManyPages: {
    en: "Too many pages are being made at once. Nothing was changed: try again.",
    de: "Zu viele Seiten werden gerade auf einmal erstellt. Nichts wurde geändert: Versuchen Sie es erneut.",
    fr: "Trop de pages sont préparées à la fois. Rien n’a été modifié : réessayez.",
  },
  formUnreadable: {
    en: "The form could not be read. Nothing was changed. Reload the page and send it again.",
    de: "Das Formular war nicht lesbar. Nichts wurde geändert. Laden Sie die Seite neu, und senden Sie es noch einmal.",
    fr: "Le formulaire n’a pas pu être lu. Rien n’a été modifié. Rechargez la page et renvoyez-le.",
  },
  formTooLarge: {
    en: "The form is too large. Nothing was changed.",
    de: "Das Formular ist zu groß. Nichts wurde geändert.",
    fr: "Le formulaire est trop volumineux. Rien n’a été modifié.",
  },
  askedTooMuch: {
    en: "The address asks for too much at once: {parameters} parameters in {characters} characters are the most. Choose fewer filters.",
    de: "Die Adresse verlangt zu viel auf einmal: {parameters} Parameter in {characters} Zeichen sind das Höchste. Wählen Sie weniger Filter.",
    fr: "L’adresse demande trop à la fois : {parameters} paramètres en {characters} caractères au plus. Choisissez moins de filtres.",
  },
  pageNotFound: { en: "Page not found", de: "Seite nicht gefunden", fr: "Page introuvable" },
  nothingHere: {
    en: "There is nothing at this address",
    de: "Unter dieser Adresse gibt es nichts",
    fr: "Il n’y a rien à cette adresse",
  },
  typedWrong: {
    en: "It may have been typed wrong, or what it showed has been deleted.",
    de: "Vielleicht wurde sie falsch eingegeben, oder was sie zeigte, wurde gelöscht.",
    fr: "Elle a peut-être été mal saisie, ou ce qu’elle montrait a été supprimé.",
  },
  toOverview: { en: "To the overview", de: "Zur Übersicht", fr: "Vers la vue d’ensemble" },
  notAllowed: { en: "Not allowed", de: "Nicht erlaubt", fr: "Accès refusé" },
  forAdmins: {
    en: "This page is for admins",
    de: "Diese Seite ist für Admins",
    fr: "Cette page est réservée aux administrateurs",
  },
  roleDoesNotOpen: {
    en: "Your role does not open it. An owner or admin of this workspace can give you another role.",
    de: "Ihre Rolle öffnet sie nicht. Ein Inhaber oder Admin dieses Arbeitsbereichs kann Ihnen eine andere geben.",
    fr: "Votre rôle n’y donne pas accès. Un propriétaire ou un administrateur de cet espace de travail peut vous en attribuer un autre.",
  },
  about: {
    en: "One honest funnel over every push, e-mail and SMS provider.",
    de: "Ein ehrlicher Funnel über alle Anbieter für Push, E-Mail und SMS.",
    fr: "Un entonnoir honnête pour tous vos fournisseurs de push, d’e-mail et de SMS.",
  },
} as const satisfies Texts;
