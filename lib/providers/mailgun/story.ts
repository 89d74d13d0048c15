import { minutes, type Story } from "@/lib/providers/story";
import { post, samples } from "./samples";

/** One event a request, in any order; the token in the URL is the secret. */
export const story: Story = {
  secret: { choice: "No secret" },
  posts(now) {
    const one = (item: object) => ({ body: JSON.stringify(item), received: 1 });
    const of = (person: string, before: number) => ({
      at: minutes(now, before),
      person: `${person}@example.com`,
      message: `message-${person}`,
      campaign: "menu",
    });
    const { sent, delivered, opened, clicked, failed, cancelled, opted_out } = samples;
    const scanned = { url: "https://shop.example/menu", "client-info": { bot: "generic" } };
    return [
      one(sent(of("ada", 30))),
      one(sent(of("ben", 30))),
      one(delivered(of("ada", 29))),
      // The same post once more.
      one(delivered(of("ada", 29))),
      one(failed(of("ben", 29))),
      // The sender's own list: nobody tried.
      one(cancelled(of("eve", 30))),
      // Tried again later: neither delivered nor failed.
      one(post("failed", of("dan", 28), { severity: "temporary", reason: "generic" })),
      one(sent(of("dan", 30))),
      one(opened(of("ada", 20))),
      one(opened(of("ada", 10))),
      // Clicked by a scanner, and nothing was heard of it before: sent and delivered are implied, opened is not.
      one(post("clicked", of("cai", 8), scanned)),
      one(clicked(of("ada", 7))),
      one(opted_out(of("ada", 5))),
      one(post("complained", of("cai", 3))),
      one(post("accepted", of("fay", 3), { flags: { "is-test-mode": true } })),
      one(post("fax", of("cai", 2))),
    ];
  },
  stages: {
    scheduled: null,
    sent: 4,
    delivered: 2,
    opened: 1,
    clicked: 1,
    failed: 1,
    cancelled: 1,
  },
  implied: { sent: 1, delivered: 1 },
  openRate: "50.0%",
  campaigns: { menu: { sent: 4, delivered: 2, opened: 1, failed: 1 } },
  audience: { optedIn: null, optedOut: 2, net: null },
  causes: ["opted_out complained 1", "opted_out unsubscribed 1"],
  accounts: { counted: 13, duplicate: 1, ignored: 1, quarantined: 1 },
};
