import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketOf, dayStart } from "@/lib/bucket";
import { AUDIENCE_COLUMNS, type AudienceColumn } from "@/lib/facts/audience-day";
import { type OptReport, subscriptionDays } from "./subscription-days";

const ZONE = "Europe/Berlin";
const at = (day: string, hour = 12) => dayStart(day, ZONE) + hour * 3_600_000;
const came = (day: string, hour?: number): OptReport => ({ at: at(day, hour), optedIn: true });
const left = (day: string, hour?: number): OptReport => ({ at: at(day, hour), optedIn: false });

/** Day by day, what is not 0. */
function counted(...told: OptReport[]) {
  const days = [...subscriptionDays(told, ZONE)].map(([day, counts]) => [
    day,
    Object.fromEntries(
      AUDIENCE_COLUMNS.flatMap((name, index) => (counts[index] ? [[name, counts[index]]] : [])),
    ),
  ]);
  return Object.fromEntries(days) as Record<string, Partial<Record<AudienceColumn, number>>>;
}

const KEPT = { kept_1: 1, kept_7: 1, kept_30: 1, kept_90: 1, kept_180: 1, kept_365: 1 };

test("who opts in is reachable from that day, however often it is told again", () => {
  expect(counted(came("2026-03-02"), came("2026-03-05"))).toEqual({
    "2026-03-02": { joined: 1, began: 1, ...KEPT },
  });
});

test("who was never told to be in is not gone when they opt out", () => {
  expect(counted(left("2026-03-02"), left("2026-03-09"))).toEqual({ "2026-03-02": { ended: 1 } });
});

test("who left and came back counts in the cohort of the first time alone", () => {
  expect(counted(came("2026-03-02"), left("2026-03-06"), came("2026-04-20"))).toEqual({
    "2026-03-02": { joined: 1, began: 1, kept_1: 1, kept_90: 1, kept_180: 1, kept_365: 1 },
    "2026-03-06": { gone: 1 },
    "2026-04-20": { joined: 1 },
  });
});

test("a day counts to its end: who leaves late on the seventh day after is not kept for seven", () => {
  const { "2026-03-02": kept } = counted(came("2026-03-02", 0), left("2026-03-09", 23));
  expect(kept).toEqual({ joined: 1, began: 1, kept_1: 1 });
  const { "2026-03-02": longer } = counted(came("2026-03-02", 23), left("2026-03-10", 0));
  expect(longer).toEqual({ joined: 1, began: 1, kept_1: 1, kept_7: 1 });
});

test("in and out within a day is both", () => {
  expect(counted(came("2026-10-25", 1), left("2026-10-25", 20))).toEqual({
    "2026-10-25": { joined: 1, began: 1, gone: 1, ended: 1 },
  });
});

const anyTold = fc.array(
  fc.record({
    at: fc.integer({ min: at("2026-01-01"), max: at("2027-06-01") }),
    optedIn: fc.boolean(),
  }),
  { maxLength: 12 },
);

test("at the end of every day, joined less gone is who was told to be in last, and never below zero", () => {
  fc.assert(
    fc.property(anyTold, (unsorted) => {
      const told = [...unsorted].sort((a, b) => a.at - b.at);
      const days = subscriptionDays(told, ZONE);
      let reachable = 0;
      for (const day of [...days.keys()].sort()) {
        const [joined = 0, gone = 0] = days.get(day) ?? [];
        reachable += joined - gone;
        const last = told.findLast((one) => bucketOf(one.at, ZONE).day <= day);
        expect(reachable).toBe(last?.optedIn ? 1 : 0);
      }
      const sum = (index: number) =>
        [...days.values()].reduce((n, row) => n + (row[index] ?? 0), 0);
      expect(sum(2)).toBe(told.length > 0 && !told.at(-1)?.optedIn ? 1 : 0);
    }),
  );
});
