import { describe, expect, it } from "vitest";
import type { BestTimeReport } from "@/lib/analytics/funnel/answers";
import type { Share } from "@/lib/analytics/shapes";
import { heatLabel } from "./heat-label";
import { prepareBestTime } from "./prepare-best-time";

const share = (numerator: number, denominator: number): Share => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
});

function report(
  told: Readonly<Record<string, Share>>,
  best: BestTimeReport["best"] = null,
): BestTimeReport {
  const cells = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    Array.from({ length: 24 }, (_, hour) => ({
      weekday,
      hour,
      ...(told[`${weekday} ${hour}`] ?? share(0, 0)),
    })),
  );
  return {
    channels: null,
    range: { from: "2026-10-01", to: "2026-10-28", timeZone: "Europe/Berlin" },
    least: 100,
    rate: { ...share(150, 2000), over: ["WonderPush"], of: ["WonderPush"] },
    openedBy: ["tap"],
    cells,
    hours: Array.from({ length: 24 }, (_, hour) => ({ hour, ...share(0, 0) })),
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...share(0, 0) })),
    best,
    bestHour: null,
    bestWeekday: null,
    within: null,
  };
}

const cellAt = (picture: ReturnType<typeof prepareBestTime>, weekday: number, hour: number) =>
  picture.rows[weekday - 1]?.cells[hour];

function labelAt(picture: ReturnType<typeof prepareBestTime>, weekday: number, hour: number) {
  const [row, cell] = [picture.rows[weekday - 1], cellAt(picture, weekday, hour)];
  return row && cell && heatLabel(cell, row, hour, "100");
}

describe("the heatmap of hours and weekdays", () => {
  const told = { "2 18": share(84, 1000), "3 9": share(20, 1000), "5 7": share(50, 99) };

  it("says which hour is best, and of how many", () => {
    const best = { weekday: 2, hour: 18, ...share(84, 1000), clear: true, mostly: null };
    const picture = prepareBestTime(report(told, best));
    expect(picture.summary).toBe(
      "Best: Tuesday 18–19, 8.40% of 1,000 messages opened; all hours together 7.50%.",
    );
    expect(picture.facts[0]).toMatchObject({ answer: "Tue 18–19", clear: true });
    expect(cellAt(picture, 2, 18)).toMatchObject({ mark: "best", level: 6, text: "8.4" });
  });

  it("names the campaign that makes the best hour", () => {
    const mostly = { key: "k", name: "Newsletter", share: 0.82 };
    const best = { weekday: 2, hour: 18, ...share(84, 1000), clear: true, mostly };
    const [hour] = prepareBestTime(report(told, best)).facts;
    expect(hour?.detail).toBe("8.40% of 1,000 opened, mostly Newsletter");
  });

  it("says why an hour that looks higher is not the best, and marks what is not clearly lower", () => {
    const hours = {
      "1 8": share(207, 700),
      "1 9": share(407, 1413),
      "2 9": share(30, 1400),
    };
    const best = { weekday: 1, hour: 9, ...share(407, 1413), clear: true, mostly: null };
    const picture = prepareBestTime(report(hours, best));
    expect(picture.rival).toBe(
      "Mon 08–09 looks higher (29.6%) but rests on 700 messages, not on 1,413; they do not differ clearly.",
    );
    expect(cellAt(picture, 1, 8)).toMatchObject({ mark: "equal" });
    expect(cellAt(picture, 1, 9)).toMatchObject({ mark: "best" });
    expect(cellAt(picture, 2, 9)?.mark).toBeUndefined();
    expect(prepareBestTime(report(told, best)).rival).toBeNull();
  });

  it("says when the best may be chance, and when there is none", () => {
    const best = { weekday: 2, hour: 18, ...share(84, 1000), clear: false, mostly: null };
    expect(prepareBestTime(report(told, best)).summary).toMatch(
      /^No hour of the week stands out.*chance/,
    );
    expect(prepareBestTime(report({})).summary).toMatch(/^No hour of the week has 100 messages/);
    expect(prepareBestTime(report({})).facts[0]?.answer).toBe("—");
  });

  it("masks hours of few messages, and spreads the colours over the others alone", () => {
    const picture = prepareBestTime(report(told));
    expect(cellAt(picture, 5, 7)).toMatchObject({ level: "few", text: "" });
    expect(labelAt(picture, 5, 7)).toBe(
      "Friday 07–08: 50.5% of 99 opened; fewer than 100, not judged",
    );
    expect(cellAt(picture, 3, 9)?.level).toBe(1);
    expect(cellAt(picture, 1, 0)?.level).toBe("none");
    expect(labelAt(picture, 1, 0)).toBe("Monday 00–01: no messages");
    expect(labelAt(picture, 1, 24)).toBe("Monday, all day: no messages");
    expect(labelAt(picture, 8, 7)).toBe("Any day 07–08: no messages");
    expect(labelAt(picture, 8, 24)).toMatch(/^All hours: 7\.50% of 2,000 opened/);
    expect([picture.few, picture.judged]).toEqual([1, 2]);
  });

  it("compares hours inside campaigns where it can, and says so of the best and of its equals", () => {
    const judged = (
      weekday: number,
      hour: number,
      difference: number,
      mark: "best" | "equal" | null,
    ) => ({
      ...{ weekday, hour, difference, low: difference - 0.01, high: difference + 0.01 },
      ...{ messages: 1000, opened: 80, clear: difference > 0.01, mostly: null, mark },
    });
    const within = {
      campaigns: 3,
      cells: [judged(2, 18, 0.03, "best"), judged(3, 9, 0.025, "equal"), judged(5, 7, -0.02, null)],
      hours: [],
      weekdays: [],
    };
    const raw = { weekday: 5, hour: 7, ...share(50, 99), clear: true, mostly: null };
    const picture = prepareBestTime({ ...report(told, raw), within });
    expect(cellAt(picture, 2, 18)).toMatchObject({ mark: "best" });
    expect(labelAt(picture, 2, 18)).toBe(
      "Tuesday 18–19: 8.40% of 1,000 opened; +3.0 points, +2.0 to +4.0, beside the same campaigns at other times. The best hour.",
    );
    expect(labelAt(picture, 3, 9)).toMatch(/Not clearly lower than the best\.$/);
    expect(cellAt(picture, 5, 7)?.mark).toBeUndefined();
    expect(picture.facts.map(({ answer }) => answer)).toEqual(["Tue 18–19", "—", "—"]);
    expect(picture.facts[0]?.detail).toContain("no worse: Wed 09–10");
    expect(picture.summary).toMatch(
      /^Best, compared inside the 3 campaigns that went out at several hours: Tuesday 18–19\. 1 more, dotted, does not differ/,
    );
    const unclear = { ...within, cells: [judged(2, 18, 0.005, null)] };
    expect(prepareBestTime({ ...report(told, raw), within: unclear }).summary).toMatch(
      /^No hour of the week is clearly better inside the 3 campaigns/,
    );
  });
});
