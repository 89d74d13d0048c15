import { expect, test } from "vitest";
import { readAudit, verdictOn } from "./audit.mjs";

const report = (high, vulnerabilities = {}) =>
  JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { high, critical: 0, low: 3 } } });

test("a hole of high severity is found and named", () => {
  const holes = {
    a: { name: "a", severity: "high", range: "<2.0.0" },
    b: { name: "b", severity: "low", range: "*" },
  };
  expect(readAudit(report(1, holes))).toEqual({ outcome: "found", packages: ["a <2.0.0 (high)"] });
});

test("holes of low severity leave it clean", () => {
  expect(readAudit(report(0))).toEqual({ outcome: "clean", packages: [] });
});

test.each(["", "no JSON", '{"message":"405 Method Not Allowed","error":{}}', "null"])(
  "%j is no answer, which is neither clean nor a failure",
  (text) => {
    expect(readAudit(text).outcome).toBe("unanswered");
  },
);

test("no answer counts as nothing, unless one is required", () => {
  expect(verdictOn("unanswered", false)).toBeNull();
  expect(verdictOn("unanswered", true)).toBe("failed");
  for (const required of [false, true]) {
    expect(verdictOn("clean", required)).toBe("passed");
    expect(verdictOn("found", required)).toBe("failed");
  }
});
