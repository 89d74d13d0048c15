import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One event in the template that the setup gives to people. */
export function body(kind: string, of: SampleOf) {
  const at = new Date(of.at).toISOString();
  const subscription = of.device ?? "SUBSCRIPTION_ID";
  const message = of.message ?? "MESSAGE_ID";
  return {
    pushlens: "onesignal/1",
    kind,
    id: of.id ?? `${kind} ${message} ${subscription} ${of.at}`,
    at,
    ts: String(Math.floor(of.at / 1_000)),
    device: "Android",
    subscription,
    user: "",
    // What is not known is an empty text in this vendor's bodies.
    external: of.person ?? "",
    message,
    name: of.title ?? "",
    template: "",
    reason: of.cause ?? "",
    target: "",
    page: "",
    language: "en",
  };
}

export const samples = {
  sent: (of) => body("message.push.sent", of),
  delivered: (of) => body("message.push.received", of),
  opened: (of) => body("message.push.clicked", of),
  failed: (of) => body("message.push.failed", { cause: "Unregistered", ...of }),
  opted_out: (of) => body("message.push.unsubscribed", of),
} satisfies Samples;
