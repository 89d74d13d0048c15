import { minutes, type Story } from "@/lib/providers/story";
import { body, samples } from "./samples";

/** One event a request, in our template and in OneSignal's own example, under an Authorization value. */
export const story: Story = {
  secret: { choice: "Generate one" },
  posts(now) {
    const post = (item: object) => ({ body: JSON.stringify(item), received: 1 });
    const of = (device: string, before: number) => ({
      at: minutes(now, before),
      device,
      person: `user-${device}`,
      message: "c2f8menu",
      title: "Friday menu",
    });
    const { sent, delivered, opened, failed, opted_out } = samples;
    const example = body("message.push.received", of("s4", 18));
    return [
      post(sent(of("s1", 20))),
      post(sent(of("s2", 20))),
      post(sent(of("s3", 20))),
      // Delivered comes before sent, and sent once more.
      post(delivered(of("s1", 19))),
      post(sent(of("s1", 20))),
      post(failed(of("s3", 19))),
      post(opened(of("s1", 10))),
      // Clicked without a word of it before: sent and delivered are implied.
      post(opened(of("s5", 9))),
      // As OneSignal's documentation has it.
      post({
        "Event Data": {
          "event.kind": example.kind,
          "event.id": example.id,
          "event.timestamp": example.ts,
          "event.datetime": example.at,
          "event.subscription_id": example.subscription,
          "event.external_id": example.external,
        },
        "Message Data": { "message.id": example.message, "message.name": example.name },
      }),
      post(opted_out(of("s2", 5))),
      post(body("message.fax.sent", of("s1", 4))),
    ];
  },
  stages: {
    scheduled: null,
    sent: 5,
    delivered: 3,
    opened: 2,
    clicked: 0,
    failed: 1,
    cancelled: null,
  },
  implied: { sent: 2, delivered: 1 },
  openRate: "66.7%",
  campaigns: { "Friday menu": { sent: 5, delivered: 3, opened: 2, failed: 1 } },
  audience: { optedIn: null, optedOut: 1, net: null },
  causes: ["opted_out unsubscribed 1"],
  accounts: { counted: 9, duplicate: 1, ignored: 0, quarantined: 1 },
};
