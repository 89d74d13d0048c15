import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { acknowledgeAlert } from "@/lib/settings/alerts/acknowledge-alert";
import { deleteAlert } from "@/lib/settings/alerts/delete-alert";
import { listAlertRules, listAlerts, openAlerts } from "@/lib/settings/alerts/list-alerts";
import { alertConditionSchema } from "@/lib/settings/alerts/rule";
import { saveAlert } from "@/lib/settings/alerts/save-alert";
import { snoozeAlert } from "@/lib/settings/alerts/snooze-alert";
import type { Mail } from "@/lib/settings/send-mail";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedRollup } from "@/lib/testing/seed-rollup";
import { deliverAlerts } from "./deliver";
import { alwaysFires, previewAlert } from "./preview";
import { watchAlerts } from "./watch";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const HOUR = 3_600_000;
const NOW = Math.floor(Date.now() / HOUR) * HOUR + HOUR / 2;

let database: TestDatabase;
let endpoint: string;
const mails: Mail[] = [];
const posts: { body: string; headers: Record<string, string> }[] = [];
let broken = false;
const carriers = {
  mail: async (mail: Mail) => {
    if (broken) throw new Error("no server");
    mails.push(mail);
  },
  post: async (_: string, body: string, headers: Record<string, string>) => {
    posts.push({ body, headers });
  },
};

let made = 0;
const opened = (at: number) => ({
  type: "delivery",
  date: new Date(at).toISOString(),
  subscription: { _id: `s-${made++}` },
  notification: { _id: "n" },
  channel: { _id: "c" },
});

/** Stores and processes so many deliveries that came at an instant. */
async function receive(count: number, at: number): Promise<void> {
  const items = Array.from({ length: count }, () => opened(at));
  await ingest(database.db, [testRequest(endpoint, items, at)]);
}

const alive = (at: number) =>
  database.db.workerHeartbeat.upsert({
    where: { id: endpoint },
    create: { id: endpoint, seenAt: new Date(at) },
    update: { seenAt: new Date(at) },
  });

beforeAll(async () => {
  database = await testDatabase();
  await signInAs(database.db, "admin");
  await database.db.workspace.create({
    data: { name: "Acme", timeZone: "Asia/Kathmandu", rollupZone: "Asia/Kathmandu" },
  });
  endpoint = await testEndpoint(database.db, "cleverpush");
  await alive(NOW);
});
afterAll(() => database.close());

const rule = {
  name: "Many deliveries",
  metric: "delivered",
  comparison: "above",
  threshold: "5",
  windowHours: "3",
  recipients: "ada@example.com, bob@example.com",
} as const;

test("a rule fires once while its condition holds, though several workers watch", async () => {
  const { id } = await saveAlert({ ...rule, provider: ["cleverpush"] });
  await watchAlerts(NOW);
  expect(await openAlerts()).toEqual([]);
  await receive(6, NOW - HOUR);
  const watched = await Promise.all([watchAlerts(NOW), watchAlerts(NOW), watchAlerts(NOW)]);
  expect(watched).toContain(true);
  await watchAlerts(NOW + 60_000);
  const [alert, ...more] = await listAlerts(id);
  expect(more).toEqual([]);
  expect(alert?.text).toMatch(/Delivered above 5 over 3 h. It is 6\.\nRange: the last 3 h .*Asia/);
  expect(alert?.text).toContain("Filters: provider: CleverPush.");
  expect(alert?.path).toMatch(/^\/funnel\?provider=cleverpush&from=.*&clock=event$/);
  const sent = await Promise.all([deliverAlerts(NOW, carriers), deliverAlerts(NOW, carriers)]);
  expect(sent[0] + sent[1]).toBe(2);
  expect(mails.splice(0).map(({ to }) => to)).toEqual(
    expect.arrayContaining(["ada@example.com", "bob@example.com"]),
  );
});

test("an alert that somebody takes care of stays open until it is over", async () => {
  const [alert] = await openAlerts();
  expect(alert?.acknowledgedAt).toBeNull();
  await acknowledgeAlert({ id: alert?.id ?? "" });
  const [taken, ...more] = await openAlerts();
  expect(more).toEqual([]);
  expect(taken?.acknowledgedAt).toBeInstanceOf(Date);
});

test("what is over is told too, and what comes back within the cool-down is not", async () => {
  const later = NOW + 4 * HOUR;
  await alive(later);
  await watchAlerts(later);
  await deliverAlerts(later, carriers);
  expect(mails.splice(0).map(({ subject }) => subject)).toEqual([
    "Resolved: Many deliveries",
    "Resolved: Many deliveries",
  ]);
  expect(await openAlerts()).toEqual([]);
  const [saved] = await listAlertRules();
  const input = { ...rule, provider: ["cleverpush"], cooldownMinutes: 600, id: saved?.id };
  await saveAlert({ ...input, id: saved?.id ?? "" });
  await receive(9, later);
  await watchAlerts(later);
  expect(await openAlerts()).toEqual([]);
  await watchAlerts(later + HOUR);
  expect(await listAlerts()).toHaveLength(1);
  await deleteAlert({ id: saved?.id ?? "" });
  expect(await listAlerts()).toEqual([]);
});

test("mail that does not leave is tried four times, then given up and said so", async () => {
  const { id } = await saveAlert({ ...rule, recipients: "ada@example.com" });
  const at = NOW + 4 * HOUR;
  await watchAlerts(at);
  broken = true;
  let clock = at;
  for (let tries = 0; tries < 6; tries++) {
    await deliverAlerts(clock, carriers);
    clock += HOUR;
    // Whoever looks meanwhile is told why nothing came yet.
    const [meanwhile] = await listAlerts(id);
    const waits = tries < 3;
    expect(meanwhile?.deliveries).toMatchObject([{ deliveredAt: null, error: "no server", waits }]);
  }
  broken = false;
  const [delivery] = await database.db.alertDelivery.findMany();
  expect(delivery).toMatchObject({ attempts: 4, nextAt: null });
  await deleteAlert({ id });
});

test("a mailbox that says no for good is not asked again, and said so", async () => {
  const { id } = await saveAlert({ ...rule, recipients: "ada@example.com" });
  await watchAlerts(NOW + 4 * HOUR);
  const says = (responseCode: number, code: string) => async () => {
    throw Object.assign(new Error("no"), { code, responseCode, response: `${responseCode} no` });
  };
  // Whoever runs Pushlens mends the password, and is told meanwhile.
  await deliverAlerts(NOW + 4 * HOUR, { ...carriers, mail: says(535, "EAUTH") });
  expect((await listAlerts(id))[0]?.deliveries).toMatchObject([{ waits: true }]);
  await deliverAlerts(NOW + 5 * HOUR, { ...carriers, mail: says(550, "EENVELOPE") });
  expect((await listAlerts(id))[0]?.deliveries).toMatchObject([
    { waits: false, deliveredAt: null, error: "The mail server did not take it: “550 no”." },
  ]);
  await deleteAlert({ id });
});

test("a webhook that hangs keeps no other alert from being told", async () => {
  const hook = { recipients: "", webhookUrl: "https://example.com/hook" };
  const hanging = await saveAlert({ ...rule, ...hook });
  const other = await saveAlert({ ...rule, name: "Another", recipients: "ada@example.com" });
  await watchAlerts(NOW + 4 * HOUR);
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  // It hangs until the other one is told.
  await deliverAlerts(NOW + 4 * HOUR, { mail: async () => tell(), post: () => told });
  await deleteAlert({ id: hanging.id });
  await deleteAlert({ id: other.id });
});

test("what another worker claimed while a mail server hung is told by that one alone", async () => {
  const names = ["ada", "bob", "carl", "dora", "eve"];
  const recipients = names.map((name) => `${name}@example.com`);
  const { id } = await saveAlert({ ...rule, recipients: recipients.join(", ") });
  await watchAlerts(NOW + 4 * HOUR);
  const told: string[] = [];
  let asked = 0;
  let other: Promise<number> | null = null;
  // All that are asked at once hang until their claims are over and another worker has told everybody.
  const hung = async () => {
    asked += 1;
    const mail = async ({ to }: Mail) => void told.push(to);
    other ??= deliverAlerts(NOW + 5 * HOUR, { ...carriers, mail });
    await other;
  };
  await deliverAlerts(NOW + 4 * HOUR, { ...carriers, mail: hung });
  expect(told.sort()).toEqual(recipients);
  expect(asked).toBeLessThan(recipients.length);
  await deleteAlert({ id });
});

test("a webhook's secret is told once, and its messages keep their id over tries", async () => {
  const made = await saveAlert({ ...rule, recipients: "", webhookUrl: "https://example.com/hook" });
  expect(made.secret).toMatch(/^whsec_/);
  const again = await saveAlert({ ...rule, id: made.id, webhookUrl: "https://example.com/hook" });
  expect(again.secret).toBeNull();
  await watchAlerts(NOW + 4 * HOUR);
  await deliverAlerts(NOW + 4 * HOUR, carriers);
  const [post] = posts;
  expect(JSON.parse(post?.body ?? "")).toMatchObject({
    type: "alert.opened",
    data: { metric: "delivered", value: 9, rule: { name: "Many deliveries" } },
  });
  expect(post?.headers["webhook-id"]).toMatch(/^msg_/);
  const stored = JSON.stringify(await database.db.alertRule.findMany());
  expect(stored).not.toContain(made.secret?.slice(6));
  await deleteAlert({ id: made.id });
});

test("a silent endpoint raises one alert, and none while no worker processes what comes", async () => {
  const silence = { name: "Silence", metric: "silence", threshold: 2, recipients: "" } as const;
  const { id } = await saveAlert(silence);
  const at = NOW + 9 * HOUR;
  await watchAlerts(at);
  expect(await listAlerts(id)).toEqual([]);
  await alive(at);
  await watchAlerts(at);
  await watchAlerts(at + 60_000);
  const [alert, ...more] = await listAlerts(id);
  expect(more).toEqual([]);
  expect(alert).toMatchObject({
    title: "Silence: cleverpush test",
    path: `/settings/endpoints/${endpoint}`,
  });
  expect(alert?.text).toMatch(/^cleverpush test: Nothing for 2 h. It is .*\nRange: since .*Asia/);
  await receive(1, at);
  await alive(at);
  await watchAlerts(at);
  expect((await listAlerts(id))[0]?.resolvedAt).not.toBeNull();
  await deleteAlert({ id });
});

test("every metric can be previewed on the month before it is saved", async () => {
  const at = NOW + 9 * HOUR;
  const metrics = ["sent", "open_rate", "failure_share", "opted_out", "received", "quarantined"];
  for (const metric of [...metrics, "refused", "silence", "delivered"]) {
    const condition = alertConditionSchema.parse({ metric, threshold: 5, windowHours: 1 });
    const preview = await previewAlert(condition, at);
    expect(preview.firings.length, metric).toBe(
      metric === "received" || metric === "delivered" ? 2 : 0,
    );
  }
});

test("a condition that held all month and holds now is told apart from one that says something", async () => {
  const at = NOW + 9 * HOUR;
  const preview = (condition: object) =>
    previewAlert(alertConditionSchema.parse({ windowHours: 24, ...condition }), at);
  const always = await preview({ metric: "received", comparison: "below", threshold: 1e6 });
  expect(always).toMatchObject({ firesNow: true, firingDays: 30, days: 30 });
  expect(alwaysFires(always)).toMatch(/^It would fire now, and did on 30 of 30 days/);
  const telling = await preview({ metric: "received", comparison: "above", threshold: 5 });
  expect(telling.firingDays).toBeLessThan(30);
  expect(alwaysFires(telling)).toBeNull();
});

test("what is known by endpoint only cannot be narrowed to campaigns or channels", () => {
  const input = { metric: "refused", threshold: 1, channel: ["push"] };
  expect(alertConditionSchema.safeParse(input).success).toBe(false);
});

describe("against the same weekday and hours", () => {
  /** A whole hour, fifty weeks from now on: nothing else of these tests lies there. */
  const END = Math.ceil(NOW / HOUR) * HOUR + 350 * 24 * HOUR;
  const DAY = 24 * HOUR;
  const season = {
    name: "Fewer than usual",
    metric: "delivered",
    comparison: "below",
    against: "season",
    threshold: 40,
    windowHours: "3",
    minimum: 30,
    cooldownMinutes: 0,
  } as const;

  /** Sixty-three days and then some: 40 deliveries every six hours, on one weekday hardly any. */
  beforeAll(async () => {
    const usual = Array.from({ length: 64 * 4 }, (_, at) => END - DAY - at * 6 * HOUR);
    const facts = usual.map((at) => {
      const few = new Date(at).getUTCDay() === new Date(END).getUTCDay();
      const delivered = (few ? 35 : 400) + ((at / HOUR) % 5);
      return {
        clock: "e" as const,
        at: at - 1.5 * HOUR,
        endpointId: endpoint,
        counts: { delivered },
      };
    });
    await seedRollup(database.db, "Asia/Kathmandu", facts);
  });

  test("a drop alerts once with what is usual, and a weekday that is always low does not", async () => {
    const { id } = await saveAlert({ ...season });
    const normal = { clock: "e" as const, at: END - 1.5 * HOUR, endpointId: endpoint };
    await seedRollup(database.db, "Asia/Kathmandu", [{ ...normal, counts: { delivered: 36 } }]);
    await alive(END);
    await watchAlerts(END);
    expect(await listAlerts(id)).toEqual([]);

    const later = END + DAY;
    await alive(later);
    await watchAlerts(later);
    await watchAlerts(later + 60_000);
    const [alert, ...more] = await listAlerts(id);
    expect(more).toEqual([]);
    expect(alert?.text).toMatch(
      /^Delivered 40% or more below what is usual at that weekday and hour, over 3 h. It is 0, usually 40\d\./,
    );
    await deleteAlert({ id });
  });

  test("the preview says so beforehand, and what is usual", async () => {
    const condition = alertConditionSchema.parse({ ...season });
    const preview = await previewAlert(condition, END + DAY);
    expect(preview).toMatchObject({
      firesNow: true,
      judged: true,
      usual: expect.stringMatching(/^40\d$/),
    });
    expect(preview.firings.length).toBeGreaterThan(0);
    expect(alwaysFires(preview)).toBeNull();
    const early = await previewAlert(condition, END - 50 * DAY);
    expect(early).toMatchObject({ firesNow: false, judged: false, firings: [] });
  });

  test("a snoozed rule begins nothing, hides what is open, and wakes by itself", async () => {
    const { id } = await saveAlert({ ...season });
    const later = END + DAY;
    await snoozeAlert({ id, hours: 168 });
    await database.db.alertRule.update({
      where: { id },
      data: { snoozedUntil: new Date(later + HOUR) },
    });
    await alive(later);
    await watchAlerts(later);
    expect(await listAlerts(id)).toEqual([]);
    await database.db.alertRule.update({ where: { id }, data: { snoozedUntil: new Date(later) } });
    await watchAlerts(later);
    expect(await listAlerts(id)).toHaveLength(1);
    expect((await openAlerts()).some(({ title }) => title === season.name)).toBe(false);
    await snoozeAlert({ id, hours: 0 });
    expect((await openAlerts()).some(({ title }) => title === season.name)).toBe(true);
    await deleteAlert({ id });
  });

  test("silence has no season, and nothing falls by more than all of it", () => {
    const refused = (condition: object) => alertConditionSchema.safeParse(condition).success;
    expect(refused({ ...season, metric: "silence" })).toBe(false);
    expect(refused({ ...season, threshold: 101 })).toBe(false);
    expect(refused({ ...season, threshold: 101, comparison: "above" })).toBe(true);
  });
});
