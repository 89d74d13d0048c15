import { minutes, type Story } from "@/lib/providers/story";
import { bounce, complaint, envelope, event, samples, TOPIC } from "./samples";

const SHARED = ["ada@example.com", "gil@example.com"];

/** One message of Amazon SNS a request, in any order, and by raw delivery; the URL's token is the secret. */
export const story: Story = {
  secret: { choice: "No secret" },
  posts(now) {
    let count = 0;
    const text = (type: string) => ({
      "Content-Type": "text/plain; charset=UTF-8",
      "x-amz-sns-message-type": type,
      "x-amz-sns-topic-arn": TOPIC,
    });
    const post = (item: object, received = 1) => {
      count += 1;
      const body = JSON.stringify(envelope(item, `sns-${count}`, now));
      return { headers: text("Notification"), body, received };
    };
    const of = (person: string, before: number) => ({
      at: minutes(now, before),
      person: `${person}@example.com`,
      message: `message-${person}`,
      campaign: "menu",
    });
    const { sent, delivered, opened, clicked, failed, cancelled, opted_in, opted_out } = samples;
    const both = event("Send", { ...of("ada", 40), message: "shared" }, { send: {} });
    const asked = {
      ...envelope({}, "sns-0", now, "SubscriptionConfirmation"),
      Message: "You have chosen to subscribe to the topic.",
      Token: "2336412f37",
      SubscribeURL: "https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription",
    };
    return [
      { headers: text("SubscriptionConfirmation"), body: JSON.stringify(asked), received: 1 },
      // Delivered before sent, and the same message once more.
      post(delivered(of("ada", 29))),
      post(sent(of("ada", 30))),
      post(delivered(of("ada", 29))),
      post(sent(of("ben", 30))),
      post(failed(of("ben", 29))),
      // The same bounce, as an identity's notification.
      post({ ...failed(of("ben", 29)), eventType: undefined, notificationType: "Bounce" }),
      post(cancelled(of("eve", 30))),
      // Perhaps later: not failed.
      post(bounce(of("dan", 28), "Transient", "MailboxFull")),
      // One e-mail to two people is a message to each.
      post({ ...both, mail: { ...both.mail, destination: SHARED } }, 2),
      post(opened(of("ada", 20))),
      post(opened(of("ada", 10))),
      // Clicked, by raw message delivery, and nothing was heard of it before.
      { headers: text("Notification"), body: JSON.stringify(clicked(of("cai", 8))), received: 1 },
      post(clicked(of("ada", 7))),
      post(opted_out(of("ada", 5))),
      post(opted_in(of("fay", 4))),
      post(complaint(of("cai", 3))),
      post(event("Teleported", of("cai", 2))),
    ];
  },
  stages: {
    scheduled: null,
    sent: 5,
    delivered: 2,
    opened: 2,
    clicked: 2,
    failed: 1,
    cancelled: 1,
  },
  implied: { sent: 1, delivered: 1, opened: 1 },
  openRate: "100%",
  campaigns: { menu: { sent: 5, delivered: 2, opened: 2, failed: 1 } },
  audience: { optedIn: 1, optedOut: 2, net: -1 },
  causes: ["opted_in UnsubscribeHeader 1", "opted_out UnsubscribeHeader 1", "opted_out abuse 1"],
  accounts: { counted: 15, duplicate: 2, ignored: 1, quarantined: 1 },
};
