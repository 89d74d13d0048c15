import { minutes, type Story } from "@/lib/providers/story";
import { event, samples } from "./samples";

const BINARY = ["specversion", "id", "source", "type", "time"] as const;

/** Events in all three modes, in any order and twice, with a token in a header. */
export const story: Story = {
  secret: { choice: "Generate one" },
  posts(now) {
    const of = (message: string, person: string, before: number) => ({
      at: minutes(now, before),
      message,
      person,
      campaign: "menu",
    });
    const structured = (item: object | undefined) => ({
      headers: { "Content-Type": "application/cloudevents+json; charset=UTF-8" },
      body: JSON.stringify(item),
      received: 1,
    });
    const batch = (...items: (object | undefined)[]) => ({
      headers: { "Content-Type": "application/cloudevents-batch+json" },
      body: JSON.stringify(items),
      received: items.length,
    });
    const binary = ({ data, ...item }: ReturnType<typeof event>) => ({
      headers: {
        "Content-Type": "application/json",
        ...Object.fromEntries(BINARY.map((name) => [`ce-${name}`, encodeURIComponent(item[name])])),
      },
      body: JSON.stringify(data),
      received: 1,
    });
    const { sent, delivered, failed, opted_in, opted_out } = samples;
    const ada = (before: number) => of("m1", "ada", before);
    return [
      batch(delivered?.(ada(29)), sent?.(ada(30)), sent?.(of("m1", "ben", 30))),
      // The same event once more, in another mode.
      binary(event("push.sent", ada(30))),
      structured(failed?.({ ...of("m1", "ben", 29), cause: "unregistered" })),
      binary(event("push.opened", ada(20))),
      binary(event("push.clicked", ada(19))),
      // Without a word of it before: all before it are implied.
      structured(event("com.example.push.opened", of("m2", "cai", 10))),
      batch(
        opted_out?.({ ...of("m3", "ben", 9), cause: "link" }),
        opted_in?.({ ...of("m3", "dan", 8), cause: "form" }),
      ),
      batch(),
      structured(event("order.delivered", of("m4", "ada", 7))),
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
