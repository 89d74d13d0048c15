import type { Texts } from "./languages";

/** Forms about people, which the browser draws. */
export const membersUi = {
  email: { en: "E-mail", de: "E-Mail", fr: "E-mail" },
  role: { en: "Role", de: "Rolle", fr: "Rôle" },
  "role.viewer": { en: "viewer", de: "Betrachter", fr: "lecteur" },
  "role.admin": { en: "admin", de: "Admin", fr: "administrateur" },
  "role.owner": { en: "owner", de: "Inhaber", fr: "propriétaire" },
  getMail: {
    en: "They get an e-mail with a link to choose a password. It works once.",
    de: "Die Person bekommt eine E-Mail mit einem Link, um ein Passwort zu wählen. Er gilt einmal.",
    fr: "La personne reçoit un e-mail avec un lien pour choisir un mot de passe. Il fonctionne une fois.",
  },
  getLink: {
    en: "You get a link to send them. They choose a password with it, and it works once.",
    de: "Sie bekommen einen Link zum Weitergeben. Die Person wählt damit ein Passwort; er gilt einmal.",
    fr: "Vous recevez un lien à envoyer. La personne choisit ainsi un mot de passe ; il fonctionne une fois.",
  },
  onItsWay: {
    en: "An invitation is on its way to {email}",
    de: "Eine Einladung ist unterwegs an {email}",
    fr: "Une invitation est en route vers {email}",
  },
  worksOnce: {
    en: "Its link works once, for {days} days.",
    de: "Der Link gilt einmal und {days} Tage lang.",
    fr: "Son lien fonctionne une fois, pendant {days} jours.",
  },
  mailFailed: {
    en: "The e-mail did not go out",
    de: "Die E-Mail wurde nicht gesendet",
    fr: "L’e-mail n’est pas parti",
  },
  isInvited: { en: "{email} is invited", de: "{email} ist eingeladen", fr: "{email} est invité" },
  sendThisLink: {
    en: "Send this link: it is shown only once, and makes one account within {days} days.",
    de: "Senden Sie diesen Link weiter: Er wird nur einmal angezeigt und legt innerhalb von {days} Tagen ein Konto an.",
    fr: "Envoyez ce lien : il n’est affiché qu’une fois, et crée un compte dans les {days} jours.",
  },
  invitationOf: {
    en: "Invitation of {email}",
    de: "Einladung für {email}",
    fr: "Invitation de {email}",
  },
  invite: { en: "Invite", de: "Einladen", fr: "Inviter" },
  removeThis: {
    en: "Remove<hidden> {email}</hidden>",
    de: "Entfernen<hidden>: {email}</hidden>",
    fr: "Supprimer<hidden> {email}</hidden>",
  },
  removeQuestion: { en: "Remove {email}?", de: "{email} entfernen?", fr: "Supprimer {email} ?" },
  removeMeans: {
    en: "The account is deleted and signed out everywhere, and its private views with it; views that it shared become an owner’s. No numbers are lost, and it can be added again.",
    de: "Das Konto wird gelöscht und überall abgemeldet, seine privaten Ansichten mit ihm; geteilte Ansichten gehen an einen Inhaber über. Keine Zahl geht verloren, und das Konto lässt sich wieder anlegen.",
    fr: "Le compte est supprimé et déconnecté partout, avec ses vues privées ; les vues qu’il partageait passent à un propriétaire. Aucun chiffre n’est perdu, et il peut être ajouté de nouveau.",
  },
  remove: { en: "Remove", de: "Entfernen", fr: "Supprimer" },
  endAccess: {
    en: "{n, plural, =1 {End the API key or share link that they made, too. What uses it is refused then.} one {End the # API keys and share links that they made, too. What uses them is refused then.} other {End the # API keys and share links that they made, too. What uses them is refused then.}}",
    de: "{n, plural, =1 {Auch den API-Schlüssel oder Freigabelink beenden, den die Person angelegt hat. Was ihn benutzt, wird dann abgewiesen.} one {Auch # API-Schlüssel und Freigabelinks beenden, die die Person angelegt hat. Was sie benutzt, wird dann abgewiesen.} other {Auch # API-Schlüssel und Freigabelinks beenden, die die Person angelegt hat. Was sie benutzt, wird dann abgewiesen.}}",
    fr: "{n, plural, =1 {Mettre fin aussi à la clé d’API ou au lien de partage créé par cette personne. Ce qui l’utilise est alors refusé.} one {Mettre fin aussi aux # clés d’API et liens de partage créés par cette personne. Ce qui les utilise est alors refusé.} other {Mettre fin aussi aux # clés d’API et liens de partage créés par cette personne. Ce qui les utilise est alors refusé.}}",
  },
  roleOf: { en: "Role of {email}", de: "Rolle von {email}", fr: "Rôle de {email}" },
  saveRole: {
    en: "Save<hidden> the role of {email}</hidden>",
    de: "Speichern<hidden>: Rolle von {email}</hidden>",
    fr: "Enregistrer<hidden> le rôle de {email}</hidden>",
  },
} as const satisfies Texts;
