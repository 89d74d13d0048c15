import { describe, expect, test } from "vitest";
import { firstIdAt } from "@/lib/ingest/door/request-ids";
import { goneBelow } from "./body-parts";
import { missingParts } from "./make-body-parts";

const NOON = Date.parse("2026-11-20T12:00:00Z");
const at = (day: string) => firstIdAt(Date.parse(`${day}T00:00:00Z`));
const part = (from: string, to: string) => ({ from: at(from), to: at(to) });
const named = (from: string, to: string) => ({ name: "part", ...part(from, to) });

describe("which parts are made", () => {
  test("today's and those of a week ahead, where days are kept", () => {
    const missing = missingParts([], NOON, 30);
    expect(missing[0]).toEqual(part("2026-11-20", "2026-11-21"));
    expect(missing.at(-1)).toEqual(part("2026-11-27", "2026-11-28"));
    expect(missing).toHaveLength(8);
    expect(missingParts(missing, NOON, 30)).toEqual([]);
  });

  test.each([null, 401])("what is left of months where raw is kept for %s days", (kept) => {
    expect(missingParts([], NOON, kept)).toEqual([part("2026-11-20", "2026-12-01")]);
    const later = Date.parse("2026-11-25T00:00:00Z");
    expect(missingParts([part("2026-11-20", "2026-12-01")], later, kept)).toEqual([
      part("2026-12-01", "2027-01-01"),
    ]);
  });

  test("no two that overlap, whatever is there: a longer part, a hole, one that a clock made ahead", () => {
    const there = [
      part("2026-11-18", "2026-11-22"),
      part("2026-11-24", "2026-11-25"),
      part("2036-11-20", "2036-11-21"),
    ];
    expect(missingParts(there, NOON, 30)).toEqual([
      part("2026-11-22", "2026-11-23"),
      part("2026-11-23", "2026-11-24"),
      part("2026-11-25", "2026-11-26"),
      part("2026-11-26", "2026-11-27"),
      part("2026-11-27", "2026-11-28"),
    ]);
    expect(missingParts([part("2026-11-24", "2026-11-25")], NOON, null)).toEqual([
      part("2026-11-20", "2026-11-24"),
      part("2026-11-25", "2026-12-01"),
    ]);
  });
});

describe("what is old enough", () => {
  const end = firstIdAt(NOON);

  test("a day waits until all of it is; months, and what has no part, do not", () => {
    expect(goneBelow([named("2026-11-19", "2026-11-20")], end)).toBe(end);
    expect(goneBelow([named("2026-11-20", "2026-11-21")], end)).toBe(at("2026-11-20"));
    expect(goneBelow([named("2026-11-01", "2026-12-01")], end)).toBe(end);
  });
});
