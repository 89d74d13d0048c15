import { cleverpush } from "@/lib/providers/cleverpush/index";
import type { SourceDefinition } from "@/lib/providers/source/definition";

const subscription = {
  subscription: ["channel._id", "subscription._id"],
  key: ["@type", "@digest"],
  country: "subscription.country",
  language: "subscription.language",
  platform: "subscription.platformName",
  topics: ["subscription.topics", "newTopicsIds"],
  properties: {
    browserType: "subscription.browserType",
    platformName: "subscription.platformName",
    timezone: "subscription.timezone",
    attributes: { from: "subscription.customAttributes", without: ["user_id"] },
    newTopics: { list: "newTopicsIds" },
  },
};

/** CleverPush as data: what its adapter, written by hand, is compared with. */
export const CLEVERPUSH_SOURCE: SourceDefinition = {
  version: 1,
  slug: "cleverpush",
  label: "CleverPush",
  body: {
    format: "json",
    refuse: [
      {
        when: [
          { at: "type", present: false },
          { at: "subscriptionToken", present: true },
          { at: "request", present: true },
        ],
        message:
          "This is CleverPush's Authorizer Webhook, which asks for a decision. Enter this URL under the event webhooks instead.",
      },
    ],
  },
  type: "type",
  fields: { person: "subscription.customAttributes.user_id" },
  rules: [
    ...(["delivery", "click"] as const).map((names) => ({
      names,
      kind: names === "click" ? ("opened" as const) : ("delivered" as const),
      message: ["notification._id", "subscription._id"],
      subscription: ["channel._id", "subscription._id"],
      key: ["@time"],
      at: { from: "date", unit: "iso" as const },
      campaign: "notification._id",
      properties: { feedGuid: "notification.feedGuid" },
    })),
    { ...subscription, names: "optIn", kind: "opted_in" },
    { ...subscription, names: "optOut", kind: "opted_out" },
    { ...subscription, names: ["updateTopics", "topicAdded", "attributeUpdate"], kind: "profile" },
  ],
  devices: ["subscription._id"],
  enumerations: ["subscription.browserType", "subscription.platformName"],
  reports: { push: { delivered: true, evidence: "confirmed", opened: true } },
  defaultChannel: "push",
  proof: { kind: "header", header: "authorization" },
  secretLabel: cleverpush.secretLabel,
  campaignWord: cleverpush.campaignWord,
  reuseAfter: cleverpush.reuseAfter,
  begins: ["delivered"],
  rhythm: { ...cleverpush.rhythm },
  setup: cleverpush.setup.map((step) => ({ ...step })),
  replace: { ...cleverpush.replace },
  assumptions: cleverpush.assumptions.map((one) => ({ ...one })),
  failures: [],
  documentation: cleverpush.documentation,
  example: {
    headers: { "content-type": "application/json" },
    body: '{"type":"delivery","date":"{iso}","subscription":{"_id":"example-{ms}"},"notification":{"_id":"NOTIFICATION_ID"},"channel":{"_id":"CHANNEL_ID"}}',
  },
};
