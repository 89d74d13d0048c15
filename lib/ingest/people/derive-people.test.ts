import { afterAll, beforeAll, expect, test } from "vitest";
import { ingest, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { acme, acmeRow, testOwnEndpoint, testSource } from "@/lib/testing/own-source";
import { derivePeople } from "./derive-people";

const HOUR = 3_600_000;
const BEGIN = Date.UTC(2026, 10, 20, 9);
const { signal } = new AbortController();

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({ data: { name: "T", timeZone: "UTC", rollupZone: "UTC" } });
});
afterAll(() => database.close());

const rows = () =>
  database.db.$queryRaw`SELECT person, device, named, message_id::text FROM person_day ORDER BY 1`;

test("a message is the device's that is first told by what changes nothing else", async () => {
  // A vendor that names nobody, and the device only sometimes.
  const { person: _, address: __, ...fields } = acme.fields;
  const own = { message: ["mail.id"], subscription: ["to.device"] };
  const definition = { ...acme, fields: { ...fields, ...own } };
  const source = await testSource(database.db, [{ definition }]);
  const endpoint = await testOwnEndpoint(database.db, source);
  const told = (at: number, to: object) => {
    const body = { batch: { rows: [acmeRow("mail_read", { at, to })] } };
    const request = testRequest(endpoint, [], BEGIN + 2 * HOUR);
    return { ...request, body: Buffer.from(JSON.stringify(body)), itemCount: 1 };
  };
  await ingest(database.db, [told(BEGIN, {})]);
  await derivePeople(database.db, signal);
  expect(await rows()).toMatchObject([{ device: null, named: false }]);
  await ingest(database.db, [told(BEGIN + HOUR, { device: "d-1" })]);
  await derivePeople(database.db, signal);
  const derived = await rows();
  await database.db.$executeRaw`TRUNCATE person_day, person_opt_out, people_day, people_state`;
  await derivePeople(database.db, signal);
  const anew = await rows();
  expect(anew).toMatchObject([{ device: expect.anything(), named: false }]);
  expect(derived).toEqual(anew);
});
