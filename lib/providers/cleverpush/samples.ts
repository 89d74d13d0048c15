import type { SampleOf, Samples } from "@/lib/providers/samples";

const CHANNEL_ID = "CHANNEL_ID";

/** A `delivery` or `click`: a notification is its own campaign. */
export function messageBody(type: string, of: SampleOf) {
  return {
    type,
    date: new Date(of.at).toISOString(),
    subscription: {
      _id: of.device ?? "SUBSCRIPTION_ID",
      ...(of.person ? { customAttributes: { user_id: of.person } } : {}),
    },
    notification: { _id: of.message ?? "NOTIFICATION_ID" },
    channel: { _id: CHANNEL_ID },
  };
}

/**
 * Any of the other types: they are about a subscription, and have no time of their own; `more` is what
 * the subscription says beside.
 */
export function subscriptionBody(type: string, of: SampleOf, more: object = {}) {
  return {
    type,
    subscription: {
      _id: of.device ?? "SUBSCRIPTION_ID",
      createdAt: new Date(of.at).toISOString(),
      syncedAt: new Date(of.at).toISOString(),
      browserType: "SDK",
      platformName: "iOS",
      language: "en",
      country: "DE",
      timezone: "Europe/Berlin",
      topics: ["TOPIC_ID_1"],
      ...(of.person ? { customAttributes: { user_id: of.person } } : {}),
      ...more,
    },
    channel: { _id: CHANNEL_ID },
  };
}

export const samples = {
  delivered: (of) => messageBody("delivery", of),
  opened: (of) => messageBody("click", of),
  opted_in: (of) => subscriptionBody("optIn", of),
  opted_out: (of) => subscriptionBody("optOut", of),
  profile: (of) => subscriptionBody("attributeUpdate", of),
} satisfies Samples;
