import { describe, expect, it } from "vitest";
import type { Group, Rate, Stages } from "@/lib/analytics/shapes";
import { type FunnelInput, prepareFunnel } from "./prepare-funnel";

const stages = (counts: Partial<Stages>): Stages => ({
  scheduled: null,
  sent: null,
  delivered: null,
  opened: null,
  clicked: null,
  failed: null,
  cancelled: null,
  ...counts,
});
const rate = (numerator: number, denominator: number, over: string[], of: string[]): Rate => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
  over,
  of,
});
const none = rate(0, 0, [], ["CleverPush", "WonderPush"]);
const rates = { delivery: none, open: none, click: none, failure: none };
const group = (key: string, label: string, counts: Partial<Stages>, implied = {}): Group => ({
  key,
  label,
  stages: stages(counts),
  automatic: { opened: null, clicked: null },
  implied: stages(implied),
  rates,
  openedBy: [],
  deliveredBy: [],
  provider: null,
});
const both = ["CleverPush", "WonderPush"];
const input: FunnelInput = {
  total: stages({ sent: 1000, delivered: 1500, opened: 150 }),
  implied: stages({ sent: 50 }),
  rates: {
    ...rates,
    delivery: rate(900, 1000, ["WonderPush"], both),
    open: rate(150, 1500, both, both),
  },
  openedBy: ["tap"],
  deliveredBy: ["confirmed"],
  providers: both,
  reportedBy: {
    scheduled: [],
    sent: ["WonderPush"],
    delivered: both,
    opened: both,
    clicked: [],
    failed: [],
    cancelled: [],
  },
  groups: [
    group("wonderpush", "WonderPush", { sent: 1000, delivered: 900, opened: 90 }, { sent: 50 }),
    group("cleverpush", "CleverPush", { delivered: 600, opened: 60 }),
  ],
};
const looks = [
  { key: "wonderpush", label: "WonderPush", slot: 1 },
  { key: "cleverpush", label: "CleverPush", slot: 2 },
];
const stage = (name: string, of = input) =>
  prepareFunnel(of, looks, { all: true }).stages.find((one) => one.stage === name);

describe("the funnel's picture", () => {
  it("hatches what is not reported, as wide as later stages prove at least", () => {
    const sent = stage("sent");
    expect(sent?.segments).toHaveLength(1);
    expect(sent?.segments[0]?.width).toBeCloseTo(1000 / 1600);
    expect(sent?.missing?.width).toBeCloseTo(600 / 1600);
    expect(sent?.missing?.title).toContain("CleverPush: not reported");
  });

  it("hatches a last stage that is not reported as wide as what may have come so far", () => {
    const clicked = stage("clicked");
    expect(clicked).toMatchObject({ total: null, segments: [] });
    expect(clicked?.missing?.width).toBeCloseTo(150 / 1600);
    expect(clicked?.missing?.title).toBe(
      "WonderPush and CleverPush: not reported. Nobody knows how many of 150 came this far.",
    );
    // Of a stage that one reports, the other's part is hatched beside it.
    const [first, second] = input.groups;
    if (!(first && second)) throw new Error("no groups");
    const clicks = stages({ sent: 1000, delivered: 900, opened: 90, clicked: 30 });
    const some = {
      ...input,
      total: { ...input.total, clicked: 30 },
      groups: [{ ...first, stages: clicks }, second],
    };
    expect(stage("clicked", some)?.segments).toHaveLength(1);
    expect(stage("clicked", some)?.missing?.width).toBeCloseTo(60 / 1600);
  });

  it("tells in a stage's definition what its rate is of", () => {
    expect(stage("delivered")?.covers).toContain("900 of 1,000, over WonderPush.");
  });

  it("says over which providers a rate is computed, and counts the drop over them alone", () => {
    expect(stage("delivered")?.rate?.text).toBe("90.0% where sends are reported");
    expect(stage("delivered")?.drop).toBe(
      "100 sent, not delivered, not measurable for 1 of 2 providers",
    );
    expect(stage("opened")?.drop).toBe("1,350 delivered, not opened");
  });

  it("shows a dash with its reason, never 0, where nobody reports a stage", () => {
    expect(stage("clicked")?.total).toBeNull();
    expect(stage("clicked")?.reason).toContain("No selected provider");
    expect(prepareFunnel(input, looks, { all: true }).summary).toContain("Clicked: not reported");
  });

  it("tells no drop between events of different messages", () => {
    const { stages: told } = prepareFunnel(input, looks, { nested: false });
    expect(told.every((one) => one.drop === null)).toBe(true);
  });

  it("names what is implied", () => {
    expect(stage("sent")?.implied).toBe("50 counted because they were delivered");
    expect(stage("sent")?.segments[0]?.impliedWidth).toBeCloseTo(50 / 1600);
  });

  it("labels taps and pixels where they are added up", () => {
    expect(stage("opened", { ...input, openedBy: ["tap", "pixel"] })?.note).toBe(
      "push taps and e-mail opens",
    );
  });

  it("keeps a provider's colour whoever else is there", () => {
    const alone = { ...input, groups: input.groups.slice(1) };
    expect(stage("delivered", alone)?.segments[0]?.slot).toBe(2);
  });

  it("leaves scheduled and clicked out where they are not asked for and empty", () => {
    expect(prepareFunnel(input, looks).stages.map((one) => one.stage)).toEqual([
      "sent",
      "delivered",
      "opened",
    ]);
  });

  it("adds up what goes beyond the palette as others", () => {
    const many = Array.from({ length: 10 }, (_, at) => group(`p${at}`, `P${at}`, { sent: 100 }));
    const sent = stage("sent", { ...input, groups: many });
    expect(sent?.segments).toHaveLength(8);
    expect(sent?.segments.at(-1)?.title).toBe("Others: 300");
  });
});
