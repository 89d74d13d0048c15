import { describe, expect, it } from "vitest";
import type { ExperimentsReport } from "@/lib/analytics/experiments/answers";
import { endingNotes, personNotes, splitNotes } from "./experiment-notes";
import {
  experimentAnswer,
  experimentFacts,
  isEmpty,
  prepareForest,
  prepareRunning,
} from "./prepare-experiments";

const bounds = (difference: number, low: number, high: number) => ({ difference, low, high });
const endings = {
  contextAware: 0,
  traditional: 0,
  otherwise: 0,
  cancelled: 0,
  failed: 0,
  pending: 0,
};

function report(more: Partial<ExperimentsReport> = {}): ExperimentsReport {
  const arm = (opened: number) => ({ messages: 5_000, opened, persons: 900 });
  return {
    range: { from: "2026-10-01", to: "2026-10-28", timeZone: "UTC" },
    window: "72h",
    matured: { messages: 10_000, persons: 1_200, withoutPerson: 0 },
    young: 120,
    arms: { contextAware: arm(590), traditional: arm(500) },
    effect: {
      ...bounds(0.018, 0.009, 0.027),
      standardError: 0.003,
      relative: 0.18,
      relativeLow: 0.08,
      relativeHigh: 0.28,
    },
    verdict: "better",
    reason: null,
    neededMessages: 0,
    strata: [
      {
        ...{ campaign: "c1", name: "Daily", endpoint: "e", weight: 1 },
        ...bounds(0.018, 0.009, 0.027),
        contextAware: { messages: 5_000, opened: 590 },
        traditional: { messages: 4_900, opened: 490 },
      },
      {
        ...{ campaign: "c2", name: "Once", endpoint: "e", weight: 0 },
        ...{ difference: null, low: null, high: null },
        contextAware: { messages: 0, opened: 0 },
        traditional: { messages: 100, opened: 10 },
      },
    ],
    sampleRatio: { expected: null, observed: 0.5, evidence: null },
    splits: [],
    compliance: { contextAware: endings, traditional: endings },
    endings: [],
    onDelivered: null,
    asDelivered: null,
    looks: [],
    sampledShare: 1,
    ...more,
  };
}

describe("an experiment is answered in words", () => {
  it("with the size and its bounds, and how the vendor plans beside every verdict", () => {
    const better = experimentAnswer(report());
    expect(better.title).toBe("Context-aware is better: +1.8 points (+0.9 to +2.7)");
    expect(better.detail).toBe(
      "That is +18.0% (+8.0% to +28.0%) of the opens of traditional delivery. How deliveries are planned is not documented: this holds as far as the plan is made by chance.",
    );
    expect(experimentAnswer(report({ verdict: "worse" })).title).toContain("is worse");
    const unclear = experimentAnswer(report({ verdict: "unclear", neededMessages: 41_000 }));
    expect(unclear.title).toContain("No clear difference yet");
    expect(unclear.detail).toContain("It needs about 41,000 more messages to see a change of 10%.");
    const none = experimentAnswer(report({ verdict: "cannot_tell", reason: "Too few." }));
    expect(none).toMatchObject({ title: "Cannot tell", tone: "warn" });
    for (const { detail } of [better, unclear, none]) expect(detail).toContain("is not documented");
  });
  it("says no more than that where no message tells how it was planned", () => {
    const matured = { messages: 0, persons: 0, withoutPerson: 0 };
    const none = report({ matured, young: 0, verdict: "cannot_tell", reason: "None is planned." });
    expect(isEmpty(none)).toBe(true);
    expect(experimentAnswer(none).detail).toBe("None is planned.");
    expect(isEmpty(report({ matured, young: 3 }))).toBe(false);
  });

  it("with what it rests on", () => {
    const [own, other, messages] = experimentFacts(report());
    expect(own).toMatchObject({ value: "11.8%", detail: "590 of 5,000 opened within 72 hours" });
    expect(other?.value).toBe("10.0%");
    expect(messages?.detail).toBe("to 1,200 persons; 120 more are younger than 72 hours");
    expect(experimentFacts(report({ sampledShare: 0.2 }))[2]?.detail).toContain("about 1,200");
  });
});

describe("the forest plot", () => {
  it("has each campaign on one axis around zero, and all together last", () => {
    const { rows, ticks, zero } = prepareForest(report());
    expect(zero).toBe(0.5);
    expect(ticks.map(({ label }) => label)).toEqual(["−5", "0", "+5"]);
    expect(rows.map(({ name }) => name)).toEqual(["Daily", "Once", "All campaigns"]);
    expect(rows[0]?.place?.at).toBeCloseTo(0.68, 10);
    expect(rows[1]).toMatchObject({ place: null, text: "planned one way only: it says nothing" });
  });
});

describe("the running interval", () => {
  const look = (nth: number, effect: ExperimentsReport["looks"][number]["effect"]) => ({
    from: `2026-10-0${nth}`,
    to: `2026-10-0${nth}`,
    messages: 100,
    effect,
  });

  it("begins where there was enough to tell, and is left out where there never was", () => {
    const looks = [
      look(1, null),
      look(2, bounds(0.01, -0.04, 0.06)),
      look(3, bounds(0.02, 0, 0.04)),
    ];
    const running = prepareRunning(report({ looks }));
    expect(running?.points.map(({ x }) => x)).toEqual([0.5, 1]);
    expect(running?.rows).toHaveLength(2);
    expect(prepareRunning(report({ looks: [look(1, null)] }))).toBeNull();
  });
});

describe("what makes a comparison unfair is said", () => {
  it("of the split", () => {
    expect(splitNotes(report())[0]).toContain("Nobody has said how many were asked for");
    const asked = { expected: 0.5, observed: 0.52, evidence: 1e9 };
    expect(splitNotes(report({ sampleRatio: asked }))[0]).toContain("more than chance does");
    const splits = [
      { kind: "day" as const, label: "2026-10-04", share: 0.8, messages: 300, clear: true },
    ];
    expect(splitNotes(report({ splits }))[1]).toContain("4 Oct (80.0% of 300)");
  });

  it("of what was never delivered", () => {
    const ending = { ending: "cancelled" as const, ...bounds(0.012, 0.004, 0.02), clear: true };
    expect(endingNotes(report({ endings: [ending] }))).toEqual([
      "Of those planned context-aware more are cancelled: +1.2 points (+0.4 to +2.0). They count as not opened, which makes context-aware look worse than it is on those who got it.",
    ]);
  });

  it("of persons who are not named, and of those who were looked at", () => {
    expect(personNotes(report())).toEqual([]);
    const matured = { messages: 10_000, persons: 9_000, withoutPerson: 8_000 };
    expect(personNotes(report({ matured, sampledShare: 0.2 }))).toHaveLength(2);
  });
});
