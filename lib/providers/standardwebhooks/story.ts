import { minutes, type Story } from "@/lib/providers/story";
import { event, samples } from "./samples";

/** One event a request, signed by its id, time and body. */
export const story: Story = {
  secret: {
    choice: "Enter the signing secret",
    value: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  },
  posts(now) {
    const post = (item: object | undefined, id: string) => ({
      body: JSON.stringify(item),
      id: `msg_${id}`,
      received: 1,
    });
    const of = (message: string, person: string, before: number) => ({
      at: minutes(now, before),
      message,
      person,
      campaign: "menu",
    });
    const { sent, delivered, opened, clicked, failed, opted_in, opted_out } = samples;
    const ada = (before: number) => of("m1", "ada", before);
    return [
      // Delivered before sent, and sent once more under the same id.
      post(delivered?.(ada(29)), "1"),
      post(sent?.(ada(30)), "2"),
      post(sent?.(ada(30)), "2"),
      // The same id to somebody else is another message.
      post(sent?.(of("m1", "ben", 30)), "3"),
      post(failed?.({ ...of("m1", "ben", 29), cause: "unregistered" }), "4"),
      post(opened?.(ada(20)), "5"),
      post(clicked?.(ada(19)), "6"),
      // Behind a domain, and without a word of it before: all before it are implied.
      post(event("com.example.push.opened", of("m2", "cai", 10)), "7"),
      post(opted_out?.({ ...of("m3", "ben", 9), cause: "link" }), "8"),
      post(opted_in?.({ ...of("m3", "dan", 8), cause: "form" }), "9"),
      // A shop's own events are none of a message.
      post(event("order.delivered", of("m4", "ada", 7)), "10"),
    ];
  },
  stages: {
    scheduled: 3,
    sent: 3,
    delivered: 2,
    opened: 2,
    clicked: 1,
    failed: 1,
    cancelled: 0,
  },
  implied: { scheduled: 3, sent: 1, delivered: 1 },
  openRate: "100%",
  campaigns: { menu: { sent: 3, delivered: 2, opened: 2, failed: 1 } },
  audience: { optedIn: 1, optedOut: 1, net: 0 },
  causes: ["opted_in form 1", "opted_out link 1"],
  accounts: { counted: 9, duplicate: 1, ignored: 0, quarantined: 1 },
};
