import { idOf } from "@/lib/facts/identity";
import { compareBytes, headOf, type Pair, pairAfter, smallest } from "@/lib/facts/pair";
import { type EventDraft, KINDS } from "@/lib/providers/event";
import type { Provider } from "@/lib/providers/types";

/** Attributes of an event that are kept as pairs. */
export const EVENT_PAIRS = [
  "person",
  "campaign",
  "channel",
  "platform",
  "cause",
  "title",
  "plannedMethod",
  "deliveryMethod",
  "country",
  "language",
  "topics",
  "address",
  "properties",
] as const;
export type EventPair = (typeof EVENT_PAIRS)[number];

/** One event as it is stored. Times in ms; `kind` is an index into KINDS. */
export type EventRow = {
  readonly eventId: string;
  readonly subjectId: string;
  /** Whose event it is: the endpoint that received it, or the one whose messages that completes. */
  readonly endpointId: string;
  /** Where it is accounted for. */
  readonly receivedBy: string;
  readonly kind: number;
  readonly name: string;
  readonly at: number;
  /** 0 payload, 1 header, 2 received. */
  readonly timeSource: number;
  readonly skew: number | null;
  readonly receivedAt: number;
  readonly requestId: string;
  readonly itemIndex: number;
  readonly messageId: string | null;
  readonly subscriptionId: string | null;
} & { readonly [pair in EventPair]: Pair | null };

/** Where an item came in: its request, its place in it, and the time of receipt (ms). */
export type ItemSource = {
  /** Whose messages it is about. */
  readonly endpointId: string;
  readonly receivedBy: string;
  readonly requestId: string;
  readonly itemIndex: number;
  readonly receivedAt: number;
};

const EARLIEST = Date.UTC(2010, 0, 1);
const AHEAD = 24 * 3_600_000;
const TIME_SOURCES = ["payload", "header", "received"] as const;

type EventTime = Pick<EventRow, "at" | "timeSource" | "skew">;

/** A time before 2010 or over 24 h after receipt counts as missing; the skew is kept. */
function timeOf(draft: EventDraft, receivedAt: number): EventTime {
  const { at } = draft;
  if (at !== null && at >= EARLIEST && at <= receivedAt + AHEAD) {
    const timeSource = TIME_SOURCES.indexOf(draft.timeSource);
    return { at: Math.trunc(at), timeSource, skew: null };
  }
  const skew = at === null ? null : Math.trunc(receivedAt - at);
  return {
    at: receivedAt,
    timeSource: TIME_SOURCES.indexOf("received"),
    skew: Number.isSafeInteger(skew) ? skew : null,
  };
}

/**
 * Turns what an adapter read into the row to store: identities become ids, attributes pairs. The
 * hottest object of all, so it is written out: a spread would make it several times as dear.
 */
export function eventRowOf(draft: EventDraft, source: ItemSource, provider: Provider): EventRow {
  const { endpointId, receivedBy } = source;
  const messageOfStage = draft.message ? idOf("message", endpointId, draft.message) : null;
  const subscriptionId = draft.subscription
    ? idOf("subscription", endpointId, draft.subscription)
    : null;
  const key = draft.unique ? [source.requestId, String(source.itemIndex)] : draft.key;
  const subject = messageOfStage ?? subscriptionId;
  const eventId = idOf("event", receivedBy, [subject ?? "", draft.kind, ...key]);
  const { at, timeSource, skew } = timeOf(draft, source.receivedAt);
  const { topics, properties } = draft;
  const head = headOf(at);
  return {
    eventId,
    subjectId: subject ?? eventId,
    endpointId,
    receivedBy,
    kind: KINDS.indexOf(draft.kind),
    name: draft.name,
    at,
    timeSource,
    skew,
    receivedAt: source.receivedAt,
    requestId: source.requestId,
    itemIndex: source.itemIndex,
    messageId:
      messageOfStage ?? (draft.follows ? idOf("message", endpointId, draft.follows) : null),
    subscriptionId,
    person: pairAfter(head, draft.person),
    campaign: pairAfter(head, draft.campaign),
    channel: pairAfter(head, draft.channel ?? provider.defaultChannel),
    platform: pairAfter(head, draft.platform),
    cause: pairAfter(head, draft.cause),
    title: pairAfter(head, draft.title),
    plannedMethod: pairAfter(head, draft.plannedMethod),
    deliveryMethod: pairAfter(head, draft.deliveryMethod),
    country: pairAfter(head, draft.country),
    language: pairAfter(head, draft.language),
    topics: topics ? pairAfter(head, JSON.stringify(topics)) : null,
    address: pairAfter(head, draft.address),
    properties: properties ? pairAfter(head, JSON.stringify(properties)) : null,
  };
}

/** Orders two copies of an event by receipt; the first received is the one that counts. */
export function compareReceipt(
  a: Pick<EventRow, "receivedAt" | "requestId" | "itemIndex">,
  b: Pick<EventRow, "receivedAt" | "requestId" | "itemIndex">,
): number {
  return (
    a.receivedAt - b.receivedAt ||
    compareBytes(a.requestId, b.requestId) ||
    a.itemIndex - b.itemIndex
  );
}

function mergeTime(a: EventRow, b: EventRow): EventTime {
  const order = a.at - b.at || a.timeSource - b.timeSource;
  if (order !== 0) {
    const { at, timeSource, skew } = order < 0 ? a : b;
    return { at, timeSource, skew };
  }
  const skews = [a.skew, b.skew].filter((skew) => skew !== null);
  return { at: a.at, timeSource: a.timeSource, skew: skews.length ? Math.min(...skews) : null };
}

/**
 * Merges two copies of one event: everything is the smaller of the two, so that neither order nor
 * number of copies matters. The statement in `upsert-events.ts` does the same in SQL.
 */
export function mergeEvents(a: EventRow, b: EventRow): EventRow {
  const first = compareReceipt(a, b) <= 0 ? a : b;
  const merged: EventRow = {
    ...a,
    ...mergeTime(a, b),
    name: smallest(a.name, b.name) ?? a.name,
    receivedAt: first.receivedAt,
    requestId: first.requestId,
    itemIndex: first.itemIndex,
    messageId: smallest(a.messageId, b.messageId),
    subscriptionId: smallest(a.subscriptionId, b.subscriptionId),
  };
  const pairs: { [pair in EventPair]?: Pair | null } = {};
  for (const pair of EVENT_PAIRS) pairs[pair] = smallest(a[pair], b[pair]);
  return { ...merged, ...pairs } as EventRow;
}
