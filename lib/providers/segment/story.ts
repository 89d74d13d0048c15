import { minutes, type Story } from "@/lib/providers/story";
import { samples, track } from "./samples";

/** Track calls one by one and in a batch, signed with a shared secret. */
export const story: Story = {
  secret: { choice: "Enter the signing secret", value: "a-shared-secret-of-segment" },
  posts(now) {
    const of = (person: string, before: number) => ({
      at: minutes(now, before),
      person,
      message: "fm-1",
      device: `device-${person}`,
    });
    const { sent, delivered, opened, failed, opted_in, opted_out, custom } = samples;
    const post = (item: object) => ({ body: JSON.stringify(item), received: 1 });
    const batch = [sent(of("ada", 30)), sent(of("ben", 30)), delivered(of("ada", 29))];
    const { userId: _, ...nobody } = sent(of("cai", 30));
    return [
      { body: JSON.stringify({ batch, sentAt: new Date(now).toISOString() }), received: 3 },
      post(delivered(of("ada", 29))),
      post(failed(of("ben", 28))),
      post(opened(of("ada", 20))),
      // Tapped, and nothing was heard of it before.
      post(opened(of("dan", 15))),
      post(
        track(
          "Email Opened",
          { ...of("ada", 10), message: "letter" },
          { campaign_id: "letter", campaign_name: "Letter" },
        ),
      ),
      post(opted_out(of("ben", 5))),
      post(opted_in(of("fay", 4))),
      post(custom(of("ada", 3))),
      // Of nobody: whose message it was cannot be known.
      post(nobody),
    ];
  },
  stages: {
    scheduled: null,
    sent: 4,
    delivered: 3,
    opened: 3,
    clicked: 0,
    failed: 1,
    cancelled: null,
  },
  implied: { sent: 2, delivered: 2 },
  openRate: "100%",
  campaigns: {
    "Friday menu": { sent: 3, delivered: 2, opened: 2, failed: 1 },
    Letter: { sent: 1, delivered: 1, opened: 1, failed: 0 },
  },
  audience: { optedIn: 1, optedOut: 1, net: 0 },
  causes: ["opted_in Push Subscribed 1", "opted_out Push Unsubscribed 1"],
  accounts: { counted: 10, duplicate: 1, ignored: 0, quarantined: 1 },
};
