import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One entry of the webhook's array; `more` is what this event has beside. */
export function entry(event: string, of: SampleOf, more: object = {}) {
  const email = of.person ?? `${of.device ?? "somebody"}@example.com`;
  const message = of.message ?? "qX3";
  return {
    email,
    timestamp: Math.floor(of.at / 1_000),
    event,
    ...(of.campaign === null ? {} : { category: [of.campaign ?? "menu"] }),
    sg_event_id:
      of.id ?? Buffer.from(`${event} ${message} ${email} ${of.at}`).toString("base64url"),
    sg_message_id: `${message}.recvd-7f9-1-6711-2.0`,
    ...more,
  };
}

export const samples = {
  sent: (of) => entry("processed", of),
  delivered: (of) => entry("delivered", of, { response: "250 OK" }),
  opened: (of) => entry("open", of, { sg_machine_open: false }),
  clicked: (of) => entry("click", of, { url: "https://shop.example/menu" }),
  automatic_opened: (of) => entry("open", of, { sg_machine_open: true }),
  failed: (of) =>
    entry("bounce", of, {
      type: "bounce",
      reason: "550 5.1.1 unknown",
      bounce_classification: of.cause ?? "Invalid Address",
    }),
  cancelled: (of) => entry("dropped", of, { reason: "Unsubscribed Address" }),
  opted_in: (of) => entry("group_resubscribe", of, { asm_group_id: 7 }),
  opted_out: (of) => entry("unsubscribe", of),
} satisfies Samples;
