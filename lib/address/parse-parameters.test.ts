import { expect, test } from "vitest";
import { z } from "zod";
import { parseParameters } from "@/lib/address/parse-parameters";
import { eventsParameters } from "@/lib/analytics/events/parameters";

test("what no database text can hold is refused by the name of its parameter", () => {
  const refusal = { code: "bad_request", message: expect.stringMatching(/^(person|platform) /) };
  for (const query of [{ person: "\0" }, { platform: ["ios", "a\0b"] }]) {
    expect(() => parseParameters(eventsParameters, query)).toThrow(
      expect.objectContaining(refusal),
    );
  }
});

test("a schema says itself what may be repeated, whatever the parameter is called", () => {
  const one = z.object({ endpoint: z.string().optional(), kind: z.string().optional() });
  expect(parseParameters(one, { endpoint: "a", kind: ["b", "c"] })).toEqual({
    endpoint: "a",
    kind: "c",
  });
  expect(parseParameters(eventsParameters, { platform: "ios" }).platform).toEqual(["ios"]);
});
