import { expect, type Locator, type Page } from "@playwright/test";
import { VIEWER } from "@/e2e/support/accounts";
import { open, test } from "@/e2e/support/test";

test.use({ storageState: VIEWER.state, reducedMotion: "reduce" });

const settled = (page: Page) => expect(page.locator("[aria-busy=true]")).toHaveCount(0);

/** How many presses of Tab a part of the page takes. */
function stopsIn(part: Locator): Promise<number> {
  return part.evaluate(
    (root) =>
      [
        ...root.querySelectorAll<HTMLElement>(
          "a[href], button, input, select, summary, [tabindex]",
        ),
      ].filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
        .length,
  );
}

test("the figures of a card are one stop, and arrows lead to the next and to what each means", async ({
  page,
}) => {
  await open(page, "/");
  await settled(page);
  const strip = page.getByRole("region", { name: "Key figures" });
  await expect.poll(() => stopsIn(strip)).toBe(1);
  await strip.getByRole("link", { name: /sent: show the messages/ }).focus();
  await page.keyboard.press("ArrowLeft");
  const meaning = strip.getByRole("button", { name: "What is Sent?" });
  await expect(meaning).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(strip.getByText("Messages handed to a push service")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await expect(strip.getByRole("link", { name: "Net subscribers in the trend" })).toBeFocused();
  // The arrows step no range while they step through figures.
  await expect(page).toHaveURL("/");
  expect(await stopsIn(strip)).toBe(1);
});

test("a table is one stop, and arrows lead through its rows, ticks and headings", async ({
  page,
}) => {
  await open(page, "/campaigns");
  await settled(page);
  const list = page.getByRole("region", { name: "Campaigns", exact: true });
  await expect.poll(() => stopsIn(list)).toBe(1);
  const rows = list.getByRole("rowheader");
  await rows.first().getByRole("link").focus();
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  const tick = list.getByRole("checkbox").nth(1);
  await expect(tick).toBeFocused();
  await page.keyboard.press("Space");
  await expect(tick).toBeChecked();
  await page.keyboard.press("Home");
  await expect(list.getByRole("button", { name: "Campaign", exact: true })).toBeFocused();
});

test("Overview and Campaigns are crossed in a third of the presses that their figures are", async ({
  page,
}) => {
  for (const path of ["/", "/campaigns"]) {
    await open(page, path);
    await settled(page);
    const main = page.getByRole("main");
    await expect.poll(() => stopsIn(main), path).toBeLessThanOrEqual(30);
  }
});

test("a key figure is drawn in the trend that is chosen by it, and leaves it again", async ({
  page,
}) => {
  await open(page, "/");
  await settled(page);
  await page.getByRole("link", { name: "Open rate in the trend" }).click();
  await expect(page).toHaveURL("/?trend=open-rate");
  const trend = page.getByRole("region", { name: "Open rate", exact: true }).first();
  await expect(trend.getByText(/^by day, by send date/)).toBeVisible();
  await trend.getByText("View as table").click();
  await expect(trend.getByRole("columnheader")).toHaveText([
    ...["When", "Open rate", "Open rate before"],
  ]);
  await expect(trend.getByRole("cell").first()).toHaveText(/%$/);
  const chosen = page.getByRole("link", { name: "Net subscribers in the trend" });
  await chosen.click();
  await expect(page.getByRole("heading", { name: "Net subscribers" })).toBeVisible();
  await expect(chosen).toHaveAttribute("aria-current", "true");
  await chosen.click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("heading", { name: "Delivered and opened" })).toBeVisible();
});

test("a phone begins with its numbers, and keeps the page's buttons behind three dots", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/campaigns");
  await settled(page);
  const first = page.getByRole("rowheader").first();
  expect((await first.boundingBox())?.y).toBeLessThan(300);
  await expect(page.getByRole("button", { name: /^CSV: all campaigns/ })).toBeHidden();
  const more = page.getByRole("button", { name: "More for this page" });
  await more.click();
  await expect(page.getByRole("button", { name: /^CSV: all campaigns/ })).toBeVisible();
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: /Save this view/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByRole("button", { name: /^CSV: all campaigns/ })).toBeHidden();
});
