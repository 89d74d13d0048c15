import { describe, expect, it } from "vitest";
import type { Group, Rate } from "@/lib/analytics/shapes";
import { prepareLosses } from "./prepare-losses";

const NONE: Rate = { value: null, numerator: 0, denominator: 0, over: [], of: [] };

function group(key: string | null, sent: number | null, delivered: number | null): Group {
  const stages = {
    scheduled: null,
    sent,
    delivered,
    opened: null,
    clicked: null,
    failed: null,
    cancelled: null,
  };
  const known = sent !== null && delivered !== null;
  const label = key ?? "not reported";
  const delivery: Rate = known
    ? {
        value: delivered / sent,
        numerator: delivered,
        denominator: sent,
        over: [label],
        of: [label],
      }
    : { ...NONE, of: [label] };
  return {
    key,
    label,
    provider: null,
    stages,
    automatic: { opened: null, clicked: null },
    implied: stages,
    rates: { delivery, open: delivery, click: delivery, failure: NONE },
    openedBy: [],
    deliveredBy: [],
  };
}

function steps(groups: readonly Group[]) {
  const delivery = { ...NONE, over: ["A", "B"], of: ["A", "B", "C"] };
  const rates = { delivery, open: NONE, click: NONE, failure: NONE };
  return prepareLosses({ groups, rates }, [], "Provider");
}

function firstStep(groups: readonly Group[]) {
  const [step] = steps(groups);
  if (!step) throw new Error("no step");
  return step;
}

describe("where messages are lost", () => {
  it("names who loses most, and who loses the largest share where that is another", () => {
    const step = firstStep([group("A", 10_000, 9000), group("B", 1000, 700)]);
    expect(step.answer).toBe(
      "Most lost between sent and delivered: A, 1,000 of 10,000 (10.0%). Largest share: B, 300 of 1,000 (30.0%).",
    );
    expect(step.coverage).toBe("not measurable for 1 of 3 providers");
    expect(step.rows.map((row) => row.lost)).toEqual([1000, 300]);
  });

  it("calls lost only what did not arrive: what arrived and was not opened is not", () => {
    const [, opened, clicked] = steps([group("A", 10_000, 9000), group("B", 1000, 700)]);
    expect(opened?.answer).toBe(
      "Most not opened: A, 1,000 of 10,000 (10.0%). Largest share: B, 300 of 1,000 (30.0%).",
    );
    expect(clicked?.answer).toContain("Most not clicked: A");
    const all = steps([group("A", 100, 100)]).map(({ answer }) => answer);
    expect(all).toEqual([
      "Every message that was sent was delivered.",
      "Every message that was delivered was opened.",
      "Every message that was opened was clicked.",
    ]);
  });

  it("does not take a few messages for the largest share", () => {
    const step = firstStep([group("A", 10_000, 9000), group("B", 20, 1)]);
    expect(step.answer).not.toContain("Largest share");
    expect(step.rows[1]?.few).toBe(true);
  });

  it("never counts what is not reported as lost, and says why it is missing", () => {
    const step = firstStep([group("A", 100, 90), group("C", null, 500), group(null, null, null)]);
    expect(step.rows).toHaveLength(1);
    expect(step.silent).toEqual([
      { label: "C", reason: "sent not reported" },
      { label: "Provider not reported", reason: "sent and delivered not reported" },
    ]);
  });

  it("compares one group with nobody", () => {
    const [sent, opened] = steps([group("A", 1000, 900)]);
    expect(sent?.answer).toBe("Lost between sent and delivered: A, 100 of 1,000 (10.0%).");
    expect(opened?.answer).toBe("Not opened: A, 100 of 1,000 (10.0%).");
  });

  it("says once that a step is measured nowhere", () => {
    const step = firstStep([group("C", null, 500)]);
    expect(step.coverage).toBe("");
  });

  it("says so where nobody reports both stages", () => {
    expect(firstStep([group("C", null, 500)]).answer).toBe(
      "No selected provider reports both sent and delivered.",
    );
  });
});
