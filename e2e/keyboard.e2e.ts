import { expect, type Locator, type Page } from "@playwright/test";
import { pagesOf } from "@/lib/address/pages";
import { pagesUi } from "@/lib/words/pages-ui";
import { ADMIN, ENDPOINTS } from "./support/accounts";
import { postNews } from "./support/news";
import { open, test } from "./support/test";

test.use({ storageState: ADMIN.state });

/** Presses Tab until a part has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${wanted}.`);
}

test("the first Tab offers to skip to the page", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the page" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("range, filter, chip and rows work without a mouse", async ({ page, anybody, api }) => {
  const endpoint = await postNews({ anybody, api }, ENDPOINTS.keyboard, 3, () => 0.04);
  await open(page, "/campaigns");

  const range = page.getByRole("button", { name: /^Last 28 days/ });
  await tabTo(page, range);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Last 7 days" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/from=.*to=/);

  const narrowed = page.getByRole("button", { name: /^Last 7 days/ });
  await expect(narrowed).toBeVisible();
  await narrowed.focus();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Last 28 days" }));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Last 28 days" })).toBeHidden();
  await expect(narrowed).toBeFocused();

  const filter = page.getByRole("button", { name: "Filter" });
  await tabTo(page, filter);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: /^Endpoint/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /back to all filters/ })).toBeFocused();
  await tabTo(page, page.getByRole("checkbox", { name: ENDPOINTS.keyboard.name }));
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(new RegExp(`endpoint=${endpoint}`));
  await page.keyboard.press("Escape");
  await expect(filter).toBeFocused();

  const rows = page.getByRole("region", { name: "Campaigns" }).getByRole("rowheader");
  await expect(rows).toHaveCount(3);
  await tabTo(page, rows.first().getByRole("link"));
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1).getByRole("link")).toBeFocused();
  const name = await rows
    .nth(1)
    .getByText(/^news-/)
    .textContent();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name ?? "");

  await page.goBack();
  await expect(rows).toHaveCount(3);
  await tabTo(page, page.getByRole("list", { name: "Filters" }).getByRole("link").first());
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/endpoint=/);
  await expect(page.getByRole("list", { name: "Filters" })).toHaveCount(0);
});

test("on a phone Tab goes through a page's controls as the eye does", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/");
  await page.getByRole("heading", { level: 1 }).click();
  const seen: { x: number; y: number }[] = [];
  for (let presses = 0; presses < 5; presses += 1) {
    await page.keyboard.press("Tab");
    seen.push(
      await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return { x: Math.round(box?.x ?? 0), y: Math.round((box?.y ?? 0) / 20) };
      }),
    );
  }
  expect(seen).toEqual([...seen].sort((one, other) => one.y - other.y || one.x - other.x));
});

test("a dialog holds the focus, closes with Escape and gives the focus back", async ({ page }) => {
  await open(page, "/campaigns");
  const trigger = page.getByRole("button", { name: "Import names" });
  await tabTo(page, trigger);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(trigger).toBeFocused();
});

test("what lies over a page gives the focus back to what opened it", async ({ page }) => {
  await open(page, "/");
  for (const name of ["Add a note", "Find or go to"]) {
    const trigger = page.getByRole("button", { name }).first();
    await trigger.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(trigger).toBeFocused();
  }
  const views = page.getByRole("button", { name: "Views" });
  await views.focus();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: /Save this view/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(views).toBeFocused();
});

test("filters open at their search", async ({ page }) => {
  await open(page, "/funnel");
  const filter = page.getByRole("button", { name: "Filter", exact: true });
  await filter.focus();
  await page.keyboard.press("Enter");
  const search = page.getByRole("textbox", { name: "Search filters" });
  await expect(search).toBeFocused();
  const panel = page.getByRole("region", { name: "Filter" });
  await expect(panel.getByRole("button", { name: /^(Provider|Endpoint|Channel)/ })).toHaveCount(3);
  await search.fill("germany");
  await expect(panel).toContainText("There are filters by provider, endpoint");
  await search.fill("");
  await panel.getByRole("button", { name: /^Channel/ }).click();
  await panel.getByRole("button", { name: /back to all filters/ }).click();
  await expect(panel.getByRole("button", { name: /^Channel/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(filter).toBeFocused();
});

test("on a phone the menu opens, closes and leads on by keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/");
  const menu = page.getByRole("button", { name: "Open the menu" });
  await tabTo(page, menu);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await page.keyboard.press("Enter");
  const close = page.getByRole("button", { name: "Close the menu" });
  const account = page.getByRole("button", { name: /Your account/ });
  await tabTo(page, account);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Account", exact: true }));
  await page.keyboard.press("Escape");
  await expect(account).toBeFocused();
  await expect(close).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(close).toBeHidden();
  await expect(page.getByRole("main").locator(":focus")).toBeVisible();
  await menu.focus();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Audience" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Audience");
  await expect(page.getByRole("link", { name: "Funnel" })).toBeHidden();
});

test("all parts of Settings are in view on a desktop, and behind one button on a phone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/settings/gaps");
  const parts = page.getByRole("navigation", { name: "Settings" });
  for (const { path } of pagesOf("settings")) {
    const link = parts.locator(`a[href="${path}"]`);
    await expect(link).toContainText(pagesUi[path].en);
    await expect(link).toBeInViewport({ ratio: 1 });
  }
  const current = parts.getByRole("link", { name: "Known gaps" });
  await expect(current).toHaveAttribute("aria-current", "page");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(current).toBeHidden();
  const button = parts.getByRole("button", { name: /^Settings: Known gaps/ });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await expect(current).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(current).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, parts.getByRole("link", { name: "Conversions" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/settings/conversions");
  await expect(parts.getByRole("button", { name: /^Settings: Conversions/ })).toBeVisible();
  await expect(current).toBeHidden();
});

test("the palette leads an admin to a part of Settings by its name", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or go to" }).fill("api keys");
  await expect(page.getByRole("option", { name: /^API keys/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/settings/api-keys");
});
