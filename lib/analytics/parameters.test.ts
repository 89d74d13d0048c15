import { expect, test } from "vitest";
import { z } from "zod";
import { parseParameters } from "@/lib/address/parse-parameters";
import { pagePosition } from "./page-position";
import { eventsParameters } from "./parameters";

test("what no database text can hold is refused by the name of its parameter", () => {
  const refusal = { code: "bad_request", message: expect.stringMatching(/^(person|platform) /) };
  for (const query of [{ person: "\0" }, { platform: ["ios", "a\0b"] }]) {
    expect(() => parseParameters(eventsParameters, query)).toThrow(
      expect.objectContaining(refusal),
    );
  }
});

test("a forged cursor names a time that the database can read, or none", () => {
  const id = "00000000-0000-0000-0000-000000000000";
  const at = (time: string) => pagePosition.safeParse({ at: time, id }).success;
  expect(at("2026-07-01T00:00:00.000Z")).toBe(true);
  expect(at("0000-01-01T00:00:00Z")).toBe(false);
});

test("a schema says itself what may be repeated, whatever the parameter is called", () => {
  const one = z.object({ endpoint: z.string().optional(), kind: z.string().optional() });
  expect(parseParameters(one, { endpoint: "a", kind: ["b", "c"] })).toEqual({
    endpoint: "a",
    kind: "c",
  });
  expect(parseParameters(eventsParameters, { platform: "ios" }).platform).toEqual(["ios"]);
});
