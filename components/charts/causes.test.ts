import { expect, test } from "vitest";
import { causeLook } from "./causes";

test("a cause that opt-ins and opt-outs share reads as what happened", () => {
  expect(causeLook("soft").label).toBe("Soft opt-out");
  expect(causeLook("soft", "opted_in").label).toBe("Back after a soft opt-out");
  expect(causeLook("new", "opted_in").label).toBe("New");
});

test("a cause that nobody knows keeps its own word, and none at all is said to be none", () => {
  expect(causeLook("battery_saver")).toMatchObject({
    key: "battery_saver",
    label: "Battery saver",
  });
  expect(causeLook(null).label).toBe("No cause given");
  expect(causeLook("constructor").label).toBe("Constructor");
});
