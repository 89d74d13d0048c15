import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EventRow, mergeEvents } from "@/lib/ingest/read/event-row";
import { STAGES } from "@/lib/providers/event";
import { providerBySlug } from "@/lib/providers/registry";
import type { Provider } from "@/lib/providers/types";
import { mayHaveLives, mergeMessages, messageOfEvent, messageOfEvents } from "./message";

const DAY = 24 * 3_600_000;
const START = Date.UTC(2026, 0, 1);

function known(slug: string): Provider {
  const provider = providerBySlug(slug);
  if (!provider) throw new Error(`no provider ${slug}`);
  return provider;
}

const NOTHING = {
  name: "x",
  timeSource: 0,
  skew: null,
  receivedAt: START,
  requestId: "r",
  itemIndex: 0,
  messageId: "m",
  subscriptionId: null,
  person: null,
  channel: null,
  platform: null,
  cause: null,
  title: null,
  plannedMethod: null,
  deliveryMethod: null,
  country: null,
  language: null,
  topics: null,
  address: null,
  properties: null,
};

function event(
  stage: (typeof STAGES)[number],
  at: number,
  campaign: string | null = null,
): EventRow {
  const pair = campaign === null ? null : `${at}|${campaign}`;
  const kind = STAGES.indexOf(stage);
  return {
    ...NOTHING,
    eventId: `${stage}${at}`,
    subjectId: "m",
    endpointId: "e",
    receivedBy: "e",
    kind,
    at,
    campaign: pair,
  };
}

const anyEvent = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    days: fc.integer({ min: 0, max: 90 }),
    campaign: fc.constantFrom(null, "a", "b"),
  })
  .map(({ stage, days, campaign }) => event(stage, START + days * DAY, campaign));

describe("a message", () => {
  it("is the same whatever the order and number of its events", () => {
    const provider = known("contextpush");
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1 }), fc.nat(), (events, seed) => {
        const states = events.map((one) => messageOfEvent(one, provider));
        const mixed = [...states, ...states].sort(
          (a, b) => ((a.begunFirst ?? 0) % (seed + 2)) - ((b.begunFirst ?? 0) % (seed + 2)),
        );
        expect(mixed.reduce(mergeMessages)).toEqual(states.reduce(mergeMessages));
      }),
    );
  });

  it("takes an attribute from its earliest event that has one", () => {
    const provider = known("wonderpush");
    const message = messageOfEvents(
      [
        event("opened", START + 10, "late"),
        event("sent", START, null),
        event("delivered", START + 5, "first"),
      ],
      provider,
    );
    expect(message.campaign).toBe(`${START + 5}|first`);
  });

  it("of ContextPush lives again when its key is reused after 30 days", () => {
    const provider = known("contextpush");
    const message = messageOfEvents(
      [
        event("delivered", START),
        event("opened", START + DAY),
        event("delivered", START + 30 * DAY),
        event("opened", START + 31 * DAY),
      ],
      provider,
    );
    expect(message.lives?.map((life) => life.stages[STAGES.indexOf("opened")])).toEqual([
      START + DAY,
      START + 31 * DAY,
    ]);
  });

  it("of WonderPush lives again only when it is sent again", () => {
    const provider = known("wonderpush");
    const opened = [event("sent", START), event("opened", START + 3 * DAY)];
    expect(messageOfEvents(opened, provider).lives).toBeNull();
    const resent = [...opened, event("sent", START + 2 * DAY)];
    const lives = messageOfEvents(resent, provider).lives;
    expect(lives).toHaveLength(2);
    expect(lives?.[0]?.stages[STAGES.indexOf("opened")]).toBeNull();
    expect(lives?.[1]?.stages[STAGES.indexOf("opened")]).toBe(START + 3 * DAY);
  });

  it("gives what came before its first send to the first life", () => {
    const provider = known("wonderpush");
    const message = messageOfEvents(
      [event("opened", START - 3 * DAY), event("sent", START)],
      provider,
    );
    expect(message.lives).toBeNull();
    expect(mayHaveLives(message, provider)).toBe(false);
  });
});

describe("copies of an event", () => {
  it("merge to the earliest time and the first receipt, in any order", () => {
    const first = {
      ...event("sent", START + 5, "b"),
      eventId: "same",
      receivedAt: START + 50,
      requestId: "r1",
    };
    const second = {
      ...event("sent", START, "a"),
      eventId: "same",
      receivedAt: START + 90,
      requestId: "r2",
    };
    const merged = mergeEvents(first, second);
    expect(merged).toEqual(mergeEvents(second, first));
    expect(merged).toMatchObject({ at: START, receivedAt: START + 50, requestId: "r1" });
    expect(merged.campaign).toBe(`${START}|a`);
  });
});
