import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One event; `more` is what it has beside. */
export function event(name: string, of: SampleOf, more: object = {}) {
  return {
    event: name,
    email: of.person ?? `${of.device ?? "somebody"}@example.com`,
    id: 26_224,
    "message-id": `<${of.message ?? "2026.1"}@relay.example>`,
    subject: of.title ?? "The menu",
    ...(of.campaign === null ? {} : { tags: [of.campaign ?? "menu"] }),
    ts_event: Math.floor(of.at / 1_000),
    ts_epoch: of.at,
    ...more,
  };
}

/** Brevo's name of what went wrong is the event's. */
const failure = (of: SampleOf) =>
  event(of.cause ?? "hard_bounce", of, { reason: "no such mailbox" });

export const samples = {
  sent: (of) => event("request", of),
  delivered: (of) => event("delivered", of),
  opened: (of) => event("opened", of),
  clicked: (of) => event("click", of, { link: "https://shop.example/menu" }),
  automatic_opened: (of) => event("proxy_open", of),
  failed: failure,
  opted_in: (of) => {
    const { "message-id": _, subject: __, ...added } = event("list_addition", of);
    return { ...added, list_id: [7] };
  },
  opted_out: (of) => event("unsubscribed", of),
} satisfies Samples;
