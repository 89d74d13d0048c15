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
  await expect(list.getByRole("columnheader", { name: /^Sent/ })).toBeInViewport();
  // All of it is inside its card, and on a wide screen names stay near their figures.
  const table = list.getByRole("table");
  const over = () =>
    table.evaluate((all) => all.clientWidth - (all.parentElement?.clientWidth ?? 0));
  expect(await over()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1920, height: 720 });
  expect((await page.getByRole("main").boundingBox())?.width).toBeLessThan(1500);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => window.scrollTo(0, 500));
  await row.getByRole("link").click();
  // Whichever stands there, what was sent without a campaign too.
  await expect(page).toHaveURL(/\/campaigns\/[\w-]+/);
  await page.goBack();
  await expect(row).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
});

test("a page that takes long to come is seen to be on its way", async ({ page }) => {
  await open(page, "/");
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/best-time\?.*_rsc=/, async (route) => {
    await gate;
    await route.continue();
  });
  const link = page
    .getByRole("navigation", { name: "Pages" })
    .getByRole("link", { name: "Best time" });
  await link.click();
  await expect(link.locator(".link-progress")).toBeAttached();
  letGo();
  await expect(page).toHaveURL(/\/best-time/);
  await expect(page.locator(".link-progress")).toHaveCount(0);
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
  await expect(list.getByRole("columnheader", { name: /^Sent/ })).toBeHidden();
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
