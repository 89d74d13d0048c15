import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readFunnel } from "@/app/(dashboard)/_overview/reports";
import { type ReportPage, readReportPage } from "@/app/(dashboard)/_page/open-page";
import { GET as campaignsFile } from "@/app/(dashboard)/campaigns/export/route";
import { GET as funnelFile } from "@/app/(dashboard)/funnel/export/route";
import { readFunnelBy, readRates } from "@/app/(dashboard)/funnel/report";
import { GET as readCard } from "@/app/share/[token]/card/route";
import { readSharedPage } from "@/app/share/[token]/read-shared-page";
import { deliverAlerts } from "@/lib/alerts/deliver";
import { watchAlerts } from "@/lib/alerts/watch";
import { dayStart } from "@/lib/bucket";
import { todayIn } from "@/lib/days";
import { formatPercent } from "@/lib/format";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { samples as cleverpush } from "@/lib/providers/cleverpush/samples";
import { samples as contextpush } from "@/lib/providers/contextpush/samples";
import { samples as notificationapi } from "@/lib/providers/notificationapi/samples";
import { samples as wonderpush } from "@/lib/providers/wonderpush/samples";
import { saveAlert } from "@/lib/settings/alerts/save-alert";
import type { Mail } from "@/lib/settings/send-mail";
import { openShareLink } from "@/lib/settings/views/open-share-link";
import { createShareLink } from "@/lib/settings/views/share-links";
import { askApi } from "@/lib/testing/acceptance/ask-api";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const HOUR = 3_600_000;
const ZONE = "Europe/Berlin";
/** Yesterday, so that it has ended wherever one looks. */
const DAY = todayIn(ZONE, Date.now() - 24 * HOUR);
const AT = dayStart(DAY, ZONE) + 12 * HOUR;

/**
 * Counted by hand. WonderPush tells what it sent: 4 of 40 failed. ContextPush and SMS tell only what
 * arrived and what failed: 10 of 100 and 2 of 46. CleverPush tells of no failure, so that its 500 are
 * in no rate. Together 16 of 186.
 */
const WHOLE = { numerator: 16, denominator: 186 } as const;
const SHARE = 16 / 186;
const BY_PROVIDER: Readonly<Record<string, number | null>> = {
  wonderpush: 4 / 40,
  contextpush: 10 / 100,
  notificationapi: 2 / 46,
  cleverpush: null,
};

const times = <Item>(count: number, of: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => of(at));

const HISTORY: Readonly<Record<string, readonly object[]>> = {
  wonderpush: [
    ...times(40, (one) => wonderpush.sent({ at: AT, device: `device-${one}` })),
    ...times(36, (one) => wonderpush.delivered({ at: AT, device: `device-${one}` })),
    ...times(4, (one) => wonderpush.failed({ at: AT, device: `device-${36 + one}` })),
  ],
  contextpush: times(100, (one) =>
    contextpush[one < 10 ? "failed" : "delivered"]({ at: AT, message: `key-${one}` }),
  ),
  notificationapi: times(46, (one) =>
    notificationapi[one < 2 ? "failed" : "delivered"]({
      at: AT,
      message: `t-${one}`,
      channel: "sms",
    }),
  ),
  cleverpush: times(500, (one) => cleverpush.delivered({ at: AT, device: `s-${one}` })),
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
    await ingest(database.db, [testRequest(endpoint, items, AT)]);
  }
});
afterAll(() => database.close());

const QUERY = { from: DAY, to: DAY, by: "provider" };
const asked = (path: string, more = {}) =>
  new Request(`http://x${path}?${new URLSearchParams({ ...QUERY, ...more })}`);
const json = async (response: Response) => {
  expect(response.status).toBe(200);
  return response.json();
};
async function linesOf(response: Response): Promise<Record<string, string>[]> {
  expect(response.status).toBe(200);
  return parse(await response.text(), { bom: true, columns: true });
}

/** What a page's cards, charts and tables are drawn from. */
async function expectPage(page: ReportPage): Promise<void> {
  const [{ report }, overview, rates] = await Promise.all([
    readFunnelBy(page),
    readFunnel(page),
    readRates({ ...page, place: { ...page.place, query: { ...QUERY, rate: "failure" } } }),
  ]);
  for (const { total, rates: all } of [report, overview]) {
    expect(total.failed).toBe(WHOLE.numerator);
    expect(all.failure).toMatchObject({ ...WHOLE, value: SHARE });
  }
  expect(rates.report.total).toMatchObject({ ...WHOLE, value: SHARE });
  for (const { key, rates: own } of report.groups)
    expect([key, own.failure.value]).toEqual([key, BY_PROVIDER[key ?? ""]]);
}

describe("a failure rate counted by hand is the same", () => {
  test("on the pages, and on what a share link shows", async () => {
    const { refused, ...page } = await readReportPage("/funnel", QUERY);
    expect(refused).toBeNull();
    await expectPage(page);
    const query = new URLSearchParams(QUERY).toString();
    const kept = { title: "Failures", path: "/funnel", query, range: null, days: 1 };
    const { url } = await createShareLink({ ...kept, withNotes: false });
    const link = await openShareLink(url.split("/").at(-1) ?? "", "192.0.2.1");
    const shared = link && (await readSharedPage(link));
    if (!shared) throw new Error("the link opens nothing");
    await expectPage(shared.page);
  });

  test("and its card shows the page's figure, to the sites that the link names alone", async () => {
    const query = new URLSearchParams(QUERY).toString();
    const kept = { title: "Delivered", path: "/funnel", query, range: null, days: 1 };
    const card = async (cardHosts: string) => {
      const { url } = await createShareLink({ ...kept, withNotes: false, cardHosts });
      const token = url.split("/").at(-1) ?? "";
      const request = new Request(`${url}/card?figure=delivered`);
      const answer = await readCard(request, { params: Promise.resolve({ token }) });
      const policy = answer.headers.get("content-security-policy");
      return { status: answer.status, policy, html: await answer.text() };
    };
    const { refused: _, ...page } = await readReportPage("/funnel", QUERY);
    const { total } = await readFunnel(page);
    const shown = await card("wiki.example.com *.example.org");
    expect(shown).toMatchObject({
      status: 200,
      policy: expect.stringMatching(
        /^default-src 'none'; .+; frame-ancestors wiki\.example\.com \*\.example\.org$/,
      ),
      html: expect.stringContaining(`title="${total.delivered}"`),
    });
    expect(shown.html).not.toContain("<script");
    const none = await card("");
    expect([none.status, none.html.includes("not shared any more")]).toEqual([404, true]);
  });

  test("in the API's funnel, rates and campaigns", async () => {
    const funnel = await json(await askApi(asked("/api/v1/funnel")));
    expect(funnel.rates.failure).toMatchObject({ ...WHOLE, value: SHARE });
    const rates = await json(await askApi(asked("/api/v1/rates", { rate: "failure" })));
    expect(rates.total).toMatchObject({ ...WHOLE, value: SHARE });
    for (const { key, rate } of rates.groups)
      expect([key, rate.value]).toEqual([key, BY_PROVIDER[key]]);
    const range = new Request(`http://x/api/v1/campaigns?from=${DAY}&to=${DAY}`);
    const { rows } = await json(await askApi(range));
    expect(rows).toHaveLength(4);
    for (const { provider, rates: own } of rows)
      expect([provider, own.failure.value]).toEqual([provider, BY_PROVIDER[provider]]);
  });

  test("in the files of the funnel and of the campaigns", async () => {
    const funnel = await linesOf(await funnelFile(asked("/funnel/export", { notes: "none" })));
    for (const { key, failureRate } of funnel) {
      const share = key ? BY_PROVIDER[key] : SHARE;
      expect([key, failureRate]).toEqual([key, share === null ? "" : String(share)]);
    }
    const query = `from=${DAY}&to=${DAY}&columns=failed,failureRate&notes=none`;
    const file = new Request(`http://x/campaigns/export?${query}`);
    const campaigns = await linesOf(await campaignsFile(file));
    expect(campaigns.map(({ failureRate }) => failureRate).sort()).toEqual(
      Object.values(BY_PROVIDER)
        .map((share) => (share === null ? "" : String(share)))
        .sort(),
    );
  });

  test("in an alert and its mail", async () => {
    const condition = { metric: "failure_share", threshold: "8", windowHours: "3" } as const;
    await saveAlert({ ...condition, name: "Failures", recipients: "ada@example.com" });
    const mails: Mail[] = [];
    await watchAlerts(AT + HOUR);
    await deliverAlerts(AT + HOUR, {
      mail: async (mail) => void mails.push(mail),
      post: async () => undefined,
    });
    expect(formatPercent(SHARE)).toBe("8.60%");
    expect(mails.map(({ text }) => text).join()).toContain(
      "Failure rate above 8.00% over 3 h. It is 8.60%.",
    );
  });
});
