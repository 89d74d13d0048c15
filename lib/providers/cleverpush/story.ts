import { minutes, type Story } from "@/lib/providers/story";
import { samples, subscriptionBody } from "./samples";

/** The seven documented types, one object a request, under an Authorization value. */
export const story: Story = {
  secret: { choice: "Generate one" },
  posts(now) {
    const post = (body: object) => ({ body: JSON.stringify(body), received: 1 });
    const of = (device: string, before: number) => ({
      at: minutes(now, before),
      device,
      message: "65e5b2news",
    });
    const state = (type: string, device: string, more: object = {}) =>
      post({
        ...subscriptionBody(type, { at: minutes(now, 3), device, person: "test123" }),
        ...more,
      });
    const { delivered, opened } = samples;
    return [
      post(delivered(of("s1", 20))),
      post(delivered(of("s2", 20))),
      post(delivered(of("s3", 19))),
      post(opened(of("s1", 12))),
      // Clicked without a delivery: implied.
      post(opened(of("s4", 11))),
      // The first click once more: a retry, two minutes later.
      post(opened(of("s1", 12))),
      state("optIn", "s5"),
      state("optIn", "s6"),
      state("optOut", "s2"),
      state("updateTopics", "s1"),
      state("topicAdded", "s1", { newTopicsIds: ["TOPIC_ID_2"] }),
      state("attributeUpdate", "s1"),
      // A type that CleverPush's documents do not know.
      state("landingPage", "s1"),
    ];
  },
  stages: {
    scheduled: null,
    sent: null,
    delivered: 4,
    opened: 2,
    clicked: null,
    failed: null,
    cancelled: null,
  },
  implied: { delivered: 1 },
  openRate: "50.0%",
  campaigns: { "65e5b2news": { sent: null, delivered: 4, opened: 2, failed: null } },
  audience: { optedIn: 2, optedOut: 1, net: 1 },
  causes: ["opted_in null 2", "opted_out null 1"],
  accounts: { counted: 11, duplicate: 1, ignored: 0, quarantined: 1 },
};
