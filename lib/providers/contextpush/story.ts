import { minutes, type Story } from "@/lib/providers/story";
import { samples } from "./samples";

/** Arrays of states in any order, some left out, and a request that is about devices. */
export const story: Story = {
  secret: { choice: "Generate one" },
  posts(now) {
    const of = (key: string, before: number) => ({
      at: minutes(now, before),
      message: key,
      device: `push_token_${key}`,
      person: `user-${key}`,
      campaign: "daily-reminder",
      title: "James, it's time for your English course! 👑",
    });
    const { scheduled, delivered, opened, failed, cancelled } = samples;
    return [
      {
        received: 8,
        body: JSON.stringify([
          opened(of("k1", 10)),
          scheduled(of("k1", 40)),
          delivered(of("k1", 20)),
          // Twice in one request.
          delivered(of("k1", 20)),
          scheduled(of("k2", 40)),
          delivered(of("k2", 19)),
          scheduled(of("k3", 40)),
          failed(of("k3", 18)),
        ]),
      },
      {
        headers: { "X-CTX-Event-Type": "message_status" },
        received: 3,
        body: JSON.stringify([
          // Opened without a word of pending or delivered: both are implied.
          opened(of("k4", 9)),
          { ...cancelled(of("k5", 17)), planned_delivery_method: "traditional" },
          // Without a key it could be anybody's.
          delivered({ ...of("k6", 16), message: "" }),
        ]),
      },
      {
        headers: { "X-CTX-Event-Type": "device_transition" },
        received: 2,
        body: JSON.stringify([
          { device_token: "push_token_k1", from: "old", to: "new" },
          { device_token: "push_token_k2", from: "old", to: "new" },
        ]),
      },
    ];
  },
  stages: {
    scheduled: 4,
    sent: null,
    delivered: 3,
    opened: 2,
    clicked: null,
    failed: 1,
    cancelled: 1,
  },
  implied: { scheduled: 1, delivered: 1 },
  openRate: "66.7%",
  campaigns: { "daily-reminder": { sent: null, delivered: 3, opened: 2, failed: 1 } },
  audience: { optedIn: null, optedOut: null, net: null },
  causes: [],
  accounts: { counted: 9, duplicate: 1, ignored: 2, quarantined: 1 },
};
