import { expect, test } from "vitest";
import { causeWords } from "./cause-words";

test("a cause that opt-ins and opt-outs share reads as what happened", () => {
  expect(causeWords("soft").label).toBe("Soft opt-out");
  expect(causeWords("soft", "opted_in").label).toBe("Back after a soft opt-out");
  expect(causeWords("new", "opted_in").label).toBe("New");
});

test("a cause that nobody knows keeps its own word, and none at all is said to be none", () => {
  expect(causeWords("battery_saver")).toMatchObject({
    key: "battery_saver",
    label: "Battery saver",
  });
  expect(causeWords(null).label).toBe("No cause given");
  expect(causeWords("constructor").label).toBe("Constructor");
});
