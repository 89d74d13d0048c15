import { minutes, type Story } from "@/lib/providers/story";
import { entry, samples } from "./samples";

/** Arrays in any order, twice; nobody but SendGrid could sign them, so the URL's token is the secret. */
export const story: Story = {
  secret: { choice: "No secret" },
  posts(now) {
    const of = (person: string, before: number, message = "qX3") => ({
      at: minutes(now, before),
      person: `${person}@example.com`,
      message: `${message}-${person}`,
      campaign: "menu",
    });
    const { sent, delivered, opened, clicked, failed, cancelled, opted_in, opted_out } = samples;
    const post = (...entries: object[]) => ({
      body: JSON.stringify(entries),
      received: entries.length,
    });
    const first = [sent(of("ada", 30)), delivered(of("ada", 29)), sent(of("ben", 30))];
    return [
      post(...first, failed(of("ben", 29)), cancelled(of("eve", 30))),
      post(...first),
      post(
        opened(of("ada", 20)),
        opened(of("ada", 10)),
        // Another suffix, and the same message.
        { ...clicked(of("ada", 9)), sg_message_id: "qX3-ada.filter0002" },
        // Clicked, and nothing was heard of it before: sent, delivered and opened are implied.
        clicked(of("cai", 8)),
        entry("deferred", of("dan", 30), { attempt: "1", response: "451 later" }),
        sent(of("dan", 31)),
      ),
      post(
        opted_out(of("ada", 5)),
        opted_in(of("fay", 4)),
        entry("spamreport", of("cai", 3)),
        entry("fax", of("cai", 2)),
      ),
    ];
  },
  stages: {
    scheduled: null,
    sent: 4,
    delivered: 2,
    opened: 2,
    clicked: 2,
    failed: 1,
    cancelled: 1,
  },
  implied: { sent: 1, delivered: 1, opened: 1 },
  openRate: "100%",
  campaigns: { menu: { sent: 4, delivered: 2, opened: 2, failed: 1 } },
  audience: { optedIn: 1, optedOut: 2, net: -1 },
  causes: [
    "opted_in group_resubscribe: group 7 1",
    "opted_out spamreport 1",
    "opted_out unsubscribe 1",
  ],
  accounts: { counted: 14, duplicate: 3, ignored: 0, quarantined: 1 },
};
