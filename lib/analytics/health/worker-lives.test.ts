import { expect, test } from "vitest";
import { livesByClock } from "./worker-lives";

const NOW = 1_000_000_000;
const HOUR = 3_600_000;
const memory = () => ({ last: null, jump: null });

test("a worker lives for 30 s after its heartbeat", () => {
  const lives = livesByClock(NOW, 0, memory());
  expect([lives(NOW), lives(NOW - 29_000), lives(NOW - 31_000)]).toEqual([true, true, false]);
});

test("a jump of the clock hides no worker, ahead or back, and keeps no dead one alive", () => {
  for (const jump of [-HOUR, HOUR, 87_660 * HOUR]) {
    const seen = memory();
    livesByClock(NOW, 0, seen);
    const lives = livesByClock(NOW + jump + 5_000, 5_000, seen);
    expect(lives(NOW)).toBe(true);
    expect(lives(NOW - 40_000)).toBe(false);
    expect(lives(NOW + jump + 5_000)).toBe(true);
    const later = livesByClock(NOW + jump + 40_000, 40_000, seen);
    expect(later(NOW)).toBe(false);
    expect(later(NOW + jump + 35_000)).toBe(true);
  }
});

test("a heartbeat that lies ahead is no living worker's", () => {
  expect(livesByClock(NOW, 0, memory())(NOW + HOUR)).toBe(false);
});
