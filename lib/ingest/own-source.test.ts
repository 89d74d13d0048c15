import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { erasePerson } from "@/lib/ingest/person/erase-person";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { replayQuarantined } from "@/lib/ingest/upkeep/replay";
import { rereadSource } from "@/lib/ingest/upkeep/reread-source";
import type { SourceDefinition } from "@/lib/providers/source/definition";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { acme, acmeRow, testOwnEndpoint, testSource, testVersion } from "@/lib/testing/own-source";
import type { NewRequest } from "./door/new-request";
import { derivedTables, ingest } from "./testing";

const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;

describe("a source of one's own", () => {
  let database: TestDatabase;
  let source: string;
  let endpointId: string;
  beforeEach(async () => {
    database = await testDatabase();
    source = await testSource(database.db);
    endpointId = await testOwnEndpoint(database.db, source);
  });
  afterEach(() => database.close());

  /** A request as the door stores it: it counts by what it knows then. */
  function request(
    body: unknown,
    itemCount: number,
    receivedAt = NOW,
    id = uuidv7({ msecs: receivedAt }),
  ) {
    const bytes = Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
    return {
      id,
      endpointId,
      receivedAt,
      headers: {},
      query: "",
      body: bytes,
      itemCount,
    } satisfies NewRequest;
  }
  const batch = (...rows: object[]) => ({ batch: { title: "Spring", rows } });

  async function counts() {
    const rows = await database.db.rollup.findMany({ where: { grain: "D", clock: "c" } });
    const sum = (
      name: "sent" | "delivered" | "opened" | "failed" | "impliedSent" | "impliedDelivered",
    ) => rows.reduce((all, row) => all + Number(row[name]), 0);
    return {
      sent: sum("sent") + sum("impliedSent"),
      delivered: sum("delivered") + sum("impliedDelivered"),
      opened: sum("opened"),
      failed: sum("failed"),
    };
  }

  async function accounts() {
    const rows = await database.db.accounting.findMany();
    const sum = (name: "received" | "counted" | "duplicate" | "ignored" | "quarantined" | "test") =>
      rows.reduce((all, row) => all + Number(row[name]), 0);
    const found = {
      received: sum("received"),
      counted: sum("counted"),
      duplicate: sum("duplicate"),
      ignored: sum("ignored"),
      quarantined: sum("quarantined"),
    };
    const { received, ...became } = found;
    expect(
      Object.values(became).reduce((a, b) => a + b),
      "every item is one of these",
    ).toBe(received);
    return { ...found, test: sum("test") };
  }

  const askReread = (version: number) =>
    database.db.sourceReread.create({ data: { sourceId: source, version } });

  /** A signal that is found aborted once it was looked at so many times. */
  function afterChecks(most: number): AbortSignal {
    let looked = 0;
    return {
      get aborted() {
        return looked++ >= most;
      },
    } as unknown as AbortSignal;
  }

  const isRebuiltTheSame = async () =>
    expect(await rebuild(database.url, { replace: false })).toEqual([]);

  const day = [
    acmeRow("mail_out", { at: NOW - 60 * MINUTE, user: "a" }),
    acmeRow("mail_out", { at: NOW - 60 * MINUTE, user: "b" }),
    acmeRow("mail_out", { at: NOW - 60 * MINUTE, user: "c" }),
    acmeRow("mail_in", { at: NOW - 59 * MINUTE, user: "a" }),
    acmeRow("mail_back", { at: NOW - 59 * MINUTE, user: "b", why: "full" }),
    acmeRow("mail_read", { at: NOW - 30 * MINUTE, user: "a" }),
    acmeRow("mail_read", { at: NOW - 30 * MINUTE, user: "c" }),
    acmeRow("leave", { at: NOW - 20 * MINUTE, user: "c", why: "too many" }),
    { what: "ping" },
  ];
  // a: sent, delivered, opened. b: sent, failed. c: sent, opened, so delivered as well.
  const BY_HAND = { sent: 3, delivered: 2, opened: 2, failed: 1 };

  it("keeps all that comes from the first request on, and counts none of it before it is mapped", async () => {
    await ingest(database.db, [
      request(batch(...day), 1),
      request("what=mail_out&uid=1", 1),
      request("<xml/>", 1),
      request("", 0),
    ]);
    expect(await accounts()).toMatchObject({ received: 3, quarantined: 3, counted: 0 });
    const reasons = await database.db.quarantinedItem.findMany({ select: { reason: true } });
    expect(reasons.map(({ reason }) => reason).sort()).toEqual([
      "not_mapped",
      "not_mapped",
      "wrong_shape",
    ]);
    await isRebuiltTheSame();
  });

  it("counts what came before it was mapped as one counts it by hand, once it is read again", async () => {
    await ingest(database.db, [request(batch(...day), 1), request(batch(...day), 1, NOW + MINUTE)]);
    await testVersion(database.db, source, acme);
    await isRebuiltTheSame();
    expect(await counts()).toMatchObject({ sent: 0 });
    const report = await replayQuarantined(database.db, { endpointId });
    expect(report).toMatchObject({
      counted: 8,
      duplicate: 8,
      ignored: 2,
      quarantined: 0,
      complete: true,
    });
    expect(await counts()).toEqual(BY_HAND);
    expect(await accounts()).toMatchObject({ received: 18, counted: 8, duplicate: 8, ignored: 2 });
    // The two pings are tests, and told apart.
    expect(await accounts()).toMatchObject({ test: 2 });
    const stored = await database.db.webhookRequest.findMany({ select: { itemCount: true } });
    expect(stored.map(({ itemCount }) => itemCount)).toEqual([9, 9]);
    await isRebuiltTheSame();
  });

  it("gives the same numbers in any order, with duplicates, read at once or read again", async () => {
    await testVersion(database.db, source, acme);
    const placed = day.map((row, index) => ({ row, index }));
    const order = fc.shuffledSubarray([...placed, ...placed.slice(0, 4)], { minLength: 13 });
    const requests = order.map((rows) => rows.map(({ row }, at) => ({ row, at })));
    await fc.assert(
      fc.asyncProperty(requests, fc.integer({ min: 1, max: 13 }), async (rows, size) => {
        const other = await testOwnEndpoint(database.db, source);
        const stored = Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => ({
          ...request(
            batch(...rows.slice(part * size, part * size + size).map(({ row }) => row)),
            1,
          ),
          endpointId: other,
        }));
        await ingest(database.db, stored, 2);
        const found = await database.db.message.findMany({ where: { endpointId: other } });
        const reached = (stage: "sentAt" | "deliveredAt" | "openedAt" | "failedAt") =>
          found.filter((message) => message[stage] !== null).length;
        expect([
          reached("sentAt"),
          reached("deliveredAt"),
          reached("openedAt"),
          reached("failedAt"),
        ]).toEqual([3, 1, 2, 1]);
      }),
      { numRuns: 12 },
    );
    await isRebuiltTheSame();
  });

  it("reads by a later version what came after it, and what no earlier one understood", async () => {
    const { rules } = acme;
    const first: SourceDefinition = {
      ...acme,
      rules: rules.filter(({ names }) => names !== "mail_back"),
    };
    await testVersion(database.db, source, first);
    await ingest(database.db, [request(batch(...day), 9)]);
    expect(await counts()).toEqual({ ...BY_HAND, failed: 0 });
    expect(await accounts()).toMatchObject({ received: 9, quarantined: 1 });

    // It also takes openings for deliveries; what has been counted stays as it was.
    const second: SourceDefinition = {
      ...acme,
      rules: rules.map((rule) =>
        rule.names === "mail_read" ? { ...rule, kind: "delivered" as const } : rule,
      ),
    };
    await testVersion(database.db, source, second, uuidv7({ msecs: NOW + MINUTE }));
    await isRebuiltTheSame();
    expect(await replayQuarantined(database.db, { endpointId })).toMatchObject({ counted: 1 });
    expect(await counts()).toEqual(BY_HAND);
    await isRebuiltTheSame();

    await ingest(database.db, [
      request(batch(acmeRow("mail_read", { at: NOW, user: "d" })), 1, NOW + 2 * MINUTE),
    ]);
    expect(await counts()).toEqual({ ...BY_HAND, sent: 4, delivered: 3 });
    await isRebuiltTheSame();
  });

  it("splits a body anew by a version that understands what none before it did", async () => {
    await testVersion(database.db, source, {
      ...acme,
      body: { format: "json", items: ["rows[*]"] },
    });
    await ingest(database.db, [request(batch(...day), 1)]);
    expect(await accounts()).toMatchObject({ received: 1, quarantined: 1 });
    await testVersion(database.db, source, acme, uuidv7({ msecs: NOW + MINUTE }));
    await isRebuiltTheSame();
    await replayQuarantined(database.db, { endpointId });
    expect(await counts()).toEqual(BY_HAND);
    expect(await accounts()).toMatchObject({ received: 9, quarantined: 0 });
    await isRebuiltTheSame();
  });

  it("reads again whole requests, in several goes and beside other readers of the quarantine", async () => {
    const rows = Array.from({ length: 700 }, (_, at) =>
      acmeRow("mail_out", { at: NOW - MINUTE, user: `u${at}` }),
    );
    await ingest(database.db, [
      request(rows, 700),
      request(batch(...rows.slice(0, 300)), 1, NOW + MINUTE),
    ]);
    await testVersion(database.db, source, {
      ...acme,
      fields: { ...acme.fields, campaignName: "mail.group" },
    });
    await Promise.all([
      replayQuarantined(database.db, { endpointId }),
      replayQuarantined(database.db, { endpointId, reason: "not_mapped" }),
    ]);
    await replayQuarantined(database.db, { endpointId });
    expect(await counts()).toMatchObject({ sent: 700 });
    expect(await accounts()).toEqual({
      received: 1_000,
      counted: 700,
      duplicate: 300,
      ignored: 0,
      quarantined: 0,
      test: 0,
    });
    await isRebuiltTheSame();
  });

  it("reads all that is stored anew with the receipts that complete it", async () => {
    await testVersion(database.db, source, acme);
    const app = await testOwnEndpoint(
      database.db,
      await testSource(database.db, [{ definition: acme }]),
    );
    await database.db.endpoint.update({ where: { id: app }, data: { completesId: endpointId } });
    const receipt = batch(acmeRow("mail_in", { at: NOW - 58 * MINUTE, user: "b" }));
    await ingest(database.db, [
      request(batch(...day), 9),
      { ...request(receipt, 1), endpointId: app },
    ]);
    expect(await counts()).toEqual({ ...BY_HAND, delivered: 3 });
    const { rules } = acme;
    const later = { ...acme, rules: rules.filter(({ names }) => names !== "mail_back") };
    await testVersion(database.db, source, later, null);
    await askReread(2);
    expect(await rereadSource(database.db, { sourceId: source, version: 2 })).toBe(true);
    expect(await counts()).toEqual({ ...BY_HAND, delivered: 3, failed: 0 });
    await accounts();
    await isRebuiltTheSame();
  });

  it("goes on after it was cut off, with what came, was erased and was read meanwhile", async () => {
    await testVersion(database.db, source, acme);
    const people = Array.from({ length: 900 }, (_, index) => `u${index}`);
    const sentTo = (user: string) => acmeRow("mail_out", { at: NOW - 60 * MINUTE, user });
    await ingest(
      database.db,
      people.map((user) => request(batch(sentTo(user)), 1)),
    );
    const { rules } = acme;
    const renamed = rules.map((one) =>
      one.names === "mail_out" ? { names: "mail_out", kind: "delivered" as const } : one,
    );
    await testVersion(database.db, source, { ...acme, rules: renamed }, null);
    await askReread(2);
    const job = { sourceId: source, version: 2 };
    // Cut off after two steps, as by a kill between them.
    expect(await rereadSource(database.db, job, afterChecks(2))).toBe(false);
    const first = await database.db.sourceReread.findFirstOrThrow();
    expect(Number(first.done)).toBeGreaterThan(0);
    expect(Number(first.done)).toBeLessThan(900);
    expect(await counts()).toMatchObject({ sent: 900, delivered: 0 });
    // Late, from a spool: with an id below those that were read. It is counted by the version in use until then.
    await ingest(database.db, [request(batch(sentTo("late")), 1, NOW - 90 * MINUTE)]);
    expect(await counts()).toMatchObject({ sent: 901 });
    await database.db.$transaction((tx) => erasePerson(tx, { person: "u1" }, "test"), {
      timeout: 60_000,
    });
    expect((await database.db.sourceReread.findFirstOrThrow()).stale).toBe(true);
    const [one, two] = await Promise.all([
      rereadSource(database.db, job),
      rereadSource(database.db, job),
    ]);
    expect([one, two]).toContain(true);
    // Of whom was erased, only what it was then is known: sent.
    expect(await counts()).toMatchObject({ sent: 901, delivered: 900 });
    expect(JSON.stringify(await derivedTables(database.db))).not.toMatch(/\|u1\\"/);
    const schemas = await database.db.$queryRaw`
      SELECT nspname FROM pg_namespace WHERE nspname LIKE 'pushlens_reread%'`;
    expect(schemas).toEqual([]);
    await accounts();
    await isRebuiltTheSame();
  });

  it("does not bring back an erased person whom a mapping names only later", async () => {
    const known = await testOwnEndpoint(
      database.db,
      await testSource(database.db, [{ definition: acme }]),
    );
    const rows = batch(...day.slice(0, 3));
    await ingest(database.db, [request(rows, 1), { ...request(rows, 1), endpointId: known }]);
    await database.db.$transaction((tx) => erasePerson(tx, { person: "a" }, "test"), {
      timeout: 60_000,
    });
    await testVersion(database.db, source, acme);
    await replayQuarantined(database.db, { endpointId });
    expect(await counts()).toMatchObject({ sent: 6 });
    const bodies = await database.db.requestBody.findMany({ select: { body: true } });
    const raw = bodies.map(({ body }) => Buffer.from(body).toString()).join("\n");
    const facts = JSON.stringify(await derivedTables(database.db));
    expect(raw).toContain("b@example.org");
    expect(raw).not.toContain("a@example.org");
    expect(facts).toContain("|b");
    expect(facts).not.toMatch(/\|a\\"/);
    await isRebuiltTheSame();
  });
});
