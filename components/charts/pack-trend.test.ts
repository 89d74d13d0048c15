import { expect, test } from "vitest";
import { packTrend, unpackTrend } from "./pack-trend";
import type { TrendPicture } from "./prepare-trend";

const seen = {
  label: "Mon, 1 Jun 2026",
  short: "1 Jun",
  unfinished: false,
  previousLabel: "Sun, 31 May 2026",
  comparable: true,
  mark: "",
  delivered: 5,
  deliveredOpen: null,
  deliveredBefore: 4,
};
const picture: TrendPicture = {
  points: [
    seen,
    { ...seen, label: "Tue, 2 Jun 2026", delivered: null, deliveredOpen: 2, unfinished: true },
  ],
  stages: ["delivered"],
  compared: true,
  against: "31 May",
  summary: "",
  shifts: [],
  marks: { gaps: [], notes: [] },
};

test("a trend is in the browser what it was on the server", () => {
  const sent = JSON.parse(JSON.stringify(packTrend(picture)));
  expect(unpackTrend(sent)).toEqual(picture);
});

test("the days to come have their bands, and what was seen has none", () => {
  const ahead = {
    ...{ ...seen, label: "Wed, 3 Jun 2026", foretold: true as const, delivered: null },
    ...{ deliveredAhead: 6, deliveredBand: [4, 8] as const },
  };
  const [first, , third] = unpackTrend(
    packTrend({ ...picture, points: [...picture.points, ahead] }),
  ).points;
  expect([first?.foretold ?? false, first?.deliveredBand]).toEqual([false, null]);
  expect(third).toMatchObject({ foretold: true, deliveredAhead: 6, deliveredBand: [4, 8] });
});

test("what all points have in common is sent once, and nothing of no points", () => {
  expect(packTrend(picture).same).toMatchObject({ mark: "", comparable: true });
  expect(unpackTrend(packTrend({ ...picture, points: [] })).points).toEqual([]);
});
