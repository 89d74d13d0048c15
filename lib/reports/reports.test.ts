import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { MailServer } from "@/e2e/support/mail-server";
import { filterParameters } from "@/lib/address/filter-parameters";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import { extendEnv } from "@/lib/env";
import { formatPercent } from "@/lib/format";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { listReports } from "@/lib/settings/reports/list-reports";
import { saveReport } from "@/lib/settings/reports/save-report";
import { sendReportNow } from "@/lib/settings/reports/send-report-now";
import {
  findSubscription,
  unsubscribe,
  unsubscribeToken,
} from "@/lib/settings/reports/unsubscribe";
import { sendMail } from "@/lib/settings/send-mail";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { inLanguage } from "@/lib/words/here";
import { deliverReports } from "./deliver-reports";
import { previewReport } from "./preview-report";
import { queueReports } from "./queue-reports";
import { readReport } from "./read-report";
import { reportCsv } from "./report-csv";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

// A Monday, an hour after the report is due.
const NOW = Date.parse("2026-11-30T08:00:00Z");
const HOUR = 3_600_000;
let database: TestDatabase;
let server: MailServer;
let view: string;
const posts: { target: string; body: string }[] = [];
const carriers = {
  mail: sendMail,
  post: async (target: string, body: string) => void posts.push({ target, body }),
};

beforeAll(async () => {
  database = await testDatabase();
  const data = { name: "Acme", timeZone: "Europe/Berlin", rollupZone: "Europe/Berlin" };
  await database.db.workspace.create({ data });
  const ownerId = await signInAs(database.db, "admin");
  const endpoint = await testEndpoint(database.db, "cleverpush");
  const item = (type: string, at: number, person: number) => ({
    type,
    date: new Date(at).toISOString(),
    subscription: { _id: `s-${person}` },
    notification: { _id: `n-${person}` },
    channel: { _id: "c" },
  });
  const items = Array.from({ length: 400 }, (_, at) => {
    const moment = NOW - 12 * 24 * HOUR + at * 0.6 * HOUR;
    return [
      item("delivery", moment, at),
      ...(at % 4 === 0 ? [item("click", moment + 60_000, at)] : []),
    ];
  });
  await ingest(database.db, [testRequest(endpoint, items.flat(), NOW)]);
  const kept = { path: "/", query: "provider=cleverpush", range: "28d" };
  view = "018f0000-0000-7000-8000-00000000000a";
  const saved = { id: view, name: "<b>CleverPush</b>", shared: true, ownerId, ...kept };
  await database.db.savedView.create({ data: saved });
  server = await MailServer.start();
  vi.stubEnv("PUSHLENS_SMTP_URL", server.url);
});
afterAll(async () => {
  server.stop();
  await database.close();
});
beforeEach(async () => {
  vi.stubEnv("PUSHLENS_SMTP_URL", server.url);
  extendEnv({});
  await database.db.reportSchedule.deleteMany();
  server.mails.splice(0);
  server.refused.clear();
  posts.splice(0);
});

type Input = Partial<Parameters<typeof saveReport>[0]>;

/** A weekly report that became due an hour ago. */
async function dueReport(more: Input = {}): Promise<string> {
  const to = { recipients: "ada@example.com", attachCsv: true };
  const input = { name: "<i>Weekly</i> numbers", view, every: "week", ...to, ...more } as const;
  const id = await saveReport(input);
  const nextAt = new Date(NOW - HOUR);
  await database.db.reportSchedule.update({ where: { id }, data: { nextAt } });
  return id;
}

async function work(now = NOW): Promise<void> {
  while ((await queueReports(now)) > 0);
  while ((await deliverReports(now, carriers)) > 0);
}

/** The HTML part, as a mail program reads it. */
function htmlOf(raw: string): string {
  const [, part = ""] = /Content-Type: text\/html[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(raw) ?? [];
  const bytes = part
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

const deliveries = async () => (await listReports())[0]?.runs.flatMap((run) => run.deliveries);

test("a Monday report arrives with the numbers that the page shows for the week before", async () => {
  const id = await dueReport();
  await work();
  const [mail] = server.mails;
  expect(mail?.to).toEqual(["ada@example.com"]);
  const days = { from: "2026-11-23", to: "2026-11-29", provider: ["cleverpush"] };
  const params = funnelParameters.parse({ ...filterParameters.parse(days), by: "provider" });
  const page = await getFunnel(params, NOW);
  const html = htmlOf(mail?.raw ?? "");
  expect(page.total.delivered).toBeGreaterThan(100);
  expect(html).toContain(`>${page.total.delivered}</strong>`);
  expect(html).toContain(`>${formatPercent(page.rates.open.value)}</strong>`);
  expect(html).toContain("from=2026-11-23&amp;to=2026-11-29");
  expect(html).not.toContain("<i>Weekly</i>");
  expect(html).toContain("&lt;i&gt;Weekly&lt;/i&gt; numbers");
  const alts = [...html.matchAll(/<img [^>]*alt="([^"]+)"/g)].map(([, alt]) => alt);
  expect(alts).toHaveLength(2);
  expect(mail?.raw.match(/Content-Type: image\/png/g)).toHaveLength(2);
  expect(mail?.raw).toContain("pushlens-2026-11-23-2026-11-29.csv");
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail?.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const token = unsubscribeToken(id, "ada@example.com");
  expect(mail?.headers.get("list-unsubscribe")).toContain(`/api/unsubscribe/${token}>`);
  expect(await deliveries()).toMatchObject([{ target: "ada@example.com", error: null }]);
});

test("a report's CSV is English, as every file is, whatever language its reader has", async () => {
  const kept = { path: "/", query: "provider=cleverpush", range: null };
  const source = { name: "Weekly", ...kept, period: "ended", every: "week" } as const;
  const content = await inLanguage("de", () => readReport(source, NOW));
  expect(content.filters).toEqual(["Anbieter: CleverPush"]);
  expect(inLanguage("de", () => reportCsv(content))).toContain("# Filters: Provider: CleverPush");
});

test("however many workers look, and however often, a report is sent once for each time", async () => {
  await dueReport({ recipients: "ada@example.com, bob@example.com" });
  await Promise.all([work(), work(), work()]);
  await work(NOW + HOUR);
  expect(server.mails.map(({ to }) => to[0]).sort()).toEqual([
    "ada@example.com",
    "bob@example.com",
  ]);
  await work(NOW + 7 * 24 * HOUR);
  expect(server.mails).toHaveLength(4);
  const ids = server.mails.map(({ headers }) => headers.get("message-id"));
  expect(new Set(ids).size).toBe(4);
});

test("hundreds that are due together are queued in small steps, none twice", async () => {
  const id = await dueReport();
  const one = await database.db.reportSchedule.findUniqueOrThrow({ where: { id } });
  const data = Array.from({ length: 24 }, () => ({ ...one, id: randomUUID() }));
  await database.db.reportSchedule.createMany({ data });
  const steps: number[] = [];
  for (let n = -1; n !== 0; steps.push(n)) n = await queueReports(NOW);
  expect(steps).toEqual([10, 10, 5, 0]);
  expect(await database.db.reportRun.count()).toBe(25);
});

test("what was about to leave when a worker died is not sent again, and the history says so", async () => {
  await dueReport();
  await queueReports(NOW);
  const data = { sendingAt: new Date(NOW - HOUR) };
  await database.db.reportDelivery.updateMany({ data });
  await work(NOW + HOUR);
  expect(server.mails).toEqual([]);
  expect(await deliveries()).toMatchObject([
    { deliveredAt: null, waits: false, error: expect.stringContaining("not known") },
  ]);
});

// Many rounds, as who comes first within one is chance.
test.for(Array.from({ length: 12 }, (_, round) => round + 1))(
  "what another worker claimed while a mail server hung is sent by that one alone (%i)",
  async () => {
    await dueReport({
      recipients: "ada, bob, carl, dora, eve".replaceAll(/\w+/g, "$&@example.com"),
    });
    await queueReports(NOW);
    const sent: string[] = [];
    const mail = async ({ to }: { to: string }) => void sent.push(to);
    // Four hang for as long as a claim lasts; then another worker looks.
    let other: Promise<number> | null = null;
    const hung = async (message: { to: string }) => {
      other ??= deliverReports(NOW + HOUR, { ...carriers, mail });
      await other;
      await mail(message);
    };
    await deliverReports(NOW, { ...carriers, mail: hung });
    expect(sent.sort()).toEqual(
      ["ada", "bob", "carl", "dora", "eve"].map((name) => `${name}@example.com`),
    );
  },
);

test.each([
  { answer: { responseCode: 451, response: "451 Busy" }, leaves: false, sent: 1, told: null },
  { answer: { command: "CONN", code: "ETIMEDOUT" }, leaves: false, sent: 1, told: null },
  { answer: { command: "DATA", code: "ETIMEDOUT" }, leaves: false, sent: 0, told: "not known" },
  {
    answer: { responseCode: 451, response: "451 Busy" },
    leaves: true,
    sent: 0,
    told: "Unsubscribed",
  },
])(
  "what hung for longer than its claim is sent again where it certainly did not arrive ($answer, left: $leaves)",
  async ({ answer, leaves, sent, told }) => {
    const id = await dueReport();
    await queueReports(NOW);
    const hung = async () => {
      await deliverReports(NOW + HOUR, carriers);
      if (leaves) await unsubscribe(unsubscribeToken(id, "ada@example.com"));
      throw Object.assign(new Error("It failed."), answer);
    };
    await deliverReports(NOW, { ...carriers, mail: hung });
    await work(NOW + 2 * HOUR);
    await work(NOW + 4 * HOUR);
    expect(server.mails).toHaveLength(sent);
    const error = told && expect.stringContaining(told);
    expect(await deliveries()).toMatchObject([{ waits: false, error }]);
  },
);

test("whoever leaves while others' mails hang gets none any more", async () => {
  const id = await dueReport({
    recipients: "ada, bob, carl, dora, eve".replaceAll(/\w+/g, "$&@example.com"),
  });
  await queueReports(NOW);
  const sent: string[] = [];
  // Four are on their way together; the others leave while these hang.
  const hung = async ({ to }: { to: string }) => {
    sent.push(to);
    const names = ["ada", "bob", "carl", "dora", "eve"].map((name) => `${name}@example.com`);
    if (sent.length === 4)
      for (const name of names.filter((one) => !sent.includes(one)))
        await unsubscribe(unsubscribeToken(id, name));
    while (sent.length < 4) await new Promise(setImmediate);
  };
  await deliverReports(NOW, { ...carriers, mail: hung });
  expect(sent).toHaveLength(4);
});

test("a mailbox that says no is told and not asked again, and a server that is away is", async () => {
  await dueReport({ recipients: "ada@example.com, gone@example.com" });
  server.refused.add("gone@example.com");
  await work();
  expect(server.mails).toHaveLength(1);
  const told = await deliveries();
  expect(told?.find(({ target }) => target === "gone@example.com")).toMatchObject({
    waits: false,
    error: expect.stringContaining("no such mailbox"),
  });
  vi.stubEnv("PUSHLENS_SMTP_URL", "smtp://127.0.0.1:1");
  extendEnv({});
  await database.db.reportSchedule.deleteMany();
  await dueReport();
  await work();
  expect(await deliveries()).toMatchObject([
    { waits: true, error: expect.stringContaining("connect") },
  ]);
  vi.stubEnv("PUSHLENS_SMTP_URL", server.url);
  extendEnv({});
  await work(NOW + HOUR);
  expect(server.mails).toHaveLength(2);
});

test("whoever has the link of a mail leaves that report, and nobody else does", async () => {
  const id = await dueReport({ recipients: "ada@example.com, bob@example.com" });
  const token = unsubscribeToken(id, "ada@example.com");
  expect(await unsubscribe(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).toBe(false);
  expect(await unsubscribe("nonsense")).toBe(false);
  expect(await findSubscription(token)).toMatchObject({ address: "ada@example.com" });
  await queueReports(NOW);
  expect(await unsubscribe(token)).toBe(true);
  const told = await inLanguage("fr", deliveries);
  expect(told?.map(({ error }) => error)).toEqual(["Désabonné.", null]);
  await work();
  expect(server.mails.map(({ to }) => to[0])).toEqual(["bob@example.com"]);
  expect(await findSubscription(token)).toBeNull();
});

test("a chat is told the same figures, and its address is nowhere to be read", async () => {
  const chatUrl = "https://hooks.slack.com/services/T0/B0/secret-of-the-chat";
  await dueReport({ recipients: "", chatKind: "slack", chatUrl });
  await work();
  expect(posts).toMatchObject([{ target: chatUrl, body: expect.stringContaining("Delivered: ") }]);
  const stored = JSON.stringify([
    await database.db.reportSchedule.findMany(),
    await database.db.reportDelivery.findMany(),
    await listReports(),
  ]);
  expect(stored).not.toContain("secret-of-the");
});

test("one is sent to oneself now, and looked at in the browser", async () => {
  const id = await dueReport();
  await database.db.reportSchedule.update({
    where: { id },
    data: { nextAt: new Date(Date.now() + 30 * 24 * HOUR) },
  });
  await sendReportNow({ id });
  await deliverReports(Date.now() + HOUR, carriers);
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]?.to[0]).toMatch(/@example\.com$/);
  expect(server.mails[0]?.headers.has("list-unsubscribe")).toBe(false);
  const html = await previewReport(id);
  expect(html.match(/src="data:image\/png;base64,/g)).toHaveLength(2);
});

test("a view that shows single people is not sent", async () => {
  await database.db.savedView.update({ where: { id: view }, data: { path: "/events" } });
  await expect(dueReport()).rejects.toThrow(/single people/);
  await database.db.savedView.update({ where: { id: view }, data: { path: "/" } });
});
