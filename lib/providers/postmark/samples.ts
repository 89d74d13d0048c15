import type { SampleOf, Samples } from "@/lib/providers/samples";

/** In which field a record has its time and its recipient. */
const FIELDS: Readonly<Record<string, readonly [time: string, recipient: string]>> = {
  Delivery: ["DeliveredAt", "Recipient"],
  Bounce: ["BouncedAt", "Email"],
  SpamComplaint: ["BouncedAt", "Email"],
  SubscriptionChange: ["ChangedAt", "Recipient"],
};

/** One post of a webhook; `more` is what this record has beside. */
export function record(type: string, of: SampleOf, more: object = {}) {
  const [time, recipient] = FIELDS[type] ?? ["ReceivedAt", "Recipient"];
  return {
    RecordType: type,
    MessageStream: "outbound",
    MessageID: of.message ?? "883953f4-6105-42a2-a16a-77a8eac79483",
    [recipient]: of.person ?? `${of.device ?? "somebody"}@example.com`,
    ...(of.campaign === null ? {} : { Tag: of.campaign ?? "menu" }),
    [time]: new Date(of.at).toISOString(),
    ...more,
  };
}

const change = (SuppressSending: boolean, Origin: string) => (of: SampleOf) =>
  record("SubscriptionChange", of, {
    Origin,
    SuppressSending,
    SuppressionReason: SuppressSending ? "ManualSuppression" : null,
  });

export const samples = {
  delivered: (of) => record("Delivery", of, { Details: "250 OK" }),
  opened: (of) => record("Open", of, { FirstOpen: true, Client: { Name: "Apple Mail" } }),
  clicked: (of) => record("Click", of, { OriginalLink: "https://shop.example/menu" }),
  failed: (of) =>
    record("Bounce", of, { Type: of.cause ?? "HardBounce", Description: "No such mailbox." }),
  opted_in: change(false, "Customer"),
  opted_out: change(true, "Recipient"),
} satisfies Samples;
