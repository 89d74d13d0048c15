import { expect, type Page } from "@playwright/test";
import { VIEWER } from "@/e2e/support/accounts";
import { axeFindings } from "@/e2e/support/axe";
import { HISTORY } from "@/e2e/support/demo";
import { open, takenOver, test } from "@/e2e/support/test";

test.use({ storageState: VIEWER.state, reducedMotion: "reduce" });

const filters = (page: Page) => page.getByRole("list", { name: "Filters" });

test("single keys choose and step the range, switch the comparison, and clear the filters", async ({
  page,
}) => {
  await open(page, "/?provider=wonderpush&clock=event");
  await expect(filters(page)).toContainText("by event date");
  await page.keyboard.press("d");
  await expect(page).toHaveURL(new RegExp(`from=${HISTORY.today()}&to=${HISTORY.today()}`));
  await page.keyboard.press("w");
  await expect(page.getByRole("button", { name: /^Last 7 days/ })).toBeVisible();
  await page.keyboard.press("y");
  await expect(page.getByRole("button", { name: /^Last 12 months/ })).toBeVisible();
  await page.keyboard.press("m");
  await expect(page.getByRole("button", { name: /^Last 28 days/ })).toBeVisible();
  await expect(page).not.toHaveURL(/from=/);

  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: /^Last 28 days/ })).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(new RegExp(`to=${HISTORY.today()}`));

  await page.keyboard.press("x");
  await expect(page).toHaveURL(/compare=none/);
  await page.keyboard.press("x");
  await expect(page).not.toHaveURL(/compare=/);

  await page.keyboard.press("Escape");
  await expect(filters(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/provider=|clock=/);
  await page.goBack();
  await expect(filters(page)).toContainText("WonderPush");
});

test("no key acts while a modifier is held, a field has the focus, or something lies over the page", async ({
  page,
}) => {
  await open(page, "/campaigns?provider=wonderpush");
  const address = page.url();
  await page.keyboard.press("Shift+W");
  await page.keyboard.press("Alt+x");
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: /^Search campaigns/ });
  await expect(search).toBeFocused();
  await page.keyboard.type("wd");
  await expect(search).toHaveValue("wd");
  await search.fill("");
  await page.getByRole("heading", { level: 1 }).click();
  await page.getByRole("button", { name: "Filter" }).click();
  await page.keyboard.press("Escape");
  await expect(filters(page)).toContainText("WonderPush");
  await expect(page).toHaveURL(address);
});

test("the key of the search waits for the card that has the field, and no other key acts meanwhile", async ({
  page,
}) => {
  // Its scripts are known by then, and what is read over a slow network is the page alone.
  await open(page, "/campaigns");
  const network = await page.context().newCDPSession(page);
  const upTo = (downloadThroughput: number) =>
    network.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 0, uploadThroughput: -1 },
      downloadThroughput,
    });
  await upTo(10_240);
  await page.goto("/campaigns", { waitUntil: "commit" });
  await takenOver(page);
  await expect(page.getByRole("searchbox")).toHaveCount(0);
  await page.keyboard.press("/");
  await page.keyboard.press("w");
  await upTo(-1);
  await expect(page.getByRole("searchbox", { name: /^Search campaigns/ })).toBeFocused();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/\/campaigns$/);
});

test("the sheet shows every key, and gives the focus back", async ({ page }) => {
  await open(page, "/quality");
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet).toContainText("The range before or after");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});

test("the palette leads to a campaign, a range, a filter and a theme by their names", async ({
  page,
}) => {
  const find = async (words: string) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Find or go to" }).fill(words);
    await expect(page.getByRole("option").first()).toContainText(new RegExp(words, "i"));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };
  await open(page, "/funnel");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("option", { name: /campaign$/ })).toHaveCount(5);
  // What a viewer could not open is not offered.
  await expect(page.getByRole("option", { name: /settings$/ })).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await find("Last 7 days");
  await expect(page.getByRole("button", { name: /^Last 7 days/ })).toBeVisible();
  await find("CleverPush");
  await expect(filters(page)).toContainText("CleverPush");
  await find("Dark theme");
  await expect(page.locator("html")).toHaveClass(/dark/);
  await find("Weekend deals");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Weekend deals");
});

test("what no page knows is left out of every link, and a wrong value is named", async ({
  page,
}) => {
  const junk = "j".repeat(6_000);
  const answer = await page.goto(`/?junk=${junk}&clock=nonsense`);
  expect((await answer?.text())?.split(junk).length).toBeLessThan(12);
  await expect(page.getByText(/“nonsense” is not something to choose here/)).toBeVisible();
  await expect(page.locator("main a[href*=junk]")).toHaveCount(0);
});
