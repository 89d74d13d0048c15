import { expect, test } from "vitest";
import { sharedStart } from "./shared-start";

test("what texts begin with alike is found, and nothing where there is nothing", () => {
  expect(sharedStart(["/events?a=1&b=2", "/events?a=1&c=3", "/events?a=1"])).toBe("/events?a=1");
  expect(sharedStart(["/events", "/events"])).toBe("/events");
  expect(sharedStart(["/events", "messages"])).toBe("");
  expect(sharedStart([])).toBe("");
});
