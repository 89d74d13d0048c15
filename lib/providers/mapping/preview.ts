import { UnreadableLine } from "@/lib/providers/body";
import { CHAIN, type EventDraft, isStep, KINDS, type Kind } from "@/lib/providers/event";
import type { ItemResult, Provider, RawRequest } from "@/lib/providers/types";

/** A stored request, as far as a definition reads it. */
export type ToPreview = RawRequest & { readonly receivedAt: number; readonly id: string };

/** Something that is probably wrong with a mapping, and how many items show it. */
export type Warning = {
  readonly kind:
    | "message_same"
    | "message_never_same"
    | "message_of_many"
    | "event_same"
    | "time_ahead"
    | "time_old"
    | "time_missing"
    | "nobody"
    | "copies";
  readonly count: number;
  /** Of how many. */
  readonly of: number;
  readonly sample: string | null;
};

/** What a definition makes of stored requests. */
export type Preview = {
  readonly requests: number;
  readonly items: number;
  readonly kinds: { readonly [kind in Kind]?: number };
  readonly ignored: number;
  /** Of those ignored: test and sandbox traffic. */
  readonly tests: number;
  readonly quarantined: number;
  /** Copies of what was read before. */
  readonly copies: number;
  /** Different messages that reached a stage. */
  readonly messages: { readonly [kind in Kind]?: number };
  /** By UTC day, the latest last. */
  readonly days: readonly {
    readonly day: string;
    readonly kinds: { readonly [kind in Kind]?: number };
  }[];
  /** What is not understood, the most first. */
  readonly unread: readonly {
    readonly reason: string;
    readonly name: string | null;
    readonly detail: string;
    readonly count: number;
    readonly sample: string;
  }[];
  readonly warnings: readonly Warning[];
};

const AHEAD = 86_400_000;
const OLD = Date.UTC(2010, 0, 1);
/** Of fewer nothing can be said. */
const ENOUGH = 4;
const MOST_DAYS = 31;
const MOST_UNREAD = 20;
const MOST_SAMPLE = 600;

type Counts = { [kind in Kind]?: number };
const add = (counts: Counts, kind: Kind, count = 1) => {
  counts[kind] = (counts[kind] ?? 0) + count;
};

/** Reads requests one by one as a definition has them; nothing of it is stored. */
export class Previewing {
  readonly #provider: Provider;
  #requests = 0;
  #items = 0;
  #ignored = 0;
  #tests = 0;
  #quarantined = 0;
  #copies = 0;
  readonly #kinds: Counts = {};
  readonly #messages = new Map<string, { kinds: Set<Kind>; people: Set<string> }>();
  readonly #keys = new Set<string>();
  readonly #eventIds = new Map<string, number>();
  readonly #days = new Map<string, Counts>();
  readonly #unread = new Map<
    string,
    { reason: string; name: string | null; detail: string; count: number; sample: string }
  >();
  #stages = 0;
  readonly #ahead = { count: 0, sample: "" };
  readonly #old = { count: 0, sample: "" };
  #missing = 0;
  #nobody = 0;
  #events = 0;

  constructor(provider: Provider) {
    this.#provider = provider;
  }

  /** Takes one request. Throws what the provider's `items` throws. */
  take(request: ToPreview): void {
    this.#requests++;
    for (const item of this.#provider.items(request)) this.#item(item, request);
  }

  #item(item: unknown, request: ToPreview): void {
    this.#items++;
    const result = this.#provider.read(item, request, request.receivedAt);
    if (result.outcome === "ignored") {
      this.#ignored++;
      if (result.rule === "test_event") this.#tests++;
    } else if (result.outcome === "quarantined") this.#unreadable(result, item);
    else this.#event(result.event, request.receivedAt);
  }

  #unreadable(result: Extract<ItemResult, { outcome: "quarantined" }>, item: unknown): void {
    this.#quarantined++;
    const { reason, name, detail } = result;
    const key = JSON.stringify([reason, name, detail]);
    const known = this.#unread.get(key);
    if (known) known.count++;
    else if (this.#unread.size < 200) {
      this.#unread.set(key, { reason, name, detail, count: 1, sample: sampleOf(item) });
    }
  }

  #event(event: EventDraft, receivedAt: number): void {
    this.#events++;
    const { kind, message, subscription, person, key } = event;
    const identity = JSON.stringify([message ?? subscription, kind, key]);
    if (!event.unique && this.#keys.has(identity)) {
      this.#copies++;
      return;
    }
    this.#keys.add(identity);
    add(this.#kinds, kind);
    this.#time(event, receivedAt);
    const id = JSON.stringify(key);
    this.#eventIds.set(id, (this.#eventIds.get(id) ?? 0) + 1);
    const somebody = person ?? event.address ?? subscription?.join(" ") ?? null;
    if (somebody === null && kind !== "custom" && kind !== "session") this.#nobody++;
    if (!isStep(kind) || !message) return;
    this.#stages++;
    const of = JSON.stringify(message);
    const known = this.#messages.get(of) ?? { kinds: new Set(), people: new Set() };
    known.kinds.add(kind);
    if (somebody !== null) known.people.add(somebody);
    this.#messages.set(of, known);
  }

  #time(event: EventDraft, receivedAt: number): void {
    const { at } = event;
    if (at === null) this.#missing++;
    else if (at > receivedAt + AHEAD) note(this.#ahead, at);
    else if (at < OLD) note(this.#old, at);
    const usable = at !== null && at >= OLD && at <= receivedAt + AHEAD ? at : receivedAt;
    const day = new Date(usable).toISOString().slice(0, 10);
    const counts = this.#days.get(day) ?? {};
    add(counts, event.kind);
    this.#days.set(day, counts);
  }

  /** What was found so far. */
  end(): Preview {
    const messages: Counts = {};
    for (const { kinds } of this.#messages.values()) for (const kind of kinds) add(messages, kind);
    return {
      requests: this.#requests,
      items: this.#items,
      kinds: inOrder(this.#kinds),
      ignored: this.#ignored,
      tests: this.#tests,
      quarantined: this.#quarantined,
      copies: this.#copies,
      messages: inOrder(messages),
      days: [...this.#days]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .slice(-MOST_DAYS)
        .map(([day, kinds]) => ({ day, kinds: inOrder(kinds) })),
      unread: [...this.#unread.values()]
        .toSorted((a, b) => b.count - a.count)
        .slice(0, MOST_UNREAD),
      warnings: this.#warnings(),
    };
  }

  #warnings(): Warning[] {
    const found: Warning[] = [];
    const warn = (
      kind: Warning["kind"],
      count: number,
      of: number,
      sample: string | null = null,
    ) => {
      if (count > 0) found.push({ kind, count, of, sample });
    };
    const all = [...this.#messages];
    const [first] = all;
    const many = all.filter(([, { people }]) => people.size > 1);
    if (this.#stages >= ENOUGH && all.length === 1) {
      warn("message_same", this.#stages, this.#stages, first ? shown(first[0]) : null);
    }
    if (many.length > 0) {
      const most = many.reduce((sum, [, { people }]) => Math.max(sum, people.size), 0);
      warn("message_of_many", many.length, most, shown(many[0]?.[0] ?? ""));
    }
    const stages = new Set(all.flatMap(([, { kinds }]) => [...kinds]));
    if (
      this.#stages >= ENOUGH &&
      // Delivered or failed is one message's end, and no other message's.
      CHAIN.filter((stage) => stages.has(stage)).length > 1 &&
      all.every(([, { kinds }]) => kinds.size === 1)
    ) {
      warn("message_never_same", this.#stages, this.#stages);
    }
    if (this.#events >= ENOUGH && this.#eventIds.size === 1 && this.#events > this.#eventIds.size) {
      warn("event_same", this.#events, this.#events, shown([...this.#eventIds.keys()][0] ?? ""));
    }
    warn("time_ahead", this.#ahead.count, this.#events, this.#ahead.sample);
    warn("time_old", this.#old.count, this.#events, this.#old.sample);
    warn("time_missing", this.#missing, this.#events);
    warn("nobody", this.#nobody, this.#events);
    warn("copies", this.#copies * 2 > this.#events ? this.#copies : 0, this.#events);
    return found;
  }
}

function note(seen: { count: number; sample: string }, at: number): void {
  seen.count++;
  seen.sample = new Date(at).toISOString();
}

const shown = (json: string): string =>
  [JSON.parse(json || "[]")].flat(2).join(" · ").slice(0, 120);

function inOrder(counts: Counts): Counts {
  return Object.fromEntries(KINDS.flatMap((kind) => (counts[kind] ? [[kind, counts[kind]]] : [])));
}

function sampleOf(item: unknown): string {
  if (item instanceof UnreadableLine) return "This is no JSON.";
  try {
    return (JSON.stringify(item) ?? "null").slice(0, MOST_SAMPLE);
  } catch {
    return "It is nested too deeply to be shown.";
  }
}
