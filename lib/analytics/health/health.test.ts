import { expect, test } from "vitest";
import { type HealthFacts, judgeHealth } from "./health";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse("2026-11-18T12:30:00Z");
const THIS_HOUR = Date.parse("2026-11-18T12:00:00Z");

/** Hours of the last five weeks with so many items each; `items` says how many, by the hour. */
function history(items: (hour: number) => number, until = THIS_HOUR): Map<number, number> {
  const hours = new Map<number, number>();
  for (let hour = THIS_HOUR - 35 * DAY; hour <= until; hour += HOUR) {
    const count = items(hour);
    if (count > 0) hours.set(hour, count);
  }
  return hours;
}

const facts = (own: Partial<HealthFacts> = {}): HealthFacts => ({
  disabled: false,
  lastReceipt: NOW - 60_000,
  newestEvent: NOW - 70_000,
  hours: history(() => 100),
  refused: 0,
  rhythm: { quiet: HOUR, late: HOUR },
  ...own,
});
const healthOf = (own: Partial<HealthFacts>) => judgeHealth(facts(own), NOW).health;
const stopped = (hoursAgo: number) => ({
  lastReceipt: NOW - hoursAgo * HOUR,
  newestEvent: NOW - hoursAgo * HOUR,
  hours: history(() => 100, THIS_HOUR - hoursAgo * HOUR),
});

test("an endpoint that sends as usual is healthy, one that never sent waits", () => {
  expect(healthOf({})).toBe("healthy");
  expect(healthOf({ lastReceipt: null, newestEvent: null, hours: new Map() })).toBe("waiting");
  expect(healthOf({ disabled: true, ...stopped(50) })).toBe("disabled");
});

test("silence begins once the provider's own rhythm is over, and says since when", () => {
  expect(healthOf(stopped(1))).toBe("healthy");
  expect(healthOf(stopped(3))).toBe("silent");
  expect(healthOf({ ...stopped(3), rhythm: { quiet: 4 * HOUR, late: HOUR } })).toBe("healthy");
  const { since, reason } = judgeHealth(facts(stopped(3)), NOW);
  expect(since).toBe("2026-11-18T09:30:00.000Z");
  expect(reason).toMatch(/Nothing for 3 h.*about 200 items/);
});

test("a quiet night is no silence where nights have always been quiet", () => {
  const atNoon = (hour: number) => (new Date(hour).getUTCHours() < 9 ? 100 : 0);
  const hours = history(atNoon, THIS_HOUR - 3 * HOUR);
  expect(healthOf({ ...stopped(3), hours })).toBe("healthy");
});

test("one quiet week among four does not make silence usual", () => {
  const holiday = (hour: number) => Math.floor((THIS_HOUR - hour) / (7 * DAY)) !== 1;
  const hours = history((hour) => (holiday(hour) ? 100 : 0), THIS_HOUR - 3 * HOUR);
  expect(healthOf({ ...stopped(3), hours })).toBe("silent");
});

test("a new endpoint is given a day before it is called silent, and nobody more than a week", () => {
  const young = (hoursAgo: number) => ({
    ...stopped(hoursAgo),
    hours: new Map([[THIS_HOUR - hoursAgo * HOUR, 10]]),
  });
  expect(healthOf(young(20))).toBe("healthy");
  expect(healthOf(young(26))).toBe("silent");
  expect(healthOf({ ...stopped(24 * 8), hours: history(() => 1, THIS_HOUR - 8 * DAY) })).toBe(
    "silent",
  );
});

test("more refused requests than items taken is rejecting, a stray one is not", () => {
  expect(healthOf({ refused: 3 })).toBe("healthy");
  expect(healthOf({ refused: 500 })).toBe("rejecting");
  expect(healthOf({ refused: 1, lastReceipt: null, hours: new Map() })).toBe("rejecting");
});

test("events that come later than the provider's retries explain are late", () => {
  expect(healthOf({ newestEvent: NOW - 3 * HOUR })).toBe("late");
  expect(healthOf({ newestEvent: NOW - 3 * HOUR, rhythm: { quiet: HOUR, late: 9 * HOUR } })).toBe(
    "healthy",
  );
});
