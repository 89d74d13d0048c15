import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bucketOf, hoursOfDay } from "@/lib/bucket";
import { Prisma } from "@/lib/db";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { derivedTables, ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { cutBy, ownRules, type ZoneRules } from "@/lib/zone-rules";
import { followRules } from "./follow-rules";
import { rebuild } from "./rebuild";

const ZONE = "America/Vancouver";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const utc = (day: string, hour = 0) => Date.parse(`${day}T00:00:00Z`) + hour * HOUR;

/** British Columbia as tz data told it in 2025, and since it stays on summer time. */
const BEFORE: ZoneRules = {
  version: "2025c",
  first: -8 * HOUR,
  changes: [
    [utc("2026-03-08", 10), -7 * HOUR],
    [utc("2026-11-01", 9), -8 * HOUR],
    [utc("2027-03-14", 10), -7 * HOUR],
  ],
};
const AFTER: ZoneRules = {
  version: "2026b",
  first: -8 * HOUR,
  changes: [[utc("2026-03-08", 10), -7 * HOUR]],
};

const NOTHING_WRITTEN = { zoneDigest: null, zoneRules: Prisma.DbNull };

let database: TestDatabase;
let endpoint: string;

beforeEach(async () => {
  database = await testDatabase();
  await database.db.workspace.create({ data: { name: "T", timeZone: ZONE, rollupZone: ZONE } });
  endpoint = await testEndpoint(database.db, "wonderpush");
});

afterEach(async () => {
  cutBy(ZONE, null);
  await database.close();
});

const TYPES = ["@NOTIFICATION_SENT", "@NOTIFICATION_OPENED", "@NOTIFICATION_FAILED", "@OPT_OUT"];

/** What happens at some instants: messages of which some are opened or fail, and opt-outs. */
async function fill(instants: readonly number[], receivedAt = utc("2027-06-01")): Promise<void> {
  const items = instants.map((at, index) => ({
    type: TYPES[index % TYPES.length],
    id: `e${at}-${index}`,
    installationId: `i${index % 3}`,
    notificationId: `n${at % 7}`,
    campaignId: index % 2 ? "c1" : undefined,
    actionDate: at,
  }));
  await ingest(database.db, [testRequest(endpoint, items, receivedAt)]);
}

const days = async () => {
  const rows = await database.db.rollup.findMany({
    where: { grain: "D" },
    distinct: ["day"],
    orderBy: { day: "asc" },
  });
  return rows.map(({ day, bucket }) => `${day.toISOString().slice(0, 10)} ${bucket.toISOString()}`);
};

describe("time-zone rules that change", () => {
  it("move what they cut otherwise, and nothing else, as if it had been counted by them", async () => {
    await followRules(database.db, BEFORE);
    await fill([
      utc("2026-10-15", 7.5),
      utc("2026-12-10", 7.5),
      utc("2026-12-10", 8.5),
      utc("2027-03-14", 9),
      utc("2027-05-01", 7.5),
    ]);
    const wrong = await days();
    expect(wrong).toContain("2026-12-09 2026-12-09T08:00:00.000Z");
    const told: unknown[] = [];
    const change = await followRules(database.db, AFTER, {
      tell: async (_tx, one) => void told.push(one),
    });
    expect(change).toEqual({
      ...{ zone: ZONE, before: "2025c", after: "2026b" },
      ...{ from: "2026-12-09", to: "2027-03-14" },
    });
    expect(told).toEqual([change]);
    expect(await days()).toEqual([
      "2026-10-15 2026-10-15T07:00:00.000Z",
      "2026-12-10 2026-12-10T07:00:00.000Z",
      "2027-03-14 2027-03-14T07:00:00.000Z",
      "2027-05-01 2027-05-01T07:00:00.000Z",
    ]);
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
    expect(await followRules(database.db, AFTER)).toBeNull();
  });

  it("of two workers are decided by the later one, by which the other then cuts too", async () => {
    await followRules(database.db, BEFORE);
    await fill([utc("2026-12-10", 7.5)]);
    await followRules(database.db, AFTER);
    expect(await followRules(database.db, BEFORE)).toBeNull();
    // What an older worker receives later is cut as the rest is.
    cutBy(ZONE, BEFORE);
    await fill([utc("2026-12-11", 7.5)], utc("2027-06-02"));
    expect((await days()).map((line) => line.slice(0, 10))).toEqual(["2026-12-10", "2026-12-11"]);
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
  });

  it("are the same for who writes and who reads, whatever a process brings", async () => {
    await followRules(database.db, AFTER);
    cutBy(ZONE, BEFORE);
    expect(bucketOf(utc("2026-12-10", 7.5), ZONE).day).toBe("2026-12-09");
    expect(await rollupZone(database.db)).toBe(ZONE);
    expect(bucketOf(utc("2026-12-10", 7.5), ZONE).day).toBe("2026-12-10");
    expect(hoursOfDay("2026-11-01", ZONE)).toHaveLength(24);
  });

  it("that nobody wrote down are found by the rows, and all is counted anew once", async () => {
    // Written down for the count, or this process's own rules would make it.
    await followRules(database.db, BEFORE);
    await fill([utc("2026-12-10", 7.5)]);
    expect(await days()).toEqual(["2026-12-09 2026-12-09T08:00:00.000Z"]);
    // An earlier version left no word of its rules.
    await database.db.workspace.updateMany({ data: NOTHING_WRITTEN });
    expect(await followRules(database.db, AFTER)).toMatchObject({ before: "", after: "2026b" });
    expect(await days()).toEqual(["2026-12-10 2026-12-10T07:00:00.000Z"]);
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
  });

  it("that fit what is counted are only written down", async () => {
    await fill([utc("2026-06-10", 7.5), utc("2026-10-10", 6.5)]);
    const live = await derivedTables(database.db);
    expect(await followRules(database.db, ownRules(ZONE, utc("2026-11-20")))).toBeNull();
    expect(await derivedTables(database.db)).toEqual(live);
    expect((await database.db.workspace.findFirstOrThrow()).zoneDigest).not.toBeNull();
  });

  it("change nothing where the count is stopped, and the next one does it all", async () => {
    await followRules(database.db, BEFORE);
    await fill([utc("2026-12-10", 7.5)]);
    const live = await derivedTables(database.db);
    const stopped = AbortSignal.abort();
    await expect(followRules(database.db, AFTER, { signal: stopped })).rejects.toThrow();
    expect(await derivedTables(database.db)).toEqual(live);
    expect(await followRules(database.db, AFTER)).not.toBeNull();
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
  });

  it("whatever they are, leave what a count by the new ones alone gives", async () => {
    const start = utc("2026-09-01");
    // Mostly near each other, as real rules are.
    const offset = fc
      .oneof(fc.constantFrom(-32, -30, -28), fc.integer({ min: -48, max: 56 }))
      .map((quarters) => quarters * 900_000);
    const change = fc.record({
      after: fc.integer({ min: 8 * 24 * 4, max: 40 * 24 * 4 }),
      offset,
    });
    const rules = (version: string) =>
      fc
        .record({ first: offset, steps: fc.array(change, { maxLength: 6 }) })
        .map(({ first, steps }): ZoneRules => {
          let at = start;
          const changes = steps.map((step) => {
            at += step.after * 900_000;
            return [at, step.offset] as const;
          });
          return { version, first, changes };
        });
    const instant = fc.integer({ min: start / 900_000, max: (start + 200 * DAY) / 900_000 });
    await fc.assert(
      fc.asyncProperty(
        rules("1"),
        rules("2"),
        fc.array(
          instant.map((quarter) => quarter * 900_000 + 1),
          { minLength: 1, maxLength: 30 },
        ),
        async (before, after, instants) => {
          await database.db.$executeRawUnsafe(
            "TRUNCATE event, message, planned_message, subscription, campaign, rollup, breakdown_rollup, accounting, webhook_request, request_body, pending_request, quarantined_item",
          );
          await database.db.workspace.updateMany({ data: NOTHING_WRITTEN });
          await followRules(database.db, before);
          await fill(instants);
          await followRules(database.db, after);
          expect(await rebuild(database.url, { replace: false })).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});
