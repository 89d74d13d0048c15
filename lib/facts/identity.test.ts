import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { idOf } from "./identity";

test("an id is the digest of its parts as JSON, whatever is in them: installations have such ids", () => {
  const part = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("", '"', "\\", "\n", "\u007f", "ä", "\ud800", " a b "),
  );
  const endpoint = "0190a000-0000-7000-8000-000000000001";
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const json = JSON.stringify(["message", endpoint, parts]);
      const hex = createHash("sha256").update(json).digest("hex");
      expect(idOf("message", endpoint, parts).replaceAll("-", "")).toBe(hex.slice(0, 32));
    }),
  );
});
