import { expect, type Page } from "@playwright/test";
import { ENDPOINTS, VIEWER } from "./support/accounts";
import { postNews } from "./support/news";
import { open, test } from "./support/test";

test.use({ storageState: VIEWER.state });

const CAMPAIGNS = 55;

/** What the campaigns page shows: its names in their order, and its foot. */
async function view(page: Page) {
  const table = page.getByRole("region", { name: "Campaigns" }).getByRole("table");
  return {
    names: await table.getByRole("rowheader").allInnerTexts(),
    heads: await table.getByRole("columnheader").allInnerTexts(),
    foot: await page.getByText(/^(\d+–\d+ of )?\d+ campaigns?$/).textContent(),
  };
}

test("filter, range, order, search, columns and page live in the address: reload and back agree", async ({
  page,
  anybody,
  api,
}) => {
  // Even campaigns ran ten days ago, odd ones an hour ago.
  const endpoint = await postNews({ anybody, api }, ENDPOINTS.address, CAMPAIGNS, (campaign) =>
    campaign % 2 === 0 ? 10 : 0.04,
  );
  const seen: { url: string; view: Awaited<ReturnType<typeof view>> }[] = [];
  const foot = (text: string) => expect(page.getByText(text, { exact: true })).toBeVisible();
  const remember = async () => {
    const now = { url: page.url(), view: await view(page) };
    await page.reload();
    await foot(now.view.foot ?? "");
    expect(await view(page)).toEqual(now.view);
    seen.push(now);
  };

  await open(page, "/campaigns");
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("button", { name: /^Endpoint/ }).click();
  await page.getByRole("checkbox", { name: ENDPOINTS.address.name }).check();
  await expect(page).toHaveURL(`/campaigns?endpoint=${endpoint}`);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("list", { name: "Filters" })).toContainText("Address book");
  await foot("1–25 of 55 campaigns");
  await remember();

  await page.getByRole("columnheader", { name: "Delivered" }).getByRole("button").click();
  await expect(page).toHaveURL(/sort=-delivered/);
  await expect(page.getByRole("rowheader").first()).toContainText("news-055");
  await remember();

  await page.getByRole("link", { name: "Next page" }).click();
  await foot("26–50 of 55 campaigns");
  await expect(page.getByRole("rowheader")).toHaveCount(25);
  await expect(page.getByRole("rowheader").first()).toContainText("news-030");
  await remember();

  await page.getByRole("button", { name: /Last 28 days/ }).click();
  await page.getByRole("link", { name: "Last 7 days" }).click();
  await foot("1–25 of 28 campaigns");
  await remember();

  await open(page, page.url());
  await page.getByRole("searchbox", { name: /^Search campaigns/ }).fill("news-01");
  await foot("5 campaigns");
  await expect(page).toHaveURL(/q=news-01/);
  await remember();

  await open(page, page.url());
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Sent", exact: true }).click();
  await expect(page).toHaveURL(/columns=/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: /^Sent/ })).toHaveCount(0);
  await remember();

  for (const { url, view: before } of seen.reverse()) {
    await expect(page).toHaveURL(url);
    await expect.poll(() => view(page)).toEqual(before);
    await page.goBack();
  }
  await expect(page).toHaveURL("/campaigns");
});

test("an address that is not understood is said to be, and shows the defaults", async ({
  page,
}) => {
  await page.goto("/funnel?from=yesterday&provider=wonderpush");
  await expect(page.getByText("Part of the address was not understood")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Last 28 days/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Stage by stage" })).toBeVisible();
});
