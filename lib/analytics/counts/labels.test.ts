import { expect, test } from "vitest";
import { platformLabel } from "./labels";

test("a platform is called as people know it, and whatever a payload calls one is a text", () => {
  expect(platformLabel("ios")).toBe("iOS");
  for (const name of ["constructor", "__proto__", "toString", "tizen"]) {
    expect(platformLabel(name)).toBe(name);
  }
});
