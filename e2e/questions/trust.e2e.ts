import { expect } from "@playwright/test";
import { VIEWER } from "@/e2e/support/accounts";
import { HISTORY } from "@/e2e/support/demo";
import { readTable } from "@/e2e/support/tables";
import { open, test } from "@/e2e/support/test";
import type { SubscribersReport } from "@/lib/analytics/audience/answers";
import type { TimeseriesReport } from "@/lib/analytics/funnel/answers";
import { shiftDay } from "@/lib/days";
import { formatCount, formatDay } from "@/lib/format";

test.use({ storageState: VIEWER.state });

/** What a day needs before it to be judged, by how much it lies below, and what chance makes. */
const LEAST = 100;
const NOTABLE = 0.1;
const BEYOND_CHANCE = 3;

test("can a dip be trusted: the trend says whether chance makes one, and Data quality what came that day", async ({
  page,
  api,
}) => {
  const to = HISTORY.yesterday();
  const from = shiftDay(to, -27);
  const days = async (move: number): Promise<TimeseriesReport["buckets"]> => {
    const range = `from=${shiftDay(from, move)}&to=${shiftDay(to, move)}`;
    return (await (await api.get(`/api/v1/timeseries?interval=day&${range}`)).json()).buckets;
  };
  const [buckets, before] = await Promise.all([days(0), days(-28)]);
  const [lowest] = buckets
    .map(({ day, stages }, at) => ({
      day,
      now: stages.delivered ?? 0,
      before: before[at]?.stages.delivered ?? 0,
    }))
    .filter((one) => one.before >= LEAST && one.now / one.before < 1 - NOTABLE)
    .sort((a, b) => a.now / a.before - b.now / b.before);
  if (!lowest) throw new Error("the history has bad days");
  await open(page, `/?from=${from}&to=${to}`);
  const trend = page.getByRole("region", { name: "Delivered and opened" });
  const counts = `(${formatCount(lowest.now)} against ${formatCount(lowest.before)})`;
  const isChance =
    lowest.before - lowest.now < BEYOND_CHANCE * Math.sqrt(lowest.before + lowest.now);
  const told = trend.locator("span").filter({ hasText: /^Delivered: .*furthest below/ });
  await expect(told).toContainText(`${counts}${isChance ? ", which may be chance" : "."}`);

  await page
    .getByRole("navigation", { name: "Pages" })
    .getByRole("link", { name: "Data quality" })
    .click();
  const hours = page.getByRole("region", { name: "Hour by hour" });
  await hours.getByLabel("Day", { exact: true }).fill(lowest.day);
  await hours.getByRole("button", { name: "Show" }).click();
  await expect(hours).toContainText(formatDay(lowest.day, "full"));
  await expect(hours.locator("tbody tr").first()).toBeVisible();
});

test("compare countries: who is subscribed where, and who left, in one click", async ({
  page,
  api,
}) => {
  await open(page, "/");
  await page
    .getByRole("navigation", { name: "Pages" })
    .getByRole("link", { name: "Audience" })
    .click();
  const told: SubscribersReport = await (await api.get("/api/v1/subscribers")).json();
  const card = page.getByRole("region", { name: "Subscriptions by country" });
  await card.locator("tbody tr").first().waitFor();
  const shown = await readTable(card.getByRole("table"));
  const known = told.countries.filter(({ key }) => key !== null).slice(0, 3);
  expect(known.length).toBeGreaterThan(1);
  for (const { label, subscribed, left } of known)
    expect(shown[label]).toMatchObject({
      Subscribed: formatCount(subscribed),
      Left: formatCount(left),
    });
});
