import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleverpush } from "@/lib/providers/cleverpush/index";
import { samples } from "@/lib/providers/cleverpush/samples";
import { story } from "@/lib/providers/cleverpush/story";
import { CONTRACT } from "@/lib/providers/contract/contract";
import { subjectOf, utf8 } from "@/lib/providers/contract/subject";
import { fixturesOf, outcomeOf } from "@/lib/providers/fixtures";
import type { RawRequest } from "@/lib/providers/types";
import { CLEVERPUSH_SOURCE } from "@/lib/testing/cleverpush-source";
import { compileSource } from "./compile";

const interpreted = compileSource(CLEVERPUSH_SOURCE, { samples });

function requestOf(body: string): RawRequest {
  return { headers: {}, query: "", body: utf8(body) };
}

/** Messages to people may call a field by a shorter name. */
const meaningOf = (request: RawRequest, provider: typeof cleverpush) =>
  outcomeOf(provider, request);

describe("CleverPush as a definition", () => {
  it("makes of every fixture what the adapter written by hand makes of it", () => {
    for (const { name, request } of fixturesOf(cleverpush)) {
      expect(meaningOf(request, interpreted), name).toEqual(meaningOf(request, cleverpush));
    }
  });

  it("makes the same of its story", () => {
    for (const { body } of story.posts(Date.UTC(2026, 6, 28))) {
      expect(meaningOf(requestOf(body), interpreted)).toEqual(
        meaningOf(requestOf(body), cleverpush),
      );
    }
  });

  it("makes the same of items that have something missing, or something else in its place", () => {
    const items = Object.values(samples).map((build) =>
      build({ at: 1_785_000_000_000, person: "ada" }),
    );
    const odd = fc.oneof(
      fc.constantFrom(null, "", " ", 7, true, [], {}, "\0", "2026"),
      fc.jsonValue(),
    );
    const place = fc.constantFrom(
      ...["type", "date", "notification", "subscription", "channel", "newTopicsIds"],
      ...["subscription._id", "channel._id", "notification._id", "subscription.topics"],
    );
    fc.assert(
      fc.property(fc.constantFrom(...items), place, odd, (item, path, value) => {
        const body = JSON.stringify(withValue(item, path.split("."), value));
        const [own, others] = [interpreted, cleverpush].map((one) =>
          meaningOf(requestOf(body), one),
        );
        expect(own).toEqual(others);
      }),
      { numRuns: 500 },
    );
  });

  it("is told to people in the same words", () => {
    for (const name of [
      "recipient",
      "reports",
      "proof",
      "setup",
      "typeFields",
      "rhythm",
    ] as const) {
      expect(interpreted[name], name).toEqual(cleverpush[name]);
    }
  });

  const subject = { ...subjectOf(interpreted, ["cleverpush"]) };
  it.each(CONTRACT)("$promise", ({ check }) => check(subject));
});

function withValue(item: object, [step = "", ...rest]: string[], value: unknown): object {
  const fields = item as Record<string, unknown>;
  const inside = fields[step];
  const held = typeof inside === "object" && inside !== null ? inside : {};
  return { ...item, [step]: rest.length === 0 ? value : withValue(held, rest, value) };
}
