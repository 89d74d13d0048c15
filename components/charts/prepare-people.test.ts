import { expect, test } from "vitest";
import type { FatigueReport, PressureReport, ReachReport } from "@/lib/analytics/people/answers";
import {
  fatigueSentences,
  leftSentence,
  nothingOf,
  nthWords,
  peopleNotes,
  reachSentence,
} from "./prepare-people";
import { aboveCap, pressureBars } from "./pressure-bars";

const range = { from: "2026-11-01", to: "2026-11-30", timeZone: "UTC" };
const about = { range, asOf: "2026-11-30T00:00:00Z", daysToCount: 0, sampledShare: 1 };
const placed = (provider: string, label: string) => ({ provider, label });
const reach: ReachReport = {
  ...about,
  ...{ persons: 100, devices: 0, messages: 300, silent: [] },
  providers: [
    { ...placed("a", "Alpha"), persons: 80, alone: 60, messages: 200 },
    { ...placed("b", "Beta"), persons: 40, alone: 20, messages: 100 },
  ],
  combinations: [],
  firstAnswer: { persons: 20, answered: 10, providers: [] },
};

const titles = (report: ReachReport) => peopleNotes(report).map(({ title }) => title);

test("reach says how many persons there are, by several providers, and by one alone", () => {
  expect(reachSentence(reach)).toBe(
    "100 persons were reached, 20.0% of them by several providers; Alpha alone reached 60 of them.",
  );
});

test("what limits the numbers is said, and nothing where nothing does", () => {
  expect(titles(reach)).toEqual([]);
  const [first] = reach.providers;
  expect(titles({ ...reach, devices: 100, providers: first ? [first] : [] })).toEqual([
    "No message names a person",
    "One provider only",
  ]);
  const apart = { ...reach, firstAnswer: { ...reach.firstAnswer, persons: 0 }, sampledShare: 0.25 };
  expect(titles(apart)).toEqual([
    "Nobody is reached by two providers",
    "Estimated from 25.0% of all persons",
  ]);
});

test("without persons it is said whether they are still being counted", () => {
  expect(nothingOf(reach)).toBeNull();
  expect(nothingOf({ ...reach, persons: 0 })?.title).toBe("No message reached anybody here");
  expect(nothingOf({ persons: 0, asOf: null, daysToCount: 3 })?.text).toContain("3 days");
});

test("the cap parts the distribution, whose last bar holds all above", () => {
  const distribution: PressureReport["distribution"] = [
    { messages: 1, persons: 50 },
    { messages: 6, persons: 30 },
    { messages: 40, persons: 20 },
  ];
  expect(aboveCap({ distribution, persons: 100 }, 5)).toEqual({ persons: 50, share: 0.5 });
  expect(aboveCap({ distribution, persons: 100 }, 50)).toEqual({ persons: 0, share: 0 });
  const bars = pressureBars({ distribution });
  expect(bars).toHaveLength(20);
  expect(bars.at(-1)).toEqual({ messages: 20, label: "20 or more", persons: 20 });
});

test("before the first count is through no sentence says that nobody was there", () => {
  const counting = { ...about, asOf: null, daysToCount: 12 };
  const left = { ...counting, optOuts: 0, followed: 0, messages: 0, campaigns: [] };
  const fatigue = { ...counting, openedBy: [], groups: [] };
  const none = { opensFallFrom: null, optOutsRiseFrom: null };
  for (const text of [leftSentence(left), ...fatigueSentences({ ...fatigue, ...none })]) {
    expect(text).toMatch(/^Not counted yet: 12 days of history left/);
  }
  expect(leftSentence({ ...left, asOf: about.asOf })).toMatch(/^Nobody opted out/);
});

test("fatigue is said only where bounds part", () => {
  const group = { messages: 10, persons: 10, opened: null, optedOut: null };
  const report: FatigueReport = {
    ...about,
    openedBy: ["tap"],
    groups: [
      { ...group, nth: 1 },
      { ...group, nth: 2 },
    ],
    ...{ opensFallFrom: 2, optOutsRiseFrom: null },
  };
  const [opens, outs] = fatigueSentences(report);
  expect(opens).toContain("From the 2nd message a week on");
  expect(outs).toContain("No place in the week");
  expect([1, 2, 3, 4, 10].map((nth) => nthWords(nth, 10))).toEqual([
    ...["1st", "2nd", "3rd", "4th", "10th or later"],
  ]);
});
