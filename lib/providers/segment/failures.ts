import type { ToldFailures } from "@/lib/providers/told";

/** Segment passes on no reason but its vendors' own. */
export const FAILURES: ToldFailures = [
  {
    causes: ["bounced"],
    label: { en: "Bounced", de: "Bounce", fr: "Rebond" },
    meaning: {
      en: "The push token is no longer valid, or the mail server refused the e-mail.",
      de: "Der Push-Token ist nicht mehr gültig, oder der Mailserver hat die E-Mail abgelehnt.",
      fr: "Le jeton push n’est plus valable, ou le serveur de messagerie a refusé l’e-mail.",
    },
    todo: {
      en: "Look in the messaging vendor for the reason: Segment passes none on.",
      de: "Den Grund beim Anbieter für Nachrichten nachsehen: Segment gibt keinen weiter.",
      fr: "Cherchez la raison chez le fournisseur de messages : Segment n’en transmet aucune.",
    },
  },
  {
    causes: [""],
    label: { en: "No reason given", de: "Kein Grund angegeben", fr: "Aucune raison donnée" },
    meaning: {
      en: "The call has no reason among its properties.",
      de: "Der Aufruf hat keinen Grund unter seinen „properties“.",
      fr: "L’appel n’a pas de raison parmi ses « properties ».",
    },
    todo: {
      en: "Look in the messaging vendor for the reason.",
      de: "Den Grund beim Anbieter für Nachrichten nachsehen.",
      fr: "Cherchez la raison chez le fournisseur de messages.",
    },
  },
];
