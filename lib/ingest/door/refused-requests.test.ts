import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { redactHeaders, redactQuery } from "./redact";
import { flushRefused, type RefusedRequest, sampleRefused } from "./refused-requests";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(() => flushRefused());

const HOUR = 3_600_000;
const START = Date.parse("2026-11-20T10:00:00Z");

function refused(changes: Partial<RefusedRequest> = {}): RefusedRequest {
  return {
    endpointId: null,
    cause: "unknown_token",
    at: START,
    method: "POST",
    token: "attempted-token-0001",
    headers: {},
    query: "",
    body: null,
    ...changes,
  };
}

const rowsOf = (endpointId: string) =>
  database.db.refusedRequest.findMany({ where: { endpointId }, orderBy: { id: "asc" } });

test("a flood leaves a bounded sample, in which the latest is seen", async () => {
  const endpointId = randomUUID();
  for (let n = 0; n < 50_000; n++) {
    sampleRefused(refused({ endpointId, cause: "wrong_secret", at: START + n * 60 }));
    if (n % 5_000 === 0) await flushRefused();
  }
  await flushRefused();
  const rows = await rowsOf(endpointId);
  expect(rows).toHaveLength(20);
  expect(rows.at(-1)?.receivedAt.getTime()).toBeGreaterThan(START + 50_000 * 60 - 2 * 60_000);
});

test("an endpoint keeps a thousand in all, however long it is attacked", async () => {
  const endpointId = randomUUID();
  for (let hour = 0; hour < 70; hour++) {
    for (let n = 0; n < 30; n++) {
      sampleRefused(refused({ endpointId, cause: "not_json", at: START + hour * HOUR + n }));
    }
    if (hour % 5 === 0) await flushRefused();
  }
  await flushRefused();
  expect(await rowsOf(endpointId)).toHaveLength(1_000);
});

test("neither token nor secret is kept in clear, wherever it stands", async () => {
  const endpointId = randomUUID();
  const secret = "Bearer a-very-secret-value-77zz";
  const token = "attempted-token-0001";
  sampleRefused(
    refused({
      endpointId,
      cause: "bad_signature",
      headers: {
        authorization: secret,
        cookie: `session=${secret}`,
        "x-something-new": secret,
        referer: `https://here/api/hooks/${token}`,
        "x-forwarded-host": `here/${token}`,
        "user-agent": `agent ${token}`,
        "content-type": "application/json",
      },
      query: `event=click&secret=${encodeURIComponent(secret)}&${token}=1`,
      body: Buffer.from(`{"url":"/api/hooks/${token}"}`),
    }),
  );
  await flushRefused();
  const [row] = await rowsOf(endpointId);
  const kept = JSON.stringify({ ...row, body: Buffer.from(row?.body ?? []).toString() });
  expect(kept).not.toContain(token);
  expect(kept).not.toContain("a-very-secret");
  expect(row?.headers).toMatchObject({
    authorization: "[31 characters, ends in …77zz]",
    "content-type": "application/json",
  });
});

test("of a short credential only the length is told", () => {
  expect(redactHeaders({ authorization: "short" })).toEqual({ authorization: "[5 characters]" });
  expect(redactQuery("a=secret&b=&secret")).toBe(
    "a=[6 characters]&b=[0 characters]&[6 characters]",
  );
});

test("the beginning of a body is kept with its whole size, and nothing of one that is too large", async () => {
  const endpointId = randomUUID();
  const body = Buffer.alloc(100_000, 65);
  sampleRefused(refused({ endpointId, cause: "not_json", body }));
  sampleRefused(refused({ endpointId, cause: "too_large", body, at: START + 1 }));
  await flushRefused();
  const [broken, large] = await rowsOf(endpointId);
  expect(broken).toMatchObject({ size: 100_000 });
  expect(broken?.body).toHaveLength(4_096);
  expect(large).toMatchObject({ size: 100_000, body: null });
});

test("what cannot be written waits, within bounds, and is written later", async () => {
  const { db } = database;
  await db.$executeRawUnsafe("ALTER TABLE refused_request RENAME TO away");
  const endpoints = Array.from({ length: 300 }, () => randomUUID());
  for (const [n, endpointId] of endpoints.entries()) {
    sampleRefused(refused({ endpointId, cause: "unavailable", at: START + n }));
  }
  await flushRefused();
  await db.$executeRawUnsafe("ALTER TABLE away RENAME TO refused_request");
  await flushRefused();
  expect(await db.refusedRequest.count({ where: { cause: "unavailable" } })).toBe(256);
});
