import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One event as SES publishes it; `more` is the object that its type has beside. */
export function event(eventType: string, of: SampleOf, more: object = {}) {
  return {
    eventType,
    mail: {
      timestamp: timeOf(of),
      source: "Shop <news@shop.example>",
      messageId: of.message ?? "0107018b-aa-000000",
      destination: [addressOf(of)],
      ...(of.title === undefined ? {} : { commonHeaders: { subject: of.title } }),
      ...(of.campaign === null
        ? {}
        : { tags: { "ses:configuration-set": ["main"], campaign: [of.campaign ?? "menu"] } }),
    },
    ...more,
  };
}

const addressOf = (of: SampleOf) => of.person ?? `${of.device ?? "somebody"}@example.com`;
const timeOf = (of: SampleOf) => new Date(of.at).toISOString();

export const TOPIC = "arn:aws:sns:eu-central-1:123456789012:ses-events";

/** The message of Amazon SNS that carries an event, without its signature. */
export function envelope(item: object, id: string, at: number, type = "Notification") {
  return {
    Type: type,
    MessageId: id,
    TopicArn: TOPIC,
    Message: JSON.stringify(item),
    Timestamp: new Date(at).toISOString(),
  };
}

export function bounce(of: SampleOf, bounceType: string, bounceSubType: string) {
  return event("Bounce", of, {
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [{ emailAddress: addressOf(of) }],
      timestamp: timeOf(of),
      feedbackId: of.id ?? `feedback-${of.message ?? ""}-${addressOf(of)}`,
    },
  });
}

export function complaint(of: SampleOf) {
  return event("Complaint", of, {
    complaint: {
      complainedRecipients: [{ emailAddress: addressOf(of) }],
      timestamp: timeOf(of),
      feedbackId: of.id ?? `complaint-${of.message ?? ""}-${addressOf(of)}`,
      complaintFeedbackType: "abuse",
    },
  });
}

function preferences(of: SampleOf, unsubscribeAll: boolean) {
  return event("Subscription", of, {
    subscription: {
      contactList: "Shop",
      timestamp: timeOf(of),
      source: "UnsubscribeHeader",
      newTopicPreferences: { unsubscribeAll, topicSubscriptionStatus: [] },
      oldTopicPreferences: { unsubscribeAll: !unsubscribeAll, topicSubscriptionStatus: [] },
    },
  });
}

export const samples = {
  sent: (of) => event("Send", of, { send: {} }),
  delivered: (of) =>
    event("Delivery", of, {
      delivery: {
        timestamp: timeOf(of),
        recipients: [addressOf(of)],
        smtpResponse: "250 2.0.0 OK",
      },
    }),
  opened: (of) => event("Open", of, { open: { timestamp: timeOf(of), userAgent: "Mozilla/5.0" } }),
  clicked: (of) =>
    event("Click", of, {
      click: { timestamp: timeOf(of), link: "https://shop.example/menu" },
    }),
  failed: (of) => bounce(of, "Permanent", of.cause ?? "General"),
  cancelled: (of) => bounce(of, "Permanent", "OnAccountSuppressionList"),
  opted_in: (of) => preferences(of, false),
  opted_out: (of) => preferences(of, true),
} satisfies Samples;
