import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One status of a message; `more` is what this one has beside. */
export function status(name: string, of: SampleOf, more: object = {}) {
  return {
    id: `wamid.${of.message ?? "HBgM"}`,
    status: name,
    timestamp: seconds(of.at),
    recipient_id: of.person ?? of.device ?? "4915112345678",
    ...(of.campaign === null ? {} : { biz_opaque_callback_data: of.campaign ?? "friday-menu" }),
    ...more,
  };
}

/** A wish about marketing messages: `stop` or `resume`. */
function preference(value: string, of: SampleOf) {
  return {
    wa_id: of.person ?? of.device ?? "4915112345678",
    detail: `User requested to ${value} marketing messages`,
    category: "marketing_messages",
    value,
    timestamp: seconds(of.at),
  };
}

/** A message that somebody wrote. */
export function incoming(of: SampleOf) {
  return {
    from: of.person ?? "4915112345678",
    id: `wamid.${of.message ?? "HBgI"}`,
    timestamp: seconds(of.at),
    type: "text",
    text: { body: "Is it still open?" },
  };
}

/** A body as Meta posts it, with one list of one change. */
export function body(list: "statuses" | "messages" | "user_preferences", items: object[]) {
  const metadata = { display_phone_number: "49301234567", phone_number_id: "106540352242922" };
  const value = { messaging_product: "whatsapp", metadata, [list]: items };
  const field = list === "statuses" ? "messages" : list;
  const changes = [{ field, value }];
  return { object: "whatsapp_business_account", entry: [{ id: "102290129340398", changes }] };
}

/** A body of one item of any kind. */
export function bodyOf(item: object) {
  const list = "from" in item ? "messages" : "wa_id" in item ? "user_preferences" : "statuses";
  return body(list, [item]);
}

export const samples = {
  sent: (of) => status("sent", of),
  delivered: (of) => status("delivered", of),
  opened: (of) => status("read", of),
  failed: (of) =>
    status("failed", of, {
      errors: [{ code: Number(of.cause ?? "131026"), title: "Message undeliverable" }],
    }),
  opted_in: (of) => preference("resume", of),
  opted_out: (of) => preference("stop", of),
} satisfies Samples;

function seconds(at: number): string {
  return String(Math.floor(at / 1_000));
}
