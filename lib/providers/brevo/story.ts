import { minutes, type Story } from "@/lib/providers/story";
import { event, samples } from "./samples";

/** Single events and a batch, behind a token: e-mails by themselves, and one of a campaign. */
export const story: Story = {
  secret: { choice: "Generate one" },
  posts(now) {
    const post = (...items: object[]) => ({
      body: JSON.stringify(items.length === 1 ? items[0] : items),
      received: items.length,
    });
    const of = (person: string, before: number) => ({
      at: minutes(now, before),
      person: `${person}@example.com`,
      message: `message-${person}`,
      campaign: "menu",
    });
    const { sent, delivered, opened, clicked, failed, opted_in, opted_out } = samples;
    const campaign = (name: string, person: string, before: number) => ({
      event: name,
      email: `${person}@example.com`,
      id: 26_225,
      camp_id: 12,
      "campaign name": "Autumn",
      ts_event: Math.floor(minutes(now, before) / 1_000),
    });
    return [
      post(delivered(of("ada", 29)), sent(of("ada", 30)), sent(of("ben", 30))),
      // The same batch once more.
      post(delivered(of("ada", 29)), sent(of("ada", 30)), sent(of("ben", 30))),
      post(failed(of("ben", 29))),
      post(event("soft_bounce", of("dan", 28), { reason: "mailbox full" })),
      // The first opening is told twice, and the message is opened once.
      post(event("unique_opened", of("ada", 20))),
      post(opened(of("ada", 20))),
      post(clicked(of("ada", 9))),
      // By a proxy, and nothing was heard of it before: sent and delivered are implied.
      post(event("unique_proxy_open", of("cai", 8))),
      post(campaign("delivered", "eve", 7)),
      post(campaign("opened", "eve", 6)),
      post(campaign("unsubscribe", "eve", 5)),
      post(opted_out(of("ada", 5))),
      post(opted_in({ at: minutes(now, 4), person: "fay@example.com", campaign: null })),
      post(event("spam", of("cai", 3))),
      post(event("faxed", of("cai", 2))),
    ];
  },
  stages: {
    scheduled: null,
    sent: 4,
    delivered: 3,
    opened: 2,
    clicked: 1,
    failed: 1,
    cancelled: null,
  },
  implied: { sent: 2, delivered: 1 },
  openRate: "66.7%",
  campaigns: {
    menu: { sent: 3, delivered: 2, opened: 1, failed: 1 },
    Autumn: { sent: 1, delivered: 1, opened: 1, failed: 0 },
  },
  audience: { optedIn: 1, optedOut: 3, net: -2 },
  causes: ["opted_in list_addition: list 7 1", "opted_out spam 1", "opted_out unsubscribed 2"],
  accounts: { counted: 15, duplicate: 3, ignored: 0, quarantined: 1 },
};
