import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { personNumber, plannedValue } from "@/lib/facts/planned";
import { erasePerson } from "@/lib/ingest/person/erase-person";
import { countPlans } from "@/lib/ingest/upkeep/count-plans";
import { eraseEndpoint } from "@/lib/ingest/upkeep/erase-endpoint";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { samples } from "@/lib/providers/contextpush/samples";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { derivedTables, ingest, testEndpoint, testRequest } from "./testing";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEGUN = Date.UTC(2026, 9, 5, 9);

let database: TestDatabase;
let endpoint: string;
beforeEach(async () => {
  database = await testDatabase();
  endpoint = await testEndpoint(database.db, "contextpush");
});
afterEach(() => database.close());

type Item = ReturnType<typeof samples.delivered>;
const planned = (item: Item, plan: string, method = plan) => ({
  ...item,
  planned_delivery_method: plan,
  delivery_method: method,
});
const of = (message: string, after: number, person = `person-${message}`) => ({
  at: BEGUN + after,
  message,
  person,
  campaign: "daily",
});

/** One message for each way it can go, its items in an order that is not theirs. */
const ITEMS = [
  planned(samples.opened(of("a", 30 * HOUR)), "context_aware"),
  planned(samples.delivered(of("a", HOUR)), "context_aware"),
  planned(samples.scheduled(of("a", 0)), "context_aware"),
  // Planned for a good moment, and none was found.
  planned(samples.delivered(of("b", 2 * HOUR)), "context_aware", "traditional"),
  planned(samples.scheduled(of("b", 0)), "context_aware"),
  planned(samples.opened(of("c", 2 * HOUR)), "traditional"),
  planned(samples.scheduled(of("c", 0)), "traditional"),
  planned(samples.cancelled(of("d", HOUR)), "traditional", "cancelled"),
  planned(samples.failed(of("e", HOUR)), "traditional"),
  planned(samples.scheduled(of("f", 0)), "traditional"),
  // A plan that is not compared.
  planned(samples.delivered(of("g", 0)), "by_pigeon"),
];
const requests = (received = BEGUN + 60 * DAY) =>
  ITEMS.map((item, at) => testRequest(endpoint, [item], received + at));

const WANTED: Readonly<Record<string, number>> = {
  [plannedValue({ arm: 1, end: 2, opened: 1 })]: 1,
  [plannedValue({ arm: 1, end: 1, opened: null })]: 1,
  [plannedValue({ arm: 0, end: 1, opened: 0 })]: 1,
  [plannedValue({ arm: 0, end: 5, opened: null })]: 1,
  [plannedValue({ arm: 0, end: 4, opened: null })]: 1,
  [plannedValue({ arm: 0, end: 0, opened: null })]: 1,
};

async function counted(): Promise<Record<string, number>> {
  const rows = await database.db.breakdownRollup.findMany({ where: { measure: "planned" } });
  return Object.fromEntries(rows.map(({ value, count }) => [value, Number(count)]));
}

describe("messages whose way of delivery is planned", () => {
  it("are counted by plan, end and how soon they were opened", async () => {
    await ingest(database.db, requests(), 3);
    expect(await counted()).toEqual(WANTED);
    const rows = await database.db.plannedMessage.findMany();
    expect(rows).toHaveLength(6);
    const person = BigInt(personNumber(endpoint, { person: "person-a" }));
    expect(rows.find((row) => row.person === person)).toMatchObject({
      arm: 1,
      begunAt: new Date(BEGUN),
      openedAt: new Date(BEGUN + 30 * HOUR),
    });
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
  });

  it("have a row for each time that the same ids came", async () => {
    const again = planned(samples.opened(of("a", 40 * DAY)), "traditional");
    await ingest(database.db, [...requests(), testRequest(endpoint, [again], BEGUN + 61 * DAY)], 2);
    const rows = await database.db.plannedMessage.findMany({ where: { life: 1 } });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ arm: 0, begunAt: new Date(BEGUN + 40 * DAY) });
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
  });

  it("are counted once where an earlier version stored them", async () => {
    await database.db.workspace.create({
      data: { name: "Test", timeZone: "UTC", rollupZone: "UTC" },
    });
    await ingest(database.db, requests());
    const before = await derivedTables(database.db);
    await database.db.plannedMessage.deleteMany();
    await database.db.breakdownRollup.deleteMany({ where: { measure: "planned" } });
    expect(await countPlans(database.db)).toBe(7);
    expect(await derivedTables(database.db)).toEqual(before);
    expect(await countPlans(database.db)).toBeNull();
  });

  it("are nobody's any more once their person is erased, and still counted", async () => {
    await ingest(database.db, requests());
    const receipt = await database.db.$transaction((tx) =>
      erasePerson(tx, { person: "person-a" }, "test"),
    );
    const persons = (await database.db.plannedMessage.findMany()).map(({ person }) => person);
    expect(persons).not.toContain(BigInt(personNumber(endpoint, { person: "person-a" })));
    const pseudonym = BigInt(personNumber(endpoint, { person: receipt.pseudonym }));
    expect(persons.filter((person) => person === pseudonym)).toHaveLength(1);
    expect(await counted()).toEqual(WANTED);
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
    // What comes again of them is still nobody's.
    await ingest(database.db, requests(BEGUN + 62 * DAY));
    expect(await database.db.plannedMessage.count({ where: { person: pseudonym } })).toBe(1);
  });

  it("go with their endpoint", async () => {
    await ingest(database.db, requests());
    await eraseEndpoint(endpoint);
    expect(await database.db.plannedMessage.count()).toBe(0);
    expect(await counted()).toEqual({});
  });
});
