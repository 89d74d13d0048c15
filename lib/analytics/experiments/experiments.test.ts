import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { samples } from "@/lib/providers/contextpush/samples";
import { cellOf, fillCells } from "@/lib/statistics/cells";
import { intentToTreat } from "@/lib/statistics/intent-to-treat";
import { peopleOf } from "@/lib/statistics/people";
import { seeded } from "@/lib/statistics/simulation";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { experimentsResponse } from "./answers";
import { getExperiments } from "./experiments";
import { experimentsParameters } from "./parameters";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 9, 30, 15, 30);
const RANGE = { from: "2026-10-01", to: "2026-10-30" };

let database: TestDatabase;
let endpoint: string;

type Drawn = {
  readonly at: number;
  readonly person: string;
  readonly campaign: string;
  readonly treated: boolean;
  /** How long after its beginning; null: never. */
  readonly openedAfter: number | null;
};

const CAMPAIGNS = [
  { campaign: "daily", split: 0.5, rate: 0.2 },
  { campaign: "weekly", split: 0.7, rate: 0.5 },
] as const;

/** Messages over four weeks, of 600 persons and two campaigns; a fifth of the opens may come late. */
function draw(): Drawn[] {
  const random = seeded(7);
  return Array.from({ length: 3_000 }, () => {
    const { campaign, split, rate } = CAMPAIGNS[random() < 0.5 ? 0 : 1];
    const treated = random() < split;
    const opened = random() < rate + Number(treated) * 0.12;
    const within = random() < 0.8 ? 20 : 150;
    return {
      at: NOW - 28 * DAY + Math.floor(random() * 28 * DAY),
      person: `person-${Math.floor(random() * 600)}`,
      campaign,
      treated,
      openedAfter: opened ? Math.floor(random() * within * HOUR) : null,
    };
  });
}

const MESSAGES = draw();

function itemsOf({ at, person, campaign, treated, openedAfter }: Drawn, nth: number) {
  const plan = {
    planned_delivery_method: treated ? "context_aware" : "traditional",
    // One in nine finds no good moment.
    delivery_method: treated && nth % 9 > 0 ? "context_aware" : "traditional",
  };
  const of = { message: `m${nth}`, person, campaign };
  const items = [{ ...samples.scheduled({ ...of, at }), ...plan }];
  if (at + 60_000 < NOW) items.push({ ...samples.delivered({ ...of, at: at + 60_000 }), ...plan });
  if (openedAfter !== null && at + openedAfter < NOW)
    items.push({ ...samples.opened({ ...of, at: at + openedAfter }), ...plan });
  return items;
}

beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "Test", timeZone: "Europe/Berlin", rollupZone: "Europe/Berlin" },
  });
  endpoint = await testEndpoint(database.db, "contextpush");
  const items = MESSAGES.flatMap(itemsOf);
  const requests = Array.from({ length: Math.ceil(items.length / 500) }, (_, at) =>
    testRequest(endpoint, items.slice(at * 500, (at + 1) * 500), NOW + at),
  );
  await ingest(database.db, requests);
});
afterAll(() => database.close());

const ask = (query: Record<string, string | string[]> = {}) =>
  getExperiments(parseParameters(experimentsParameters, { ...RANGE, ...query }), NOW);

/** The same from the messages themselves, by the engine alone. */
function byHand(window: number, kept: (message: Drawn) => boolean = () => true) {
  const counts = fillCells(2, () => 0);
  const persons = new Map<string, { cell: number }[]>();
  for (const [nth, message] of MESSAGES.entries()) {
    if (message.at > NOW - window || !kept(message)) continue;
    const { openedAfter, at, treated } = message;
    const cell = cellOf({
      stratum: message.campaign === "daily" ? 0 : 1,
      treated,
      taken: treated && nth % 9 > 0,
      outcome: openedAfter !== null && openedAfter <= window && at + openedAfter < NOW,
    });
    counts[cell] = (counts[cell] ?? 0) + 1;
    persons.set(message.person, [...(persons.get(message.person) ?? []), { cell }]);
  }
  return { counts, effect: intentToTreat(counts, peopleOf(persons.values())) };
}

describe("whether context-aware delivery pays", () => {
  it.each([
    ["24h", 24],
    ["72h", 72],
    ["7d", 168],
  ])("is told from exactly the messages that had %s to be opened", async (window, hours) => {
    const report = await ask({ window });
    const { counts, effect } = byHand(hours * HOUR);
    expect(experimentsResponse.parse(report)).toEqual(report);
    expect(report.matured.messages).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(report.young).toBe(3_000 - report.matured.messages);
    expect(report.effect?.difference).toBeCloseTo(effect?.value ?? 0, 12);
    expect(report.effect?.standardError).toBeCloseTo(effect?.standardError ?? 0, 12);
    expect(report.matured.persons).toBe(effect?.persons);
    expect(report.sampledShare).toBe(1);
  });

  it("has a verdict, campaigns with their weights, and what it was before", async () => {
    const report = await ask();
    expect(report.verdict).toBe("better");
    expect(report.reason).toBeNull();
    expect(report.strata.map(({ name }) => name).sort()).toEqual(["daily", "weekly"]);
    const weighed = report.strata.reduce(
      (sum, { weight, difference }) => sum + weight * (difference ?? 0),
      0,
    );
    expect(weighed).toBeCloseTo(report.effect?.difference ?? 0, 12);
    const last = report.looks.at(-1);
    expect(last?.effect?.difference).toBeCloseTo(report.effect?.difference ?? 0, 12);
    expect(last?.effect?.low).toBeCloseTo(report.effect?.low ?? 0, 12);
    expect(report.looks[0]?.effect).toBeNull();
    const { contextAware, traditional } = report.compliance;
    expect(traditional.contextAware).toBe(0);
    expect(contextAware.traditional / report.arms.contextAware.messages).toBeCloseTo(1 / 9, 1);
    expect(report.onDelivered?.difference).toBeGreaterThan(report.effect?.difference ?? 1);
    expect(report.asDelivered?.difference).not.toBeCloseTo(report.effect?.difference ?? 0, 6);
  });

  it("is narrowed to a campaign as everything else is", async () => {
    const all = await ask();
    const daily = all.strata.find(({ name }) => name === "daily");
    const { effect } = byHand(72 * HOUR, ({ campaign }) => campaign === "daily");
    const one = await ask({ campaign: [daily?.campaign ?? ""] });
    expect(one.effect?.difference).toBeCloseTo(effect?.value ?? 0, 12);
    expect(one.strata).toHaveLength(1);
  });

  it("counts the messages that the funnel has, where all have had their time", async () => {
    const range = { from: "2026-10-03", to: "2026-10-20" };
    const [report, funnel] = await Promise.all([
      ask(range),
      getFunnel(parseParameters(funnelParameters, range), NOW),
    ]);
    expect(report.young).toBe(0);
    expect(report.matured.messages).toBe(funnel.total.scheduled);
  });

  it("is not told where the split is not what was asked for", async () => {
    await database.db.workspace.update({ where: { id: 1 }, data: { plannedShare: 0.5 } });
    const report = await ask();
    expect(report.sampleRatio.evidence).toBeGreaterThan(1_000);
    expect(report.verdict).toBe("cannot_tell");
    expect(report.reason).toContain("not what was asked for");
    const asAsked = await ask({
      campaign: report.strata.flatMap(({ name, campaign }) => (name === "daily" ? [campaign] : [])),
    });
    expect(asAsked.sampleRatio.evidence).toBeLessThan(1_000);
    await database.db.workspace.update({ where: { id: 1 }, data: { plannedShare: null } });
  });

  it("is not told of too few, of younger ones alone, nor of none, and each says what to do", async () => {
    const few = await ask({ from: "2026-10-03", to: "2026-10-05" });
    expect(few).toMatchObject({ verdict: "cannot_tell", effect: expect.anything() });
    expect(few.reason).toContain("Each way needs 1,000 messages");
    const young = await ask({ from: "2026-10-30", to: "2026-10-30" });
    expect(young).toMatchObject({ verdict: "cannot_tell", effect: null });
    expect(young.reason).toContain("has had 72 hours");
    const none = await ask({ from: "2025-01-01", to: "2025-01-31" });
    expect(none).toMatchObject({ verdict: "cannot_tell", effect: null, neededMessages: null });
    expect(none.reason).toContain("No message here says how its delivery was planned");
  });
});
