import { afterAll, beforeAll, expect, test } from "vitest";
import { newRequestId } from "@/lib/ingest/door/request-ids";
import { testEndpoint } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { pruneDue } from "./prune";
import { thinStored } from "./thin-stored";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const WHOLE = { "x-api-key": "somebody-elses-key", "user-agent": "vendor", "x-ctx-secret": "s" };
const THIN = { "x-api-key": "[18 characters]", "user-agent": "vendor" };
const going = new AbortController().signal;

test("what was stored whole is thinned once, in all batches, and nothing else is touched", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "wonderpush");
  const at = Date.now();
  const data = Array.from({ length: 1_201 }, (_, n) => ({
    id: newRequestId(at + n),
    endpointId,
    receivedAt: new Date(at + n),
    headers: n % 2 === 0 ? WHOLE : THIN,
    query: n % 2 === 0 ? "event=open&key=somebody-elses-key" : "event=open",
    body: Buffer.from("[]"),
    itemCount: 0,
  }));
  await db.webhookRequest.createMany({ data });
  expect(await thinStored(db, AbortSignal.abort())).toBe(0);
  expect(await thinStored(db, going)).toBe(601);
  const rows = await db.webhookRequest.findMany({ orderBy: { id: "asc" } });
  expect(new Set(rows.map(({ headers }) => JSON.stringify(headers))).size).toBe(1);
  expect(rows[0]?.headers).toEqual(THIN);
  const queries = new Set(rows.map(({ query }) => query));
  expect(queries).toEqual(new Set(["event=open", "event=open&key=[18 characters]"]));
  expect(rows.every(({ body }) => Buffer.from(body ?? []).toString() === "[]")).toBe(true);
  await db.webhookRequest.updateMany({ data: { headers: WHOLE } });
  expect(await thinStored(db, going)).toBe(0);
  expect(await pruneDue(db, going)).toEqual({});
});
