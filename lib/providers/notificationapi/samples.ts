import type { Channel } from "@/lib/providers/event";
import type { SampleOf, Samples } from "@/lib/providers/samples";

/** The vendor's words for channels, as `channel` and as the beginning of a type. */
const CHANNELS: { readonly [C in Channel]?: string } = {
  email: "EMAIL",
  sms: "SMS",
  call: "CALL",
  push: "PUSH",
  web_push: "WEB_PUSH",
  in_app: "INAPP_WEB",
  slack: "SLACK",
};

/** A webhook about one send. Its time is not in it, but in the request's header. */
export function webhook(eventType: string, of: Omit<SampleOf, "at">) {
  return { eventType, trackingId: of.message ?? "019abc", ...aboutPerson(of) };
}

/** A webhook about somebody's subscription, which names no send. */
export function subscriptionWebhook(eventType: string, of: Omit<SampleOf, "at">) {
  return { eventType, ...aboutPerson(of) };
}

function aboutPerson({ campaign, channel = "email", person }: Omit<SampleOf, "at">) {
  return {
    notificationId: campaign ?? "welcome-email",
    channel: CHANNELS[channel] ?? "EMAIL",
    userId: person ?? "user-123",
  };
}

const typeOf = ({ channel = "email" }: SampleOf, verb: string) =>
  `${CHANNELS[channel] ?? "EMAIL"}_${verb}`;

export const samples = {
  delivered: (of) => webhook(typeOf(of, "DELIVERED"), of),
  opened: (of) => webhook(typeOf(of, "OPEN"), of),
  clicked: (of) => ({ ...webhook(typeOf(of, "CLICK"), of), clickedLink: "https://app.example/a" }),
  failed: (of) => ({ ...webhook(typeOf(of, "FAILED"), of), failureCode: of.cause ?? "BOUNCE" }),
  opted_in: (of) => subscriptionWebhook("SMS_SUBSCRIBE", { ...of, channel: "sms" }),
  opted_out: (of) => subscriptionWebhook(typeOf(of, "UNSUBSCRIBE"), of),
} satisfies Samples;
