import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ANY_CHARACTER } from "@/lib/testing/any-character";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { type AuditRecord, recordAudit } from "./record-audit";
import { verifyAudit } from "./verify-audit";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(() => tamper("DELETE FROM audit_log"));

const record = (name: string): AuditRecord => ({
  actor: { userId: "u1", email: "ada@example.com" },
  action: "endpoint.renamed",
  subject: { kind: "endpoint", id: "e1", name },
  details: { to: name, nth: 0.1, really: true, nothing: null, list: ["a", "b"] },
});

async function add(...names: string[]): Promise<void> {
  await Promise.all(
    names.map((name) => database.db.$transaction((tx) => recordAudit(tx, record(name)))),
  );
}

/** What somebody with the database's own password could do. */
async function tamper(statement: string): Promise<void> {
  await database.db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    await tx.$executeRawUnsafe(statement);
  });
}

test("entries written at once make one whole chain", async () => {
  await add(...Array.from({ length: 12 }, (_, n) => `name ${n}`));
  expect(await verifyAudit(database.db)).toMatchObject({ whole: true, entries: 12 });
});

test("an entry goes with the transaction that it tells of", async () => {
  const failing = database.db.$transaction(async (tx) => {
    await recordAudit(tx, record("undone"));
    throw new Error("undone");
  });
  await expect(failing).rejects.toThrow("undone");
  expect(await verifyAudit(database.db)).toMatchObject({ whole: true, entries: 0 });
});

test("the database refuses to change, delete or empty what is written", async () => {
  await add("one");
  for (const statement of [
    "UPDATE audit_log SET actor_name = 'somebody'",
    "DELETE FROM audit_log",
    "TRUNCATE audit_log",
  ]) {
    await expect(database.db.$executeRawUnsafe(statement), statement).rejects.toThrow(
      /append-only/,
    );
  }
});

for (const [what, statement] of [
  ["another actor", "UPDATE audit_log SET actor_name = 'eve@example.com' WHERE seq = 3"],
  ["another time", "UPDATE audit_log SET at = at - interval '1 hour' WHERE seq = 3"],
  ["another action", "UPDATE audit_log SET action = 'endpoint.created' WHERE seq = 3"],
  ["another subject", "UPDATE audit_log SET subject_id = NULL WHERE seq = 3"],
  ["other details", `UPDATE audit_log SET details = details || '{"to":"x"}' WHERE seq = 3`],
  ["a missing entry", "DELETE FROM audit_log WHERE seq = 3"],
  [
    "an entry in another's place",
    "UPDATE audit_log SET seq = CASE seq WHEN 3 THEN 1003 ELSE 3 END WHERE seq IN (3, 5)",
  ],
] as const) {
  test(`verification finds ${what}, and says where it is first`, async () => {
    for (const name of ["a", "b", "c", "d", "e"]) await add(name);
    expect(await verifyAudit(database.db)).toMatchObject({ whole: true });
    await tamper(statement);
    expect(await verifyAudit(database.db)).toMatchObject({ whole: false, seq: 3 });
  });
}

test("an end that was cut off is found by a head noted before", async () => {
  for (const name of ["a", "b", "c"]) await add(name);
  const whole = await verifyAudit(database.db);
  if (!whole.whole) throw new Error(whole.problem);
  await tamper("DELETE FROM audit_log WHERE seq = 3");
  expect(await verifyAudit(database.db)).toMatchObject({ whole: true, entries: 2 });
  expect(await verifyAudit(database.db, whole.head)).toMatchObject({ whole: false, seq: 3 });
});

test("any text can be told, whatever it holds, and stays verifiable", async () => {
  const text = fc.string({ unit: ANY_CHARACTER, maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(text, text, async (name, value) => {
      await database.db.$transaction((tx) =>
        recordAudit(tx, { ...record(`${name}\0\ud800`), details: { [`k${value}`]: value } }),
      );
    }),
    {
      numRuns: 30,
      examples: [
        ["\udfff".repeat(400), "\0"],
        ["😀".repeat(299), "__proto__"],
      ],
    },
  );
  expect(await verifyAudit(database.db)).toMatchObject({ whole: true });
});

test("the hash is SHA-256 over the one before and the entry, so that others can check it too", async () => {
  await add("one");
  const [entry] = await database.db.auditEntry.findMany();
  if (!entry) throw new Error("nothing was recorded");
  const text = `{"action":"endpoint.renamed","actor":{"id":"u1","kind":"user","name":"ada@example.com"},"at":"${entry.at.toISOString()}","details":{"list":["a","b"],"nothing":null,"nth":0.1,"really":true,"to":"one"},"seq":1,"subject":{"id":"e1","kind":"endpoint","name":"one"}}`;
  const expected = createHash("sha256").update(Buffer.alloc(32)).update(text).digest("hex");
  expect(Buffer.from(entry.hash).toString("hex")).toBe(expected);
});
