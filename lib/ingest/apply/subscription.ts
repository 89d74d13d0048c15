import { largest, type Pair } from "@/lib/facts/pair";
import { stateOf } from "@/lib/facts/subscription-state";
import type { EventRow } from "@/lib/ingest/read/event-row";

/** Attributes of a subscription that are kept as pairs, of which the largest wins. */
export const SUBSCRIPTION_PAIRS = [
  "person",
  "platform",
  "country",
  "language",
  "topics",
  "address",
] as const;
export type SubscriptionPair = (typeof SUBSCRIPTION_PAIRS)[number];

/** One subscription as it is stored. */
export type SubscriptionState = {
  readonly id: string;
  readonly endpointId: string;
  /** The largest opt-in or opt-out; null before any. */
  readonly state: Pair | null;
} & { readonly [pair in SubscriptionPair]: Pair | null };

/** What one event says of its subscription; null where it says nothing. */
export function subscriptionOfEvent(event: EventRow): SubscriptionState | null {
  const state = stateOf(event);
  const says = state !== null || SUBSCRIPTION_PAIRS.some((pair) => event[pair] !== null);
  if (event.subscriptionId === null || !says) return null;
  return {
    id: event.subscriptionId,
    endpointId: event.endpointId,
    state,
    person: event.person,
    platform: event.platform,
    country: event.country,
    language: event.language,
    topics: event.topics,
    address: event.address,
  };
}

/** Merges two states of one subscription: the latest wins, whatever the order. */
export function mergeSubscriptions(a: SubscriptionState, b: SubscriptionState): SubscriptionState {
  const pairs: { [pair in SubscriptionPair]?: Pair | null } = {};
  for (const pair of SUBSCRIPTION_PAIRS) pairs[pair] = largest(a[pair], b[pair]);
  return {
    id: a.id,
    endpointId: a.endpointId,
    state: largest(a.state, b.state),
    ...pairs,
  } as SubscriptionState;
}
