import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One post about an e-mail; `more` is what its data has beside. */
export function email(type: string, of: SampleOf, more: object = {}) {
  return {
    type: `email.${type}`,
    created_at: new Date(of.at).toISOString(),
    data: {
      email_id: of.message ?? "56761188-7520-42d8-8898-ff6fc54ce618",
      from: "Shop <news@shop.example>",
      to: [recipientOf(of)],
      subject: of.title ?? "The menu",
      ...(of.campaign === null
        ? {}
        : { tags: [{ name: "campaign", value: of.campaign ?? "menu" }] }),
      ...more,
    },
  };
}

/** One post about a contact. */
export function contact(type: string, of: SampleOf, unsubscribed: boolean) {
  const address = recipientOf(of);
  return {
    type: `contact.${type}`,
    created_at: new Date(of.at).toISOString(),
    data: { id: of.id ?? `contact-of-${address}`, email: address, unsubscribed },
  };
}

const recipientOf = (of: SampleOf) => of.person ?? `${of.device ?? "somebody"}@example.com`;

export const samples = {
  scheduled: (of) => email("scheduled", of),
  sent: (of) => email("sent", of),
  delivered: (of) => email("delivered", of),
  opened: (of) => email("opened", of),
  clicked: (of) => email("clicked", of, { click: { link: "https://shop.example/menu" } }),
  failed: (of) =>
    email("bounced", of, { bounce: { type: "Permanent", subType: of.cause ?? "General" } }),
  cancelled: (of) => email("suppressed", of, { suppressed: { type: "OnAccountSuppressionList" } }),
  opted_out: (of) => contact("updated", of, true),
} satisfies Samples;
