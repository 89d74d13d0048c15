import { minutes, type Story } from "@/lib/providers/story";
import { receipt, samples } from "./samples";

/** Receipts one by one, as devices post them, and none of what was sent. */
export const story: Story = {
  secret: { choice: "No secret" },
  posts(now) {
    const of = (device: string, before: number) => ({
      at: minutes(now, before),
      device,
      message: "menu-41",
    });
    const one = (item: object) => ({
      headers: { "Content-Type": "text/plain" },
      body: JSON.stringify(item),
      received: 1,
    });
    const { delivered, opened, clicked } = samples;
    return [
      one(delivered(of("d1", 30))),
      // Posted twice.
      one(delivered(of("d1", 30))),
      one(opened(of("d1", 20))),
      one(delivered(of("d2", 29))),
      // Tapped, and nothing was heard of it before.
      one(clicked({ ...of("d3", 10), channel: "web_push" })),
      one(receipt("dismissed", of("d2", 8))),
      one(receipt("snoozed", of("d2", 7))),
      one({ type: "delivered", at: new Date(now).toISOString() }),
    ];
  },
  stages: {
    scheduled: null,
    sent: null,
    delivered: 3,
    opened: 2,
    clicked: 1,
    failed: null,
    cancelled: null,
  },
  implied: { delivered: 1, opened: 1 },
  openRate: "66.7%",
  campaigns: {},
  audience: { optedIn: null, optedOut: null, net: null },
  causes: [],
  accounts: { counted: 5, duplicate: 1, ignored: 0, quarantined: 2 },
};
