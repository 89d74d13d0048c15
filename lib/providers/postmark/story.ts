import { minutes, type Story } from "@/lib/providers/story";
import { record, samples } from "./samples";

/** One record a request, in any order, behind a username and password. */
export const story: Story = {
  secret: { choice: "Enter my own", value: "pushlens:a-password-of-postmark" },
  posts(now) {
    const post = (item: object) => ({ body: JSON.stringify(item), received: 1 });
    const of = (person: string, before: number) => ({
      at: minutes(now, before),
      person: `${person}@example.com`,
      message: `message-${person}`,
      campaign: "menu",
    });
    const { delivered, opened, clicked, failed, opted_in, opted_out } = samples;
    return [
      post(opened(of("ada", 20))),
      // Delivered after it was opened, and once more.
      post(delivered(of("ada", 29))),
      post(delivered(of("ada", 29))),
      post(opened(of("ada", 10))),
      post(clicked(of("ada", 9))),
      // Clicked, and nothing was heard of it before: delivered and opened are implied.
      post(clicked(of("cai", 8))),
      post(failed(of("ben", 29))),
      // The same bounce, as the suppression list tells it: nobody's wish.
      post(
        record("SubscriptionChange", of("ben", 29), {
          Origin: "Recipient",
          SuppressSending: true,
          SuppressionReason: "HardBounce",
        }),
      ),
      post(record("Bounce", of("dan", 28), { Type: "Transient" })),
      post(opted_out(of("ada", 5))),
      post(opted_in(of("fay", 4))),
      post(record("SpamComplaint", of("cai", 3), { Type: "SpamComplaint" })),
      post({ ...record("Inbound", of("eve", 3)), FromFull: { Email: "eve@example.com" } }),
      post(record("Fax", of("cai", 2))),
    ];
  },
  stages: {
    scheduled: null,
    sent: null,
    delivered: 2,
    opened: 2,
    clicked: 2,
    failed: 1,
    cancelled: null,
  },
  implied: { delivered: 1, opened: 1 },
  openRate: "100.0%",
  campaigns: { menu: { sent: null, delivered: 2, opened: 2, failed: 1 } },
  audience: { optedIn: 1, optedOut: 2, net: -1 },
  causes: [
    "opted_in Customer: stream outbound 1",
    "opted_out Recipient: stream outbound 1",
    "opted_out SpamComplaint 1",
  ],
  accounts: { counted: 11, duplicate: 1, ignored: 1, quarantined: 1 },
};
