import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyPingram } from "./signature";

const NOW = 1_785_193_200_000;
const BODY = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);

function signed({ secret = "s1", at = NOW, id = "abc", body = BODY } = {}) {
  const hex = createHmac("sha256", secret).update(`${id}.${at}.`).update(body).digest("hex");
  return {
    "x-pingram-id": id,
    "x-pingram-timestamp": String(at),
    "x-pingram-signature": `v1,${hex}`,
  };
}

function verify(headers: Record<string, string>, secrets = ["s1"], body = BODY): boolean {
  return verifyPingram({ headers, query: "", body }, secrets, NOW);
}

describe("a Pingram signature", () => {
  it("holds over the raw bytes, whatever they are", () => {
    expect(verify(signed())).toBe(true);
    expect(verify(signed(), ["s1"], Buffer.from([0x7b, 0xfe, 0x00, 0x7d]))).toBe(false);
  });

  it("holds for any of several secrets while one is rotated", () => {
    expect(verify(signed({ secret: "s2" }), ["s1", "s2"])).toBe(true);
    expect(verify(signed({ secret: "s3" }), ["s1", "s2"])).toBe(false);
    expect(verify(signed(), [])).toBe(false);
  });

  it("holds for five minutes in both directions, and no longer", () => {
    expect(verify(signed({ at: NOW - 300_000 }))).toBe(true);
    expect(verify(signed({ at: NOW + 300_000 }))).toBe(true);
    expect(verify(signed({ at: NOW - 300_001 }))).toBe(false);
    expect(verify(signed({ at: NOW + 300_001 }))).toBe(false);
  });

  it("covers id and timestamp", () => {
    expect(verify({ ...signed(), "x-pingram-id": "abd" })).toBe(false);
    expect(verify({ ...signed(), "x-pingram-timestamp": String(NOW + 1) })).toBe(false);
  });

  it.each(["x-pingram-id", "x-pingram-timestamp", "x-pingram-signature"])(
    "needs the header %s",
    (name) => {
      expect(verify({ ...signed(), [name]: "" })).toBe(false);
    },
  );

  it.each(["v1,", "v1,zz", "v0,", "", `v1,${"0".repeat(63)}`, `v1,${"0".repeat(66)}`])(
    "is not %j",
    (signature) => {
      expect(verify({ ...signed(), "x-pingram-signature": signature })).toBe(false);
    },
  );
});
