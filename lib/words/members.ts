import type { Texts } from "./languages";

/** People, their invitations and their ways in, where the server draws them or refuses something. */
export const members = {
  people: { en: "People", de: "Personen", fr: "Personnes" },
  about: {
    en: "Viewers see the numbers. Admins also manage endpoints, people and keys. Owners also manage owners.",
    de: "Betrachter sehen die Zahlen. Admins verwalten auch Endpunkte, Personen und Schlüssel. Inhaber verwalten auch Inhaber.",
    fr: "Les lecteurs voient les chiffres. Les administrateurs gèrent aussi les points d’accès, les personnes et les clés. Les propriétaires gèrent aussi les propriétaires.",
  },
  email: { en: "E-mail", de: "E-Mail", fr: "E-mail" },
  role: { en: "Role", de: "Rolle", fr: "Rôle" },
  "role.viewer": { en: "viewer", de: "Betrachter", fr: "lecteur" },
  "role.admin": { en: "admin", de: "Admin", fr: "administrateur" },
  "role.owner": { en: "owner", de: "Inhaber", fr: "propriétaire" },
  secondFactor: { en: "Second factor", de: "Zweiter Faktor", fr: "Second facteur" },
  lastSignIn: { en: "Last sign-in", de: "Letzte Anmeldung", fr: "Dernière connexion" },
  actions: { en: "Actions", de: "Aktionen", fr: "Actions" },
  you: { en: "you", de: "Sie", fr: "vous" },
  on: { en: "on", de: "an", fr: "activé" },
  off: { en: "off", de: "aus", fr: "désactivé" },
  never: { en: "never", de: "nie", fr: "jamais" },
  pendingInvitations: {
    en: "Pending invitations",
    de: "Offene Einladungen",
    fr: "Invitations en attente",
  },
  inviteSomebody: { en: "Invite somebody", de: "Jemanden einladen", fr: "Inviter quelqu’un" },
  factorForEverybody: {
    en: "Second factor for everybody",
    de: "Zweiter Faktor für alle",
    fr: "Second facteur pour tout le monde",
  },
  companySignIn: {
    en: "Your company’s sign-in (OpenID Connect)",
    de: "Die Anmeldung Ihres Unternehmens (OpenID Connect)",
    fr: "La connexion de votre entreprise (OpenID Connect)",
  },
  invitedBy: {
    en: "by {name}, until {until}",
    de: "von {name}, bis {until}",
    fr: "par {name}, jusqu’au {until}",
  },
  revokeThis: {
    en: "Revoke<hidden> the invitation of {email}</hidden>",
    de: "Widerrufen<hidden>: Einladung von {email}</hidden>",
    fr: "Révoquer<hidden> l’invitation de {email}</hidden>",
  },
  revokeQuestion: {
    en: "Revoke the invitation of {email}?",
    de: "Die Einladung von {email} widerrufen?",
    fr: "Révoquer l’invitation de {email} ?",
  },
  revokeMeans: {
    en: "Its link leads nowhere from now on. You can invite them again.",
    de: "Der Link führt ab jetzt nirgendwohin. Die Person lässt sich erneut einladen.",
    fr: "Son lien ne mène désormais nulle part. Vous pouvez inviter cette personne de nouveau.",
  },
  revoke: { en: "Revoke", de: "Widerrufen", fr: "Révoquer" },

  notSetUp: {
    en: "Not set up. Whoever runs this installation lets people sign in with your company’s account (Keycloak, Okta, Microsoft Entra ID, Google …) by setting PUSHLENS_OIDC_ISSUER, PUSHLENS_OIDC_CLIENT_ID and PUSHLENS_OIDC_CLIENT_SECRET.",
    de: "Nicht eingerichtet. Wer diese Installation betreibt, ermöglicht die Anmeldung mit dem Konto Ihres Unternehmens (Keycloak, Okta, Microsoft Entra ID, Google …) mit PUSHLENS_OIDC_ISSUER, PUSHLENS_OIDC_CLIENT_ID und PUSHLENS_OIDC_CLIENT_SECRET.",
    fr: "Non configurée. La personne qui gère cette installation permet de se connecter avec le compte de votre entreprise (Keycloak, Okta, Microsoft Entra ID, Google …) en définissant PUSHLENS_OIDC_ISSUER, PUSHLENS_OIDC_CLIENT_ID et PUSHLENS_OIDC_CLIENT_SECRET.",
  },
  notWorking: { en: "not working", de: "funktioniert nicht", fr: "hors service" },
  working: { en: "working", de: "funktioniert", fr: "en service" },
  signedInByIt: {
    en: "{name}, {issuer}. {n, plural, one {# account has} other {# accounts have}} signed in by it.",
    de: "{name}, {issuer}. {n, plural, one {# Konto hat} other {# Konten haben}} sich darüber angemeldet.",
    fr: "{name}, {issuer}. {n, plural, one {# compte s’est connecté} other {# comptes se sont connectés}} par ce moyen.",
  },
  issuerUnusable: {
    en: "The issuer cannot be used now",
    de: "Der Aussteller lässt sich gerade nicht nutzen",
    fr: "L’émetteur est inutilisable pour le moment",
  },
  "untilItWorks.passwords": {
    en: "{fault} Until it works, passwords sign in; nobody’s account was changed.",
    de: "{fault} Bis er funktioniert, geht die Anmeldung mit Passwort; kein Konto wurde geändert.",
    fr: "{fault} En attendant, on se connecte par mot de passe ; aucun compte n’a été modifié.",
  },
  "untilItWorks.owners": {
    en: "{fault} Until it works, owners sign in with their passwords; nobody’s account was changed.",
    de: "{fault} Bis er funktioniert, melden sich Inhaber mit ihrem Passwort an; kein Konto wurde geändert.",
    fr: "{fault} En attendant, les propriétaires se connectent avec leur mot de passe ; aucun compte n’a été modifié.",
  },
  lastFailure: {
    en: "Last sign-in that did not work, <at>when</at>: {reason}",
    de: "Letzte Anmeldung, die nicht klappte, <at>wann</at>: {reason}",
    fr: "Dernière connexion qui a échoué, <at>quand</at> : {reason}",
  },
  redirectAddress: {
    en: "Redirect address to register there",
    de: "Weiterleitungsadresse, die dort einzutragen ist",
    fr: "Adresse de redirection à y enregistrer",
  },
  passwordsOff: {
    en: "Passwords are off: only owners still sign in with theirs, for when the issuer is away.",
    de: "Passwörter sind aus: Nur Inhaber melden sich noch mit ihrem an, falls der Aussteller nicht erreichbar ist.",
    fr: "Les mots de passe sont désactivés : seuls les propriétaires se connectent encore avec le leur, pour le cas où l’émetteur est indisponible.",
  },
  passwordsToo: {
    en: "Passwords sign in too.",
    de: "Die Anmeldung mit Passwort geht auch.",
    fr: "Les mots de passe permettent aussi de se connecter.",
  },
  ownerCanChange: {
    en: "An owner can change this.",
    de: "Ein Inhaber kann dies ändern.",
    fr: "Un propriétaire peut changer cela.",
  },
  switchPasswordsOn: {
    en: "Switch passwords on",
    de: "Passwörter einschalten",
    fr: "Activer les mots de passe",
  },
  switchPasswordsOff: {
    en: "Switch passwords off",
    de: "Passwörter ausschalten",
    fr: "Désactiver les mots de passe",
  },
  letEverybody: {
    en: "Let everybody sign in with a password?",
    de: "Alle mit Passwort anmelden lassen?",
    fr: "Laisser tout le monde se connecter avec un mot de passe ?",
  },
  passwordsOffQuestion: {
    en: "Switch passwords off?",
    de: "Passwörter ausschalten?",
    fr: "Désactiver les mots de passe ?",
  },
  useItAgain: {
    en: "Those who have one can use it again.",
    de: "Wer eines hat, kann es wieder benutzen.",
    fr: "Les personnes qui en ont un peuvent de nouveau l’utiliser.",
  },
  passwordsOffMeans: {
    en: "Everybody but owners then signs in with your company’s account alone. Sessions go on, nothing is deleted, and owners keep their passwords for when that sign-in is away.",
    de: "Alle außer Inhabern melden sich dann nur noch mit dem Konto Ihres Unternehmens an. Sitzungen laufen weiter, nichts wird gelöscht, und Inhaber behalten ihr Passwort, falls diese Anmeldung nicht erreichbar ist.",
    fr: "Tout le monde, sauf les propriétaires, se connecte alors uniquement avec le compte de votre entreprise. Les sessions continuent, rien n’est supprimé, et les propriétaires gardent leur mot de passe pour le cas où cette connexion est indisponible.",
  },
  switchOn: { en: "Switch on", de: "Einschalten", fr: "Activer" },
  switchOff: { en: "Switch off", de: "Ausschalten", fr: "Désactiver" },

  resetThis: {
    en: "Reset code<hidden> of {email}</hidden>",
    de: "Code zurücksetzen<hidden>: {email}</hidden>",
    fr: "Réinitialiser le code<hidden> de {email}</hidden>",
  },
  resetQuestion: {
    en: "Take away the second factor of {email}?",
    de: "Den zweiten Faktor von {email} entfernen?",
    fr: "Retirer le second facteur de {email} ?",
  },
  resetMeans: {
    en: "Their password alone signs in then, and they are signed out everywhere. Make sure that it is they who ask.",
    de: "Dann reicht das Passwort allein zur Anmeldung, und die Person wird überall abgemeldet. Vergewissern Sie sich, dass wirklich sie darum bittet.",
    fr: "Son mot de passe suffit alors pour se connecter, et cette personne est déconnectée partout. Assurez-vous que c’est bien elle qui le demande.",
  },
  takeItAway: { en: "Take it away", de: "Entfernen", fr: "Retirer" },
  signOutThis: {
    en: "Sign out<hidden> {email}</hidden>",
    de: "Abmelden<hidden>: {email}</hidden>",
    fr: "Déconnecter<hidden> {email}</hidden>",
  },
  signOutQuestion: {
    en: "Sign {email} out everywhere?",
    de: "{email} überall abmelden?",
    fr: "Déconnecter {email} partout ?",
  },
  signOutMeans: {
    en: "Every session of theirs ends, on every device. They can sign in again.",
    de: "Jede Sitzung dieser Person endet, auf jedem Gerät. Sie kann sich wieder anmelden.",
    fr: "Toutes ses sessions prennent fin, sur tous les appareils. Cette personne peut se reconnecter.",
  },
  signOutEverywhere: {
    en: "Sign out everywhere",
    de: "Überall abmelden",
    fr: "Déconnecter partout",
  },

  everybodyHasOne: {
    en: "Everybody has one.",
    de: "Alle haben einen.",
    fr: "Tout le monde en a un.",
  },
  haveNone: {
    en: "{n, plural, one {# account has} other {# accounts have}} none yet.",
    de: "{n, plural, one {# Konto hat} other {# Konten haben}} noch keinen.",
    fr: "{n, plural, one {# compte n’en a} other {# comptes n’en ont}} pas encore.",
  },
  required: {
    en: "Required: whoever signs in without one sets it up before anything else. Sessions from before go on until they end, within 30 days; sign people out to shorten that.",
    de: "Verlangt: Wer sich ohne anmeldet, richtet ihn vor allem anderen ein. Frühere Sitzungen laufen bis zu ihrem Ende weiter, höchstens 30 Tage; wer Personen abmeldet, verkürzt das.",
    fr: "Exigé : toute personne qui se connecte sans le configure avant toute chose. Les sessions antérieures continuent jusqu’à leur fin, dans les 30 jours ; déconnectez les personnes pour abréger ce délai.",
  },
  notRequired: {
    en: "Not required: a password alone signs in where no second factor is set up.",
    de: "Nicht verlangt: Wo kein zweiter Faktor eingerichtet ist, reicht das Passwort allein.",
    fr: "Non exigé : un mot de passe suffit là où aucun second facteur n’est configuré.",
  },
  stopRequiring: { en: "Stop requiring it", de: "Nicht mehr verlangen", fr: "Ne plus l’exiger" },
  noLongerRequire: {
    en: "No longer require a second factor?",
    de: "Keinen zweiten Faktor mehr verlangen?",
    fr: "Ne plus exiger de second facteur ?",
  },
  noLongerMeans: {
    en: "Those who have one keep it. New accounts sign in with their password alone.",
    de: "Wer einen hat, behält ihn. Neue Konten melden sich mit dem Passwort allein an.",
    fr: "Les personnes qui en ont un le gardent. Les nouveaux comptes se connectent avec leur seul mot de passe.",
  },
  requireIt: { en: "Require it", de: "Verlangen", fr: "L’exiger" },
  requireQuestion: {
    en: "Require a second factor of everybody?",
    de: "Von allen einen zweiten Faktor verlangen?",
    fr: "Exiger un second facteur de tout le monde ?",
  },
  requireMeans: {
    en: "At their next sign-in those without one set it up before anything else. Nobody is signed out now, and nobody is locked out: setting it up takes the password alone. API keys are not affected.",
    de: "Wer keinen hat, richtet ihn bei der nächsten Anmeldung vor allem anderen ein. Niemand wird jetzt abgemeldet oder ausgesperrt: Zum Einrichten reicht das Passwort. API-Schlüssel sind nicht betroffen.",
    fr: "À leur prochaine connexion, les personnes qui n’en ont pas le configurent avant toute chose. Personne n’est déconnecté maintenant, ni exclu : le mot de passe suffit pour le configurer. Les clés d’API ne sont pas concernées.",
  },

  onlyOwner: {
    en: "Only an owner can make, change or remove an owner.",
    de: "Nur ein Inhaber kann Inhaber anlegen, ändern oder entfernen.",
    fr: "Seul un propriétaire peut créer, modifier ou supprimer un propriétaire.",
  },
  accountGone: {
    en: "There is no such account any more.",
    de: "Dieses Konto gibt es nicht mehr.",
    fr: "Ce compte n’existe plus.",
  },
  onlyOwnerLeft: {
    en: "{email} is the only owner. Make somebody else an owner first.",
    de: "{email} ist der einzige Inhaber. Zuerst jemand anderen zum Inhaber machen.",
    fr: "{email} est le seul propriétaire. Désignez d’abord un autre propriétaire.",
  },
  accountExists: {
    en: "There is an account for {email} already.",
    de: "Für {email} gibt es schon ein Konto.",
    fr: "Il existe déjà un compte pour {email}.",
  },
  signInByItFirst: {
    en: "Sign in by it once yourself first, so that it is known to work. Nothing was changed.",
    de: "Melden Sie sich zuerst selbst einmal darüber an, damit bekannt ist, dass es funktioniert. Nichts wurde geändert.",
    fr: "Connectez-vous d’abord une fois vous-même par ce moyen, pour vérifier qu’il fonctionne. Rien n’a été modifié.",
  },
  ownFactorFirst: {
    en: "Set up your own second factor first, under Account. Nothing was changed.",
    de: "Richten Sie zuerst unter Konto Ihren eigenen zweiten Faktor ein. Nichts wurde geändert.",
    fr: "Configurez d’abord votre propre second facteur, sous Compte. Rien n’a été modifié.",
  },
} as const satisfies Texts;
