import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { derivedTables, ingest } from "@/lib/ingest/testing";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { PROVIDERS } from "@/lib/providers/registry";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { createEndpoint } from "./create-endpoint";
import { disableEndpoint } from "./disable-endpoint";
import { sendTestEvent } from "./send-test-event";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await signInAs(database.db, "admin");
  // The worker has begun before: what it loads is no part of what a test event waits for.
  await ingest(database.db, []);
});
afterAll(async () => {
  await closeEndpoints();
  await database.close();
});

/** Sends a test event while a worker, played by a loop, processes what waits. */
async function sendWith(id: string) {
  let busy = true;
  const worker = (async () => {
    while (busy) await ingest(database.db, []);
  })();
  try {
    return await sendTestEvent({ id });
  } finally {
    busy = false;
    await worker;
  }
}

test("every provider's test event proves itself, is understood, ignored and counted nowhere", async () => {
  for (const { slug, proof } of PROVIDERS) {
    // Nobody but the vendor could make one that is a text.
    const kind = proof.kind === "signature" && proof.textSecret ? "none" : "generated";
    const made = await createEndpoint({ name: slug, provider: slug, secret: { kind } });
    const sent = await sendWith(made.id);
    expect(sent.fates, slug).toMatchObject([{ fate: "ignored", rule: "test_event" }]);
    expect(sent).toMatchObject({ received: 1, processedMs: expect.any(Number) });
    const accounts = await database.db.accounting.findMany({ where: { endpointId: made.id } });
    expect(accounts, slug).toMatchObject([{ received: 1n, ignored: 1n, test: 1n, counted: 0n }]);
  }
  const { accounting, ...facts } = await derivedTables(database.db);
  expect(accounting?.length).toBeGreaterThan(0);
  expect(Object.values(facts).flat()).toEqual([]);
  expect(await rebuild(database.url, { replace: false })).toEqual([]);
});

test("a test event says nothing of what the provider still uses", async () => {
  expect(await database.db.credential.count({ where: { lastUsedAt: { not: null } } })).toBe(0);
});

test("a test event is audited, and a disabled endpoint refuses it as it does any other", async () => {
  const made = await createEndpoint({
    name: "off",
    provider: "wonderpush",
    secret: { kind: "none" },
  });
  await sendWith(made.id);
  const [entry] = await database.db.auditEntry.findMany({ where: { action: "endpoint.tested" } });
  expect(entry?.subjectKind).toBe("endpoint");
  await disableEndpoint({ id: made.id, disabled: true });
  await expect(sendTestEvent({ id: made.id })).rejects.toMatchObject({ code: "endpoint_disabled" });
});
