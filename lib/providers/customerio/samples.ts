import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One reporting webhook; `more` is what its data has beside. */
export function event(object_type: string, metric: string, of: SampleOf, more: object = {}) {
  const delivery = of.message ?? "RPILAgUBcRhI";
  const customer = of.person ?? `person-${of.device ?? "1"}`;
  return {
    event_id: of.id ?? `${object_type} ${metric} ${delivery} ${customer} ${of.at}`,
    object_type,
    metric,
    timestamp: Math.floor(of.at / 1_000),
    data: {
      ...(of.campaign === null ? {} : { broadcast_id: of.campaign ?? 9 }),
      customer_id: customer,
      identifiers: { id: customer },
      delivery_id: delivery,
      ...more,
    },
  };
}

const push = (metric: string, more?: object) => (of: SampleOf) =>
  event("push", metric, of, {
    recipients: [{ device_id: of.device ?? "eeC2:APA91b", device_platform: "android" }],
    ...more,
  });

export const samples = {
  scheduled: push("drafted"),
  sent: push("sent"),
  delivered: push("delivered"),
  opened: push("opened"),
  clicked: push("clicked"),
  failed: push("bounced", { failure_message: "Unregistered" }),
  cancelled: push("dropped"),
  opted_in: (of) => event("customer", "subscribed", of),
  opted_out: (of) => event("customer", "unsubscribed", of),
} satisfies Samples;
