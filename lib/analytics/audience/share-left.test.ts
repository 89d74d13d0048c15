import { expect, test } from "vitest";
import { shareLeft } from "./share-left";

test("the share that left is of all who were subscribed", () => {
  expect(shareLeft({ subscribed: 30, left: 10 })).toBe(0.25);
  expect(shareLeft({ subscribed: 30, left: 0 })).toBe(0);
});

test("where only opt-outs are known, nobody knows the share", () => {
  expect(shareLeft({ subscribed: 0, left: 7 })).toBeNull();
  expect(shareLeft({ subscribed: 0, left: 0 })).toBeNull();
});
