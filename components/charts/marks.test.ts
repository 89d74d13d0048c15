import { describe, expect, test } from "vitest";
import {
  type ChartGap,
  type ChartMarks,
  marksOf,
  marksSummary,
  NO_MARKS,
  placeMarks,
} from "./marks";

const days = ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"];
const buckets = days.map((day) => ({ day, start: `${day}T00:00:00.000Z` }));
const now = Date.parse("2026-11-04T12:00:00Z");
const gap = (from: string, to: string | null, endpoints: readonly string[]): ChartGap => ({
  ...{ id: from, name: "CleverPush DE", reason: "outage", endpoints },
  ...{ from: `${from}:00.000Z`, to: to && `${to}:00.000Z` },
});
const marks = (some: Partial<ChartMarks>): ChartMarks => ({
  ...NO_MARKS,
  sources: ["a", "b"],
  ...some,
});
const note = (from: string, to: string, text: string) => ({ id: text, from, to, text });

describe("a note", () => {
  test("stands on its days, numbered as in the list below", () => {
    const notes = [
      note("2026-10-20", "2026-10-21", "before"),
      note("2026-11-02", "2026-11-03", "sale"),
    ];
    expect(placeMarks(buckets, marks({ notes }), now).notes).toMatchObject([
      { text: "sale", first: 1, last: 2, number: 2 },
    ]);
  });

  test("stands on the week or the hours that its day lies in", () => {
    const weeks = [
      { day: "2026-11-02", start: "2026-11-02T00:00:00Z" },
      { day: "2026-11-09", start: "2026-11-09T00:00:00Z" },
    ];
    const notes = [note("2026-11-05", "2026-11-05", "app 5.2")];
    expect(placeMarks(weeks, marks({ notes }), now).notes).toMatchObject([{ first: 0, last: 0 }]);
    const hours = ["00", "01"].flatMap((hour) =>
      ["2026-11-04", "2026-11-05"].map((day) => ({ day, start: `${day}T${hour}:00:00Z` })),
    );
    hours.sort((a, b) => a.start.localeCompare(b.start));
    expect(placeMarks(hours, marks({ notes }), now).notes).toMatchObject([{ first: 2, last: 3 }]);
  });
});

describe("a gap", () => {
  test("is whole only where every source of the chart was silent all the time", () => {
    const silent = gap("2026-11-02T00:00", "2026-11-04T00:00", ["a"]);
    const other = gap("2026-11-02T12:00", "2026-11-04T00:00", ["b"]);
    expect(placeMarks(buckets, marks({ gaps: [silent, other] }), now).gaps).toMatchObject([
      { first: 1, last: 1, whole: false },
      { first: 2, last: 2, whole: true },
    ]);
  });

  test("that goes on reaches to now, and not into what has not begun", () => {
    const gaps = [gap("2026-11-03T06:00", null, ["a", "b"])];
    const later = [...buckets, { day: "2026-11-05", start: "2026-11-05T00:00:00.000Z" }];
    expect(placeMarks(later, marks({ gaps }), now).gaps).toMatchObject([
      { first: 2, last: 2, whole: false },
      { first: 3, last: 3, whole: true },
    ]);
  });

  test("that ends where a bucket begins does not touch it", () => {
    const gaps = [gap("2026-11-01T00:00", "2026-11-02T00:00", ["a"])];
    expect(placeMarks(buckets, marks({ gaps }), now).gaps).toMatchObject([{ first: 0, last: 0 }]);
  });
});

test("notes and gaps are told in words, in the summary and beside their buckets", () => {
  const all = marks({
    notes: [note("2026-11-02", "2026-11-02", "sale")],
    gaps: [gap("2026-11-02T00:00", "2026-11-03T00:00", ["a"])],
  });
  expect(marksSummary(all)).toBe(" Marked: 2 Nov: sale; no data from CleverPush DE: outage.");
  expect(marksSummary(NO_MARKS)).toBe("");
  const placed = placeMarks(buckets, all, now);
  expect(marksOf(placed, 1)).toBe(" (incomplete, no data from CleverPush DE: outage; sale)");
  expect(marksOf(placed, 2)).toBe("");
});
