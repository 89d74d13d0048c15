import type { FailureHints, ToldFailure } from "@/lib/providers/told";

const BOUNCED: ToldFailure = {
  label: { en: "Bounced", de: "Bounce", fr: "Rebond" },
  class: null,
  meaning: {
    en: "The address or push token did not take the message; Pushwoosh does not say for how long.",
    de: "Die Adresse oder der Push-Token hat die Nachricht nicht angenommen; Pushwoosh sagt nicht, für wie lange.",
    fr: "L’adresse ou le jeton push n’a pas pris le message ; Pushwoosh ne dit pas pour combien de temps.",
  },
  todo: {
    en: "Look in Pushwoosh which addresses bounce, and remove those that bounce again. For pushes, dead tokens leave by themselves.",
    de: "In Pushwoosh nachsehen, bei welchen Adressen es Bounces gibt, und die entfernen, bei denen es wieder passiert. Bei Pushes fallen tote Tokens von selbst weg.",
    fr: "Regardez dans Pushwoosh quelles adresses rebondissent, et supprimez celles qui rebondissent encore. Pour les push, les jetons morts disparaissent d’eux-mêmes.",
  },
};
const NOT_TAKEN: ToldFailure = {
  label: { en: "Not taken", de: "Nicht angenommen", fr: "Non accepté" },
  class: null,
  meaning: {
    en: "The push service, mail server or mobile network refused the message.",
    de: "Der Push-Dienst, der Mailserver oder das Mobilfunknetz hat die Nachricht abgelehnt.",
    fr: "Le service push, le serveur de messagerie ou le réseau mobile a refusé le message.",
  },
  todo: {
    en: "Open the message in Pushwoosh for the carrier's own answer. If the share jumped on one day, check the platform's credentials and the sender's registration there.",
    de: "Die Nachricht in Pushwoosh öffnen: Dort steht die Antwort des Übermittlers selbst. Ist der Anteil an einem Tag gesprungen, dort die Zugangsdaten der Plattform und die Registrierung des Absenders prüfen.",
    fr: "Ouvrez le message dans Pushwoosh pour voir la réponse du transporteur lui-même. Si la part a bondi un jour, vérifiez-y les identifiants de la plateforme et l’enregistrement de l’expéditeur.",
  },
};

/** By the verb of the event, which is all that the stream says. */
export const FAILURES: FailureHints = new Map([
  ["bounced", BOUNCED],
  [
    "hard bounced",
    {
      label: { en: "Hard bounce", de: "Harter Bounce", fr: "Rebond définitif" },
      class: "permanent",
      meaning: {
        en: "The address does not exist, or refuses for good.",
        de: "Die Adresse existiert nicht oder nimmt endgültig nichts an.",
        fr: "L’adresse n’existe pas, ou refuse définitivement.",
      },
      todo: {
        en: "Remove the address: sending to it again harms the reputation of your domain, and with it the delivery of all other e-mails.",
        de: "Die Adresse entfernen: Erneut dorthin zu senden schadet der Reputation Ihrer Domain und damit der Zustellung aller anderen E-Mails.",
        fr: "Supprimez l’adresse : lui écrire encore nuit à la réputation de votre domaine, et donc à la distribution de tous les autres e-mails.",
      },
    },
  ],
  [
    "soft bounced",
    {
      label: { en: "Soft bounce", de: "Weicher Bounce", fr: "Rebond temporaire" },
      class: "temporary",
      meaning: {
        en: "The mailbox was full or its server away: it may work later.",
        de: "Das Postfach war voll oder sein Server nicht da: Später kann es klappen.",
        fr: "La boîte était pleine ou son serveur absent : cela peut marcher plus tard.",
      },
      todo: {
        en: "Nothing at first, as the server tries again. Remove addresses that soft-bounce for weeks.",
        de: "Zunächst nichts, denn der Server versucht es erneut. Adressen entfernen, bei denen es wochenlang weiche Bounces gibt.",
        fr: "Rien au début, car le serveur réessaie. Supprimez les adresses aux rebonds temporaires qui durent des semaines.",
      },
    },
  ],
  ["failed", { ...NOT_TAKEN, label: { en: "Failed", de: "Fehlgeschlagen", fr: "Échec" } }],
  ["error", { ...NOT_TAKEN, label: { en: "Error", de: "Technischer Fehler", fr: "Erreur" } }],
  ["rejected", { ...NOT_TAKEN, label: { en: "Rejected", de: "Abgelehnt", fr: "Rejeté" } }],
  [
    "undelivered",
    {
      label: { en: "Undelivered", de: "Nicht zugestellt", fr: "Non distribué" },
      class: "temporary",
      meaning: {
        en: "The mobile network could not reach the phone: switched off, out of reach, or gone.",
        de: "Das Mobilfunknetz konnte das Telefon nicht erreichen: ausgeschaltet, ohne Empfang oder nicht mehr da.",
        fr: "Le réseau mobile n’a pas pu joindre le téléphone : éteint, hors de portée, ou disparu.",
      },
      todo: {
        en: "Numbers that stay undelivered for weeks are worth removing: each try is paid for.",
        de: "Nummern, die wochenlang nicht erreicht werden, besser entfernen: Jeder Versuch kostet.",
        fr: "Les numéros injoignables depuis des semaines méritent d’être supprimés : chaque essai se paie.",
      },
    },
  ],
]);
