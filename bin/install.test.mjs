import { expect, test } from "vitest";
import { checkNode } from "./install.mjs";

test("a Node that is too old is refused, with the oldest that works", () => {
  for (const version of ["18.20.8", "20.18.3", "21.7.3", "22.2.0", "23.11.1"])
    expect(() => checkNode(version)).toThrow(
      `Pushlens needs Node 24 or later (20.19 and 22.12 work too); this is Node ${version}.`,
    );
});

test("a Node that is past its support is told in one line; a supported one is not", () => {
  expect(checkNode("20.19.0")).toMatch(
    /^Node 20 has had no security fixes since 30 April 2026\. [^\n]+$/,
  );
  for (const version of ["22.12.0", "24.21.0", "26.0.0"]) expect(checkNode(version)).toBeNull();
});
