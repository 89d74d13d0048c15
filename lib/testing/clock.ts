/** A clock for what waits: no time passes but by waiting, or by hand. */
export function testClock(start = Date.parse("2026-11-29T09:00:00Z")) {
  let now = start;
  const waits: number[] = [];
  return {
    /** Every wait, in ms. */
    waits,
    now: () => now,
    /** Whoever waits is woken at once, and it is as much later. */
    wait: async (ms: number) => {
      waits.push(ms);
      now += ms;
    },
    pass(ms: number) {
      now += ms;
    },
  };
}

/** A clock that stands still, for what comes at once: waits are noted, and over at once. */
export function stoppedClock(at = Date.parse("2026-11-29T09:00:00Z")) {
  const waits: number[] = [];
  return { waits, now: () => at, wait: async (ms: number) => void waits.push(ms) };
}
