import { earliest, latest, type Pair, smallest } from "@/lib/facts/pair";
import type { EventRow } from "@/lib/ingest/read/event-row";
import { KINDS, type Kind, STEPS, type Step, stageOf } from "@/lib/providers/event";
import type { Provider } from "@/lib/providers/types";

/** Attributes of a message that are kept as pairs. */
export const MESSAGE_PAIRS = [
  "campaign",
  "channel",
  "platform",
  "cause",
  "title",
  "plannedMethod",
  "deliveryMethod",
] as const;
export type MessagePair = (typeof MESSAGE_PAIRS)[number];

// The same ids can come again: a notification that is sent to the same device every Monday. To its
// recipient these are several messages, so the stored one has several lives, and each counts. An
// adapter says after how long ids mean something new (`reuseAfter`) and which stages begin a life
// (`begins`); a life lasts from such a stage to the next one that comes at least so much later. A message
// keeps the first and the last time of what can begin one, which tells in a moment whether it has several.

/** What a message went through: the earliest time (ms) of each of STEPS, and its attributes. */
export type Life = {
  readonly stages: readonly (number | null)[];
} & { readonly [pair in MessagePair]: Pair | null };

/** One message as it is stored. */
export type MessageState = Life & {
  readonly id: string;
  readonly endpointId: string;
  /** First and last event (ms) that can begin a life. */
  readonly begunFirst: number | null;
  readonly begunLast: number | null;
  /** Set only where the same ids came again: one state per life. */
  readonly lives: readonly Life[] | null;
};

/**
 * Merges two states of one message: commutative, associative, idempotent; nothing is taken back.
 * `lives` is not merged: it is derived anew from the events where it is needed. Written out, as
 * nearly every event comes through here.
 */
export function mergeMessages(a: MessageState, b: MessageState): MessageState {
  return {
    id: a.id,
    endpointId: a.endpointId,
    stages: a.stages.map((time, index) => earliest(time, b.stages[index] ?? null)),
    campaign: smallest(a.campaign, b.campaign),
    channel: smallest(a.channel, b.channel),
    platform: smallest(a.platform, b.platform),
    cause: smallest(a.cause, b.cause),
    title: smallest(a.title, b.title),
    plannedMethod: smallest(a.plannedMethod, b.plannedMethod),
    deliveryMethod: smallest(a.deliveryMethod, b.deliveryMethod),
    begunFirst: earliest(a.begunFirst, b.begunFirst),
    begunLast: latest(a.begunLast, b.begunLast),
    lives: null,
  };
}

/** True for an event that begins a life, where it comes late enough after the beginning of the one before. */
function canBeginLife(event: EventRow, provider: Provider): boolean {
  const step = stepOf(event.kind);
  if (provider.reuseAfter === null || step === null) return false;
  return provider.begins === "any" || provider.begins.includes(stageOf(step));
}

/** The place in STEPS of each kind; -1 for what is none. */
const PLACES: readonly number[] = KINDS.map((kind) => (STEPS as readonly Kind[]).indexOf(kind));

function stepOf(kind: number): Step | null {
  return STEPS[PLACES[kind] ?? -1] ?? null;
}

/** The state that a single stage event stands for. */
export function messageOfEvent(event: EventRow, provider: Provider): MessageState {
  const begunAt = canBeginLife(event, provider) ? event.at : null;
  const place = PLACES[event.kind];
  return {
    id: event.subjectId,
    endpointId: event.endpointId,
    stages: STEPS.map((_, index) => (index === place ? event.at : null)),
    begunFirst: begunAt,
    begunLast: begunAt,
    campaign: event.campaign,
    channel: event.channel,
    platform: event.platform,
    cause: event.cause,
    title: event.title,
    plannedMethod: event.plannedMethod,
    deliveryMethod: event.deliveryMethod,
    lives: null,
  };
}

/**
 * True where a message's events may be more than one life: from the first to the last that can begin
 * one, `reuseAfter` or more has passed. Only all its events tell where one life ends.
 */
export function mayHaveLives(message: MessageState, provider: Provider): boolean {
  const { begunFirst, begunLast } = message;
  if (provider.reuseAfter === null || begunFirst === null || begunLast === null) return false;
  return begunLast - begunFirst >= provider.reuseAfter;
}

/** Splits a message's events into its lives, earliest first. A function of the set of events. */
function splitLives(events: readonly EventRow[], provider: Provider): EventRow[][] {
  const sorted = [...events].sort((a, b) => a.at - b.at);
  const lives: EventRow[][] = [[]];
  let begunAt: number | null = null;
  // At one instant, what begins a life goes before what belongs to it.
  for (const group of groupByTime(sorted)) {
    const at = group[0]?.at ?? 0;
    if (group.some((event) => canBeginLife(event, provider))) {
      if (begunAt === null) begunAt = at;
      else if (at - begunAt >= (provider.reuseAfter ?? Number.POSITIVE_INFINITY)) {
        lives.push([]);
        begunAt = at;
      }
    }
    lives.at(-1)?.push(...group);
  }
  return lives;
}

function groupByTime(sorted: readonly EventRow[]): EventRow[][] {
  const groups: EventRow[][] = [];
  for (const event of sorted) {
    const last = groups.at(-1);
    if (last?.[0]?.at === event.at) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

/** Derives a message from all its stage events, lives included. Needs at least one event. */
export function messageOfEvents(events: readonly EventRow[], provider: Provider): MessageState {
  const merge = (of: readonly EventRow[]) =>
    of.map((event) => messageOfEvent(event, provider)).reduce(mergeMessages);
  const whole = merge(events);
  if (!mayHaveLives(whole, provider)) return whole;
  const lives = splitLives(events, provider);
  if (lives.length < 2) return whole;
  return { ...whole, lives: lives.map((life) => lifeOf(merge(life))) };
}

function lifeOf(message: MessageState): Life {
  const { id: _, endpointId: _e, begunFirst: _f, begunLast: _l, lives: _v, ...life } = message;
  return life;
}

/** True for kinds that make a message; opt, profile, session and custom events never do. */
export function isStepKind(kind: number): boolean {
  return stepOf(kind) !== null;
}
