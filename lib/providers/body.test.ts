import { expect, test } from "vitest";
import { MAX_ITEMS, splitBody, UnreadableLine } from "./body";

const split = (text: string) => splitBody(new TextEncoder().encode(text), () => false);
const refusal = (text: string) => {
  try {
    return split(text).length;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

test("lines are items, a broken one too, and blank ones are none", () => {
  expect(split('{"a":1}\n\n \r\n{"b":2}\nx\n')).toEqual([
    { a: 1 },
    { b: 2 },
    expect.any(UnreadableLine),
  ]);
});

test("what begins like no item is refused as no JSON", () => {
  for (const text of ["{", '{\n"a":1,\n}', "x\n{}", "1\n2"]) expect(refusal(text)).toBe("not_json");
});

test("a body of more items than any provider sends is refused, quickly and in any form", () => {
  const begun = process.cpuUsage();
  const ones = "1,".repeat(2_600_000);
  expect(refusal(`[${ones}1]`)).toBe("too_large");
  expect(refusal(`{"events":[${ones}1]}`)).toBe("too_large");
  expect(refusal(`{}\n${"x\n".repeat(2_600_000)}`)).toBe("too_large");
  expect(process.cpuUsage(begun).user).toBeLessThan(3_000_000);
  expect(refusal(`[${"1,".repeat(MAX_ITEMS - 1)}1]`)).toBe(MAX_ITEMS);
  expect(refusal(`{}${"\n1".repeat(MAX_ITEMS - 1)}`)).toBe(MAX_ITEMS);
});

test("a body of more objects and arrays than fit the memory is refused before it is parsed", () => {
  const begun = process.cpuUsage();
  expect(refusal(`{"a":[${"{},".repeat(1_700_000)}1e999]}`)).toBe("too_large");
  expect(refusal(`${"[".repeat(2_600_000)}${"]".repeat(2_600_000)}`)).toBe("too_large");
  expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
  expect(refusal(`{"a":[${"{},".repeat(300_000)}{}]}`)).toBe(1);
});
