import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One track call; `more` are properties of its own. */
export function track(event: string, of: SampleOf, more: object = {}) {
  const user = of.person ?? `user-${of.device ?? "1"}`;
  const message = of.message ?? "m-1";
  return {
    type: "track",
    event,
    messageId: of.id ?? `${event} ${message} ${user} ${of.at}`,
    userId: user,
    timestamp: new Date(of.at).toISOString(),
    context: { device: { id: of.device ?? "DEVICE_ID", type: "android" }, os: { name: "Android" } },
    properties: {
      message_id: message,
      ...(of.campaign === null
        ? {}
        : { campaign_id: of.campaign ?? "friday-menu", campaign_name: of.title ?? "Friday menu" }),
      ...more,
    },
  };
}

export const samples = {
  sent: (of) => track("Push Notification Sent", of),
  delivered: (of) => track("Push Notification Received", of),
  opened: (of) => track("Push Notification Tapped", of),
  failed: (of) => track("Push Notification Bounced", of),
  opted_in: (of) => track("Push Subscribed", of),
  opted_out: (of) => track("Push Unsubscribed", of),
  custom: (of) => track("Order Completed", of),
} satisfies Samples;
