import { expect, type Locator, type Page } from "@playwright/test";
import { fatigueSentences, reachSentence } from "@/components/charts/prepare-people";
import { beforeText } from "@/components/charts/prepare-sends";
import { VIEWER } from "@/e2e/support/accounts";
import { axeFindings } from "@/e2e/support/axe";
import { ON_A_PAGE } from "@/e2e/support/demo";
import { open, test } from "@/e2e/support/test";
import type { CampaignsReport, SendsReport } from "@/lib/analytics/campaigns/answers";
import type { FailuresReport } from "@/lib/analytics/funnel/answers";
import type { ForecastReport } from "@/lib/analytics/insights/answers";
import type { FatigueReport, PressureReport, ReachReport } from "@/lib/analytics/people/answers";
import { formatCount } from "@/lib/format";

test.use({ storageState: VIEWER.state });

const MOST_CLICKS = 3;

/** Begins at Overview and counts the clicks that an answer takes. */
async function asking(page: Page) {
  await open(page, "/");
  let clicks = 0;
  return async (target: Locator, url: RegExp) => {
    clicks += 1;
    expect(clicks, "clicks to the answer").toBeLessThanOrEqual(MOST_CLICKS);
    await target.click();
    await expect(page).toHaveURL(url);
  };
}

const pageLink = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name, exact: true });

test("do we send too much to the same people, and do they tire of it", async ({ page, api }) => {
  const told = async <Report>(path: string): Promise<Report> => (await api.get(path)).json();
  // Counted beside what comes in: the history is looked at once that is through.
  await expect
    .poll(
      async () => {
        const { asOf, daysToCount } = await told<ReachReport>("/api/v1/people/reach");
        return { counted: asOf !== null, daysToCount };
      },
      { timeout: 120_000 },
    )
    .toEqual({ counted: true, daysToCount: 0 });
  const click = await asking(page);
  await click(pageLink(page, "People"), /\/people/);
  const reach = await told<ReachReport>("/api/v1/people/reach");
  expect(reach.persons).toBeGreaterThan(0);
  await expect(page.getByRole("region", { name: "Reach without double counting" })).toContainText(
    reachSentence(reach),
  );
  const pressure = page.getByRole("region", { name: "Pressure", exact: true });
  const { cap, above } = await told<PressureReport>("/api/v1/people/pressure");
  await expect(pressure).toContainText(`had more than ${cap} in some seven days`);
  await expect(pressure).toContainText(`${formatCount(above)} of ${formatCount(reach.persons)}`);
  const fatigue = page.getByRole("region", { name: "Fatigue", exact: true });
  for (const line of fatigueSentences(await told<FatigueReport>("/api/v1/people/fatigue"))) {
    await expect(fatigue).toContainText(line);
  }
  // With persons, and whom two providers reached within minutes: other pages of the journeys have none.
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
});

test("how did the newest send do against the last five: two clicks", async ({ page, api }) => {
  const campaigns = async (query: string): Promise<CampaignsReport> =>
    (await api.get(`/api/v1/campaigns?${query}`)).json();
  const sends = async (key: string): Promise<SendsReport> =>
    (await api.get(`/api/v1/sends?campaign=${key}&last=5`)).json();
  /** One of the history, of those that the page shows first, that went out more than once. */
  const found = async () => {
    const onThePage = new Set((await campaigns(`limit=${ON_A_PAGE}`)).rows.map(({ key }) => key));
    const { rows } = await campaigns("campaignKind=broadcast&limit=200");
    for (const { key } of rows.filter((row) => onThePage.has(row.key) && /^[A-Z]/.test(row.name))) {
      const [newest] = (await sends(key)).rows;
      if (newest && newest.before.sends > 0) return { key, newest };
    }
    return null;
  };
  // What kind a campaign is, is known some time after its messages.
  await expect.poll(found, { timeout: 60_000 }).not.toBeNull();
  const { key, newest } = (await found()) as NonNullable<Awaited<ReturnType<typeof found>>>;
  const click = await asking(page);
  await click(pageLink(page, "Campaigns"), /\/campaigns/);
  await click(page.getByRole("table").locator(`a[href*="${key}"]`).first(), new RegExp(key));
  const card = page.getByRole("region", { name: /^The newest send against/ });
  await expect(card).toContainText(beforeText(newest.before.sends));
  await expect(card.getByRole("row").nth(1)).toContainText(formatCount(newest.size));
});

test("what fails over all providers, what to do, and the messages behind it", async ({
  page,
  api,
}) => {
  const click = await asking(page);
  await click(pageLink(page, "Failures"), /\/failures/);
  const told = (await (await api.get("/api/v1/failures")).json()) as FailuresReport;
  const [most] = told.causes;
  if (!most) throw new Error("nothing failed");
  await expect(page.getByText(`${formatCount(told.failed)} messages failed`)).toBeVisible();
  await expect(page.getByText(/^Changes are against/).first()).toBeVisible();
  const causes = page.getByRole("region", { name: "What failed, and what to do" });
  const first = causes.getByRole("listitem").first();
  await expect(first).toContainText(formatCount(most.count));
  await expect(first).toContainText(most.todo);
  await click(
    first.getByRole("link", { name: /^Show the messages/ }),
    new RegExp(`/events/messages\\?.*provider=${most.provider}`),
  );
});

test("what next week brings: Overview says it without a click, as file and API do", async ({
  page,
  api,
}) => {
  await open(page, "/");
  const told = (await (await api.get("/api/v1/forecast")).json()) as ForecastReport;
  const delivered = told.days.flatMap((day) => day.delivered?.expected ?? []);
  expect(delivered).toHaveLength(7);
  const sum = formatCount(delivered.reduce((all, one) => all + one, 0));
  const trend = page.getByRole("region", { name: "Delivered and opened" });
  await expect(trend.getByRole("img")).toHaveAccessibleName(
    new RegExp(`if each day is as the same weekday was last: .*${sum}`),
  );
});
