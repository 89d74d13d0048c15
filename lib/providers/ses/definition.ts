import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";

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
  secretLabel: "Topic and certificates",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 2 * 3_600_000,
    source:
      "AWS documents that Amazon SNS posts each event as it comes, one to a request, and tries again for an hour at most after a 5xx. That SES hands events over within minutes is assumed.",
  },
  setup: [
    {
      title: "Make a topic",
      text: "In the AWS console, open Amazon SNS in the region that you send from, and create a Standard topic for the events of Amazon SES.",
    },
    {
      title: "Publish the events",
      text: "In Amazon SES, open Configuration sets, then your set, then Event destinations. Add a destination to that topic, with all event types. Have your programs send with this configuration set.",
    },
    {
      title: "Enter this endpoint's URL",
      text: "In the topic, create a subscription: protocol HTTPS, this endpoint's URL as the endpoint, and raw message delivery off.",
    },
    {
      title: "Confirm the subscription",
      text: "Amazon SNS sends a confirmation here at once. Reload this page: it shows the topic and a link. Open the link where the topic is yours. Pushlens never opens it by itself.",
    },
    {
      title: "Have signatures checked",
      text: "Then set a secret: the topic's ARN, the address of the certificate that this page shows beside the link, and below it the certificate, which your browser downloads from there. Without one the token in the URL is the secret.",
      withSecret:
        "The topic's ARN and the certificate of this endpoint's secret are checked with each message, and those that do not fit are refused. Amazon changes its certificate from time to time: the request log then says which one is missing, and Amazon SNS sends again for an hour.",
    },
    {
      title: "Name your campaigns",
      text: "Give each message a tag with the name campaign (X-SES-MESSAGE-TAGS: campaign=friday-menu). Where your tag has another name, add ?campaign_tag= and that name to the URL. Without a tag the configuration set is the campaign.",
    },
  ],
  replace: {
    token:
      "In Amazon SNS, open the topic, create a subscription with the new URL, confirm it as this page says, and delete the old subscription.",
    secret:
      "Nothing is entered at Amazon. Set the topic's ARN, the addresses of the certificates and the certificates here as the new secret.",
  },
  assumptions: [
    {
      about: "Delivered",
      text: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A bounce can still follow.",
    },
    {
      about: "Automatic opens",
      text: "Amazon SES does not mark opens and clicks that machines make, so opens include automatic ones, such as those of privacy proxies.",
    },
    {
      about: "Several recipients",
      text: "One message to several people is a message to each. An open or click of it does not say whose it is: it counts once, for the first of them.",
    },
    {
      about: "Temporary bounces",
      text: "A bounce of the type Transient is not counted as failed, though SES has stopped trying; it is kept with the events. Undetermined ones are failed.",
    },
    {
      about: "Suppressed",
      text: "What was not sent because the address is on a suppression list is counted as cancelled.",
    },
    {
      about: "Complaints",
      text: "Mail providers hide who complained, so SES names everybody at that domain whom the message went to. Each counts as an opt-out.",
    },
  ],
  failures: FAILURES,
  documentation:
    "https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html",
  example: {
    headers: { "content-type": "text/plain; charset=UTF-8" },
    body: '{"Type":"Notification","MessageId":"example-{ms}","TopicArn":"arn:aws:sns:eu-central-1:123456789012:example","Message":"{\\"eventType\\":\\"Delivery\\",\\"mail\\":{\\"timestamp\\":\\"{iso}\\",\\"messageId\\":\\"example-{ms}\\",\\"destination\\":[\\"example@example.com\\"]},\\"delivery\\":{\\"timestamp\\":\\"{iso}\\",\\"recipients\\":[\\"example@example.com\\"]}}","Timestamp":"{iso}"}',
  },
};
