import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANY_CHARACTER } from "@/lib/testing/any-character";
import { digestOf, isTooDeep, MAX_DEPTH, parseExactly } from "./json";

describe("parseExactly", () => {
  it("reads what JSON.parse reads, where no digit is lost", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: ANY_CHARACTER }), (value) => {
        const text = JSON.stringify(value);
        expect(parseExactly(text)).toEqual(withText(JSON.parse(text)));
      }),
    );
  });

  it("keeps every digit of an integer", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.string({ unit: ANY_CHARACTER }), (integer, text) => {
        const isSafe = Number.isSafeInteger(Number(integer));
        const expected = isSafe ? Number(integer) : String(integer);
        const json = `{"a": ${JSON.stringify(text)},"b":[${integer} ,-0.5],"c":${integer}}`;
        expect(parseExactly(json)).toEqual({ a: text, b: [expected, -0.5], c: expected });
      }),
    );
  });

  it("keeps numbers beyond a double as their text, and leaves digits in strings alone", () => {
    expect(parseExactly('[1e400,-1E+400,1e2,1e-400,"\\\\\\" 9007199254740993","a\\\\"]')).toEqual([
      "1e400",
      "-1E+400",
      100,
      0,
      '\\" 9007199254740993',
      "a\\",
    ]);
  });

  it.each(["{12345678901234567890:1}", "[01234567890123456789]", "[1e400e]", ""])(
    "refuses %s, although it holds a number that would be quoted",
    (text) => {
      expect(() => parseExactly(text)).toThrow(SyntaxError);
    },
  );

  it("takes time in proportion to the text", { timeout: 10_000 }, () => {
    const long = "1-".repeat(1_000_000);
    const text = `["${"\\\\".repeat(1_000_000)}",12345678901234567890,"${long}"]`;
    expect(parseExactly(text)).toEqual(["\\".repeat(1_000_000), "12345678901234567890", long]);
  });
});

describe("digestOf", () => {
  it("does not depend on spacing or the order of keys, but on every value", () => {
    const digest = digestOf(parseExactly('{"a":1,"b":{"c":[1,2],"d":null}}'));
    expect(digestOf(parseExactly('{ "b": {"d":null, "c":[1, 2]}, "a": 1.0 }'))).toBe(digest);
    expect(digestOf(parseExactly('{"a":1,"b":{"c":[2,1],"d":null}}'))).not.toBe(digest);
    expect(digestOf(parseExactly('{"a":9007199254740993}'))).not.toBe(
      digestOf(parseExactly('{"a":9007199254740992}')),
    );
  });
});

describe("isTooDeep", () => {
  it("draws the line at the limit", () => {
    const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
    expect(isTooDeep(nested(MAX_DEPTH))).toBe(false);
    expect(isTooDeep(nested(MAX_DEPTH + 1))).toBe(true);
    expect(isTooDeep("text")).toBe(false);
  });
});

function withText(value: unknown): unknown {
  const isInexact =
    typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
  if (isInexact) return JSON.stringify(value);
  if (Array.isArray(value)) return value.map(withText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withText(entry)]));
}
