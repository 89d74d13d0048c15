import fc from "fast-check";

const SURROGATES = { first: 0xd800, count: 0x800 };
const LAST = 0x10ffff;

/**
 * Any character of Unicode, for texts of them: what fast-check calls "binary", without its table of all
 * characters, which takes seconds to make in every thread that tests.
 */
export const ANY_CHARACTER: fc.Arbitrary<string> = fc.nat(LAST - SURROGATES.count).map(
  (place) => String.fromCodePoint(place < SURROGATES.first ? place : place + SURROGATES.count),
  // How fast-check finds that it can be a text that is known to do harm, such as "__proto__".
  (value) => {
    const point = typeof value === "string" ? (value.codePointAt(0) ?? -1) : -1;
    if (point < 0 || String.fromCodePoint(point) !== value) throw new Error("no character");
    return point < SURROGATES.first ? point : point - SURROGATES.count;
  },
);
