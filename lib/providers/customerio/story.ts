import { minutes, type Story } from "@/lib/providers/story";
import { event, samples } from "./samples";

/** One event a request, signed, of a broadcast by push and a newsletter of the same number. */
export const story: Story = {
  secret: { choice: "Enter the signing secret", value: "a-webhook-signing-key-of-customer-io" },
  posts(now) {
    const post = (item: object) => ({ body: JSON.stringify(item), received: 1 });
    const of = (person: string, before: number) => ({
      at: minutes(now, before),
      person,
      message: `b9-${person}`,
      device: `device-${person}`,
    });
    const { scheduled, sent, delivered, opened, clicked, failed, cancelled } = samples;
    const letter = (metric: string, person: string, before: number) =>
      event(
        "email",
        metric,
        { at: minutes(now, before), person, message: `n9-${person}`, campaign: null },
        { newsletter_id: 9, recipient: `${person}@example.com` },
      );
    return [
      post(scheduled(of("ada", 30))),
      // Delivered before sent, and once more.
      post(delivered(of("ada", 28))),
      post(sent(of("ada", 29))),
      post(delivered(of("ada", 28))),
      post(opened(of("ada", 20))),
      post(failed(of("ben", 28))),
      // Tried again later: neither sent nor failed.
      post(event("push", "attempted", of("cai", 28))),
      post(cancelled(of("dan", 28))),
      post(clicked(of("eve", 15))),
      post(letter("sent", "ada", 12)),
      post(letter("delivered", "ada", 11)),
      post(letter("spammed", "ada", 10)),
      post(samples.opted_out({ at: minutes(now, 5), person: "ben" })),
      post(samples.opted_in({ at: minutes(now, 4), person: "fay" })),
      post(event("fax", "sent", of("fay", 3))),
    ];
  },
  stages: {
    scheduled: 3,
    sent: 3,
    delivered: 3,
    opened: 2,
    clicked: 1,
    failed: 1,
    cancelled: 1,
  },
  implied: { scheduled: 2, sent: 1, delivered: 1, opened: 1 },
  openRate: "66.7%",
  campaigns: {
    "broadcast:9": { sent: 2, delivered: 2, opened: 2, failed: 1 },
    "newsletter:9": { sent: 1, delivered: 1, opened: 0, failed: 0 },
  },
  audience: { optedIn: 1, optedOut: 2, net: -1 },
  causes: ["opted_in subscribed 1", "opted_out spammed 1", "opted_out unsubscribed 1"],
  accounts: { counted: 13, duplicate: 1, ignored: 0, quarantined: 1 },
};
