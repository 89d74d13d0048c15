import { minutes, type Story } from "@/lib/providers/story";
import { body, incoming, samples, status } from "./samples";

/** Several statuses in one request, in any order and twice, signed with an app secret. */
export const story: Story = {
  secret: { choice: "Enter the signing secret", value: "0123456789abcdef0123456789abcdef" },
  posts(now) {
    const post = (list: Parameters<typeof body>[0], ...items: object[]) => ({
      body: JSON.stringify(body(list, items)),
      received: items.length,
    });
    const of = (message: string, person: string, before: number) => ({
      at: minutes(now, before),
      message,
      person,
      campaign: "friday-menu",
    });
    const { sent, delivered, opened, failed, opted_in, opted_out } = samples;
    const [ada, ben, cai] = ["4915100000001", "4915100000002", "4915100000003"];
    const first = [sent(of("m1", ada, 30)), sent(of("m2", ben, 30))];
    return [
      // Delivered before sent, and all of it again.
      post("statuses", delivered(of("m1", ada, 29)), ...first),
      post("statuses", ...first),
      post("statuses", failed(of("m2", ben, 28)), opened(of("m1", ada, 20))),
      // Read without a word of it before: sent and delivered are implied.
      post("statuses", opened(of("m3", cai, 10))),
      post("messages", incoming(of("m4", ada, 9))),
      post("user_preferences", opted_out(of("m5", ben, 8)), opted_in(of("m6", ada, 7))),
      post("statuses", status("teleported", of("m7", ada, 6))),
    ];
  },
  stages: {
    scheduled: null,
    sent: 3,
    delivered: 2,
    opened: 2,
    clicked: null,
    failed: 1,
    cancelled: null,
  },
  implied: { sent: 1, delivered: 1 },
  openRate: "100%",
  campaigns: { "friday-menu": { sent: 3, delivered: 2, opened: 2, failed: 1 } },
  audience: { optedIn: 1, optedOut: 1, net: 0 },
  causes: ["opted_in resume: marketing_messages 1", "opted_out stop: marketing_messages 1"],
  accounts: { counted: 8, duplicate: 2, ignored: 1, quarantined: 1 },
};
