import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { faultOf, sqlStateOf } from "./sql-state";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await db.$executeRawUnsafe(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION USING errcode = current_setting('test.state'), message = 'refused'; END $$`);
  await db.$executeRawUnsafe(
    "CREATE TRIGGER refuse BEFORE INSERT ON setup_code FOR EACH ROW EXECUTE FUNCTION refuse()",
  );
  await db.$executeRawUnsafe(
    `CREATE CONSTRAINT TRIGGER refuse_late AFTER INSERT ON worker_heartbeat
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()`,
  );
});
afterAll(() => database.close());

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** The errors of one refusal, as everybody meets them. */
async function errorsOf(state: string): Promise<Record<string, unknown>> {
  const { db, url } = database;
  const raise = `DO $$ BEGIN RAISE EXCEPTION USING errcode = '${state}', message = 'refused'; END $$`;
  const set = `SET LOCAL test.state = '${state}'`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    driver: await errorOf(client.query(raise).finally(() => client.end())),
    raw: await errorOf(db.$executeRawUnsafe(raise)),
    model: await errorOf(
      db.$transaction(async (tx) => {
        await tx.$executeRawUnsafe(set);
        await tx.setupCode.create({ data: { digest: Buffer.from("x") } as never });
      }),
    ),
    commit: await errorOf(
      db.$transaction(async (tx) => {
        await tx.$executeRawUnsafe(set);
        await tx.workerHeartbeat.create({
          data: { id: crypto.randomUUID(), seenAt: new Date() },
        });
      }),
    ),
  };
}

it.each([
  ["0A000", "refused"],
  ["22P05", "refused"],
  ["23514", "refused"],
  ["42501", "refused"],
  ["42P01", "refused"],
  ["42703", "refused"],
  ["54000", "refused"],
  ["P0001", "refused"],
  ["40001", "conflict"],
  ["40P01", "conflict"],
  ["53100", "outage"],
  ["57014", "outage"],
  ["25006", "outage"],
])("%s means the same wherever it is hidden: %s", async (state, fault) => {
  const errors = await errorsOf(state);
  for (const [way, error] of Object.entries(errors)) {
    expect([way, sqlStateOf(error)]).toEqual([way, state]);
    expect([way, faultOf(error)]).toEqual([way, fault]);
  }
});

it("an error that is not the database's has no state", () => {
  expect(sqlStateOf(new TypeError("x"))).toBeNull();
  expect(sqlStateOf(Object.assign(new Error("x"), { code: "ECONNREFUSED" }))).toBeNull();
  expect(sqlStateOf("42P01")).toBeNull();
});

it("a transaction in which an error was swallowed is not said to be done", async () => {
  const { db } = database;
  const swallowed = db.$transaction(async (tx) => {
    await tx.endpoint.create({
      data: { id: crypto.randomUUID(), name: "lost", provider: "cleverpush" },
    });
    await tx.$queryRawUnsafe("SELECT 1 / 0").catch(() => undefined);
  });
  await expect(swallowed).rejects.toThrow(/Nothing of the transaction was stored/);
  expect(await db.endpoint.count()).toBe(0);
});

it("an error under a savepoint that was rolled back to is none of the transaction's", async () => {
  const { db } = database;
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SAVEPOINT tried");
    await tx.$queryRawUnsafe("SELECT 1 / 0").catch(() => undefined);
    await tx.$executeRawUnsafe("ROLLBACK TO SAVEPOINT tried");
    await tx.endpoint.create({
      data: { id: crypto.randomUUID(), name: "kept", provider: "cleverpush" },
    });
  });
  expect(await db.endpoint.count()).toBe(1);
});
