import fc from "fast-check";
import { expect, test } from "vitest";
import { compareBytes } from "./pair";

const text = fc.string({
  unit: fc.constantFrom("a", "b", "é", "\ud7ff", "\ue000", "\uffff", "😀", "𐀀"),
});

test("texts are ordered as PostgreSQL orders their UTF-8 bytes, emoji after all else", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const inBytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
      expect(Math.sign(compareBytes(a, b))).toBe(inBytes);
    }),
    { numRuns: 5_000 },
  );
});
