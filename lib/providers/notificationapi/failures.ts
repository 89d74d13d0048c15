import type { FailureHints, ToldFailure } from "@/lib/providers/told";
import { EMAIL_FAILURES } from "./email-failures";
import { PHONE_FAILURES } from "./phone-failures";
import { PUSH_FAILURES } from "./push-failures";

/** What fails before a channel is reached, whichever it is. */
const ANY_CHANNEL: readonly (readonly [string, ToldFailure])[] = [
  [
    "no_address",
    {
      label: { en: "No address", de: "Keine Adresse", fr: "Pas d’adresse" },
      class: "sender",
      meaning: {
        en: "NotificationAPI knows no e-mail address, number or push token of this person.",
        de: "NotificationAPI kennt keine E-Mail-Adresse, Nummer oder keinen Push-Token dieser Person.",
        fr: "NotificationAPI ne connaît ni adresse e-mail, ni numéro, ni jeton push de cette personne.",
      },
      todo: {
        en: "Send it with the person's details when they register, or leave the channel out for them.",
        de: "Sie bei der Registrierung mit den Daten der Person senden, oder den Kanal bei ihr auslassen.",
        fr: "Envoyez-la avec les données de la personne à son inscription, ou laissez ce canal de côté pour elle.",
      },
    },
  ],
  [
    "usage_limit",
    {
      label: { en: "Plan used up", de: "Tarif ausgeschöpft", fr: "Offre épuisée" },
      class: "sender",
      meaning: {
        en: "Your plan's limit was reached. It never left NotificationAPI.",
        de: "Die Grenze Ihres Tarifs war erreicht. Sie hat NotificationAPI nie verlassen.",
        fr: "La limite de votre offre était atteinte. Il n’a jamais quitté NotificationAPI.",
      },
      todo: {
        en: "Raise the plan in the NotificationAPI dashboard, then send again what still matters.",
        de: "Den Tarif in der Oberfläche von NotificationAPI erhöhen, dann erneut senden, was noch wichtig ist.",
        fr: "Passez à une offre supérieure dans l’interface de NotificationAPI, puis renvoyez ce qui est encore utile.",
      },
    },
  ],
  [
    "verification_limit",
    {
      label: {
        en: "Account not verified",
        de: "Konto nicht verifiziert",
        fr: "Compte non vérifié",
      },
      class: "sender",
      meaning: {
        en: "Your account is not verified for so many messages. It never left NotificationAPI.",
        de: "Ihr Konto ist nicht für so viele Nachrichten verifiziert. Sie hat NotificationAPI nie verlassen.",
        fr: "Votre compte n’est pas vérifié pour autant de messages. Il n’a jamais quitté NotificationAPI.",
      },
      todo: {
        en: "Finish the verification in the NotificationAPI dashboard.",
        de: "Die Verifizierung in der Oberfläche von NotificationAPI abschließen.",
        fr: "Terminez la vérification dans l’interface de NotificationAPI.",
      },
    },
  ],
  [
    "template_not_found",
    {
      label: { en: "Template missing", de: "Vorlage fehlt", fr: "Modèle manquant" },
      class: "sender",
      meaning: {
        en: "The notification names a template that does not exist. It never left NotificationAPI.",
        de: "Die Benachrichtigung nennt eine Vorlage, die es nicht gibt. Sie hat NotificationAPI nie verlassen.",
        fr: "La notification désigne un modèle qui n’existe pas. Elle n’a jamais quitté NotificationAPI.",
      },
      todo: {
        en: "Correct the template's name where it is sent, or make the template.",
        de: "Den Namen der Vorlage dort berichtigen, wo gesendet wird, oder die Vorlage anlegen.",
        fr: "Corrigez le nom du modèle là où il est envoyé, ou créez le modèle.",
      },
    },
  ],
  [
    "no_default_template",
    {
      label: {
        en: "No default template",
        de: "Keine Standardvorlage",
        fr: "Pas de modèle par défaut",
      },
      class: "sender",
      meaning: {
        en: "The notification has no template that counts where none is named. It never left NotificationAPI.",
        de: "Die Benachrichtigung hat keine Vorlage, die gilt, wenn keine genannt wird. Sie hat NotificationAPI nie verlassen.",
        fr: "La notification n’a pas de modèle qui vaille quand aucun n’est désigné. Elle n’a jamais quitté NotificationAPI.",
      },
      todo: {
        en: "Mark one of its templates as the default.",
        de: "Eine ihrer Vorlagen zur Standardvorlage machen.",
        fr: "Désignez l’un de ses modèles comme modèle par défaut.",
      },
    },
  ],
  [
    "spam_content",
    {
      label: {
        en: "Content looks like spam",
        de: "Inhalt sieht nach Spam aus",
        fr: "Contenu ressemblant à du spam",
      },
      class: "policy",
      meaning: {
        en: "NotificationAPI's own filter stopped the text. It never left NotificationAPI.",
        de: "Der eigene Filter von NotificationAPI hat den Text angehalten. Er hat NotificationAPI nie verlassen.",
        fr: "Le filtre de NotificationAPI a arrêté le texte. Il n’a jamais quitté NotificationAPI.",
      },
      todo: {
        en: "Look at the wording and the links. If it is right as it is, ask their support.",
        de: "Wortwahl und Links ansehen. Ist der Text so richtig, den Support dort fragen.",
        fr: "Examinez la formulation et les liens. Si le texte est bon tel quel, demandez à leur assistance.",
      },
    },
  ],
  [
    "unknown",
    {
      label: { en: "Unknown", de: "Unbekannt", fr: "Inconnu" },
      class: null,
      meaning: {
        en: "NotificationAPI itself does not know why.",
        de: "NotificationAPI weiß selbst nicht, warum.",
        fr: "NotificationAPI elle-même ne sait pas pourquoi.",
      },
      todo: {
        en: "Look the person's message up under Logs in the NotificationAPI dashboard.",
        de: "Die Nachricht der Person unter „Logs“ in der Oberfläche von NotificationAPI nachschlagen.",
        fr: "Cherchez le message de la personne sous « Logs » dans l’interface de NotificationAPI.",
      },
    },
  ],
  [
    "",
    {
      label: { en: "No reason given", de: "Kein Grund angegeben", fr: "Aucune raison donnée" },
      class: null,
      meaning: {
        en: "NotificationAPI sent no failureCode with it.",
        de: "NotificationAPI hat dazu keinen failureCode gesendet.",
        fr: "NotificationAPI n’a envoyé aucun failureCode avec lui.",
      },
      todo: {
        en: "Look the person's message up under Logs in the NotificationAPI dashboard.",
        de: "Die Nachricht der Person unter „Logs“ in der Oberfläche von NotificationAPI nachschlagen.",
        fr: "Cherchez le message de la personne sous « Logs » dans l’interface de NotificationAPI.",
      },
    },
  ],
];

/** The codes of the vendor's own library by channel, of the document, and others that have been seen. */
export const FAILURES: FailureHints = new Map([
  ...EMAIL_FAILURES,
  ...PHONE_FAILURES,
  ...PUSH_FAILURES,
  ...ANY_CHANNEL,
]);
