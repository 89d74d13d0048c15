import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS, type EventDraft, isStage } from "./event";
import { allFixtures, outcomeOf, readAll } from "./fixtures";
import { PROVIDERS, providerBySlug } from "./registry";
import { evidenceOf, type Provider, type RawRequest, reportsStage } from "./types";

const FIXTURES = allFixtures();
const NOW = Date.UTC(2026, 6, 28, 12);

function requestOf(body: unknown, headers: Record<string, string> = {}, query = ""): RawRequest {
  return { headers, query, body: new TextEncoder().encode(JSON.stringify(body)) };
}

describe.each(PROVIDERS)("$label", (provider) => {
  const own = FIXTURES.filter((fixture) => fixture.provider === provider);

  it.each(own)("reads $name as expected", ({ request, expected }) => {
    expect(outcomeOf(provider, request)).toEqual(expected);
  });

  it("has a sample of the vendor's own document among its fixtures", () => {
    expect(own.map((fixture) => fixture.source)).toContain("document");
  });

  it("gives the same answer to the same request, and changes nothing in it", () => {
    for (const { request } of own) {
      const before = Buffer.from(request.body);
      expect(outcomeOf(provider, request)).toEqual(outcomeOf(provider, request));
      expect(Buffer.compare(before, request.body)).toBe(0);
    }
  });

  it("gives each item of an array what it would give it in a request of its own", () => {
    for (const { request } of own) {
      const body = parse(request);
      if (!Array.isArray(body)) continue;
      const alone = body.flatMap((item) => readAll(provider, { ...request, body: bytes([item]) }));
      expect(alone).toEqual(readAll(provider, { ...request, body: bytes(body) }));
    }
  });

  it("reads an array, both envelopes and lines alike", () => {
    for (const { request } of own) {
      const body = parse(request);
      const items = Array.isArray(body) ? body.filter((item) => isObject(item)) : [];
      if (items.length < 2) continue;
      const lines = new TextEncoder().encode(items.map((item) => JSON.stringify(item)).join("\n"));
      const forms = [bytes({ events: items }), bytes({ data: items, pagination: null }), lines];
      const expected = readAll(provider, { ...request, body: bytes(items) });
      for (const form of forms) {
        expect(readAll(provider, { ...request, body: form })).toEqual(expected);
      }
    }
  });

  it("says where a new URL and a new secret take the place of the old ones", () => {
    const { token, secret } = provider.replace;
    for (const text of [token, secret]) expect(text).toMatch(/\.$/);
    expect(token).not.toBe(secret);
  });

  it("counts its own example as one event", () => {
    const { headers, body } = provider.example(NOW);
    const request = { headers, query: "", body: new TextEncoder().encode(body) };
    const [result, ...more] = readAll(provider, request);
    expect(result?.outcome).toBe("event");
    expect(more).toEqual([]);
  });

  it("refuses what holds nothing, by name", () => {
    const codeOf = (text: string) => outcomeOf(provider, { ...requestOf(0), body: utf8(text) });
    expect(codeOf("")).toEqual({ refused: "empty_body" });
    expect(codeOf("\ufeff \n")).toEqual({ refused: "empty_body" });
    expect(codeOf("{")).toEqual({ refused: "not_json" });
    expect(codeOf("nope")).toEqual({ refused: "not_json" });
    expect(codeOf("17")).toEqual({ refused: "not_an_event" });
    expect(codeOf("null")).toEqual({ refused: "not_an_event" });
    expect(codeOf("[]")).toEqual({ items: [] });
    expect(codeOf('{"events":[]}')).toEqual({ items: [] });
  });

  it("says of each channel what it can report, and what delivered means there", () => {
    for (const channel of CHANNELS) {
      const hasEvidence = evidenceOf(provider, channel) !== null;
      expect(hasEvidence).toBe(reportsStage(provider, channel, "delivered"));
    }
    expect(provider.reports[provider.defaultChannel]).toBeDefined();
  });

  it("names as enumerations only fields that its fixtures have, with few and short words in them", () => {
    for (const path of provider.enumerations ?? []) {
      const words = own.flatMap(({ request }) => wordsAt(itemsOf(provider, request), path));
      expect(words.length, path).toBeGreaterThan(0);
      expect(new Set(words).size, path).toBeLessThan(20);
      for (const word of words) expect(String(word), path).toMatch(/^[\w .:+-]{1,40}$/);
    }
  });

  it("explains its setup and its assumptions", () => {
    expect(provider.setup.length).toBeGreaterThan(1);
    expect(provider.assumptions.length).toBeGreaterThan(0);
    expect(providerBySlug(provider.slug)).toBe(provider);
  });
});

/** What items have at a dotted path, where they have it. */
function wordsAt(items: readonly unknown[], path: string): unknown[] {
  return items.flatMap((item) => {
    let value: unknown = item;
    for (const name of path.split(".")) value = (value as Record<string, unknown> | null)?.[name];
    return value === undefined || value === null ? [] : [value];
  });
}

function itemsOf(provider: Provider, request: RawRequest): readonly unknown[] {
  try {
    return provider.items(request);
  } catch {
    return [];
  }
}

describe("whatever is sent", () => {
  it("no item makes an adapter throw, and nothing that PostgreSQL cannot store leaves it", () => {
    fc.assert(
      fc.property(anyProvider(), anyItem(), anyHeaders(), (provider, item, headers) => {
        const request = requestOf([item], headers, "event=clicked");
        const results = readAll(provider, request);
        expect(results).toHaveLength(1);
        for (const text of textsOf(results)) expect(text).not.toMatch(/[\0\p{Cs}]/u);
      }),
      { numRuns: 1_000 },
    );
  });

  it("every event of a stage names its message, unless it is one of its own", () => {
    fc.assert(
      fc.property(anyProvider(), anyItem(), (provider, item) => {
        for (const result of readAll(provider, requestOf([item], {}, "event=clicked"))) {
          if (result.outcome === "event") expectSubject(result.event);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("no bytes end in anything but items or a named refusal", () => {
    fc.assert(
      fc.property(anyProvider(), fc.uint8Array({ maxLength: 200 }), (provider, body) => {
        expect(outcomeOf(provider, { headers: {}, query: "", body })).toBeDefined();
      }),
    );
  });

  it("deep nesting, huge numbers and __proto__ are harmless", { timeout: 60_000 }, () => {
    const deep = 1_000_000;
    const bodies = [
      "[".repeat(deep),
      "[".repeat(deep) + "]".repeat(deep),
      `${'{"data":'.repeat(deep)}1${"}".repeat(deep)}`,
      `[${'{"type":"x","custom":'.repeat(deep / 4)}12345678901234567890${"}".repeat(deep / 4)}]`,
      `{"timestamp":1e400,"actionDate":-1e999,"date":${"9".repeat(5_000)}}`,
      '{"__proto__":{"type":"x","eventType":"OPEN"},"constructor":1}',
    ];
    for (const provider of PROVIDERS) {
      for (const body of bodies) {
        expect(outcomeOf(provider, { headers: {}, query: "", body: utf8(body) })).toBeDefined();
      }
    }
    expect(Object.hasOwn(Object.prototype, "type")).toBe(false);
  });
});

function expectSubject({ kind, unique, message, subscription }: EventDraft) {
  if (unique === true) return;
  const isOpt = kind === "opted_in" || kind === "opted_out";
  expect(message !== null).toBe(isStage(kind));
  if (isOpt) expect(subscription).not.toBeNull();
  for (const part of [...(message ?? []), ...(subscription ?? [])]) expect(part).not.toBe("");
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytes(value: unknown): Uint8Array {
  return utf8(JSON.stringify(value));
}

function parse(request: RawRequest): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(request.body));
  } catch {
    return null;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [key, ...textsOf(entry)]);
}

function anyProvider(): fc.Arbitrary<Provider> {
  return fc.constantFrom(...PROVIDERS);
}

function anyHeaders(): fc.Arbitrary<Record<string, string>> {
  return fc.record({
    "x-pingram-id": fc.string({ unit: "binary" }),
    "x-pingram-timestamp": fc.oneof(fc.string(), fc.nat().map(String)),
  });
}

/** Items of the fixtures with some values replaced, and values that are nothing like an item. */
function anyItem(): fc.Arbitrary<unknown> {
  const items = FIXTURES.flatMap(({ request }) => {
    const body = parse(request);
    return (Array.isArray(body) ? body : [body]).filter((item) => isObject(item));
  });
  const hostile = fc.oneof(
    fc.jsonValue({ stringUnit: "binary" }),
    fc.string({ unit: "binary", maxLength: 20 }).map((text) => `${text}\0\ud800`),
    fc.constantFrom("", "x".repeat(5_000), "\u{1F600}".repeat(600), 2 ** 53, -1, {}, [], null),
  );
  const mutated = fc
    .tuple(fc.constantFrom(...items), fc.array(fc.tuple(fc.nat(), hostile), { maxLength: 3 }))
    .map(([item, changes]) => changes.reduce(replaceLeaf, structuredClone(item)));
  return fc.oneof({ weight: 4, arbitrary: mutated }, { weight: 1, arbitrary: hostile });
}

/** Replaces the value at one place of the item, chosen by number, at any depth. */
function replaceLeaf(item: unknown, [place, value]: [number, unknown]): unknown {
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const visit = (holder: Record<string, unknown>) => {
    for (const [key, entry] of Object.entries(holder)) {
      places.push({ holder, key });
      if (isObject(entry)) visit(entry as Record<string, unknown>);
    }
  };
  visit(item as Record<string, unknown>);
  const chosen = places[place % Math.max(places.length, 1)];
  if (chosen !== undefined) chosen.holder[chosen.key] = value;
  return item;
}
