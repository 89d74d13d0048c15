import fc from "fast-check";
import { expect, test } from "vitest";
import { type LaneState, signInLanes, turnIn, WINDOW_MS } from "./lane";

/** Sends tries at the times given (ms), and says when those that were admitted have their turns. */
function turnsOf(times: readonly number[], address: (n: number) => string): number[] {
  const states = new Map<string, LaneState>();
  const turns: number[] = [];
  for (const [n, now] of times.entries()) {
    const lanes = signInLanes("account:x", address(n));
    const places = lanes.map((lane) => turnIn(lane, states.get(lane.key), now, states));
    if (places.some(({ refusedFor }) => refusedFor > 0)) continue;
    for (const { key, state } of places) states.set(key, state);
    turns.push(Math.max(now, ...places.map(({ waits, state }) => (waits ? state.nextAt : 0))));
  }
  return turns;
}

test("a quarter of an hour of tries at once yields no more guesses than tries in a row", () => {
  const always = Array.from({ length: 18_000 }, (_, n) => n * 50);
  const turns = turnsOf(always, () => "192.0.2.1");
  // Five are free, then 1, 2, 4 and 8 s, then one in ten seconds.
  expect(turns.filter((at) => at < WINDOW_MS).length).toBeLessThanOrEqual(5 + 4 + 90);
});

test("however tries come and from wherever, an account's turns lie apart, and none waits beyond half a minute", () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 40 }), (between, senders) => {
      let now = 1_000_000;
      const times = between.map((gap) => {
        now += gap;
        return now;
      });
      const turns = turnsOf(times, (n) => `192.0.2.${n % senders}`);
      const within = turns.filter((at) => at < (times[0] ?? 0) + WINDOW_MS);
      for (const [n, at] of within.entries()) {
        if (n >= 10) expect(at - (within[n - 1] ?? 0)).toBeGreaterThanOrEqual(9_999);
        expect(times.some((time) => at >= time && at - time <= 30_000)).toBe(true);
      }
    }),
  );
});

test("a single sender's flood leaves each other sender a turn", () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 300 }), (many) => {
      const times = Array.from({ length: many + 1 }, () => 1_000_000);
      const all = turnsOf(times, (n) => (n === many ? "198.51.100.1" : "192.0.2.1"));
      const alone = turnsOf(times.slice(1), () => "192.0.2.1");
      expect(all.length).toBe(alone.length + 1);
    }),
  );
});
