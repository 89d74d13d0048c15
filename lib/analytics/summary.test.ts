import { describe, expect, test } from "vitest";
import { type Channel, STAGES, type Stage } from "@/lib/providers/event";
import { providerBySlug } from "@/lib/providers/registry";
import type { CountRow } from "./counts";
import type { ReportEndpoint } from "./scope";
import type { SeenRow } from "./seen";
import type { Selection } from "./selection";
import { reportersOf, summarise } from "./summary";
import type { EvidenceFilter } from "./types";

function endpoint(slug: string): ReportEndpoint {
  const provider = providerBySlug(slug);
  return { id: slug, name: slug, slug, provider, disabled: false, deleted: false };
}

function row(
  slug: string,
  channel: Channel | "",
  counts: Partial<Record<Stage, number>>,
): CountRow {
  return {
    endpointId: slug,
    channel,
    dimension: "",
    slot: "",
    totals: STAGES.map((stage) => counts[stage] ?? 0),
    implied: STAGES.map(() => 0),
  };
}

function shape(
  slugs: readonly string[],
  rows: readonly CountRow[],
  options: {
    channels?: Channel[];
    evidence?: EvidenceFilter;
    seen?: SeenRow[];
  } = {},
) {
  const selection: Selection = {
    endpoints: slugs.map(endpoint),
    channels: options.channels ?? null,
  };
  const { evidence = "any", seen = [] } = options;
  return summarise(rows, selection, { clock: "cohort", evidence, seen });
}

describe("summarise", () => {
  test("a stage that no selected provider reports is null, one that nobody reached is 0", () => {
    const { stages } = shape(["cleverpush"], []);
    expect(stages).toEqual({
      scheduled: null,
      sent: null,
      delivered: 0,
      opened: 0,
      clicked: null,
      failed: null,
      cancelled: null,
    });
  });

  test("with nothing selected nothing is reported", () => {
    expect(Object.values(shape([], []).stages)).toEqual(STAGES.map(() => null));
  });

  test("one provider that reports a stage is enough for a number", () => {
    const { stages } = shape(["cleverpush", "wonderpush"], []);
    expect(stages.sent).toBe(0);
    expect(stages.scheduled).toBeNull();
  });

  test("a channel decides too: NotificationAPI reports deliveries of e-mail, not of push", () => {
    expect(shape(["notificationapi"], [], { channels: ["push"] }).stages.delivered).toBeNull();
    expect(shape(["notificationapi"], [], { channels: ["email"] }).stages.delivered).toBe(0);
  });

  test("what was seen once is 0 later, whatever its provider claims", () => {
    const seen: SeenRow[] = [
      { endpointId: "cleverpush", channel: "push", platform: "", kinds: new Set(["sent"]) },
    ];
    expect(shape(["cleverpush"], [], { seen }).stages.sent).toBe(0);
    expect(shape(["wonderpush"], [], { seen }).stages.scheduled).toBeNull();
    expect(shape(["cleverpush"], [], { seen, channels: ["email"] }).stages.sent).toBeNull();
  });

  test("confirmed keeps the deliveries that the device reported, and null is not zero", () => {
    const rows = [
      row("wonderpush", "push", { delivered: 10, opened: 2 }),
      row("contextpush", "push", { delivered: 100, opened: 5 }),
    ];
    const both = shape(["wonderpush", "contextpush"], rows, { evidence: "confirmed" });
    expect(both.stages.delivered).toBe(10);
    expect(both.stages.opened).toBe(7);
    expect(both.deliveredBy).toEqual(["confirmed"]);
    const accepted = shape(["contextpush"], rows.slice(1), { evidence: "confirmed" });
    expect(accepted.stages.delivered).toBeNull();
    expect(accepted.rates.open.value).toBeNull();
  });

  test("Pushwoosh's push is confirmed, its e-mail accepted", () => {
    const rows = [
      row("pushwoosh", "push", { delivered: 3 }),
      row("pushwoosh", "email", { delivered: 4 }),
    ];
    expect(shape(["pushwoosh"], rows).stages.delivered).toBe(7);
    expect(shape(["pushwoosh"], rows).deliveredBy).toEqual(["accepted", "confirmed"]);
    expect(shape(["pushwoosh"], rows, { evidence: "confirmed" }).stages.delivered).toBe(3);
    const email = shape(["pushwoosh"], rows.slice(1), {
      evidence: "confirmed",
      channels: ["email"],
    });
    expect(email.stages.delivered).toBeNull();
  });
});

describe("rates", () => {
  test("a rate covers only providers that report both its parts, and says so", () => {
    const { rates } = shape(
      ["wonderpush", "cleverpush"],
      [
        row("wonderpush", "push", { sent: 100, delivered: 80, opened: 8 }),
        row("cleverpush", "push", { delivered: 1000, opened: 20 }),
      ],
    );
    expect(rates.delivery).toEqual({
      value: 0.8,
      numerator: 80,
      denominator: 100,
      over: ["WonderPush"],
      of: ["CleverPush", "WonderPush"],
    });
    expect(rates.open.value).toBeCloseTo(28 / 1080);
    expect(rates.open.over).toEqual(["CleverPush", "WonderPush"]);
    expect(rates.click).toMatchObject({ value: null, over: [] });
  });

  test("nothing divided by nothing is null", () => {
    const { rates } = shape(["wonderpush"], []);
    expect(rates.delivery).toMatchObject({ value: null, denominator: 0, over: ["WonderPush"] });
  });

  test("a provider that reports both parts on some channels only is named with them", () => {
    const { rates } = shape(
      ["pushwoosh"],
      [
        row("pushwoosh", "push", { delivered: 10, opened: 4 }),
        row("pushwoosh", "email", { delivered: 10, opened: 4, clicked: 1 }),
      ],
    );
    expect(rates.click).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 });
    const [label] = rates.open.over;
    expect(rates.click.over).toEqual([`${label} (email)`]);
    expect(rates.click.of).toEqual([`${label} (email)`, `${label} (push)`]);
  });

  test("failures are a share of sends, or of failures and deliveries where no sends are reported", () => {
    const context = shape(
      ["contextpush"],
      [row("contextpush", "push", { delivered: 90, failed: 10 })],
    );
    expect(context.rates.failure).toMatchObject({ value: 0.1, denominator: 100 });
    const wonder = shape(["wonderpush"], [row("wonderpush", "push", { sent: 50, failed: 5 })]);
    expect(wonder.rates.failure).toMatchObject({ value: 0.1, denominator: 50 });
  });
});

describe("labels", () => {
  test("taps and pixels are told apart", () => {
    const tap = row("wonderpush", "push", { opened: 1 });
    const pixel = row("notificationapi", "email", { opened: 1 });
    const both = ["wonderpush", "notificationapi"];
    expect(shape(both, [tap]).openedBy).toEqual(["tap"]);
    expect(shape(both, [pixel]).openedBy).toEqual(["pixel"]);
    expect(shape(both, [tap, pixel]).openedBy).toEqual(["tap", "pixel"]);
    expect(shape(["notificationapi"], []).openedBy).toEqual(["pixel"]);
  });

  test("who reports a stage is said by name", () => {
    const selection = { endpoints: ["cleverpush", "contextpush"].map(endpoint), channels: null };
    const context = { clock: "cohort", evidence: "any", seen: [] } as const;
    const { providers, reportedBy } = reportersOf(selection, context);
    expect(providers).toEqual(["CleverPush", "ContextPush"]);
    expect(reportedBy.scheduled).toEqual(["ContextPush"]);
    expect(reportedBy.sent).toEqual([]);
  });
});
