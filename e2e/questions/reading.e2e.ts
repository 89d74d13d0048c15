import { expect } from "@playwright/test";
import { VIEWER } from "@/e2e/support/accounts";
import { HISTORY } from "@/e2e/support/demo";
import { open, test } from "@/e2e/support/test";

test.use({ storageState: VIEWER.state });

test("the page of campaigns scrolls as one, its headings stay, and Back finds the place again", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, "/campaigns");
  const list = page.getByRole("region", { name: "Campaigns", exact: true });
  const inner = () => list.evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(await inner()).toBe(0);
  const row = list.getByRole("rowheader").nth(12);
  await row.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, 500));
  await expect(list.getByRole("columnheader", { name: "Sent" })).toBeInViewport();
  await row.getByRole("link").click();
  await expect(page).toHaveURL(/\/campaigns\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect(row).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
});

test("a phone shows of each campaign what the list is ordered by and its open rate", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/campaigns");
  const list = page.getByRole("region", { name: "Campaigns", exact: true });
  for (const name of ["Opened", "Open rate"])
    await expect(list.getByRole("columnheader", { name, exact: true })).toBeInViewport({
      ratio: 1,
    });
  await expect(list.getByRole("columnheader", { name: "Sent" })).toBeHidden();
});

test("a campaign's tab bears its name, and its messages do not repeat it", async ({ page }) => {
  await open(page, "/campaigns");
  const link = page.getByRole("rowheader").getByRole("link", { name: /: Weekend deals$/ });
  await link.click();
  await expect(page).toHaveTitle("Weekend deals · Pushlens");
  const messages = page.getByRole("region", { name: "Its messages" });
  await expect(messages.getByRole("row").nth(1)).not.toContainText("Weekend deals");
});

test("any day's hours are one step away in Data quality", async ({ page }) => {
  await open(page, "/quality");
  const hours = page.getByRole("region", { name: "Hour by hour" });
  const day = HISTORY.yesterday();
  await hours.getByLabel("Day", { exact: true }).fill(day);
  await hours.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(new RegExp(`before=${day}`));
});

test("a range can be typed, and no day to come can be chosen", async ({ page }) => {
  await open(page, "/funnel");
  await page.getByRole("button", { name: /^Last 28 days/ }).click();
  await page.getByRole("button", { name: /^Custom range/ }).click();
  await page.getByLabel("First day").fill(HISTORY.yesterday());
  await page.getByLabel("Last day").fill(HISTORY.today());
  await page.getByLabel("Last day").press("Tab");
  await page.getByLabel("Choose a range").getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(new RegExp(`from=${HISTORY.yesterday()}&to=${HISTORY.today()}`));
});

test("a range before there was anything says when data begins, and leads there", async ({
  page,
}) => {
  await open(page, "/?from=2020-01-01&to=2020-01-31");
  await expect(page.getByText(/^Data begins on /)).toBeVisible();
  await page.getByRole("link", { name: "all time", exact: true }).click();
  // Whatever the range is called: all time can be this quarter, too.
  await expect(page).toHaveURL(new RegExp(`to=${HISTORY.today()}`));
  await expect(page.getByText(/^Data begins on /)).toHaveCount(0);
});
