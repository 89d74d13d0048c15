import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BegunHour, BURST, findSends, LEAST, LONGEST, QUIET, rhythmOf } from "./sends";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Hours by their number since 0; those that nothing began in are left out, as in the rollups. */
const hoursOf = (sizes: Readonly<Record<number, number>>): BegunHour[] =>
  Object.entries(sizes)
    .map(([hour, size]) => ({ start: Number(hour) * HOUR, size }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.start - b.start);
const startsOf = (sizes: Readonly<Record<number, number>>) =>
  findSends(hoursOf(sizes)).map(({ start }) => start / HOUR);
const kindOf = (sizes: Readonly<Record<number, number>>) => {
  const hours = hoursOf(sizes);
  return rhythmOf(hours, findSends(hours));
};

/** A broadcast as devices answer it: half at once, the rest over two days, more in the mornings. */
const sendAt = (hour: number, size: number): Record<number, number> => {
  const sizes: Record<number, number> = {
    [hour]: size,
    [hour + 1]: size / 4,
    [hour + 2]: size / 10,
  };
  for (let late = 3; late < 48; late += 1) sizes[hour + late] = late % 24 === 14 ? size / 12 : 1;
  return sizes;
};

describe("a send", () => {
  test("is a burst that stands apart; its tail, the next morning's too, belongs to it", () => {
    const weeks = [18, 18 + 168, 18 + 336];
    const sizes = Object.assign({}, ...weeks.map((hour) => sendAt(hour, 1_000)));
    expect(startsOf(sizes)).toEqual(weeks);
    expect(kindOf(sizes)).toBe("broadcast");
  });

  test("that goes out over hours is one; two in a day, apart, are two", () => {
    expect(startsOf({ 10: 50, 11: 200, 12: 200, 13: 200, 14: 200, 15: 100 })).toEqual([10]);
    expect(startsOf({ 8: 500, 9: 20, 18: 400, 19: 10 })).toEqual([8, 18]);
  });

  test("is not begun by a few that go before it", () => {
    expect(startsOf({ 8: 3, 12: 1_000, 13: 200 })).toEqual([12]);
    expect(startsOf({ 11: 9, 12: 1_000 })).toEqual([12]);
  });

  test("of fewer than ten messages is none, and neither is a small echo within three days", () => {
    expect(startsOf({ 8: LEAST - 1 })).toEqual([]);
    expect(startsOf({ 8: LEAST })).toEqual([8]);
    expect(startsOf({ 8: 1_000, 40: 199 })).toEqual([8]);
    expect(startsOf({ 8: 1_000, 40: 200 })).toEqual([8, 40]);
    expect(startsOf({ 8: 1_000, 80: 20 })).toEqual([8, 80]);
  });

  test("ends where the next begins, and after a week at the latest", () => {
    const [first, second] = findSends(hoursOf({ 0: 100, 72: 100 }));
    expect(first?.end).toBe(72 * HOUR);
    expect(second?.end).toBe(72 * HOUR + LONGEST);
  });
});

describe("what goes to one after the other", () => {
  test("all day, more by day than by night, is an automation", () => {
    const sizes: Record<number, number> = {};
    for (let hour = 0; hour < 24 * 30; hour += 1) {
      const ofDay = hour % 24;
      sizes[hour] = ofDay < 6 ? 1 : 20 + (ofDay % 7);
    }
    expect(kindOf(sizes)).toBe("automation");
  });

  test("by day alone is one, too, and so is what never comes together to ten", () => {
    const byDay: Record<number, number> = {};
    const rare: Record<number, number> = {};
    for (let day = 0; day < 30; day += 1) {
      for (let hour = 8; hour < 20; hour += 1) byDay[day * 24 + hour] = 30;
      rare[day * 24 + 12] = 2;
    }
    expect(kindOf(byDay)).toBe("automation");
    expect(kindOf(rare)).toBe("automation");
  });

  test("of fewer than ten messages cannot be told", () => {
    expect(kindOf({ 3: 9 })).toBeNull();
    expect(kindOf({})).toBeNull();
  });
});

const history = fc
  .array(
    fc.tuple(
      fc.nat(24 * 60),
      fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 5_000 })),
    ),
    {
      maxLength: 60,
    },
  )
  .map((pairs) => hoursOf(Object.fromEntries(pairs)));

describe("for any history", () => {
  test("sends follow each other apart, and each has its burst", () => {
    fc.assert(
      fc.property(history, (hours) => {
        const sends = findSends(hours);
        for (const [at, { start, end, burst }] of sends.entries()) {
          const next = sends[at + 1];
          expect(end).toBe(Math.min(start + LONGEST, next?.start ?? Number.POSITIVE_INFINITY));
          if (next) expect(next.start - start).toBeGreaterThanOrEqual(QUIET);
          const inBurst = hours.filter((hour) => hour.start >= start && hour.start < start + BURST);
          expect(burst).toBe(inBurst.reduce((sum, { size }) => sum + size, 0));
          expect(burst).toBeGreaterThanOrEqual(LEAST);
        }
      }),
    );
  });

  test("what happened long before or long after changes no send", () => {
    fc.assert(
      fc.property(history, history, history, (before, hours, after) => {
        const far = 400 * DAY;
        const moved = (some: readonly BegunHour[], by: number) =>
          some.map(({ start, size }) => ({ start: start + by, size }));
        const all = [...moved(before, -far), ...hours, ...moved(after, far)];
        const own = findSends(all).filter(({ start }) => start >= 0 && start < far);
        expect(own).toEqual(findSends(hours));
      }),
    );
  });
});
