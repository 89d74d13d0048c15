import { minutes, type Story } from "@/lib/providers/story";
import { contact, email, samples } from "./samples";

/** One event a request, in any order, signed as Svix signs. */
export const story: Story = {
  secret: {
    choice: "Enter the signing secret",
    value: `whsec_${Buffer.from("a signing secret of 32 bytes ...").toString("base64")}`,
  },
  posts(now) {
    let count = 0;
    const post = (item: object) => {
      count += 1;
      return { id: `msg_${count}`, body: JSON.stringify(item), received: 1 };
    };
    const of = (person: string, before: number) => ({
      at: minutes(now, before),
      person: `${person}@example.com`,
      message: `message-${person}`,
      campaign: "menu",
    });
    const { scheduled, sent, delivered, opened, clicked, failed, cancelled, opted_out } = samples;
    const transient = { bounce: { type: "Transient", subType: "General" } };
    return [
      post(scheduled(of("ada", 40))),
      // Delivered before sent, and once more.
      post(delivered(of("ada", 29))),
      post(sent(of("ada", 30))),
      post(delivered(of("ada", 29))),
      post(sent(of("ben", 30))),
      post(failed(of("ben", 29))),
      post(cancelled(of("eve", 30))),
      // Perhaps the answer of a program: not failed.
      post(email("bounced", of("dan", 28), transient)),
      post(opened(of("ada", 20))),
      post(opened(of("ada", 10))),
      // Clicked, and nothing was heard of it before: the earlier stages are implied.
      post(clicked(of("cai", 8))),
      post(clicked(of("ada", 7))),
      post(opted_out(of("ada", 5))),
      post(contact("created", of("fay", 4), false)),
      post(email("complained", of("cai", 3))),
      post(email("received", of("gil", 3))),
      post(email("faxed", of("cai", 2))),
    ];
  },
  stages: {
    scheduled: 3,
    sent: 3,
    delivered: 2,
    opened: 2,
    clicked: 2,
    failed: 1,
    cancelled: 1,
  },
  implied: { scheduled: 2, sent: 1, delivered: 1, opened: 1 },
  openRate: "100.0%",
  campaigns: { menu: { sent: 3, delivered: 2, opened: 2, failed: 1 } },
  audience: { optedIn: null, optedOut: 2, net: null },
  causes: ["opted_out complained 1", "opted_out unsubscribed 1"],
  accounts: { counted: 14, duplicate: 1, ignored: 1, quarantined: 1 },
};
