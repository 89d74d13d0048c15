import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

const ADDRESS = "mail.destination[0]";
const MESSAGE = ["mail.messageId", ADDRESS];

/** Of a topic of a contact list, which one may leave alone. */
const TOPIC = "subscription.newTopicPreferences.topicSubscriptionStatus[0]";
const ofTopic = {
  subscription: [ADDRESS, `${TOPIC}.topicName`],
  cause: [
    { join: ["subscription.source", `${TOPIC}.topicName`], with: ": topic " },
    { from: `${TOPIC}.topicName`, prefix: "topic " },
  ],
  properties: { contactList: "subscription.contactList", topic: `${TOPIC}.topicName` },
};
const ofAll = {
  cause: "subscription.source",
  properties: { contactList: "subscription.contactList" },
};

const bounced = {
  bounceType: "bounce.bounceType",
  subType: "bounce.bounceSubType",
  status: "bounce.bouncedRecipients[0].status",
  reason: "bounce.bouncedRecipients[0].diagnosticCode",
};

/** Held back by a list of bounced and complained addresses: nobody tried. */
const SUPPRESSED = ["Suppressed", "OnAccountSuppressionList", "UnsubscribedRecipient"];

/** Amazon SES's events, one recipient each, as `events.ts` takes them out of Amazon SNS's messages. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "ses",
  label: "Amazon SES",
  body: { format: "json" },
  type: ["eventType", "notificationType", "Type"],
  ignore: [
    {
      when: [{ at: "Type", in: ["SubscriptionConfirmation", "UnsubscribeConfirmation"] }],
      rule: "confirmation",
    },
    {
      when: [
        {
          at: "Message",
          is: "Successfully validated SNS topic for Amazon SES event publishing.",
        },
      ],
      rule: "test_event",
    },
  ],
  fields: {
    message: MESSAGE,
    subscription: [ADDRESS],
    follows: MESSAGE,
    // The same whether it comes by event publishing or by an identity's notifications.
    key: [
      "mail.messageId",
      "@time",
      {
        optional: ["bounce.feedbackId", "complaint.feedbackId", "click.link", `${TOPIC}.topicName`],
      },
    ],
    at: {
      from: [
        "delivery.timestamp",
        "open.timestamp",
        "click.timestamp",
        "bounce.timestamp",
        "complaint.timestamp",
        "deliveryDelay.timestamp",
        "subscription.timestamp",
        "mail.timestamp",
      ],
      unit: "iso",
    },
    campaign: [
      "mail.tags.campaign[0]",
      "mail.tags.campaign_id[0]",
      { from: "mail.tags.ses:configuration-set[0]", prefix: "configuration-set:" },
    ],
    campaignName: [
      "mail.tags.campaign_name[0]",
      "mail.tags.campaign[0]",
      "mail.tags.campaign_id[0]",
      "mail.tags.ses:configuration-set[0]",
    ],
    person: ADDRESS,
    address: ADDRESS,
    title: "mail.commonHeaders.subject",
  },
  rules: [
    { names: "Send", kind: "sent" },
    { names: "Delivery", kind: "delivered" },
    { names: "Open", kind: "opened" },
    { names: "Click", kind: "clicked", properties: { url: "click.link" } },
    {
      names: "Bounce",
      kind: "custom",
      when: [{ at: "bounce.bounceType", is: "Transient" }],
      cause: "bounce.bounceSubType",
      properties: bounced,
    },
    {
      names: "Bounce",
      kind: "cancelled",
      when: [{ at: "bounce.bounceSubType", in: SUPPRESSED }],
      cause: "bounce.bounceSubType",
    },
    {
      names: "Bounce",
      kind: "failed",
      cause: ["bounce.bounceSubType", "bounce.bounceType", { text: "Bounce" }],
      properties: bounced,
    },
    {
      names: "Complaint",
      kind: "cancelled",
      when: [{ at: "complaint.complaintSubType", is: "OnAccountSuppressionList" }],
      cause: "complaint.complaintSubType",
    },
    {
      names: "Complaint",
      kind: "custom",
      when: [{ at: "complaint.complaintFeedbackType", is: "not-spam" }],
    },
    {
      names: "Complaint",
      kind: "opted_out",
      cause: ["complaint.complaintFeedbackType", { text: "complaint" }],
    },
    { names: "Reject", kind: "failed", cause: ["reject.reason", { text: "Reject" }] },
    {
      names: "Rendering Failure",
      kind: "failed",
      cause: { text: "Rendering Failure" },
      properties: { template: "failure.templateName", reason: "failure.errorMessage" },
    },
    {
      names: "DeliveryDelay",
      kind: "custom",
      properties: { delay: "deliveryDelay.delayType" },
    },
    {
      names: "Subscription",
      kind: "opted_out",
      when: [{ at: "subscription.newTopicPreferences.unsubscribeAll", is: true }],
      ...ofAll,
    },
    {
      names: "Subscription",
      kind: "opted_in",
      when: [{ at: "subscription.oldTopicPreferences.unsubscribeAll", is: true }],
      ...ofAll,
    },
    {
      names: "Subscription",
      kind: "opted_out",
      when: [{ at: `${TOPIC}.subscriptionStatus`, is: "OptOut" }],
      ...ofTopic,
    },
    {
      names: "Subscription",
      kind: "opted_in",
      when: [{ at: `${TOPIC}.subscriptionStatus`, is: "OptIn" }],
      ...ofTopic,
    },
    { names: "Subscription", kind: "custom" },
    { names: "Received", ignore: "inbound_message" },
    { names: "AmazonSnsSubscriptionSucceeded", ignore: "test_event" },
  ],
  enumerations: ["bounce.bounceType", "bounce.bounceSubType", "deliveryDelay.delayType"],
  reports: {
    email: {
      sent: true,
      delivered: true,
      evidence: "accepted",
      opened: true,
      clicked: true,
      failed: true,
      cancelled: true,
    },
  },
  defaultChannel: "email",
  proof: { kind: "sns" },
  secretLabel: {
    en: "Topic and certificates",
    de: "Topic und Zertifikate",
    fr: "Topic et certificats",
  },
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 2 * 3_600_000,
    source: {
      en: "AWS documents that Amazon SNS posts each event as it comes, one to a request, and tries again for an hour at most after a 5xx. That SES hands events over within minutes is assumed.",
      de: "AWS dokumentiert, dass Amazon SNS jedes Ereignis sendet, sobald es kommt, eines je Anfrage, und nach einem 5xx höchstens eine Stunde lang wiederholt. Dass SES Ereignisse innerhalb von Minuten übergibt, ist angenommen.",
      fr: "AWS documente qu’Amazon SNS envoie chaque événement dès qu’il arrive, un par requête, et réessaie pendant une heure au plus après un 5xx. On suppose que SES remet les événements en quelques minutes.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation:
    "https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html",
  example: {
    headers: { "content-type": "text/plain; charset=UTF-8" },
    body: '{"Type":"Notification","MessageId":"example-{ms}","TopicArn":"arn:aws:sns:eu-central-1:123456789012:example","Message":"{\\"eventType\\":\\"Delivery\\",\\"mail\\":{\\"timestamp\\":\\"{iso}\\",\\"messageId\\":\\"example-{ms}\\",\\"destination\\":[\\"example@example.com\\"]},\\"delivery\\":{\\"timestamp\\":\\"{iso}\\",\\"recipients\\":[\\"example@example.com\\"]}}","Timestamp":"{iso}"}',
  },
};
