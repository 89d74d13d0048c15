import { expect, test } from "vitest";
import { maskAddress, maskText } from "./mask";

test.each([
  ["u-1234567", "u-1…"],
  ["u-1", "u…"],
  ["u", "…"],
  ["", "…"],
  ["🎉🎉🎉", "🎉…"],
])("%s shows no more than a third of itself", (text, masked) => {
  expect(maskText(text)).toBe(masked);
});

test("of an e-mail address the domain stays", () => {
  expect(maskAddress("jane@example.com")).toBe("j…@example.com");
  expect(maskAddress("@handle")).toBe("@h…");
  expect(maskAddress("+4915112345678")).toBe("+49…");
});

test("nothing stays nothing", () => {
  expect(maskAddress(null)).toBeNull();
  expect(maskText(null)).toBeNull();
});
