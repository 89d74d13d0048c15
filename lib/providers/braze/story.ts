import { minutes, type Story } from "@/lib/providers/story";
import { event, samples } from "./samples";

/** Batches of a campaign and of a canvas, and an empty body, under a bearer token. */
export const story: Story = {
  secret: { choice: "Generate one" },
  posts(now) {
    const of = (device: string, before: number) => ({
      at: minutes(now, before),
      device,
      message: "671fmenu",
      campaign: "9a4d",
      title: "Friday menu",
    });
    const { sent, opened, failed, cancelled, opted_in, opted_out } = samples;
    const post = (...events: object[]) => ({
      body: JSON.stringify({ events }),
      received: events.length,
    });
    const canvas = {
      campaign_id: undefined,
      campaign_name: undefined,
      canvas_id: "c0",
      canvas_name: "Welcome",
      canvas_step_id: "s3",
      canvas_step_name: "Push 2",
    };
    const welcome = { at: minutes(now, 8), device: "d9", message: "671fwelcome" };
    return [
      { body: "", received: 0 },
      post(sent(of("d1", 20)), sent(of("d2", 20)), sent(of("d3", 20)), failed(of("d3", 19))),
      // The whole batch once more, and one event that nobody knows beside good ones.
      post(sent(of("d1", 20)), sent(of("d2", 20)), event("users.quests.Started", of("d1", 3))),
      // Opened without a word of the sending; delivered is never reported.
      post(opened(of("d1", 12)), opened(of("d4", 11)), cancelled(of("d5", 20))),
      post(
        event("users.messages.pushnotification.Send", welcome, canvas),
        event("users.messages.pushnotification.Open", welcome, canvas),
      ),
      post(
        opted_in(of("d6", 6)),
        opted_out(of("d2", 5)),
        event("users.behaviors.subscription.GlobalStateChange", of("d7", 4), {
          channel: "email",
          subscription_status: "Unsubscribed",
        }),
        event("users.messages.sms.InboundReceive", of("d7", 4)),
      ),
    ];
  },
  stages: {
    scheduled: null,
    sent: 5,
    delivered: 0,
    opened: 3,
    clicked: 0,
    failed: 1,
    cancelled: 1,
  },
  implied: { sent: 1 },
  openRate: "—",
  campaigns: {
    "Friday menu": { sent: 4, delivered: null, opened: 2, failed: 1 },
    "Welcome / Push 2": { sent: 1, delivered: null, opened: 1, failed: 0 },
  },
  audience: { optedIn: 1, optedOut: 2, net: -1 },
  causes: ["opted_in add 1", "opted_out null 1", "opted_out uninstall 1"],
  accounts: { counted: 12, duplicate: 2, ignored: 1, quarantined: 1 },
};
