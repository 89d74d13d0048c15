import { expect, test } from "vitest";
import { whereText } from "./where-text";

test("channel and platform are said in words, and once where they are the same", () => {
  expect(whereText("push", "ios")).toBe("Push · iOS");
  expect(whereText("email", "email")).toBe("E-mail");
  expect(whereText("web_push", null)).toBe("Web push");
  expect(whereText(null, "constructor")).toBe("constructor");
  expect(whereText(null, null)).toBeNull();
});
