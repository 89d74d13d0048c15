import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { followZone } from "@/lib/ingest/upkeep/rebuild-rollups";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { processPending } from "./process-pending";
import { ingest, testEndpoint, testRequest } from "./testing";

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("processing", () => {
  let database: TestDatabase;
  let wonderpush: string;
  beforeEach(async () => {
    database = await testDatabase();
    wonderpush = await testEndpoint(database.db, "wonderpush");
  });
  afterEach(() => database.close());

  function event(type: string, at: number, more: Record<string, unknown> = {}) {
    return {
      type: `@NOTIFICATION_${type}`,
      installationId: "i",
      notificationId: "n",
      actionDate: at,
      ...more,
    };
  }

  async function receive(items: unknown[], at = NOW, endpointId = wonderpush) {
    await ingest(database.db, [testRequest(endpointId, items, at)]);
  }

  async function cohortDays(): Promise<Record<string, unknown>> {
    const rows = await database.db.rollup.findMany({ where: { grain: "d", clock: "c" } });
    return Object.fromEntries(
      rows.map((row) => [
        row.day.toISOString().slice(0, 10),
        [Number(row.sent), Number(row.impliedSent), Number(row.opened)],
      ]),
    );
  }

  it("moves a message to an earlier bucket when its sent event comes late", async () => {
    await receive([event("OPENED", NOW - HOUR)]);
    expect(await cohortDays()).toEqual({ "2026-11-20": [0, 1, 1] });
    await receive([event("SENT", NOW - DAY)]);
    expect(await cohortDays()).toEqual({ "2026-11-19": [1, 0, 1] });
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
  });

  it("derives a message anew when a copy of its event has an earlier time", async () => {
    await receive([event("SENT", NOW - 5 * DAY, { id: "first" })]);
    await receive([event("SENT", NOW - DAY, { id: "second" })]);
    expect((await database.db.message.findFirstOrThrow()).lives).toHaveLength(2);
    await receive([event("SENT", NOW - 5 * DAY + HOUR, { id: "second" })]);
    const message = await database.db.message.findFirstOrThrow();
    expect(message.lives).toBeNull();
    expect(message.begunLast).toEqual(new Date(NOW - 5 * DAY + HOUR));
    expect(await cohortDays()).toEqual({ "2026-11-15": [1, 0, 0] });
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
  });

  it("never lets a purchase that names a notification touch the message", async () => {
    await receive([event("SENT", NOW - HOUR)]);
    const before = await database.db.message.findFirstOrThrow();
    const purchase = { ...event("x", NOW - DAY), type: "purchase", id: "p" };
    const attributed = event("OPENED", NOW - DAY, {
      reporting: { attributionReason: "recentNotificationOpened" },
    });
    await receive([purchase, attributed]);
    expect(await database.db.message.findFirstOrThrow()).toEqual(before);
    expect(await database.db.message.count()).toBe(1);
  });

  it("uses the time of receipt where the payload's time is impossible, and keeps the skew", async () => {
    await receive([event("SENT", NOW + 2 * DAY, { id: "ahead" })]);
    await receive([event("SENT", Date.UTC(2009, 0, 1), { id: "old", installationId: "j" })]);
    const rows = await database.db.event.findMany({ orderBy: { skew: "asc" } });
    expect(rows.map(({ at, timeSource }) => [at.getTime(), timeSource])).toEqual([
      [NOW, 2],
      [NOW, 2],
    ]);
    expect(rows.map(({ skew }) => Number(skew))).toEqual([-2 * DAY, NOW - Date.UTC(2009, 0, 1)]);
  });

  it("counts a redelivered item once, forever, and the copy as a duplicate", async () => {
    const item = event("SENT", NOW - 40 * DAY, { id: "same" });
    await receive([item, item], NOW - 40 * DAY);
    await receive([item], NOW);
    const rows = await database.db.accounting.findMany({ orderBy: { hour: "asc" } });
    expect(rows.map((row) => [row.received, row.counted, row.duplicate].map(Number))).toEqual([
      [2, 1, 1],
      [1, 0, 1],
    ]);
  });

  it("moves the accounting when an earlier copy is processed later", async () => {
    const item = event("SENT", NOW - 40 * DAY, { id: "same" });
    await receive([item], NOW);
    await receive([item], NOW - 3 * HOUR);
    const rows = await database.db.accounting.findMany({ orderBy: { hour: "asc" } });
    expect(rows.map((row) => [row.counted, row.duplicate].map(Number))).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("keeps a broken item in quarantine and counts the rest of its batch", async () => {
    await receive([
      event("SENT", NOW),
      { nonsense: true },
      7,
      event("SENT", NOW, { installationId: "" }),
    ]);
    expect(await database.db.event.count()).toBe(1);
    const kept = await database.db.quarantinedItem.findMany({ orderBy: { itemIndex: "asc" } });
    expect(kept.map(({ itemIndex }) => itemIndex)).toEqual([1, 2, 3]);
  });

  it("sets the one item apart whose storing fails, and applies the others", async () => {
    await database.db.$executeRawUnsafe(
      "ALTER TABLE event ADD CONSTRAINT poison CHECK (name <> 'poison')",
    );
    const poison = { type: "poison", installationId: "i", actionDate: NOW };
    const requests = Array.from({ length: 5 }, (_, n) =>
      testRequest(wonderpush, [event("SENT", NOW, { installationId: `i${n}` }), poison], NOW + n),
    );
    await ingest(database.db, requests);
    expect(await database.db.event.count()).toBe(5);
    const kept = await database.db.quarantinedItem.findMany();
    expect(kept.map(({ itemIndex, reason }) => [itemIndex, reason])).toEqual(
      Array.from({ length: 5 }, () => [1, "processing_failed"]),
    );
    expect(await database.db.pendingRequest.count()).toBe(0);
  });

  it("leaves a batch in the queue when the database fails, rather than blame the data", async () => {
    await database.db.$executeRawUnsafe(
      `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$`,
    );
    await database.db.$executeRawUnsafe(
      "CREATE TRIGGER full_disk BEFORE INSERT ON message EXECUTE FUNCTION no_room()",
    );
    await expect(receive([event("SENT", NOW)])).rejects.toThrow();
    expect(await database.db.pendingRequest.count()).toBe(1);
    expect(await database.db.quarantinedItem.count()).toBe(0);
    await database.db.$executeRawUnsafe("DROP TRIGGER full_disk ON message");
    expect(await processPending(database.db)).toEqual({ requests: 1, items: 1 });
  });

  it("does not wait for the disk where the queue repeats what is lost, and nowhere else", async () => {
    const { db } = database;
    await db.$executeRawUnsafe("CREATE TABLE committed (what text, how text)");
    await db.$executeRawUnsafe(
      `CREATE FUNCTION note_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         INSERT INTO committed VALUES (TG_OP, current_setting('synchronous_commit')); RETURN NULL; END $$`,
    );
    await db.$executeRawUnsafe(
      "CREATE TRIGGER noted AFTER INSERT OR DELETE ON pending_request FOR EACH STATEMENT EXECUTE FUNCTION note_commit()",
    );
    await receive([event("SENT", NOW)]);
    await receive([event("OPENED", NOW)]);
    expect(await db.$queryRaw`SELECT DISTINCT what, how FROM committed ORDER BY what`).toEqual([
      { what: "DELETE", how: "off" },
      { what: "INSERT", how: "on" },
    ]);
  });

  it("rebuilds the rollups in the workspace's zone when it changes", async () => {
    await receive([event("SENT", Date.UTC(2026, 10, 19, 23, 30))]);
    expect(await cohortDays()).toEqual({ "2026-11-19": [1, 0, 0] });
    await database.db.workspace.create({
      data: { name: "Test", timeZone: "Asia/Kathmandu", rollupZone: "UTC" },
    });
    expect(await followZone(database.db)).toBe(true);
    expect(await cohortDays()).toEqual({ "2026-11-20": [1, 0, 0] });
    expect(await followZone(database.db)).toBe(false);
    const hour = await database.db.rollup.findFirstOrThrow({ where: { grain: "h", clock: "c" } });
    expect(hour.bucket).toEqual(new Date(Date.UTC(2026, 10, 19, 23, 15)));
  });

  it("replaces tampered tables by what the raw requests say", async () => {
    await receive([event("SENT", NOW), event("OPENED", NOW + 1)]);
    await database.db.$executeRawUnsafe("UPDATE rollup SET opened = 9");
    await database.db.message.deleteMany();
    const differences = await rebuild(database.url, { replace: true });
    expect(differences.map(({ table }) => table)).toEqual(["message", "rollup"]);
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
    expect(await cohortDays()).toEqual({ "2026-11-20": [1, 0, 1] });
  });
});
