import { expect, test } from "vitest";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { testEndpoint, testRequest } from "@/lib/ingest/testing";
import { testDatabase } from "@/lib/testing/database";
import { afterTheQueue } from "./after-the-queue";

test("figures wait while much is not in yet, but for ten minutes at most", async () => {
  const { db, close } = await testDatabase();
  const endpoint = await testEndpoint(db, "wonderpush");
  let now = 0;
  const work = afterTheQueue(
    () => db,
    async () => "done",
    () => now,
  );
  expect(await work()).toBe("done");
  const waiting = Array.from({ length: 101 }, () => testRequest(endpoint, [{}], Date.now()));
  await insertRequests(db, waiting);
  expect(await work()).toBeNull();
  now += 10 * 60_000;
  expect(await work()).toBe("done");
  expect(await work()).toBeNull();
  await db.pendingRequest.deleteMany();
  expect(await work()).toBe("done");
  await close();
});

test("work that only rested is not done, and waits no ten minutes more", async () => {
  const { db, close } = await testDatabase();
  const endpoint = await testEndpoint(db, "wonderpush");
  let now = 0;
  let rests = true;
  const work = afterTheQueue(
    () => db,
    async () => (rests ? null : "done"),
    () => now,
  );
  now += 9 * 60_000;
  expect(await work()).toBeNull();
  const waiting = Array.from({ length: 101 }, () => testRequest(endpoint, [{}], Date.now()));
  await insertRequests(db, waiting);
  rests = false;
  now += 60_000;
  expect(await work()).toBe("done");
  await close();
});
