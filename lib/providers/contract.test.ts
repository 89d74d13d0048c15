import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { SIMULATORS } from "@/lib/simulate/registry";
import { ANY_CHARACTER } from "@/lib/testing/any-character";
import { CONTRACT } from "./contract/contract";
import { IN_EVERY_LANGUAGE } from "./contract/languages";
import { requestOf, subjectOf, utf8 } from "./contract/subject";
import { unmapped } from "./custom";
import { type EventDraft, isStep } from "./event";
import { allFixtures, outcomeOf, readAll } from "./fixtures";
import { PROVIDERS, providerBySlug } from "./registry";
import type { Provider, RawRequest } from "./types";

const FIXTURES = allFixtures();
/** NUL and lone surrogates. */
const UNSTORABLE = /[\0\p{Cs}]/u;
const NOTHING = { fixtures: [], readme: "", hasStory: false, hasSimulator: false };
const SIMULATED = SIMULATORS.map(({ slug }) => slug);

describe.each(PROVIDERS)("$label", (provider) => {
  const subject = subjectOf(provider, SIMULATED);

  it.each(CONTRACT)("$promise", ({ check }) => check(subject));

  it("is found by its slug", () => {
    expect(providerBySlug(provider.slug)).toBe(provider);
  });
});

test("a source that nobody has mapped is told of in every language, too", () => {
  const told = IN_EVERY_LANGUAGE.map(
    ({ check }) =>
      () =>
        check({ ...NOTHING, provider: unmapped }),
  );
  for (const check of told) expect(check).not.toThrow();
});

describe("whatever is sent", () => {
  it("no item makes an adapter throw, and nothing that PostgreSQL cannot store leaves it", () => {
    fc.assert(
      fc.property(anyProvider(), anyItem(), anyHeaders(), (provider, item, headers) => {
        const request = { ...requestOf([item], headers), query: "event=clicked" };
        const results = readAll(provider, request);
        // One about several people is several items; none is lost.
        expect(results.length).toBeGreaterThan(0);
        expect(textsOf(results).filter((text) => UNSTORABLE.test(text))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("every event of a stage names its message, unless it is one of its own", () => {
    fc.assert(
      fc.property(anyProvider(), anyItem(), (provider, item) => {
        for (const result of readAll(provider, { ...requestOf([item]), query: "event=clicked" })) {
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

  // As deep as any stack is by far; what is deeper still is refused before an adapter sees it.
  it.each(PROVIDERS)(
    "deep nesting, huge numbers and __proto__ are harmless to $label",
    (provider) => {
      for (const body of hostileBodies(20_000)) {
        expect(outcomeOf(provider, { headers: {}, query: "", body })).toBeDefined();
      }
      expect(Object.hasOwn(Object.prototype, "type")).toBe(false);
    },
  );

  it("nor is a million levels to what all of them share", { timeout: 60_000 }, () => {
    for (const [index, body] of hostileBodies(1_000_000).entries()) {
      const provider = PROVIDERS[index % PROVIDERS.length] as Provider;
      expect(outcomeOf(provider, { headers: {}, query: "", body })).toBeDefined();
    }
  });
});

function hostileBodies(deep: number): Uint8Array[] {
  return [
    "[".repeat(deep),
    "[".repeat(deep) + "]".repeat(deep),
    `${'{"data":'.repeat(deep)}1${"}".repeat(deep)}`,
    `[${'{"type":"x","custom":'.repeat(deep / 4)}12345678901234567890${"}".repeat(deep / 4)}]`,
    `{"timestamp":1e400,"actionDate":-1e999,"date":${"9".repeat(5_000)}}`,
    '{"__proto__":{"type":"x","eventType":"OPEN"},"constructor":1}',
  ].map(utf8);
}

function expectSubject({ kind, unique, message, subscription }: EventDraft) {
  if (unique === true) return;
  const isOpt = kind === "opted_in" || kind === "opted_out";
  expect(message !== null).toBe(isStep(kind));
  if (isOpt) expect(subscription).not.toBeNull();
  for (const part of [...(message ?? []), ...(subscription ?? [])]) expect(part).not.toBe("");
}

/** As they are split: a body that holds lists of them is several. */
function itemsOf(provider: Provider, request: RawRequest): readonly unknown[] {
  try {
    return provider.items(request);
  } catch {
    return [];
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

/** Whatever headers an adapter looks at. */
function anyHeaders(): fc.Arbitrary<Record<string, string>> {
  const names = PROVIDERS.flatMap(({ harmlessHeaders = [] }) => harmlessHeaders);
  const value = fc.oneof(fc.string({ unit: ANY_CHARACTER }), fc.nat().map(String));
  return fc.dictionary(fc.constantFrom("x-other", ...names), value);
}

/** Items of the fixtures with some values replaced, and values that are nothing like an item. */
function anyItem(): fc.Arbitrary<unknown> {
  const items = FIXTURES.flatMap(({ provider, request }) => itemsOf(provider, request)).filter(
    (item) => isObject(item),
  );
  const hostile = fc.oneof(
    fc.jsonValue({ stringUnit: ANY_CHARACTER }),
    fc.string({ unit: ANY_CHARACTER, maxLength: 20 }).map((text) => `${text}\0\ud800`),
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
