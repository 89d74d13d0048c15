import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvidenceChoice } from "@/lib/address/counting";
import { type Channel, STAGES, type Stage } from "@/lib/providers/event";
import { PROVIDERS, providerBySlug } from "@/lib/providers/registry";
import { inLanguage } from "@/lib/words/here";
import type { CountRow } from "./counts";
import { groupsOf } from "./groups";
import type { ReportEndpoint } from "./scope";
import type { SeenRow } from "./seen";
import type { Selection } from "./selection";
import { reportersOf, summarise } from "./summary";

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
    automatic: [0, 0],
  };
}

function shape(
  slugs: readonly string[],
  rows: readonly CountRow[],
  options: {
    channels?: Channel[];
    evidence?: EvidenceChoice;
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
    const sent = { kinds: new Set(["sent" as const]), since: "2026-01-01" };
    const seen: SeenRow[] = [{ endpointId: "cleverpush", channel: "push", platform: "", ...sent }];
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
    const inGerman = inLanguage("de", () =>
      shape(
        ["pushwoosh"],
        [
          row("pushwoosh", "push", { delivered: 10, opened: 4 }),
          row("pushwoosh", "email", { delivered: 10, opened: 4, clicked: 1 }),
        ],
      ),
    );
    expect(inGerman.rates.click.over).toEqual([`${label} (E-Mail)`]);
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

  test("failures of providers with and without sends are added up, each by the formula it allows", () => {
    const { stages, rates } = shape(
      ["wonderpush", "contextpush", "notificationapi", "cleverpush"],
      [
        row("wonderpush", "push", { sent: 1000, delivered: 900, failed: 20 }),
        row("contextpush", "push", { delivered: 260, failed: 40 }),
        row("notificationapi", "sms", { delivered: 440, failed: 20 }),
        // Reports neither sends nor deliveries of pushes: no rate can be told.
        row("notificationapi", "push", { failed: 7 }),
        row("cleverpush", "push", { delivered: 5000 }),
      ],
    );
    expect(stages.failed).toBe(87);
    expect(rates.failure).toEqual({
      value: 80 / 1760,
      numerator: 80,
      denominator: 1000 + 300 + 460,
      over: ["ContextPush", "NotificationAPI (sms)", "WonderPush"],
      of: [
        "CleverPush",
        "ContextPush",
        "NotificationAPI (push)",
        "NotificationAPI (sms)",
        "WonderPush",
      ],
    });
  });

  test("a provider that could report sends on a channel does not take the others' rate away", () => {
    const { rates } = shape(
      ["pushwoosh", "notificationapi"],
      [row("notificationapi", "sms", { delivered: 440, failed: 20 })],
      { channels: ["sms"] },
    );
    expect(rates.failure).toMatchObject({ value: 20 / 460, numerator: 20, denominator: 460 });
  });
});

describe("rates of parts", () => {
  const SLUGS = PROVIDERS.map(({ slug }) => slug);
  const rows = fc.array(
    fc
      .record({
        slug: fc.constantFrom(...SLUGS),
        channel: fc.constantFrom("push", "email", "sms", "in_app", "" as const),
        platform: fc.constantFrom("ios", "android", ""),
        counts: fc.record({
          sent: fc.nat(1000),
          delivered: fc.nat(1000),
          opened: fc.nat(100),
          clicked: fc.nat(20),
          failed: fc.nat(50),
        }),
      })
      .map(({ slug, channel, platform, counts }) => ({
        ...row(slug, channel as Channel | "", counts),
        dimension: platform,
      })),
    { maxLength: 20 },
  );

  test("add up to the total's, however they are split, for any data", () => {
    const selection = { endpoints: SLUGS.map(endpoint), channels: null };
    fc.assert(
      fc.property(rows, fc.constantFrom("any", "confirmed"), (all, evidence) => {
        const context = { clock: "cohort", evidence, seen: [] } as const;
        const total = summarise(all, selection, context).rates;
        for (const by of ["provider", "endpoint", "channel", "platform"] as const) {
          const groups = groupsOf(all, by, selection, context, new Map());
          for (const name of ["delivery", "open", "click", "failure"] as const) {
            const sum = (of: "numerator" | "denominator") =>
              groups.reduce((whole, group) => whole + group.rates[name][of], 0);
            expect(sum("numerator"), `${name} by ${by}`).toBe(total[name].numerator);
            expect(sum("denominator"), `${name} by ${by}`).toBe(total[name].denominator);
          }
        }
      }),
    );
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
    const { providers, reportedBy } = reportersOf([], selection, context);
    expect(providers).toEqual(["CleverPush", "ContextPush"]);
    expect(reportedBy.scheduled).toEqual(["ContextPush"]);
    expect(reportedBy.sent).toEqual([]);
  });

  test("an endpoint that nothing ever came from is not among those that leave a figure out", () => {
    const selection = { endpoints: ["cleverpush", "wonderpush"].map(endpoint), channels: null };
    const from = (id: string): SeenRow => ({
      endpointId: id,
      channel: "push",
      platform: "",
      kinds: new Set(["delivered"]),
      since: "2026-01-01",
    });
    const heard = { clock: "cohort", evidence: "any", seen: [from("wonderpush")] } as const;
    expect(reportersOf([], selection, heard).providers).toEqual(["WonderPush"]);
    expect(summarise([], selection, heard).rates.delivery.of).toEqual(["WonderPush"]);
    const both = { ...heard, seen: [from("wonderpush"), from("cleverpush")] };
    expect(reportersOf([], selection, both).providers).toEqual(["CleverPush", "WonderPush"]);
    expect(summarise([], selection, both).rates.delivery.of).toEqual(["CleverPush", "WonderPush"]);
  });
});
