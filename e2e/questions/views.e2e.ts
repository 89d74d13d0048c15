import { expect } from "@playwright/test";
import { ADMIN, VIEWER } from "@/e2e/support/accounts";
import { axeFindings } from "@/e2e/support/axe";
import { HISTORY, ON_A_PAGE } from "@/e2e/support/demo";
import { open, test } from "@/e2e/support/test";
import type { CampaignsReport } from "@/lib/analytics/campaigns/answers";
import { shiftDay } from "@/lib/days";
import { formatCount, formatDecimal, formatPercent } from "@/lib/format";

const shown = (day: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" }).format(
    new Date(day),
  );

test.describe("an admin", () => {
  test.use({ storageState: ADMIN.state });

  test("can I trust the dip? a recorded gap is on the chart, and two clicks show it in Data quality", async ({
    page,
    browser,
  }) => {
    const silence = HISTORY.silence();
    await open(page, "/settings/gaps");
    const [source = ""] = await page
      .getByLabel("No data from")
      .selectOption({ label: "Pushwoosh (demo)" });
    const endpoint = source.slice(source.indexOf(":") + 1);
    await page.getByLabel("From", { exact: true }).fill(`${silence.from}T00:00`);
    await page.getByLabel("To (optional)").fill(`${silence.to}T23:59`);
    await page.getByLabel("Why").fill("Streaming was switched off");
    await page.getByRole("button", { name: "Record the gap" }).click();
    await expect(page.getByRole("row", { name: /Streaming was switched off/ })).toBeVisible();

    // A marketer sees the dip, and what it is; of that endpoint, as there may be others of Pushwoosh.
    const marketer = await browser.newPage({ storageState: VIEWER.state });
    await open(marketer, `/?endpoint=${endpoint}&from=${HISTORY.first()}&to=${HISTORY.today()}`);
    const trend = marketer.getByRole("region", { name: "Delivered and opened" });
    await expect(trend.getByText("No data from Pushwoosh (demo)").first()).toBeVisible();
    await expect(trend.getByRole("img")).toHaveAccessibleName(/Streaming was switched off/);
    await trend.getByText("View as table").click();
    await expect(
      trend.getByRole("row", { name: new RegExp(`${shown(silence.from)}.*no data`) }),
    ).toContainText("—");
    const rate = marketer.getByRole("region", { name: "Key figures" });
    await expect(rate).toContainText("without Pushwoosh (demo) on 2 days");
    await marketer.getByRole("link", { name: "Data quality" }).click();
    const gaps = marketer.getByRole("region", { name: "Known gaps" });
    await expect(gaps).toContainText("Streaming was switched off");
    await marketer.close();
  });

  test("a note stands on the charts until it is deleted, by keyboard alone", async ({ page }) => {
    await open(page, "/");
    const trend = page.getByRole("region", { name: "Delivered and opened" });
    await trend.getByRole("button", { name: "Add a note" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What happened").focus();
    await page.keyboard.type("App 5.2 released");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(trend.getByText("App 5.2 released").first()).toBeVisible();
    await expect(trend.getByRole("img")).toHaveAccessibleName(/App 5\.2 released/);
    await open(page, "/audience");
    await expect(page.getByText("App 5.2 released").first()).toBeVisible();
    await page.getByRole("button", { name: "Change the note App 5.2 released" }).first().click();
    await dialog.getByRole("button", { name: "Delete note" }).click();
    await expect(page.getByText("App 5.2 released")).toHaveCount(0);
  });
});

test("an admin says which share was asked for, and another split ends the verdict", async ({
  browser,
}) => {
  const page = await browser.newPage({ storageState: ADMIN.state });
  await open(page, `/experiments?from=${HISTORY.first()}&to=${HISTORY.today()}`);
  const answer = page.getByRole("region", { name: "Does context-aware delivery pay?" });
  const say = async (share: string) => {
    await page.getByRole("textbox", { name: "Share asked for, in %" }).fill(share);
    await page.getByRole("button", { name: "Save", exact: true }).click();
  };
  await say("half");
  await expect(page.getByText("Enter a share between 1 and 99")).toBeVisible();
  await say("90");
  await expect(answer).toContainText("The split is not what was asked for");
  expect(await axeFindings(page)).toEqual([]);
  await say("50");
  await expect(page.getByText("as asked for (50.0%)")).toBeVisible();
  await say("");
  await expect(page.getByText("Nobody has said how many were asked for")).toBeVisible();
  await page.close();
});

test("what a campaign led to: an admin chooses purchases, and two clicks show their number and sum", async ({
  browser,
  api,
}) => {
  const page = await browser.newPage({ storageState: ADMIN.state });
  test.slow();
  await open(page, "/settings/conversions");
  await page.getByRole("checkbox", { name: "purchase" }).check();
  await page.getByLabel("Value field").fill("float_price");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved. The days are being counted")).toBeVisible();
  await page.close();
  // The newest days are counted first.
  const query = `from=${shiftDay(HISTORY.today(), -6)}&to=${HISTORY.today()}`;
  const told = async (): Promise<CampaignsReport> =>
    (await api.get(`/api/v1/campaigns?${query}&limit=${ON_A_PAGE}`)).json();
  await expect
    .poll(async () => (await told()).conversions?.asOf ?? null, { timeout: 120_000 })
    .not.toBeNull();
  const campaign = (await told()).rows.find((row) => row.conversions?.messages);
  if (!campaign?.conversions) throw new Error("no campaign of the first page led to a purchase");
  const { messages, rate, value } = campaign.conversions;
  expect(messages).toBeGreaterThan(0);
  const marketer = await browser.newPage({ storageState: VIEWER.state });
  await open(marketer, `/?${query}`);
  await marketer
    .getByRole("navigation", { name: "Pages" })
    .getByRole("link", { name: "Campaigns", exact: true })
    .click();
  await expect(marketer).toHaveURL(/\/campaigns/);
  await marketer.getByRole("table").locator(`a[href*="${campaign.key}"]`).first().click();
  const card = marketer.getByRole("region", { name: "Conversions", exact: true });
  for (const text of [formatCount(messages), formatPercent(rate), formatDecimal(value)]) {
    await expect(card).toContainText(text);
  }
  await expect(card).toContainText("purchase, within");
  await marketer.close();
});

test.describe("a marketer", () => {
  test.use({ storageState: VIEWER.state });

  test("saves a page as a view, finds it again with its moving range, renames and deletes it", async ({
    page,
  }) => {
    await open(page, "/funnel?by=channel&provider=wonderpush");
    const menu = page.getByRole("button", { name: "Views" });
    await menu.click();
    await page.getByRole("button", { name: /Save this view/ }).click();
    await page.getByLabel("Name").fill("WonderPush by channel");
    await page.getByRole("button", { name: "Save view" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await open(page, "/audience");
    await menu.click();
    await page.getByRole("link", { name: "WonderPush by channel" }).click();
    await expect(page).toHaveURL(/\/funnel\?/);
    const query = new URL(page.url()).searchParams;
    expect(Object.fromEntries(query)).toEqual({ by: "channel", provider: "wonderpush" });

    await menu.click();
    await page.getByRole("button", { name: "Rename or delete WonderPush by channel" }).click();
    await page.getByLabel("Name").fill("Channels");
    await page.getByRole("button", { name: "Rename", exact: true }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await menu.click();
    await page.getByRole("button", { name: "Rename or delete Channels" }).click();
    await page.getByRole("button", { name: "Delete view" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await menu.click();
    await expect(page.getByText("No views yet.")).toBeVisible();
  });
});
