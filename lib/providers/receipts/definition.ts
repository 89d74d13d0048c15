import type { SourceDefinition } from "@/lib/providers/source/definition";

const seen = { delivered: true, evidence: "confirmed", opened: true, clicked: true } as const;

/** What an app or a service worker says of a push that reached it, where the push vendor cannot. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "receipts",
  label: "App receipts",
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
  secretLabel: "Access token",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 24 * 3_600_000,
    late: 3_600_000,
    source:
      "Receipts come as pushes are shown and tapped. That a day without any is unusual is assumed; what a device cannot post at once is lost.",
  },
  setup: [
    {
      title: "Give each push its id",
      text: "Where your server sends a push through Firebase, Apple or Expo, add two texts to its data: pushlens_message and pushlens_recipient. They must be what the endpoint that hears of your sending has as the message's id and recipient.",
    },
    {
      title: "Choose whose messages these are",
      text: "On this endpoint's page, under Completes the messages of, choose that endpoint, before the first receipt comes. Receipts then say of its messages that they were delivered and opened.",
    },
    {
      title: "Put the snippet into your app",
      text: "Below are snippets for iOS, Android, the web and Expo with this endpoint's URL in them. Whoever takes your app apart can read the URL and post receipts, so use this endpoint for nothing else.",
    },
    {
      title: "Try it with one device",
      text: "Send a push to a device of yours. Its receipt appears on this endpoint's page, and the message itself in Events, as delivered.",
    },
  ],
  replace: {
    token:
      "Release your app and service worker with the new URL, and end the old token once most people have updated.",
    secret:
      "Release your app with the new token after Authorization: Bearer. A secret in an app is none for long, so most installations have none here.",
  },
  assumptions: [
    {
      about: "Delivered",
      text: "Delivered means that the app or service worker got the push, which on most devices is when it is shown. A device that is switched off says nothing.",
    },
    {
      about: "Lost receipts",
      text: "A receipt that cannot be posted is not tried again, so delivered is rather too low than too high.",
    },
  ],
  failures: [],
  documentation:
    "https://developer.apple.com/documentation/usernotifications/unnotificationserviceextension",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"type":"delivered","message":"example-{ms}","recipient":"example","channel":"push","platform":"ios","at":"{iso}"}',
  },
};
