import { tryParse } from "@/lib/providers/body";
import { type Fields, object } from "@/lib/providers/fields";
import type { Question, RawRequest } from "@/lib/providers/types";
import { snsAddress } from "./sns";

/** Headers of Amazon SNS that are looked at; they open no door. */
export const SNS_HEADERS = [
  "x-amz-sns-message-type",
  "x-amz-sns-topic-arn",
  "x-amz-sns-rawdelivery",
] as const;

/**
 * What Amazon SNS asks by its newest requests, newest first: to confirm a topic, or what to do of one that
 * ended. Null once the topic has delivered since.
 */
export function snsQuestion(requests: readonly RawRequest[]): Question | null {
  const delivered = new Set<unknown>();
  for (const { headers, body } of requests) {
    const type = headers["x-amz-sns-message-type"];
    if (type === "Notification") delivered.add(headers["x-amz-sns-topic-arn"]);
    const isQuestion = type === "SubscriptionConfirmation" || type === "UnsubscribeConfirmation";
    const message = isQuestion ? object(tryParse(new TextDecoder().decode(body))) : null;
    if (message && !delivered.has(message.TopicArn)) return questionOf(message);
  }
  return null;
}

function questionOf(message: Fields): Question {
  const topic = String(message.TopicArn).slice(0, 300);
  const ended = message.Type === "UnsubscribeConfirmation";
  const url = snsAddress(message.SubscribeURL);
  const certificate = snsAddress(message.SigningCertURL);
  const said = ended
    ? `The topic ${topic} sends nothing here any more. Where nobody of yours ended it, subscribe it again.`
    : `The topic ${topic} delivers once its subscription is confirmed, within three days. Confirm it only where the topic is yours: whoever knows this endpoint's URL can ask.`;
  const proof = certificate
    ? ` To have signatures checked, set a secret: the topic's ARN, ${certificate.href}, and below it the certificate that this address gives.`
    : "";
  const missing = url ? "" : " Its link is not one of Amazon SNS, so it is not shown.";
  return {
    title: ended ? "A topic of Amazon SNS has ended" : "Amazon SNS waits for a confirmation",
    text: said + missing + (ended ? "" : proof),
    link: url
      ? { label: ended ? "Subscribe it again" : "Confirm the subscription", url: url.href }
      : null,
  };
}
