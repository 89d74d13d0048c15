import { parse } from "csv-parse/sync";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { readReportPage } from "@/app/(dashboard)/_page/open-page";
import { readCampaign } from "@/app/(dashboard)/campaigns/[key]/report";
import { GET as campaignsFile } from "@/app/(dashboard)/campaigns/export/route";
import type { CampaignRow, CampaignsReport } from "@/lib/analytics/campaigns/answers";
import { dayStart } from "@/lib/bucket";
import { shiftDay, todayIn } from "@/lib/days";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { deriveConversions } from "@/lib/ingest/upkeep/derive-conversions";
import { eraseEndpoint } from "@/lib/ingest/upkeep/erase-endpoint";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { samples } from "@/lib/providers/wonderpush/samples";
import { getConversionChoices } from "@/lib/settings/conversions/rule";
import { conversionRuleSchema, saveConversionRule } from "@/lib/settings/conversions/save-rule";
import { askApi } from "@/lib/testing/acceptance/ask-api";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const HOUR = 3_600_000;
const ZONE = "Europe/Berlin";
const DAY = todayIn(ZONE, Date.now() - 10 * 24 * HOUR);
const AT = dayStart(DAY, ZONE) + 12 * HOUR;
const RANGE = { from: DAY, to: DAY };
/** A whole day (UTC), whose conversions are added up already, lies in these; in the day itself none does. */
const WIDER = { from: shiftDay(DAY, -1), to: shiftDay(DAY, 1) };
const RULE = { events: ["purchase"], valueField: "float_price", windowHours: 24 };

const one = (device: string, person = `of-${device}`) => ({ device, person });
const sent = (device: string, campaign: string, hours = 0) => ({
  ...one(device),
  at: AT + hours * HOUR,
  campaign,
  message: `${campaign}-${hours}`,
});
const bought = (device: string, hours: number, price: unknown, more: object = {}) => ({
  ...samples.custom({ ...one(device), at: AT + hours * HOUR, id: `${device} ${hours}` }),
  custom: { float_price: price },
  ...more,
});

/**
 * Counted by hand. Deals went to a, b, c, d and e, and News to a and b three hours later. All opened
 * Deals but d; a opened News, too.
 */
const HISTORY: readonly object[] = [
  ...["a", "b", "c", "d", "e"].map((device) => samples.delivered(sent(device, "deals"))),
  ...["a", "b"].map((device) => samples.delivered(sent(device, "news", 3))),
  ...["a", "b", "c", "e"].map((device) =>
    samples.opened({ ...sent(device, "deals"), at: AT + HOUR }),
  ),
  samples.opened({ ...sent("a", "news", 3), at: AT + 4 * HOUR }),
  // Before the second open, so for Deals; then twice for News, of which one says no price.
  bought("a", 2, 10.1),
  bought("a", 5, 0.2),
  bought("a", 6, "free"),
  // Twice for one message of Deals.
  bought("b", 5, 20.05),
  bought("b", 7, "1000000000000000.01"),
  // On the last minute of the window, and past it.
  bought("c", 25, 1),
  bought("c", 25.1, 500),
  // Never opened; another event; before the open.
  bought("d", 5, 500),
  bought("e", 5, 500, { type: "viewed" }),
  bought("e", 0.5, 500),
  // Another device of the same person.
  { ...bought("e2", 9, 3), userId: "of-e" },
  // A copy of one that is known.
  bought("b", 5, 20.05),
];
const EXPECTED: Readonly<Record<string, CampaignRow["conversions"]>> = {
  // a, b twice, c and e: four messages of five that were delivered.
  deals: { events: 5, messages: 4, rate: 4 / 5, valued: 5, value: "1000000000000034.16" },
  news: { events: 2, messages: 1, rate: 1 / 2, valued: 1, value: "0.2" },
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "Acme", timeZone: ZONE, rollupZone: ZONE },
  });
  await signInAs(database.db, "admin");
});
afterAll(() => database.close());
afterEach(async () => {
  for (const { id } of await database.db.endpoint.findMany()) await eraseEndpoint(id);
  await database.db.endpoint.deleteMany();
});

const derive = () => deriveConversions(database.db, Date.now(), { all: true });

async function told(): Promise<CampaignsReport> {
  const query = new URLSearchParams({ ...WIDER, sort: "-conversionValue" });
  const response = await askApi(new Request(`http://x/api/v1/campaigns?${query}`));
  expect(response.status).toBe(200);
  return response.json();
}
const byId = ({ rows }: CampaignsReport) =>
  Object.fromEntries(rows.map((row) => [row.id, row.conversions]));

const shuffled = <Item>(items: readonly Item[], by: number) =>
  items.map((item, at) => [(at * by) % 31, item] as const).sort(([a], [b]) => a - b);

async function receive(items: readonly object[]): Promise<string> {
  const endpoint = await testEndpoint(database.db, "wonderpush");
  const requests = items.map((item) => testRequest(endpoint, [item], AT + 48 * HOUR));
  await ingest(database.db, requests, 3);
  return endpoint;
}

test.each([1, 7, 12])("conversions are the same in any order of arrival (%i)", async (by) => {
  await saveConversionRule(RULE);
  const items = shuffled(HISTORY, by).map(([, item]) => item);
  const endpoint = await receive(items.slice(0, 9));
  await derive();
  await ingest(
    database.db,
    items.slice(9).map((item) => testRequest(endpoint, [item], AT + 49 * HOUR)),
  );
  await derive();
  const report = await told();
  expect(byId(report)).toEqual(EXPECTED);
  expect(report.conversions).toMatchObject(RULE);
  expect(report.conversions?.asOf).not.toBeNull();
});

test("the page, the API and the file say the same, and a day that is not theirs says none", async () => {
  await saveConversionRule(RULE);
  await receive(HISTORY);
  // Not counted yet is not zero.
  expect(byId(await told())).toEqual({ deals: null, news: null });
  expect((await told()).conversions?.asOf).toBeNull();
  await derive();
  const { rows } = await told();
  expect(rows.map(({ id }) => id)).toEqual(["deals", "news"]);
  const { refused: _, ...page } = await readReportPage("/campaigns/x", RANGE);
  for (const { key, id } of rows)
    expect((await readCampaign(key, page)).campaign.conversions).toEqual(EXPECTED[id ?? ""]);
  const columns = "id,conversions,conversionRate,conversionValue";
  const query = new URLSearchParams({ ...RANGE, columns, notes: "none" });
  const file = await campaignsFile(new Request(`http://x/campaigns/export?${query}`));
  const lines: Record<string, string>[] = parse(await file.text(), { bom: true, columns: true });
  for (const { id = "", conversions, conversionRate, conversionValue } of lines) {
    const { messages, rate, value } = EXPECTED[id] ?? {};
    expect([conversions, conversionRate, conversionValue]).toEqual(
      [messages, rate, value].map(String),
    );
  }
  const next = new URLSearchParams({ from: shiftDay(DAY, 1), to: shiftDay(DAY, 3) });
  const none = await askApi(new Request(`http://x/api/v1/campaigns?${next}`));
  expect((await none.json()).rows).toEqual([]);
});

test("values stay when retention takes the events' fields, and a rebuild changes nothing", async () => {
  await saveConversionRule(RULE);
  const endpoint = await receive(HISTORY);
  await derive();
  await rebuild(database.url, { replace: true });
  await database.db.$executeRaw`UPDATE event SET properties = NULL`;
  await derive();
  expect(byId(await told())).toEqual(EXPECTED);
  await saveConversionRule({ ...RULE, valueField: "other" });
  expect(byId(await told()).deals).toMatchObject({ messages: 4, valued: 0, value: "0" });
  await derive();
  expect(byId(await told()).deals).toMatchObject({ valued: 0, value: "0" });
  await eraseEndpoint(endpoint);
  expect(await database.db.conversion.count()).toBe(0);
  expect(await database.db.conversionSum.count()).toBe(0);
});

test("a shorter window leaves out what came later, and no event at all counts nothing", async () => {
  await saveConversionRule({ ...RULE, windowHours: 1, valueField: null });
  await receive(HISTORY);
  await derive();
  expect(byId(await told())).toMatchObject({
    deals: { events: 1, messages: 1, value: null },
    news: { events: 1, messages: 1, value: null },
  });
  await saveConversionRule({ ...RULE, events: [] });
  expect(await derive()).toBeNull();
  expect(await database.db.conversionSum.count()).toBe(0);
  expect((await told()).conversions).toBeNull();
  expect(byId(await told())).toEqual({ deals: null, news: null });
});

test("the first time all days are counted in one go, and later ones while the budget lasts", async () => {
  await saveConversionRule(RULE);
  await receive(HISTORY);
  const now = Date.now();
  expect(await deriveConversions(database.db, now, { budget: 0 })).toBeGreaterThan(9);
  expect(byId(await told())).toEqual(EXPECTED);
  expect(await deriveConversions(database.db, now + 62_000, { budget: 0 })).toBe(0);
});

test("days that were looked at are left alone for a while, the last ones for the shortest", async () => {
  await saveConversionRule(RULE);
  await receive(HISTORY);
  const now = Date.now();
  expect(await derive()).toBeGreaterThan(9);
  expect(await deriveConversions(database.db, now + 1_000)).toBe(0);
  // Today and yesterday.
  expect(await deriveConversions(database.db, now + 62_000)).toBe(2);
});

test("only an admin chooses, which is audited; what cannot be chosen is named", async () => {
  const before = await database.db.auditEntry.count({ where: { action: "conversions.chosen" } });
  forgetSession();
  await expect(saveConversionRule(RULE)).rejects.toMatchObject({ code: "unauthorized" });
  await signInAs(database.db, "viewer");
  await expect(saveConversionRule(RULE)).rejects.toMatchObject({ code: "forbidden" });
  forgetSession();
  await signInAs(database.db, "admin");
  await saveConversionRule(RULE);
  expect((await getConversionChoices()).rule).toMatchObject(RULE);
  const after = await database.db.auditEntry.count({ where: { action: "conversions.chosen" } });
  expect(after - before).toBe(1);
  const wrong = conversionRuleSchema.safeParse({ ...RULE, valueField: "", windowHours: "5" });
  expect(wrong.error?.issues.map(({ path }) => path)).toEqual([["windowHours"]]);
  const typed = { events: [" purchase ", "", "purchase"], valueField: " ", windowHours: "24" };
  expect(conversionRuleSchema.parse(typed)).toEqual({
    events: ["purchase"],
    valueField: null,
    windowHours: 24,
  });
});
