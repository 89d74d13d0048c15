import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { POST } from "@/app/api/hooks/[[...token]]/route";
import { closeEndpoints, findEndpoint, findEndpointBySecret } from "@/lib/endpoints/find-endpoint";
import { flushCredentialUses, touchCredential } from "@/lib/endpoints/touch-credential";
import { ingest, testRequest } from "@/lib/ingest/testing";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { createEndpoint } from "./create-endpoint";
import { deleteEndpoint } from "./delete-endpoint";
import { disableEndpoint } from "./disable-endpoint";
import { endCredential } from "./end-credential";
import { endpointActivity } from "./endpoint-activity";
import { getEndpoint } from "./get-endpoint";
import { limitEndpoint, limitEndpointSchema } from "./limit-endpoint";
import { listEndpoints } from "./list-endpoints";
import { renameEndpoint } from "./rename-endpoint";
import { rotateCredential } from "./rotate-credential";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await signInAs(database.db, "admin");
});
afterAll(async () => {
  await closeEndpoints();
  await database.close();
});

const none = { kind: "none" } as const;
const generated = { kind: "generated" } as const;

async function receive(endpointId: string, receivedAt = new Date()): Promise<void> {
  const id = randomUUID();
  await database.db.webhookRequest.create({
    data: { id, endpointId, receivedAt, headers: {}, query: "", body: null, itemCount: 3 },
  });
}

test("token and secret are told once, and nothing stored gives them back", async () => {
  const made = await createEndpoint({ name: "DE", provider: "cleverpush", secret: generated });
  const shown = JSON.stringify([await getEndpoint(made.id), await listEndpoints()]);
  expect(shown).not.toContain(made.token);
  expect(shown).not.toContain(made.secret);
  expect(shown).toContain(made.token.slice(-4));
  const stored = await database.db.credential.findMany({ where: { endpointId: made.id } });
  for (const { digest, encrypted } of stored) {
    const kept = Buffer.concat([digest, encrypted ?? Buffer.alloc(0)]).toString("latin1");
    expect(kept).not.toContain(made.secret);
    expect(kept).not.toContain(made.token);
  }
});

test("a provider that always sends a secret cannot do without one", async () => {
  const input = { name: "iOS", provider: "contextpush", secret: none };
  await expect(createEndpoint(input)).rejects.toMatchObject({ code: "bad_request" });
  const made = await createEndpoint({ ...input, secret: generated });
  const [only] = (await getEndpoint(made.id))?.secrets ?? [];
  await expect(
    endCredential({ endpointId: made.id, credentialId: only?.id ?? "" }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("both tokens work while one is rotated, and the old one ends when it is ended", async () => {
  const made = await createEndpoint({ name: "rotated", provider: "wonderpush", secret: none });
  const old = await findEndpoint(made.token);
  const next = await rotateCredential({ endpointId: made.id, purpose: "token" });
  expect(await findEndpoint(made.token)).toMatchObject({ id: made.id });
  expect(await findEndpoint(next.plain)).toMatchObject({ id: made.id, tokenId: next.id });
  await expect(rotateCredential({ endpointId: made.id, purpose: "token" })).rejects.toMatchObject({
    code: "conflict",
  });

  const used = new Date("2026-03-04T05:06:07.000Z");
  touchCredential(next.id, used);
  await flushCredentialUses();
  expect((await getEndpoint(made.id))?.tokens).toMatchObject([
    { id: next.id, lastUsedAt: used },
    { id: old?.tokenId, lastUsedAt: null },
  ]);

  await endCredential({ endpointId: made.id, credentialId: old?.tokenId ?? "" });
  expect(await findEndpoint(made.token)).toBeNull();
  await expect(endCredential({ endpointId: made.id, credentialId: next.id })).rejects.toMatchObject(
    { code: "conflict" },
  );
});

test("both secrets are accepted while one is rotated", async () => {
  const made = await createEndpoint({
    name: "secrets",
    provider: "pushwoosh",
    secret: { kind: "given", value: "Token old-one" },
  });
  const secret = { kind: "given", value: "Token new-one" } as const;
  await rotateCredential({ endpointId: made.id, purpose: "secret", secret });
  const plain = (await findEndpoint(made.token))?.secrets.map((kept) => kept.plain());
  expect(plain).toEqual(["Token new-one", "Token old-one"]);
});

test("a renamed, disabled, enabled endpoint is so at once", async () => {
  const { id, token } = await createEndpoint({ name: "A", provider: "wonderpush", secret: none });
  await renameEndpoint({ id, name: " B " });
  await disableEndpoint({ id, disabled: true });
  expect(await findEndpoint(token)).toMatchObject({ name: "B", disabled: true });
  expect(await getEndpoint(id)).toMatchObject({ status: "disabled" });
  await disableEndpoint({ id, disabled: false });
  expect(await findEndpoint(token)).toMatchObject({ disabled: false });
  expect(await getEndpoint(id)).toMatchObject({ status: "never" });
});

test("a rate limit that is set refuses what is more with 429, and says when to come again", async () => {
  const { id, token } = await createEndpoint({ name: "L", provider: "wonderpush", secret: none });
  const hook = async () => {
    const request = new Request("http://x/api/hooks/x", { method: "POST", body: "[]" });
    const answer = await POST(request, { params: Promise.resolve({ token: [token] }) });
    return [answer.status, answer.headers.get("Retry-After")];
  };
  const five = () => Promise.all(Array.from({ length: 5 }, hook));
  expect(await five()).toEqual(Array(5).fill([200, null]));
  await limitEndpoint({ id, rateLimit: 1, maxBodyMiB: 0.5 });
  expect(await getEndpoint(id)).toMatchObject({ rateLimit: 1, maxBodyBytes: 524_288 });
  expect(await five()).toContainEqual([429, "1"]);
  await limitEndpoint({ id, rateLimit: null, maxBodyMiB: 5 });
  expect(await five()).toEqual(Array(5).fill([200, null]));
  const entries = await database.db.auditEntry.findMany({ where: { action: "endpoint.limited" } });
  expect(entries.map(({ details }) => details)).toContainEqual({
    rateLimit: 1,
    maxBodyBytes: 524_288,
  });
  for (const wrong of [0, 1.5, -1, 10_001, Number.NaN]) {
    const input = { id, rateLimit: wrong, maxBodyMiB: 5 };
    expect(limitEndpointSchema.safeParse(input).success).toBe(false);
  }
});

test("the list says whether anything came, and how much within a day", async () => {
  const { id } = await createEndpoint({ name: "seen", provider: "wonderpush", secret: none });
  expect(await endpointActivity(id)).toMatchObject({
    firstReceivedAt: null,
    became: { pending: 0, counted: 0 },
    events: [],
    refused: [],
  });
  await receive(id, new Date(Date.now() - 50 * 60 * 60 * 1000));
  expect(await getEndpoint(id)).toMatchObject({ status: "quiet", dayCount: 0 });
  await database.db.accounting.create({ data: { hour: new Date(), endpointId: id, received: 3 } });
  await database.db.rejection.create({
    data: { hour: new Date(), endpointId: id, cause: "wrong_secret", count: 2 },
  });
  const { id: other } = await createEndpoint({ name: "x", provider: "wonderpush", secret: none });
  await receive(other);
  expect(await getEndpoint(other)).toMatchObject({ status: "live" });
  expect(await getEndpoint(id)).toMatchObject({ dayCount: 3 });
  expect(await endpointActivity(id)).toMatchObject({
    firstReceivedAt: expect.any(String),
    refused: [{ cause: "wrong_secret", count: 2 }],
  });
});

test("a first event is told as what it became, on the day it happened, not when it came", async () => {
  const { id } = await createEndpoint({ name: "first", provider: "cleverpush", secret: none });
  const click = {
    type: "click",
    date: "2025-02-07T09:00:00Z",
    subscription: { _id: "s1" },
    notification: { _id: "n1" },
    channel: { _id: "c1" },
  };
  const odd = { type: "survey", subscription: { _id: "s1" }, channel: { _id: "c1" } };
  await ingest(database.db, [testRequest(id, [click, odd], Date.now())]);
  const { became, events } = await endpointActivity(id);
  expect(became).toMatchObject({ pending: 0, counted: 1, quarantined: 1 });
  expect(events).toEqual([{ kind: "opened", count: 1, from: "2025-02-07", to: "2025-02-07" }]);
});

test("deleting needs the name, and leaves the numbers unless their deletion is chosen", async () => {
  const { db } = database;
  const kept = await createEndpoint({ name: "kept", provider: "wonderpush", secret: none });
  const erased = await createEndpoint({ name: "erased", provider: "wonderpush", secret: none });
  for (const { id } of [kept, erased]) {
    await receive(id);
    await db.accounting.create({ data: { hour: new Date(), endpointId: id, received: 1 } });
    const campaignId = randomUUID();
    const seen = { firstSeen: new Date(), lastSeen: new Date() };
    await db.campaign.create({ data: { id: campaignId, endpointId: id, vendorId: "7", ...seen } });
    await db.campaignName.create({ data: { campaignId, name: "Spring" } });
  }
  const wrong = { id: kept.id, confirmation: "Kept", eraseData: true };
  await expect(deleteEndpoint(wrong)).rejects.toMatchObject({ code: "bad_request" });
  expect(await findEndpoint(kept.token)).not.toBeNull();

  await deleteEndpoint({ id: kept.id, confirmation: "kept", eraseData: false });
  await deleteEndpoint({ id: erased.id, confirmation: "erased", eraseData: true });
  expect(await findEndpoint(kept.token)).toBeNull();
  expect(await findEndpoint(erased.token)).toBeNull();
  const left = {
    where: { endpointId: { in: [kept.id, erased.id] } },
    select: { endpointId: true },
  };
  const all = [
    await db.webhookRequest.findMany(left),
    await db.accounting.findMany(left),
    await db.campaign.findMany(left),
  ];
  for (const rows of all) expect(rows).toEqual([{ endpointId: kept.id }]);
  expect(await db.campaignName.count()).toBe(1);
});

test("a token names one endpoint forever, also after that one is gone", async () => {
  const input = { name: "again", provider: "wonderpush", token: "wp-test-token-0001" };
  const insert = () => database.db.$transaction((tx) => insertEndpoint(tx, input));
  const { id } = await insert();
  await deleteEndpoint({ id, confirmation: "again", eraseData: false });
  await expect(insert()).rejects.toMatchObject({ code: "conflict" });
});

test("endpoints that a stream tells apart by its secret alone never share one", async () => {
  const given = { kind: "given", value: "Bearer shared-by-two" } as const;
  const streaming = { provider: "pushwoosh", secret: given };
  const first = await createEndpoint({ ...streaming, name: "first" });
  await expect(createEndpoint({ ...streaming, name: "second" })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("first"),
  });
  const second = await createEndpoint({ name: "second", provider: "pushwoosh", secret: generated });
  const rotation = { endpointId: second.id, purpose: "secret", secret: given } as const;
  await expect(rotateCredential(rotation)).rejects.toMatchObject({ code: "conflict" });
  expect(await findEndpointBySecret("pushwoosh", given.value)).toMatchObject({ id: first.id });
  expect(await findEndpointBySecret("cleverpush", given.value)).toBeNull();

  const other = await createEndpoint({ name: "other", provider: "cleverpush", secret: given });
  expect(await findEndpointBySecret("cleverpush", given.value)).toMatchObject({ id: other.id });
  await deleteEndpoint({ id: first.id, confirmation: "first", eraseData: false });
  expect(await findEndpointBySecret("pushwoosh", given.value)).toBeNull();
  await rotateCredential(rotation);
  expect(await findEndpointBySecret("pushwoosh", given.value)).toMatchObject({ id: second.id });
});
