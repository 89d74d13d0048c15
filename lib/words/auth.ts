import type { Texts } from "./languages";

/** What is refused of sign-ins, sessions, passwords and second factors. */
export const auth = {
  signedOut: {
    en: "You are signed out. Sign in and try again.",
    de: "Sie sind abgemeldet. Melden Sie sich an, und versuchen Sie es erneut.",
    fr: "Vous êtes déconnecté. Connectez-vous et réessayez.",
  },
  sessionsEnded: {
    en: "Your sessions were ended. Sign in again.",
    de: "Ihre Sitzungen wurden beendet. Melden Sie sich neu an.",
    fr: "Vos sessions ont pris fin. Reconnectez-vous.",
  },
  enterCodeFirst: {
    en: "A second factor is required here. Enter its code first: reload the page.",
    de: "Hier wird ein zweiter Faktor verlangt. Geben Sie zuerst seinen Code ein: Laden Sie die Seite neu.",
    fr: "Un second facteur est exigé ici. Saisissez d’abord son code : rechargez la page.",
  },
  setUpFirst: {
    en: "A second factor is required here. Set yours up first: reload the page.",
    de: "Hier wird ein zweiter Faktor verlangt. Richten Sie zuerst Ihren ein: Laden Sie die Seite neu.",
    fr: "Un second facteur est exigé ici. Configurez d’abord le vôtre : rechargez la page.",
  },
  onlyOwner: {
    en: "Only an owner may do this. Ask one of them.",
    de: "Nur Inhaber dürfen das. Fragen Sie einen von ihnen.",
    fr: "Seul un propriétaire peut le faire. Demandez à l’un d’eux.",
  },
  onlyAdmin: {
    en: "Only an admin or an owner may do this. Ask one of them.",
    de: "Nur Admins und Inhaber dürfen das. Fragen Sie einen von ihnen.",
    fr: "Seul un administrateur ou un propriétaire peut le faire. Demandez à l’un d’eux.",
  },
  proveAgain: {
    en: "This asks you to prove who you are again, and nothing was changed yet. Confirm it, or sign out and in, and send the form again.",
    de: "Dafür müssen Sie erneut nachweisen, wer Sie sind; noch wurde nichts geändert. Bestätigen Sie es, oder melden Sie sich ab und an, und senden Sie das Formular noch einmal.",
    fr: "Vous devez de nouveau prouver votre identité, et rien n’a encore été modifié. Confirmez-la, ou déconnectez-vous et reconnectez-vous, puis renvoyez le formulaire.",
  },
  notFromHere: {
    en: "This request did not come from Pushlens itself. Nothing was changed. Reload the page and try again.",
    de: "Diese Anfrage kam nicht von Pushlens selbst. Nichts wurde geändert. Laden Sie die Seite neu, und versuchen Sie es erneut.",
    fr: "Cette requête ne vient pas de Pushlens lui-même. Rien n’a été modifié. Rechargez la page et réessayez.",
  },
  tooManyAtOnce: {
    en: "Too many sign-ins at once. Nothing was checked. Try again in {seconds, number} seconds.",
    de: "Zu viele Anmeldungen auf einmal. Nichts wurde geprüft. Versuchen Sie es in {seconds, number} Sekunden erneut.",
    fr: "Trop de connexions à la fois. Rien n’a été vérifié. Réessayez dans {seconds, number} secondes.",
  },
  tooManyTries: {
    en: "Too many tries at once. Nothing was checked. Try again in {seconds, plural, one {# second} other {# seconds}}.",
    de: "Zu viele Versuche auf einmal. Nichts wurde geprüft. Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.",
    fr: "Trop de tentatives à la fois. Rien n’a été vérifié. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.",
  },
  tooManyCodes: {
    en: "Too many wrong codes. Wait a quarter of an hour, and check that your phone's clock is right.",
    de: "Zu viele falsche Codes. Warten Sie eine Viertelstunde, und prüfen Sie, ob die Uhr Ihres Telefons richtig geht.",
    fr: "Trop de codes erronés. Attendez un quart d’heure, et vérifiez que l’horloge de votre téléphone est à l’heure.",
  },
  passwordsOff: {
    en: "Passwords are switched off here. Choose “Sign in with {company}” instead.",
    de: "Passwörter sind hier ausgeschaltet. Wählen Sie stattdessen „Mit {company} anmelden“.",
    fr: "Les mots de passe sont désactivés ici. Choisissez plutôt « Se connecter avec {company} ».",
  },

  repeatsItself: {
    en: "That repeats itself. Choose a password that does not.",
    de: "Das wiederholt sich. Wählen Sie ein Passwort, das sich nicht wiederholt.",
    fr: "Cela se répète. Choisissez un mot de passe qui ne se répète pas.",
  },
  rowOfKeys: {
    en: "That is a row of keys. Choose another password.",
    de: "Das ist eine Reihe von Tasten. Wählen Sie ein anderes Passwort.",
    fr: "C’est une suite de touches. Choisissez un autre mot de passe.",
  },
  triedFirst: {
    en: "That is one of the passwords that are tried first. Choose another one: three or four words that do not belong together are good.",
    de: "Das ist eines der Passwörter, die zuerst probiert werden. Wählen Sie ein anderes: Gut sind drei oder vier Wörter, die nicht zusammengehören.",
    fr: "C’est l’un des mots de passe essayés en premier. Choisissez-en un autre : trois ou quatre mots sans rapport entre eux conviennent bien.",
  },
  ownWords: {
    en: "That is made of your e-mail address or the workspace’s name. Choose another password.",
    de: "Das besteht aus Ihrer E-Mail-Adresse oder dem Namen des Arbeitsbereichs. Wählen Sie ein anderes Passwort.",
    fr: "Cela est formé de votre adresse e-mail ou du nom de l’espace de travail. Choisissez un autre mot de passe.",
  },
  passwordTooShort: {
    en: "That is too short: {least} characters at least.",
    de: "Das ist zu kurz: mindestens {least} Zeichen.",
    fr: "C’est trop court : {least} caractères au moins.",
  },
  passwordTooLong: {
    en: "That is too long: {most} characters at most.",
    de: "Das ist zu lang: höchstens {most} Zeichen.",
    fr: "C’est trop long : {most} caractères au plus.",
  },
  enterAddress: {
    en: "Enter an e-mail address, such as you@example.com.",
    de: "Bitte eine E-Mail-Adresse eingeben, etwa sie@example.com.",
    fr: "Saisissez une adresse e-mail, par exemple vous@example.com.",
  },
  dotsInAddress: {
    en: "An e-mail address has no dot at the beginning or end of its name, and never two in a row.",
    de: "Der Name einer E-Mail-Adresse hat keinen Punkt am Anfang oder Ende und nie zwei hintereinander.",
    fr: "Le nom d’une adresse e-mail n’a pas de point au début ni à la fin, et jamais deux de suite.",
  },
  enterPassword: {
    en: "Enter your password.",
    de: "Geben Sie Ihr Passwort ein.",
    fr: "Saisissez votre mot de passe.",
  },
  notCurrentPassword: {
    en: "That is not your current password.",
    de: "Das ist nicht Ihr jetziges Passwort.",
    fr: "Ce n’est pas votre mot de passe actuel.",
  },
  notYourPassword: {
    en: "That is not your password. Nothing was changed.",
    de: "Das ist nicht Ihr Passwort. Nichts wurde geändert.",
    fr: "Ce n’est pas votre mot de passe. Rien n’a été modifié.",
  },
  enterCode: { en: "Enter the code.", de: "Geben Sie den Code ein.", fr: "Saisissez le code." },
  codeTooLong: {
    en: "That is too long for a code.",
    de: "Das ist zu lang für einen Code.",
    fr: "C’est trop long pour un code.",
  },
  factorIsOn: {
    en: "Your second factor is on already.",
    de: "Ihr zweiter Faktor ist schon eingeschaltet.",
    fr: "Votre second facteur est déjà activé.",
  },
  notAppsCode: {
    en: "That is not the app's code now. Try the next one.",
    de: "Das ist nicht der jetzige Code der App. Versuchen Sie den nächsten.",
    fr: "Ce n’est pas le code actuel de l’application. Essayez le suivant.",
  },
  codeNotRight: {
    en: "That code is not right. Nothing was changed.",
    de: "Dieser Code stimmt nicht. Nichts wurde geändert.",
    fr: "Ce code est incorrect. Rien n’a été modifié.",
  },
  invitationEnded: {
    en: "This invitation is not valid any more: it was used or revoked, or its week is over. Ask for a new one.",
    de: "Diese Einladung gilt nicht mehr: Sie wurde benutzt oder widerrufen, oder ihre Woche ist um. Bitten Sie um eine neue.",
    fr: "Cette invitation n’est plus valable : elle a été utilisée ou révoquée, ou sa semaine est écoulée. Demandez-en une nouvelle.",
  },
  noAccountFor: {
    en: "There is no account for {email}.",
    de: "Für {email} gibt es kein Konto.",
    fr: "Il n’existe pas de compte pour {email}.",
  },
  enterSetupCode: {
    en: "Enter the code that the terminal shows.",
    de: "Geben Sie den Code ein, den das Terminal zeigt.",
    fr: "Saisissez le code affiché dans le terminal.",
  },
  notSetupCode: {
    en: "This is not the setup code. Take the one that the terminal printed last; each start makes a new one until there is an owner.",
    de: "Das ist nicht der Einrichtungscode. Nehmen Sie den, den das Terminal zuletzt ausgegeben hat; jeder Start macht einen neuen, bis es einen Inhaber gibt.",
    fr: "Ce n’est pas le code d’installation. Prenez le dernier affiché dans le terminal ; chaque démarrage en crée un nouveau tant qu’il n’y a pas de propriétaire.",
  },

  browserOn: {
    en: "{browser} on {system}",
    de: "{browser} unter {system}",
    fr: "{browser} sous {system}",
  },
  aProgram: { en: "a program", de: "ein Programm", fr: "un programme" },

  "reason.no_address": {
    en: "the issuer gave no e-mail address: let the client have the scope email",
    de: "Der Aussteller nannte keine E-Mail-Adresse: Geben Sie dem Client den Scope email.",
    fr: "l’émetteur n’a pas donné d’adresse e-mail : accordez au client le scope email",
  },
  "reason.unverified": {
    en: "the issuer does not say that the address is verified (email_verified), so no account was joined by it",
    de: "Der Aussteller sagt nicht, dass die Adresse geprüft ist (email_verified), deshalb wurde kein Konto damit verbunden.",
    fr: "l’émetteur n’indique pas que l’adresse est vérifiée (email_verified), donc aucun compte n’y a été relié",
  },
  "reason.domain": {
    en: "the address belongs to none of PUSHLENS_OIDC_DOMAINS",
    de: "Die Adresse gehört zu keiner der PUSHLENS_OIDC_DOMAINS.",
    fr: "l’adresse n’appartient à aucun des PUSHLENS_OIDC_DOMAINS",
  },
  "reason.taken": {
    en: "the account of this address belongs to another person at the issuer: remove it first",
    de: "Das Konto dieser Adresse gehört beim Aussteller einer anderen Person: Entfernen Sie es zuerst.",
    fr: "le compte de cette adresse appartient à une autre personne chez l’émetteur : supprimez-le d’abord",
  },
  "reason.failed": {
    en: "it failed on our side; the log says how",
    de: "Es scheiterte auf unserer Seite; das Log sagt, wie.",
    fr: "l’échec vient de notre côté ; le journal dit comment",
  },
  issuerFieldsMissing: {
    en: "It answers, but not as an OpenID Connect issuer does: {fields} is missing. Check PUSHLENS_OIDC_ISSUER.",
    de: "Er antwortet, aber nicht wie ein Aussteller von OpenID Connect: {fields} fehlt. Prüfen Sie PUSHLENS_OIDC_ISSUER.",
    fr: "Il répond, mais pas comme un émetteur OpenID Connect : il manque {fields}. Vérifiez PUSHLENS_OIDC_ISSUER.",
  },
  noIssuer: {
    en: "It answers, but not as an OpenID Connect issuer does. Check PUSHLENS_OIDC_ISSUER.",
    de: "Er antwortet, aber nicht wie ein Aussteller von OpenID Connect. Prüfen Sie PUSHLENS_OIDC_ISSUER.",
    fr: "Il répond, mais pas comme un émetteur OpenID Connect. Vérifiez PUSHLENS_OIDC_ISSUER.",
  },
  issuerCallsItself: {
    en: "It calls itself {itself}, and PUSHLENS_OIDC_ISSUER says {issuer}. They must be the same, to the last slash.",
    de: "Er nennt sich {itself}, und PUSHLENS_OIDC_ISSUER sagt {issuer}. Beides muss gleich sein, bis zum letzten Schrägstrich.",
    fr: "Il se nomme {itself}, et PUSHLENS_OIDC_ISSUER indique {issuer}. Les deux doivent être identiques, à la barre oblique près.",
  },
  issuerAnswers: {
    en: "It answers {status} at {url}.",
    de: "Er antwortet mit {status} unter {url}.",
    fr: "Il répond {status} à {url}.",
  },
  issuerNoJson: {
    en: "It answers, but no JSON, at {url}. Check PUSHLENS_OIDC_ISSUER.",
    de: "Er antwortet unter {url}, aber kein JSON. Prüfen Sie PUSHLENS_OIDC_ISSUER.",
    fr: "Il répond à {url}, mais pas en JSON. Vérifiez PUSHLENS_OIDC_ISSUER.",
  },
  issuerSilent: {
    en: "It does not answer at {url}. Check PUSHLENS_OIDC_ISSUER.",
    de: "Er antwortet unter {url} nicht. Prüfen Sie PUSHLENS_OIDC_ISSUER.",
    fr: "Il ne répond pas à {url}. Vérifiez PUSHLENS_OIDC_ISSUER.",
  },
  issuerSilentCode: {
    en: "It does not answer ({code}) at {url}. Check PUSHLENS_OIDC_ISSUER.",
    de: "Er antwortet unter {url} nicht ({code}). Prüfen Sie PUSHLENS_OIDC_ISSUER.",
    fr: "Il ne répond pas ({code}) à {url}. Vérifiez PUSHLENS_OIDC_ISSUER.",
  },
  clockAhead: {
    en: "This machine's clock is {minutes} min ahead of the issuer's. Up to 10 minutes are tolerated; set the clocks right (NTP).",
    de: "Die Uhr dieser Maschine geht der des Ausstellers {minutes} min vor. Bis zu 10 Minuten werden geduldet; stellen Sie die Uhren richtig (NTP).",
    fr: "L’horloge de cette machine avance de {minutes} min sur celle de l’émetteur. Jusqu’à 10 minutes sont tolérées ; réglez les horloges (NTP).",
  },
  clockBehind: {
    en: "This machine's clock is {minutes} min behind the issuer's. Up to 10 minutes are tolerated; set the clocks right (NTP).",
    de: "Die Uhr dieser Maschine geht der des Ausstellers {minutes} min nach. Bis zu 10 Minuten werden geduldet; stellen Sie die Uhren richtig (NTP).",
    fr: "L’horloge de cette machine retarde de {minutes} min sur celle de l’émetteur. Jusqu’à 10 minutes sont tolérées ; réglez les horloges (NTP).",
  },
} as const satisfies Texts;
