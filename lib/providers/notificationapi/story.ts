import type { Story } from "@/lib/providers/story";
import { samples, webhook } from "./samples";

/** The older product's types and today's, each request signed as Pingram's SDK does. */
export const story: Story = {
  secret: { choice: "Enter the signing secret", value: "whsec_e2e_0123456789" },
  posts(now) {
    const post = (body: object, id = "trackingId" in body ? String(body.trackingId) : "") => ({
      id,
      body: JSON.stringify(body),
      received: 1,
    });
    const welcome = (message: string) => ({
      at: now,
      message,
      campaign: "welcome",
      person: `user-${message}`,
    });
    const link = { clickedLink: "https://app.example/a", clickedLinkTags: { campaign: ["start"] } };
    const { delivered, opened, clicked, failed, opted_in, opted_out } = samples;
    return [
      post(delivered(welcome("019a-1"))),
      post(delivered(welcome("019a-2"))),
      post(delivered(welcome("019a-6"))),
      post(opened(welcome("019a-1"))),
      // Opened again: no body can tell that from a retry, so it counts once.
      post(opened(welcome("019a-1"))),
      // A click implies the open.
      post({ ...clicked(welcome("019a-2")), ...link }),
      // The older product's sample: an open that implies the delivery.
      post(webhook("OPEN", welcome("abc123"))),
      post(delivered({ at: now, message: "019a-5", campaign: "otp", channel: "sms" })),
      post(
        failed({
          at: now,
          message: "019a-4",
          campaign: "weekly_digest",
          channel: "push",
          cause: "TOKEN_EXPIRED",
        }),
      ),
      post(opted_out({ at: now, campaign: "marketing", person: "user-9" }), "019b-9"),
      post(opted_in({ at: now, campaign: "marketing", person: "user-8" }), "019b-8"),
      // Somebody's answer is no event of ours.
      {
        id: "019b-7",
        body: JSON.stringify({
          eventType: "SMS_INBOUND",
          from: "+491700000",
          to: "+491700001",
          text: "STOP",
        }),
        received: 1,
      },
    ];
  },
  stages: {
    scheduled: null,
    sent: null,
    delivered: 5,
    opened: 3,
    clicked: 1,
    failed: 1,
    cancelled: null,
  },
  implied: { delivered: 1, opened: 1 },
  openRate: "75.0%",
  campaigns: {
    welcome: { sent: null, delivered: 4, opened: 3, failed: 0 },
    // The provider reports opens of e-mail, none of SMS and push.
    otp: { sent: null, delivered: 1, opened: null, failed: 0 },
    weekly_digest: { sent: null, delivered: null, opened: null, failed: 1 },
  },
  audience: { optedIn: 1, optedOut: 1, net: 0 },
  causes: ["opted_in null 1", "opted_out null 1"],
  accounts: { counted: 10, duplicate: 1, ignored: 1, quarantined: 0 },
};
