import { expect } from "vitest";
import { isStep } from "@/lib/providers/event";
import { outcomeOf, readAll } from "@/lib/providers/fixtures";
import { namedIn } from "@/lib/providers/named-in";
import { getter, parsePath, valueAt } from "@/lib/providers/path";
import { type ItemResult, proofHeaders } from "@/lib/providers/types";
import {
  AT,
  type Clause,
  type Reading,
  readings,
  requestOf,
  type Subject,
  sampleItems,
  utf8,
} from "./subject";

const STRANGE = "Acme Unheard Of";
const SECRET = "the-secret-of-the-vendor-77zz";
const URL_OF_HOOK = "https://pushlens.example/api/hooks/token";

/** What a provider promises of bodies and items. */
export const READING: readonly Clause[] = [
  {
    promise: "reads its fixtures as expected, the same each time, and changes nothing in them",
    check({ provider, fixtures }) {
      for (const { name, request, expected } of fixtures) {
        const before = Buffer.from(request.body);
        expect(outcomeOf(provider, request), name).toEqual(expected);
        expect(outcomeOf(provider, request), name).toEqual(expected);
        expect(Buffer.compare(before, request.body), name).toBe(0);
      }
    },
  },
  {
    promise: "gives each item of an array what it would give it in a request of its own",
    check({ provider, fixtures }) {
      for (const items of [...arraysOf(fixtures), sampleItems(provider)]) {
        const alone = items.flatMap((item) => readAll(provider, requestOf([item])));
        expect(readAll(provider, requestOf(items))).toEqual(alone);
      }
    },
  },
  {
    promise: "reads an object, an array, both envelopes and lines alike",
    check({ provider, fixtures }) {
      const [first] = sampleItems(provider);
      expect(readAll(provider, requestOf(first))).toEqual(readAll(provider, requestOf([first])));
      const arrays = [...arraysOf(fixtures), sampleItems(provider)]
        .map((items) => items.filter(isObject))
        .filter((items) => items.length > 1);
      expect(arrays.length, "arrays tried").toBeGreaterThan(0);
      for (const items of arrays) {
        const lines = utf8(items.map((item) => JSON.stringify(item)).join("\n"));
        const { body: events } = requestOf({ events: items });
        const { body: data } = requestOf({ data: items, pagination: null });
        const expected = readAll(provider, requestOf(items));
        expect(expected).toHaveLength(items.length);
        for (const body of [events, data, lines]) {
          expect(readAll(provider, { ...requestOf(0), body })).toEqual(expected);
        }
      }
    },
  },
  {
    promise: "refuses what holds nothing, by name",
    check({ provider }) {
      const of = (text: string) => outcomeOf(provider, { ...requestOf(0), body: utf8(text) });
      const nothing = provider.emptyIsNothing ? { items: [] } : { refused: "empty_body" };
      expect(of("")).toEqual(nothing);
      expect(of("\ufeff \n")).toEqual(nothing);
      expect(of("{")).toEqual({ refused: "not_json" });
      expect(of("nope")).toEqual({ refused: "not_json" });
      expect(of("17")).toEqual({ refused: "not_an_event" });
      expect(of("null")).toEqual({ refused: "not_an_event" });
      expect(of("[]")).toEqual({ items: [] });
      expect(of('{"events":[]}')).toEqual({ items: [] });
    },
  },
  {
    promise: "keeps the name of a type that it does not know, wherever types stand",
    check(subject) {
      const { provider } = subject;
      expect(provider.typeFields.length).toBeGreaterThan(0);
      for (const path of provider.typeFields) {
        const first = (item: unknown) =>
          provider.typeFields.find((one) => isText(valueAt(item, one)));
        const typed = understood(subject).filter(({ item }) => first(item) === path);
        expect(
          typed.length,
          `items with a type at "${path}", which typeFields names`,
        ).toBeGreaterThan(0);
        for (const { item } of typed) {
          const strange = withValueAt(item, path, STRANGE);
          for (const result of readAll(provider, requestOf([strange]))) {
            expect(nameOf(result) ?? "", `the name that is read where "${path}" is`).toContain(
              STRANGE,
            );
            const isMessage = result.outcome === "event" && isStep(result.event.kind);
            expect(isMessage, "counts a type that it does not know").toBe(false);
          }
        }
      }
    },
  },
  {
    promise: "finds in an item whom it read as its person and device, so that an erasure does",
    check(subject) {
      for (const { item, result } of understood(subject)) {
        if (result.outcome !== "event") continue;
        const { person = null, address = null, subscription = null } = result.event;
        const { persons, devices } = namedIn(item, subject.provider);
        if (person !== null) expect(persons, "whom recipient.person finds").toContain(person);
        const all = [...persons, ...devices];
        if (address !== null) expect(all, "whom recipient finds").toContain(address);
        if (subscription !== null)
          expect(
            subscription.some((part) => all.includes(part)),
            `recipient finds one of ${subscription} in ${JSON.stringify(item)}`,
          ).toBe(true);
      }
      const { person, device } = subject.provider.recipient;
      for (const path of [...person, ...device]) {
        // What is not counted names people, too.
        const all = [...readings(subject), ...understood(subject)];
        const only = { recipient: { person: [path], device: [] } };
        const named = all.filter(({ item }) => namedIn(item, only).persons.length > 0);
        expect(
          named.length,
          `items that name somebody at "${path}", which recipient names`,
        ).toBeGreaterThan(0);
      }
    },
  },
  {
    promise: "tells its proof to nobody: not in what it reads, and not in an error",
    check({ provider }) {
      const { headers, body } = provider.example(AT);
      const proof = proofHeaders(provider, { url: URL_OF_HOOK, body }, SECRET, AT);
      const request = { headers: { ...headers, ...proof }, query: "", body: utf8(body) };
      const { header } = provider.proof;
      const secrets = [SECRET, ...(header && proof[header] ? [proof[header]] : [])];
      const said = [JSON.stringify(readAll(provider, request))];
      for (const text of ["", "{oops", "17", '{"oops":1}', '[{"oops":1},2]']) {
        try {
          said.push(JSON.stringify(readAll(provider, { ...request, body: utf8(text) })));
        } catch (error) {
          said.push(String(error));
        }
      }
      for (const secret of secrets) expect(said.join("\n")).not.toContain(secret);
      const harmless = provider.harmlessHeaders ?? [];
      expect(harmless, "harmlessHeaders, which are stored").not.toContain(header);
      for (const name of harmless) expect(name).toBe(name.toLowerCase());
      expect(header).toBe(header?.toLowerCase() ?? null);
    },
  },
];

function arraysOf(fixtures: Subject["fixtures"]): unknown[][] {
  return fixtures.flatMap(({ request }) => {
    try {
      const body: unknown = JSON.parse(new TextDecoder().decode(request.body));
      return Array.isArray(body) ? [body] : [];
    } catch {
      return [];
    }
  });
}

/** Items of the fixtures that mean something by themselves, and the samples. */
function understood(subject: Subject): Reading[] {
  const { provider } = subject;
  const samples = sampleItems(provider).map((item) => ({
    item,
    result: provider.read(item, requestOf([item]), AT),
  }));
  return [...readings(subject).filter(({ result }) => result.outcome !== "ignored"), ...samples];
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A copy of an item with another value at a dotted path. */
function withValueAt(item: unknown, path: string, value: string): unknown {
  const copy: unknown = structuredClone(item);
  const steps = [...(parsePath(path) ?? [])];
  const last = steps.pop() ?? "";
  const holder = getter(steps)(copy);
  if (isObject(holder)) (holder as Record<string, unknown>)[last] = value;
  return copy;
}

function nameOf(result: ItemResult): string | null {
  return result.outcome === "event" ? result.event.name : result.name;
}
