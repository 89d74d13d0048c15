import type { BadTime } from "./message-life";
import type { Calendar } from "./rhythm";
import { sentHeaders } from "./sent-headers";
import { tellStory } from "./story";
import type { Fact, SimulatedRequest, Simulator, Truth, Window } from "./types";

export type TrafficOptions = {
  readonly seed: string;
  readonly window: Window;
  /** About how much the window holds. */
  readonly size: Size;
  /** Stop after so many items. */
  readonly limit?: number;
  /** Distance of local time from UTC, ms. */
  readonly utcOffset?: number;
  /** What the endpoint wants as proof; null sends none. */
  readonly secret?: string | null;
  /** Where it is sent to, which some vendors sign. */
  readonly url?: string;
  /** Items per request at most, instead of the vendor's own. */
  readonly batch?: number;
  readonly badTimes?: readonly BadTime[];
  /** Per thousand: items that nobody understands. */
  readonly strange?: number;
};

/** A number of items, or of messages that are planned. */
export type Size = { readonly items: number } | { readonly messages: number };

type Written = { readonly fact: Fact; readonly json: string };

/** Messages of the short story that tells how many items a message makes. */
const SAMPLE = 400;
/** Time that a request needs to arrive, ms. */
const TRAVEL = 300;

/**
 * What a vendor would send in a window, in the order of sending. Pure: the same simulator and
 * options always give the same requests.
 */
export function* simulateTraffic(
  simulator: Simulator,
  options: TrafficOptions,
): Generator<SimulatedRequest> {
  const items = write(simulator, options, messagesFor(simulator, options));
  const url = options.url ?? "http://localhost:3000/api/hooks/simulated";
  for (const group of batches(items, simulator, options)) {
    const [first] = group.items;
    if (!first) continue;
    const at = group.at + TRAVEL;
    const id = simulator.deliveryId(first.fact);
    const body = bodyOf(group.items, simulator);
    const own = sentHeaders(simulator, { id, body, url }, options.secret ?? null, at);
    const headers = { "content-type": "application/json", ...own };
    yield { id, at, headers, body, items: group.items.map(({ fact }) => truthOf(fact, simulator)) };
  }
}

/** How many messages make so many items: found out by telling a short story first. */
function messagesFor(simulator: Simulator, options: TrafficOptions): number {
  if ("messages" in options.size) return options.size.messages;
  const sample = write(
    simulator,
    { ...options, seed: `${options.seed} sample`, limit: Number.POSITIVE_INFINITY },
    SAMPLE,
  );
  return Math.max(1, Math.ceil((SAMPLE * options.size.items) / Math.max(1, sample.length)));
}

function write(simulator: Simulator, options: TrafficOptions, messages: number): Written[] {
  const calendar: Calendar = { utcOffset: options.utcOffset ?? 0 };
  const story = tellStory(simulator, {
    seed: options.seed,
    window: options.window,
    messages,
    calendar,
    badTimes: options.badTimes ?? [],
    strange: options.strange ?? 0,
  });
  const items: Written[] = [];
  for (const fact of story) {
    if (items.length >= (options.limit ?? Number.POSITIVE_INFINITY)) break;
    const item = simulator.encode(fact);
    if (item !== null) items.push({ fact, json: JSON.stringify(item) });
  }
  return items;
}

/** Fills requests as the vendor does: sent when full, or when the first item has waited enough. */
function* batches(
  items: readonly Written[],
  { batch }: Simulator,
  options: TrafficOptions,
): Generator<{ readonly at: number; readonly items: readonly Written[] }> {
  const max = options.batch ?? batch.max;
  let waiting: Written[] = [];
  for (const item of items) {
    const due = (waiting[0]?.fact.at ?? item.fact.at) + batch.wait;
    if (waiting.length > 0 && item.fact.at >= due) {
      yield { at: due, items: waiting };
      waiting = [];
    }
    waiting.push(item);
    if (waiting.length < max) continue;
    yield { at: item.fact.at, items: waiting };
    waiting = [];
  }
  // What still waits when the window closes is sent at once.
  if (waiting.length > 0) yield { at: waiting.at(-1)?.fact.at ?? 0, items: waiting };
}

function bodyOf(items: readonly Written[], { array, write }: Simulator): string {
  const [first] = items;
  if (write && first && items.length === 1) return write(JSON.parse(first.json));
  const json = items.map((item) => item.json).join(",");
  return array || items.length > 1 ? `[${json}]` : json;
}

function truthOf({ id, kind, message }: Fact, simulator: Simulator): Truth {
  const vendorId = message && simulator.campaignId(message);
  const common = {
    id,
    message: message?.id ?? null,
    channel: message?.campaign.channel ?? null,
    campaign: message && vendorId ? { id: vendorId, name: message.campaignName } : null,
  };
  if (kind === "inbound") return { ...common, outcome: "ignored", kind: null };
  if (kind === "strange") return { ...common, outcome: "quarantined", kind: null };
  return { ...common, outcome: "counted", kind };
}
