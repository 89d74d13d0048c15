import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS, isStep, KINDS, type Kind } from "@/lib/providers/event";
import { outcomeOf } from "@/lib/providers/fixtures";
import { PROVIDERS } from "@/lib/providers/registry";
import { ANY_CHARACTER } from "@/lib/testing/any-character";
import { CLEVERPUSH_SOURCE } from "@/lib/testing/cleverpush-source";
import { EXAMPLE_SOURCE } from "@/lib/testing/example-source";
import { checkSource, SourceError } from "./check";
import { compileSource } from "./compile";

/** The places that a definition is refused for. */
function refused(change: object): string[] {
  try {
    compileSource({ ...EXAMPLE_SOURCE, ...change });
    return [];
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return error.problems.map(({ path }) => path);
  }
}

const [rule] = EXAMPLE_SOURCE.rules;
const { fields } = EXAMPLE_SOURCE;

describe("a definition that is wrong is refused with the place that is wrong", () => {
  it.each<[string, object, string]>([
    ["no format", { body: { format: "xml" } }, "body.format"],
    ["no path to a list", { body: { format: "json", items: ["entry"] } }, "body.items[0]"],
    ["a name that every object has", { type: "constructor" }, "type"],
    ["a path that ends in nothing", { fields: { ...fields, campaign: "a." } }, "fields.campaign"],
    ["an unknown kind", { rules: [{ ...rule, kind: "seen" }] }, "rules[0].kind"],
    ["a rule of no kind", { rules: [rule, { names: "x" }] }, "rules[1]"],
    ["an unknown field", { rules: [{ ...rule, mesage: ["id"] }] }, "rules[0].mesage"],
    [
      "a condition that asks twice",
      { rules: [{ ...rule, when: [{ at: "a", is: 1, present: true }] }] },
      "rules[0].when[0]",
    ],
    [
      "a condition without a path",
      { rules: [{ ...rule, when: [{ at: "@nowhere", is: 1 }] }] },
      "rules[0].when[0].at",
    ],
    ["a time without a unit", { fields: { ...fields, at: { from: "at" } } }, "fields.at.unit"],
    [
      "a pattern without a zone",
      { fields: { ...fields, at: { from: "at", pattern: "YYYY-MM-DD HH:mm" } } },
      "fields.at.pattern",
    ],
    [
      "a zone that is none",
      { fields: { ...fields, at: { from: "at", pattern: "YYYY-MM-DD", zone: "Mars/Base" } } },
      "fields.at.zone",
    ],
    ["a stage without a message", { fields: { key: ["id"] }, rules: [rule] }, "rules[0].message"],
    [
      "an opt-out of nobody",
      { fields: { ...fields, subscription: undefined }, rules: [EXAMPLE_SOURCE.rules[2]] },
      "rules[0].subscription",
    ],
    [
      "a part that is optional before one that is not",
      { fields: { ...fields, message: [{ optional: "a" }, "b"] } },
      "fields.message",
    ],
    ["no key", { fields: { ...fields, key: undefined }, rules: [rule] }, "rules[0].key"],
    ["a stage that is not reported", { rules: [{ ...rule, kind: "failed" }] }, "rules[0].kind"],
    [
      "a machine that fails",
      { rules: [{ ...rule, kind: "sent", automatic: [{ at: "bot", is: true }] }] },
      "rules[0].automatic",
    ],
    [
      "opens by machines that no channel is said to mark",
      { rules: [{ ...rule, kind: "opened", automatic: [{ at: "bot", is: true }] }] },
      "rules[0].automatic",
    ],
    [
      "a channel that is said to mark what no rule tells",
      {
        reports: {
          push: { ...EXAMPLE_SOURCE.reports.push, automatic: { opened: true } },
        },
      },
      "reports.push.automatic.opened",
    ],
    [
      "delivered of no meaning",
      { reports: { push: { sent: true, opened: true, delivered: true } } },
      "reports.push.evidence",
    ],
    ["a channel of which nothing is said", { defaultChannel: "sms" }, "defaultChannel"],
    [
      "a person that no erasure would find",
      { fields: { ...fields, person: "@query.user" } },
      "fields.person",
    ],
    [
      "a secret that is read",
      { fields: { ...fields, campaign: "@header.x-acme-secret" } },
      "fields.campaign",
    ],
    [
      "a secret in a header that is kept",
      { proof: { kind: "header", header: "user-agent" } },
      "proof.header",
    ],
    ["an unknown proof", { proof: { kind: "trust" } }, "proof.kind"],
    [
      "a body that is not signed",
      { proof: { kind: "hmac", hash: "sha256", signed: "{ts}", header: "x-s", encoding: "hex" } },
      "proof.signed",
    ],
    [
      "a time that is signed and stands nowhere",
      {
        proof: {
          kind: "hmac",
          hash: "sha256",
          signed: "{ts}{body}",
          header: "x-s",
          encoding: "hex",
        },
      },
      "proof.timestamp",
    ],
    ["documentation elsewhere", { documentation: "javascript:alert(1)" }, "documentation"],
  ])("%s", (_, change, path) => {
    expect(refused(change)).toContain(path);
  });

  it("and so are too many rules, names and letters", () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `n${n}`);
    expect(refused({ rules: many(129).map((names) => ({ ...rule, names })) })).toEqual(["rules"]);
    const rules = many(12).map((n) => ({ ...rule, names: many(60).map((name) => n + name) }));
    expect(refused({ rules })).toEqual(["rules"]);
    expect(refused({ label: "x".repeat(300_000) })).toEqual([""]);
  });

  it("whatever else it is", () => {
    for (const nothing of [null, undefined, 1, "x", [], {}]) {
      expect(() => checkSource(nothing)).toThrow(SourceError);
    }
  });
});

describe("definitions at random", () => {
  const name = fc.constantFrom(
    "a",
    "b",
    "type",
    "at",
    "user",
    '["x.y"]',
    "list[0].id",
    "^.p",
    "$.r",
  );
  const one = fc.oneof(
    name,
    fc.record({ text: fc.string({ maxLength: 5 }) }),
    fc.record({ from: name, lower: fc.constant(true), before: fc.constantFrom(".", "@") }),
    fc.record({ join: fc.array(name, { minLength: 2, maxLength: 3 }), with: fc.constant(".") }),
    fc.record({
      in: name,
      name: fc.constant("name"),
      is: fc.constant("c"),
      value: fc.constant("value"),
    }),
  );
  const parts = fc.array(
    fc.oneof(
      one,
      one.map((optional) => ({ optional })),
    ),
    { minLength: 1, maxLength: 3 },
  );
  const condition = fc.oneof(
    fc.record({ at: name, is: fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean()) }),
    fc.record({ at: name, present: fc.boolean() }),
  );
  const anyRule = fc.record({
    names: fc.constantFrom("sent", "opened", "x", "", "a.b"),
    by: fc.constantFrom("exact" as const, "prefix" as const, "suffix" as const),
    kind: fc.constantFrom(...KINDS),
    when: fc.array(condition, { minLength: 1, maxLength: 2 }),
    automatic: fc.option(fc.array(condition, { minLength: 1, maxLength: 2 }), {
      nil: undefined,
      freq: 5,
    }),
    message: parts,
    subscription: parts,
    key: parts,
    campaign: one,
    topics: name,
  });
  const change = fc.record({
    body: fc.record({
      format: fc.constantFrom("json" as const, "form" as const, "query" as const),
      items: fc.constantFrom(["a[*]"], ["a[*].b[*]", "list[*]"], ["a.*"]),
    }),
    type: one,
    otherwise: fc.constantFrom("quarantine" as const, "custom" as const),
    rules: fc.array(anyRule, { minLength: 1, maxLength: 4 }),
  });
  const stages = {
    scheduled: true,
    sent: true,
    delivered: true,
    evidence: "accepted",
    opened: true,
  } as const;
  const all = { ...stages, clicked: true, failed: true, cancelled: true } as const;
  /** All channels report all stages, and mark of machines what the rules tell of them. */
  const withMarks = (rules: readonly { kind: Kind; automatic?: unknown }[]) => {
    const told = (stage: "opened" | "clicked") =>
      rules.some(
        ({ kind, automatic }) =>
          kind === `automatic_${stage}` || (kind === stage && automatic !== undefined),
      );
    const automatic = {
      ...(told("opened") ? { opened: true } : {}),
      ...(told("clicked") ? { clicked: true } : {}),
    };
    return Object.fromEntries(CHANNELS.map((channel) => [channel, { ...all, automatic }]));
  };
  const body = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc
      .object({
        key: fc.constantFrom("a", "b", "type", "list", "at", "user", "__proto__"),
        maxDepth: 4,
      })
      .map((o) => JSON.stringify(o)),
    fc.webQueryParameters(),
    fc.string({ unit: ANY_CHARACTER }),
  );

  it("are refused by name, or read whatever comes without a throw", () => {
    let used = 0;
    const run = fc.property(change, body, fc.webQueryParameters(), (changed, text, query) => {
      let provider: ReturnType<typeof compileSource>;
      try {
        provider = compileSource({
          ...EXAMPLE_SOURCE,
          reports: withMarks(changed.rules),
          ...changed,
        });
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError);
        return;
      }
      used++;
      const request = { headers: {}, query, body: new TextEncoder().encode(text) };
      const outcome = outcomeOf(provider, request) as {
        items?: { outcome: string; event?: Event }[];
      };
      for (const { event } of outcome.items ?? []) {
        if (event) expect(event.message !== undefined).toBe(isStep(event.kind));
      }
    });
    fc.assert(run, { numRuns: 300 });
    expect(used).toBeGreaterThan(0);
  });
  type Event = { readonly kind: (typeof KINDS)[number]; readonly message?: string[] };

  it("of a whole one, with anything in any place, are refused by name or used", () => {
    const wholes = [EXAMPLE_SOURCE, CLEVERPUSH_SOURCE];
    const run = fc.property(
      fc.constantFrom(...wholes),
      fc.nat(),
      fc.jsonValue(),
      (whole, place, value) => {
        try {
          compileSource(withSomewhere(whole, place, value));
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
          for (const { path } of (error as SourceError).problems)
            expect(path).toMatch(/^[\w[\]."\\-]*/);
        }
      },
    );
    fc.assert(run, { numRuns: 300 });
  });

  it("written as JSON and read again make the same provider", () => {
    const again: unknown = JSON.parse(JSON.stringify(CLEVERPUSH_SOURCE));
    expect(checkSource(again)).toEqual(checkSource(CLEVERPUSH_SOURCE));
    expect(PROVIDERS.length).toBeGreaterThan(0);
  });
});

/** A copy with another value at one place, chosen by number, at any depth. */
function withSomewhere(whole: object, place: number, value: unknown): object {
  const copy = structuredClone(whole);
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const visit = (holder: Record<string, unknown>) => {
    for (const [key, inside] of Object.entries(holder)) {
      places.push({ holder, key });
      if (typeof inside === "object" && inside !== null) visit(inside as Record<string, unknown>);
    }
  };
  visit(copy as Record<string, unknown>);
  const chosen = places[place % places.length];
  if (chosen) chosen.holder[chosen.key] = value;
  return copy;
}
