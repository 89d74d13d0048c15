import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One post of a webhook, signed by nobody; `more` is what this event has beside. */
export function post(event: string, of: SampleOf, more: object = {}) {
  const recipient = of.person ?? `${of.device ?? "somebody"}@example.com`;
  const message = of.message ?? "20261004.1.AA";
  return {
    "event-data": {
      event,
      id: of.id ?? Buffer.from(`${event} ${message} ${recipient} ${of.at}`).toString("base64url"),
      timestamp: of.at / 1_000,
      recipient,
      ...(of.campaign === null ? {} : { tags: [of.campaign ?? "menu"] }),
      message: {
        headers: { "message-id": `${message}@mg.example`, subject: of.title ?? "The menu" },
      },
      ...more,
    },
  };
}

const client = { "client-info": { "client-type": "mobile browser", bot: "" } };
const proxy = { "client-info": { "client-type": "library", bot: "apple" } };
const failure = (reason: string, severity = "permanent") => ({ severity, reason });

export const samples = {
  sent: (of) => post("accepted", of),
  delivered: (of) => post("delivered", of, { "delivery-status": { code: 250, message: "OK" } }),
  opened: (of) => post("opened", of, client),
  clicked: (of) => post("clicked", of, { ...client, url: "https://shop.example/menu" }),
  automatic_opened: (of) => post("opened", of, proxy),
  automatic_clicked: (of) => post("clicked", of, { ...proxy, url: "https://shop.example/menu" }),
  failed: (of) => post("failed", of, failure(of.cause ?? "bounce")),
  cancelled: (of) => post("failed", of, failure("suppress-unsubscribe")),
  opted_out: (of) => post("unsubscribed", of),
} satisfies Samples;
