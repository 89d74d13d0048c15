import { bounded, splitBody, tryParse } from "@/lib/providers/body";
import type { Json } from "@/lib/providers/event";
import { type Fields, object } from "@/lib/providers/fields";
import type { RawRequest } from "@/lib/providers/types";

/** The URL's parameter that says which of a message's tags is its campaign. */
export const CAMPAIGN_PARAMETER = "campaign_tag";

/** Where the events of a type list whom they are about; those of others say only whom it was sent to. */
const RECIPIENTS: Readonly<Record<string, readonly [part: string, list: string] | null>> = {
  Send: ["mail", "destination"],
  Delivery: ["delivery", "recipients"],
  Bounce: ["bounce", "bouncedRecipients"],
  Complaint: ["complaint", "complainedRecipients"],
  DeliveryDelay: ["deliveryDelay", "delayedRecipients"],
  Reject: ["mail", "destination"],
  "Rendering Failure": ["mail", "destination"],
  Subscription: ["mail", "destination"],
  Open: null,
  Click: null,
};

/**
 * The events of a request, one for each recipient, each still as SES writes it: out of Amazon SNS's
 * envelope, or as they are. Throws what `splitBody` throws.
 */
export function sesEvents(request: RawRequest): readonly unknown[] {
  const tag = new URLSearchParams(request.query).get(CAMPAIGN_PARAMETER);
  const items: unknown[] = [];
  for (const document of splitBody(request.body, isEvent)) {
    for (const item of ofRecipients(unwrapped(document), tag)) bounded(items).push(item);
  }
  return bounded(items);
}

/** An object that is an item by itself, whatever it holds. */
function isEvent(item: { readonly [name: string]: Json }): boolean {
  return isEnvelope(item) || typeOf(item) !== null;
}

function isEnvelope(fields: Fields): boolean {
  return typeof fields.Type === "string" && typeof fields.TopicArn === "string";
}

/** A name that the table has, or any other; null where there is none. */
function typeOf({ eventType, notificationType }: Fields): string | null {
  const type = eventType ?? notificationType;
  return typeof type === "string" ? type : null;
}

/** What an envelope carries; the envelope itself where that is a text for people, or a question. */
function unwrapped(document: unknown): unknown {
  const fields = object(document);
  if (fields === null || !isEnvelope(fields) || fields.Type !== "Notification") return document;
  const inside = typeof fields.Message === "string" ? tryParse(fields.Message) : undefined;
  return object(inside) ?? document;
}

function ofRecipients(item: unknown, tag: string | null): readonly unknown[] {
  const event = object(item);
  const type = event && typeOf(event);
  const sent = object(event?.mail);
  if (event === null || type === null || sent === null) return [item];
  const mail = mailOf(sent, tag);
  const [part, list] = (Object.hasOwn(RECIPIENTS, type) ? RECIPIENTS[type] : null) ?? [];
  const named = part && list ? object(event[part])?.[list] : null;
  if (!part || !list || !Array.isArray(named) || named.length === 0) return [{ ...event, mail }];
  return named.flatMap((one) => {
    const about = { ...mail, destination: [addressOf(object(one)?.emailAddress ?? one)] };
    if (part === "mail") return preferences({ ...event, mail: about });
    return [{ ...event, mail: about, [part]: { ...object(event[part]), [list]: [one] } }];
  });
}

/** Without the headers, which may name anybody: the subject is all that is read of them. */
function mailOf({ headers: _, commonHeaders, tags, ...mail }: Fields, tag: string | null): Fields {
  const subject = object(commonHeaders)?.subject;
  const all = object(tags);
  const chosen = tag !== null && all && Object.hasOwn(all, tag) ? all[tag] : undefined;
  const { destination } = mail;
  return {
    ...mail,
    ...(Array.isArray(destination) ? { destination: destination.map(addressOf) } : {}),
    ...(subject === undefined ? {} : { commonHeaders: { subject } }),
    ...(tags === undefined
      ? {}
      : { tags: chosen === undefined ? tags : { ...all, campaign: chosen } }),
  };
}

/** Mail servers and people write an address with other capitals, and it is the same one. */
function addressOf(address: unknown): unknown {
  return typeof address === "string" ? address.trim().toLowerCase() : address;
}

/** A change of several topics is one item for each; of topics that stay as they were nothing is said. */
function preferences(event: Fields): Fields[] {
  const subscription = object(event.subscription);
  const [now, before] = ["newTopicPreferences", "oldTopicPreferences"].map((name) =>
    object(subscription?.[name]),
  );
  if (!now || now.unsubscribeAll === true || before?.unsubscribeAll === true) return [event];
  const old = new Set(topicsOf(before).map((one) => JSON.stringify(one)));
  const changed = topicsOf(now).filter((one) => !old.has(JSON.stringify(one)));
  const lists = changed.length > 0 ? changed.map((one) => [one]) : [[]];
  return lists.map((topicSubscriptionStatus) => ({
    ...event,
    subscription: {
      ...subscription,
      newTopicPreferences: { ...now, topicSubscriptionStatus },
    },
  }));
}

function topicsOf(preferences: Fields | null | undefined): unknown[] {
  const topics = preferences?.topicSubscriptionStatus;
  return Array.isArray(topics) ? topics : [];
}
