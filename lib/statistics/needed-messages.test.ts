import { expect, it } from "vitest";
import { within } from "./intent-to-treat";
import { neededMessages } from "./needed-messages";

const effect = (standardError: number, persons: number) => ({
  ...within(0, standardError, persons),
  standardError,
  persons,
  controlShare: 0.1,
  weights: [1],
});

it("fewer messages are needed for a larger change, none where there are enough", () => {
  const now = effect(0.01, 1_000);
  const small = neededMessages(now, 3_000, 0.1) ?? 0;
  const large = neededMessages(now, 3_000, 0.3) ?? 0;
  expect(small).toBeGreaterThan(large);
  expect(large).toBeGreaterThan(0);
  expect(neededMessages(effect(0.0001, 1_000_000), 3_000_000, 0.1)).toBe(0);
});

it("with as many more, the interval is narrow enough for the change", () => {
  const [error, persons, messages] = [0.01, 1_000, 3_000];
  const more = neededMessages(effect(error, persons), messages, 0.2) ?? 0;
  const times = (messages + more) / messages;
  const then = within(0, error / Math.sqrt(times), persons * times);
  expect(then.high).toBeLessThan(0.02);
  expect(then.high).toBeGreaterThan(0.01);
});

it("nobody is told how many where nobody opens at all", () => {
  expect(neededMessages({ ...effect(0.01, 100), controlShare: 0 }, 300, 0.1)).toBeNull();
});
