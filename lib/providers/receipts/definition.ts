import type { SourceDefinition } from "@/lib/providers/source/definition";
import { told } from "./told";

const seen = { delivered: true, evidence: "confirmed", opened: true, clicked: true } as const;

/** What an app or a service worker says of a push that reached it, where the push vendor cannot. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "receipts",
  label: { en: "App receipts", de: "App-Belege", fr: "Accusés de l’application" },
  body: { format: "json" },
  type: "type",
  caseless: true,
  fields: {
    // As many parts as the messages have that these receipts complete.
    message: ["message", { optional: "recipient" }],
    subscription: ["recipient"],
    key: ["message", { optional: ["at"] }],
    at: { from: "at", unit: "iso" },
    channel: { from: "channel", map: { web_push: "web_push" }, otherwise: "push" },
    platform: { from: "platform", lower: true },
    person: "user",
    properties: { action: "action" },
  },
  rules: [
    { names: ["delivered", "received", "shown"], kind: "delivered" },
    { names: ["opened"], kind: "opened" },
    { names: ["clicked"], kind: "clicked" },
    { names: ["dismissed"], kind: "custom" },
  ],
  devices: ["recipient"],
  reports: { push: seen, web_push: seen },
  defaultChannel: "push",
  proof: { kind: "header", header: "authorization", prefix: "Bearer " },
  secretLabel: { en: "Access token", de: "Zugriffstoken", fr: "Jeton d’accès" },
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 24 * 3_600_000,
    late: 3_600_000,
    source: {
      en: "Receipts come as pushes are shown and tapped. That a day without any is unusual is assumed; what a device cannot post at once is lost.",
      de: "Belege kommen, wenn Pushes angezeigt und angetippt werden. Dass ein Tag ohne jeden ungewöhnlich ist, ist angenommen; was ein Gerät nicht sofort senden kann, ist verloren.",
      fr: "Les accusés arrivent quand les push sont affichés et touchés. On suppose qu’une journée sans aucun est inhabituelle ; ce qu’un appareil ne peut pas envoyer aussitôt est perdu.",
    },
  },
  ...told,
  failures: [],
  documentation:
    "https://developer.apple.com/documentation/usernotifications/unnotificationserviceextension",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"type":"delivered","message":"example-{ms}","recipient":"example","channel":"push","platform":"ios","at":"{iso}"}',
  },
};
