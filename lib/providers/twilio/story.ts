import { minutes, type Story } from "@/lib/providers/story";
import { fields, form, samples } from "./samples";

/** Forms in any order, signed with an Auth Token. */
export const story: Story = {
  secret: { choice: "Enter the signing secret", value: "an-auth-token-of-32-characters-0" },
  posts(now) {
    const post = (item: Record<string, string>) => ({
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: form(item),
      received: 1,
    });
    const of = (message: string, to: string) => ({ at: minutes(now, 5), message, person: to });
    const { scheduled, sent, delivered, failed, cancelled, opted_in, opted_out } = samples;
    const service = { MessagingServiceSid: "MG77" };
    const [ada, ben, cai] = ["+4915100000001", "+4915100000002", "+4915100000003"];
    return [
      post({ ...scheduled(of("m1", ada)), ...service }),
      // Delivered before sent, and sent again.
      post({ ...delivered(of("m1", ada)), ...service }),
      post({ ...sent(of("m1", ada)), ...service }),
      post({ ...sent(of("m1", ada)), ...service }),
      post({ ...sent(of("m2", ben)), ...service }),
      post({ ...failed(of("m2", ben)), ...service }),
      // Delivered without a word of it before: scheduled and sent are implied.
      post({ ...delivered(of("m3", cai)), ...service }),
      post({ ...cancelled(of("m4", cai)), ...service }),
      post(fields("queued", of("m5", cai), service)),
      post(opted_out(of("m6", ben))),
      post(opted_in(of("m7", ada))),
      post(fields("received", of("m8", ada), { Body: "Is it still open?" })),
      post(fields("teleported", of("m9", ada))),
    ];
  },
  stages: {
    scheduled: 3,
    sent: 3,
    delivered: 2,
    opened: 0,
    clicked: null,
    failed: 1,
    cancelled: 1,
  },
  implied: { scheduled: 2, sent: 1 },
  openRate: "—",
  campaigns: { "service:MG77": { sent: 3, delivered: 2, opened: null, failed: 1 } },
  audience: { optedIn: 1, optedOut: 1, net: 0 },
  causes: ["opted_in START 1", "opted_out STOP 1"],
  accounts: { counted: 10, duplicate: 1, ignored: 1, quarantined: 1 },
};
