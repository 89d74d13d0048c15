import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One entry of a webhook, as ContextPush's document has it. */
export function entry(delivery_status: string, of: SampleOf) {
  const isCancelled = delivery_status === "cancelled";
  return {
    // A message that was cancelled went to no device.
    ...(isCancelled ? {} : { device_token: of.device ?? "push_token" }),
    user_id: of.person ?? "your_user_id",
    campaign_id: of.campaign ?? "your_campaign_id",
    idempotency_key: of.message ?? "your_idempotency_key",
    delivery_status,
    delivery_method: isCancelled ? "cancelled" : "context_aware",
    planned_delivery_method: "context_aware",
    timestamp: new Date(of.at).toISOString(),
    content: { title: of.title ?? "Time for your course", body: "Start now" },
  };
}

export const samples = {
  scheduled: (of) => entry("pending", of),
  delivered: (of) => entry("delivered", of),
  opened: (of) => entry("opened", of),
  failed: (of) => entry("failed", of),
  cancelled: (of) => entry("cancelled", of),
} satisfies Samples;
