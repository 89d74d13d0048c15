import { describe, expect, it } from "vitest";
import { bucketsOf } from "@/lib/analytics/counts/buckets";
import { alignedBuckets } from "./aligned-buckets";

const ZONE = "Europe/Berlin";
const NOW = Date.parse("2026-12-31T12:00:00Z");

describe("buckets of the range compared with", () => {
  it("are as many and as long as their counterparts, whatever months they lie in", () => {
    const range = { from: "2026-10-01", to: "2026-11-30", timeZone: ZONE };
    const [october, november] = alignedBuckets(range, { from: "2026-08-01" }, "month", NOW);
    expect([october?.day, october?.lastDay]).toEqual(["2026-08-01", "2026-08-31"]);
    expect([november?.day, november?.lastDay]).toEqual(["2026-09-01", "2026-09-30"]);
    expect(november?.slots).toHaveLength(30);
  });

  it("follow the hours of the day, on days of 23, 24 and 25 hours", () => {
    const range = { from: "2026-10-25", to: "2026-10-25", timeZone: ZONE };
    const longDay = bucketsOf(range, "hour", NOW);
    const before = alignedBuckets(range, { from: "2026-10-18" }, "hour", NOW);
    expect([longDay.length, before.length]).toEqual([25, 25]);
    expect(before[24]?.slots).toEqual([]);
    const short = { from: "2026-03-29", to: "2026-03-29", timeZone: ZONE };
    const week = alignedBuckets(short, { from: "2026-03-22" }, "hour", NOW);
    expect(week.flatMap(({ slots }) => slots)).toHaveLength(24);
  });

  it("may lie after the range", () => {
    const range = { from: "2026-01-01", to: "2026-01-02", timeZone: ZONE };
    const days = alignedBuckets(range, { from: "2026-02-01" }, "day", NOW).map(({ day }) => day);
    expect(days).toEqual(["2026-02-01", "2026-02-02"]);
  });
});
