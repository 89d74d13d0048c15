import { createHmac, timingSafeEqual } from "node:crypto";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { deleteAlert } from "@/lib/settings/alerts/delete-alert";
import { listAlerts } from "@/lib/settings/alerts/list-alerts";
import { saveAlert } from "@/lib/settings/alerts/save-alert";
import { sealAddress } from "@/lib/settings/alerts/webhook-address";
import { type Mail, sendMail } from "@/lib/settings/send-mail";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { type Carriers, deliverAlerts } from "./deliver";
import { postWebhook } from "./post-webhook";
import { type Got, Receiver } from "./receiver";
import { watchAlerts } from "./watch";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const MINUTE = 60_000;
const NOW = Date.now();
const HOOK = "/hooks/pushlens?team=crm";
const PUBLIC = "https://hooks.example.com";

let database: TestDatabase;
let receiver: Receiver;
/** The real way out, which lets loopback be called and trusts the receiver's certificate. */
let loopback: Carriers;

beforeAll(async () => {
  database = await testDatabase();
  await signInAs(database.db, "admin");
  await database.db.workspace.create({
    data: { name: "Acme", timeZone: "UTC", rollupZone: "UTC" },
  });
  const endpoint = await testEndpoint(database.db, "cleverpush");
  await database.db.workerHeartbeat.create({ data: { id: endpoint, seenAt: new Date(NOW) } });
  const items = Array.from({ length: 9 }, (_, n) => ({
    type: "delivery",
    date: new Date(NOW - MINUTE).toISOString(),
    subscription: { _id: `s-${n}` },
    notification: { _id: "n" },
    channel: { _id: "c" },
  }));
  await ingest(database.db, [testRequest(endpoint, items, NOW - MINUTE)]);
  receiver = await Receiver.start();
  loopback = {
    mail: sendMail,
    // The rule names a public host, as it must; the receiver stands in for it here.
    post: (target, body, headers) =>
      postWebhook(target.replace(PUBLIC, receiver.url), body, headers, receiver.policy),
  };
});
afterAll(async () => {
  receiver.stop();
  await database.close();
});
beforeEach(() => void receiver.got.splice(0));

const rule = { name: "Many", metric: "received", threshold: 5, recipients: "" } as const;

/** Makes a rule whose condition holds and judges it; gives its id and signing secret. */
async function fire(webhookUrl: string): Promise<{ id: string; secret: string }> {
  const { id, secret } = await saveAlert({ ...rule, webhookUrl });
  await watchAlerts(NOW);
  return { id, secret: secret ?? "" };
}

/** What a receiver does by the specification: signature over `id.timestamp.body`, and a fresh time. */
function verify({ headers, body }: Got, secret: string, now: number): unknown {
  const id = String(headers["webhook-id"]);
  const timestamp = Number(headers["webhook-timestamp"]);
  if (Math.abs(now / 1_000 - timestamp) > 300) throw new Error("too old, or from the future");
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  const given = String(headers["webhook-signature"]).split(" ");
  const fits = given.some((one) => {
    const [version, text = ""] = one.split(",");
    const bytes = Buffer.from(text, "base64");
    return version === "v1" && bytes.length === 32 && timingSafeEqual(bytes, expected);
  });
  if (!fits) throw new Error("the signature does not fit");
  return JSON.parse(body);
}

test("an alert arrives at a real receiver, which can verify who sent it and what", async () => {
  const { id, secret } = await fire(`${PUBLIC}${HOOK}`);
  expect(await deliverAlerts(NOW, loopback)).toBe(1);
  const [request, ...more] = receiver.got;
  if (!request) throw new Error("nothing arrived");
  expect(more).toEqual([]);
  expect(request.path).toBe(HOOK);
  expect(request.headers["content-type"]).toBe("application/json");
  expect(verify(request, secret, NOW)).toMatchObject({
    type: "alert.opened",
    timestamp: new Date(NOW).toISOString(),
    data: { rule: { id, name: "Many" }, value: 9, threshold: 5, resolvedAt: null },
  });
  const other = `whsec_${Buffer.alloc(24, 1).toString("base64")}`;
  expect(() => verify(request, other, NOW)).toThrow("does not fit");
  const forged = { ...request, body: request.body.replace("9", "1") };
  expect(() => verify(forged, secret, NOW)).toThrow("does not fit");
  expect(() => verify(request, secret, NOW + 10 * MINUTE)).toThrow("too old");
  expect((await listAlerts(id))[0]?.deliveries).toMatchObject([{ error: null }]);
  expect(await deliverAlerts(NOW + 60 * MINUTE, loopback)).toBe(0);
  await deleteAlert({ id });
});

test("what a receiver does not take comes again under the same id, freshly signed, until it does", async () => {
  const { id, secret } = await fire(`${PUBLIC}${HOOK}`);
  receiver.answers[HOOK] = 503;
  await deliverAlerts(NOW, loopback);
  expect((await listAlerts(id))[0]?.deliveries).toMatchObject([{ deliveredAt: null }]);
  await deliverAlerts(NOW + 0.5 * MINUTE, loopback);
  expect(receiver.got).toHaveLength(1);
  await deliverAlerts(NOW + MINUTE, loopback);
  delete receiver.answers[HOOK];
  await deliverAlerts(NOW + 6 * MINUTE, loopback);
  await deliverAlerts(NOW + 90 * MINUTE, loopback);
  const tries = receiver.got.map(({ headers }) => headers["webhook-id"]);
  expect(tries).toHaveLength(3);
  expect(new Set(tries).size).toBe(1);
  const times = [NOW, NOW + MINUTE, NOW + 6 * MINUTE];
  for (const [n, request] of receiver.got.entries()) verify(request, secret, times[n] ?? 0);
  expect((await listAlerts(id))[0]?.deliveries).toMatchObject([{ error: null }]);
  await deleteAlert({ id });
});

test("what was tried while the clock lay years ahead is tried again once it is right", async () => {
  const { id } = await fire(`${PUBLIC}${HOOK}`);
  receiver.answers[HOOK] = 503;
  await deliverAlerts(NOW + 10 * 365 * 24 * 60 * MINUTE, loopback);
  delete receiver.answers[HOOK];
  expect(await deliverAlerts(NOW + MINUTE, loopback)).toBe(1);
  expect((await listAlerts(id))[0]?.deliveries).toMatchObject([{ error: null }]);
  await deleteAlert({ id });
});

test("an address inside is never called, and the alert's history says why it was not told", async () => {
  const { id } = await fire(`${PUBLIC}${HOOK}`);
  // Of before such addresses were refused, or a name that has come to point inside.
  const webhookUrl = sealAddress(`${receiver.url}${HOOK}`, id);
  await database.db.alertRule.update({ where: { id }, data: { webhookUrl } });
  for (const minute of [0, 1, 6, 36]) await deliverAlerts(NOW + minute * MINUTE);
  expect(receiver.got).toEqual([]);
  const [alert] = await listAlerts(id);
  expect(alert?.deliveries).toMatchObject([
    { deliveredAt: null, error: expect.stringContaining("not on the public internet") },
  ]);
  await deleteAlert({ id });
});

test("a chat is told in its own form, unsigned, and no secret is made for it", async () => {
  const saved = await saveAlert({ ...rule, webhookUrl: `${PUBLIC}${HOOK}`, webhookKind: "slack" });
  expect(saved.secret).toBeNull();
  await watchAlerts(NOW);
  await deliverAlerts(NOW, loopback);
  const [message] = receiver.got;
  expect(JSON.parse(message?.body ?? "{}")).toMatchObject({ text: "Alert: Many" });
  expect(message?.headers["webhook-signature"]).toBeUndefined();
  // Made a webhook of one's own again, it is signed with a secret that is shown once.
  const again = { ...rule, id: saved.id, webhookUrl: `${PUBLIC}${HOOK}` };
  expect((await saveAlert(again)).secret).toMatch(/^whsec_/);
  await deleteAlert({ id: saved.id });
});

test("a mail speaks the language of its account, a stranger's the owner's, and a webhook English", async () => {
  const person = { passwordHash: null, createdAt: new Date(NOW) };
  await database.db.user.createMany({
    data: [
      { ...person, id: v7(), email: "anna@example.com", role: "viewer", language: "de" },
      { ...person, id: v7(), email: "olive@example.com", role: "owner", language: "fr" },
    ],
  });
  const recipients = "anna@example.com stranger@example.com";
  const { id } = await saveAlert({ ...rule, recipients, webhookUrl: `${PUBLIC}${HOOK}` });
  await watchAlerts(NOW);
  const mails: Mail[] = [];
  await deliverAlerts(NOW, { ...loopback, mail: async (mail) => void mails.push(mail) });
  const of = (to: string) => mails.find((mail) => mail.to === to);
  expect(of("anna@example.com")).toMatchObject({
    subject: "Alarm: Many",
    text: expect.stringContaining("Empfangene Elemente über 5 in 24 h. Jetzt: 9."),
  });
  expect(of("stranger@example.com")).toMatchObject({
    subject: "Alerte\u00a0: Many",
    text: expect.stringContaining("Éléments reçus"),
  });
  expect(receiver.got.at(-1)?.body).toContain("Items received above 5 over 24 h. It is 9.");
  expect((await listAlerts(id))[0]?.text).toContain("Items received above 5 over 24 h.");
  await deleteAlert({ id });
});
