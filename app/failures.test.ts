import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readFunnel } from "@/app/(dashboard)/_overview/reports";
import { readReportPage } from "@/app/(dashboard)/_page/open-page";
import { GET as failuresFile } from "@/app/(dashboard)/failures/export/route";
import { readFailures, readFailuresCompared } from "@/app/(dashboard)/failures/report";
import type { FailureCause, FailuresReport } from "@/lib/analytics/funnel/answers";
import { dayStart } from "@/lib/bucket";
import { shiftDay, todayIn } from "@/lib/days";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { samples as cleverpush } from "@/lib/providers/cleverpush/samples";
import { samples as contextpush } from "@/lib/providers/contextpush/samples";
import { samples as notificationapi } from "@/lib/providers/notificationapi/samples";
import { samples as sendgrid } from "@/lib/providers/sendgrid/samples";
import { samples as wonderpush } from "@/lib/providers/wonderpush/samples";
import { askApi } from "@/lib/testing/acceptance/ask-api";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const HOUR = 3_600_000;
const ZONE = "Europe/Berlin";
const DAY = todayIn(ZONE, Date.now() - 24 * HOUR);
const BEFORE = shiftDay(DAY, -1);
const at = (day: string) => dayStart(day, ZONE) + 12 * HOUR;

const times = <Item>(count: number, of: (one: number) => Item) =>
  Array.from({ length: count }, (_, one) => of(one));

/**
 * Counted by hand, each item a request of its own and failures first: WonderPush 4 of 40 for no reason,
 * 1 of them the day before; ContextPush 6 dead tokens; e-mails of NotificationAPI that bounced, 3;
 * SendGrid 2 dropped for a bad header, and a complaint, which is an opt-out. CleverPush tells of none. Of
 * the day before nothing is known but of WonderPush and SendGrid.
 */
const HISTORY: Readonly<Record<string, readonly object[]>> = {
  wonderpush: [
    ...times(4, (one) => wonderpush.failed({ at: at(DAY) + 5, device: `d-${one}` })),
    ...times(40, (one) =>
      wonderpush.sent({ at: one === 0 ? at(BEFORE) : at(DAY), device: `d-${one}` }),
    ),
  ],
  contextpush: times(6, (one) => contextpush.failed({ at: at(DAY), message: `key-${one}` })),
  notificationapi: times(3, (one) =>
    notificationapi.failed({ at: at(DAY), message: `t-${one}`, channel: "email" }),
  ),
  sendgrid: [
    ...times(2, (one) => sendgrid.failed({ at: at(DAY), message: `m-${one}`, cause: "550 no" })),
    ...times(5, (one) => sendgrid.delivered({ at: at(DAY), message: `ok-${one}` })),
    sendgrid.delivered({ at: at(BEFORE), message: "early" }),
    { ...sendgrid.opted_out({ at: at(DAY), message: "ok-0" }), event: "spamreport" },
  ],
  cleverpush: times(30, (one) => cleverpush.delivered({ at: at(DAY), device: `s-${one}` })),
};
const FAILED = 15;
const BY_PROVIDER: Readonly<Record<string, number | null>> = {
  wonderpush: 4,
  contextpush: 6,
  notificationapi: 3,
  sendgrid: 2,
  cleverpush: null,
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "Acme", timeZone: ZONE, rollupZone: ZONE },
  });
  await signInAs(database.db, "admin");
  for (const [provider, items] of Object.entries(HISTORY)) {
    const endpoint = await testEndpoint(database.db, provider);
    await ingest(
      database.db,
      items.map((item) => testRequest(endpoint, [item], at(DAY) + HOUR)),
      7,
    );
  }
});
afterAll(() => database.close());

const QUERY = { from: BEFORE, to: DAY };
const asked = (path: string, more = {}) =>
  new Request(`http://x${path}?${new URLSearchParams({ ...QUERY, ...more })}`);
async function told(path: string, more = {}) {
  const response = await askApi(asked(path, more));
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}
async function linesOf(more = {}): Promise<Record<string, string>[]> {
  const response = await failuresFile(asked("/failures/export", { notes: "none", ...more }));
  expect(response.status).toBe(200);
  return parse(await response.text(), { bom: true, columns: true });
}
const sum = (rows: readonly { readonly count: number }[]) =>
  rows.reduce((total, { count }) => total + count, 0);

describe("failures counted by hand", () => {
  test("are the same on the page, in the API and as Overview's failed", async () => {
    const { refused, ...page } = await readReportPage("/failures", QUERY);
    expect(refused).toBeNull();
    const [shown, overview] = await Promise.all([readFailures(page), readFunnel(page)]);
    expect(overview.total.failed).toBe(FAILED);
    expect(shown.failed).toBe(FAILED);
    expect(await told("/api/v1/failures")).toEqual(JSON.parse(JSON.stringify(shown)));
    for (const rows of [shown.causes, shown.classes]) expect(sum(rows)).toBe(FAILED);
    expect(Object.fromEntries(shown.providers.map((one) => [one.key, one.failed]))).toEqual(
      BY_PROVIDER,
    );
    expect(shown.buckets.map(({ day, failed }) => [day, failed])).toEqual([
      [BEFORE, 1],
      [DAY, FAILED - 1],
    ]);
    expect(shown.notReportedBy).toEqual(["CleverPush"]);
  });

  test("a filter leaves the same in the failures as in the funnel", async () => {
    const filters = [{ provider: "contextpush" }, { channel: "email" }, { platform: "unknown" }];
    for (const filter of [...filters, { provider: "cleverpush" }, { from: DAY }]) {
      const [failures, funnel] = await Promise.all([
        told("/api/v1/failures", filter),
        told("/api/v1/funnel", filter),
      ]);
      expect(failures.failed, JSON.stringify(filter)).toBe(funnel.total.failed);
      expect(sum(failures.causes)).toBe(failures.failed ?? 0);
    }
  });

  test("a complaint is no failure, and who tells of none is not counted as 0", async () => {
    const mails = await told("/api/v1/failures", { provider: "sendgrid" });
    expect(mails.failed).toBe(2);
    expect(mails.causes.map((one: FailureCause) => one.cause)).not.toContain("spamreport");
    const audience = await told("/api/v1/audience", { provider: "sendgrid" });
    expect(audience.total.optedOut).toBe(1);
    const silent = await told("/api/v1/failures", { provider: "cleverpush" });
    expect(silent).toMatchObject({ failed: null, causes: [], notReportedBy: ["CleverPush"] });
    expect(silent.buckets.map((one: FailuresReport["buckets"][number]) => one.failed)).toEqual([
      null,
      null,
    ]);
  });

  test("each cause says what to do, and leads to as many messages", async () => {
    const { causes }: FailuresReport = await told("/api/v1/failures");
    expect(causes).toHaveLength(4);
    for (const { cause, provider, count, todo, meaning } of causes) {
      expect(todo && meaning, `${provider} ${cause}`).toBeTruthy();
      const list = { stage: "failed", cause: cause ?? "none", provider };
      expect((await told("/api/v1/messages", list)).rows, `${provider} ${cause}`).toHaveLength(
        count,
      );
    }
    expect(causes[0]).toMatchObject({ provider: "contextpush", class: "permanent" });
  });

  test("the files add up to the same", async () => {
    const causes = await linesOf();
    expect(sum(causes.map(({ count }) => ({ count: Number(count) })))).toBe(FAILED);
    const days = await linesOf({ table: "time" });
    expect(days.map(({ failed }) => failed)).toEqual(["1", String(FAILED - 1)]);
    const providers = await linesOf({ table: "providers" });
    expect(Object.fromEntries(providers.map(({ key, failed }) => [key, failed]))).toEqual(
      Object.fromEntries(
        Object.entries(BY_PROVIDER).map(([key, failed]) => [key, String(failed ?? "")]),
      ),
    );
  });

  test("each is held against the day before, on the page and in the file", async () => {
    const { refused: _, ...page } = await readReportPage("/failures", {
      ...{ from: DAY, to: DAY },
      ...{ compare: "custom", compareFrom: BEFORE },
    });
    const compared = await readFailuresCompared(page);
    if (!compared) throw new Error("nothing is compared");
    const { total, providers } = compared;
    expect(total.current.stages.failed).toBe(FAILED - 1);
    expect(total.previous.stages.failed).toBe(1);
    const failed = (key: string) =>
      providers.find((one) => one.key === key)?.previous.stages.failed;
    // Of WonderPush one failed, of SendGrid none; nothing had come from ContextPush yet, and CleverPush never tells.
    const before = ["wonderpush", "sendgrid", "contextpush", "cleverpush"].map(failed);
    expect(before).toEqual([1, 0, null, null]);
    const { causes } = await readFailures(page);
    const told = causes.map((one) => compared.causeOf?.(one));
    expect(told.map((one) => one?.current)).toEqual(causes.map(({ count }) => count));
    const wasBefore = Object.fromEntries(
      causes.map(({ provider }, index) => [provider, told[index]?.previous]),
    );
    expect(wasBefore).toEqual({
      wonderpush: 1,
      sendgrid: 0,
      contextpush: null,
      notificationapi: null,
    });
    const query = { from: DAY, compare: "custom", compareFrom: BEFORE };
    const lines = await linesOf(query);
    expect(lines.map(({ countBefore }) => countBefore).toSorted()).toEqual(["", "", "0", "1"]);
    const byProvider = await linesOf({ ...query, table: "providers" });
    expect(byProvider.map(({ failedBefore }) => failedBefore).toSorted()).toEqual([
      ...["", "", "", "0", "1"],
    ]);
    for (const { failed, failedOfEnded } of byProvider) expect(failedOfEnded).toBe(failed);
  });

  test("the file of what changed says the same as the API, and why where nothing is told", async () => {
    const sentences = await failuresFile(asked("/failures/export", { table: "sentences" }));
    const report = await told("/api/v1/insights", { about: "failures" });
    expect(report).toMatchObject({ reason: "too_little_history", sentences: [] });
    expect(await sentences.text()).toContain("# Less than five weeks are known");
  });

  test("an hour is refused by name, as causes are counted by day", async () => {
    const refused = await askApi(asked("/api/v1/failures", { interval: "hour" }));
    expect(refused.status).toBe(400);
    expect((await refused.json()).error.message).toContain("interval");
  });
});
