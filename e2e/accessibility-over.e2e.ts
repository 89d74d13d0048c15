import { expect, type Page } from "@playwright/test";
import { open, testInOneTab as test } from "./support/test";
import { expectWellMade } from "./support/well-made";

async function openView(page: Page, item: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: item }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

/** What lies over a page, and how it is opened. */
const DIALOGS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "the views menu": async (page) => {
    await page.getByRole("button", { name: "Views" }).click();
    await expect(page.getByRole("button", { name: /Share by link/ })).toBeVisible();
  },
  "saving a view": (page) => openView(page, /Save this view/),
  "sharing a page": (page) => openView(page, /Share by link/),
  "adding a note": async (page) => {
    await page.getByRole("button", { name: "Add a note" }).first().click();
    await expect(page.getByLabel("What happened")).toBeVisible();
  },
  "the palette": async (page) => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
  },
  "the sheet of keys": async (page) => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  },
};

// For the stranger's pages too.
test.use({ reducedMotion: "reduce" });

test.describe("axe finds nothing in light and dark, wide and narrow, on", () => {
  for (const [dialog, openIt] of Object.entries(DIALOGS)) {
    test(dialog, async ({ page }) => {
      await open(page, "/");
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await openIt(page);
      await expectWellMade(page, dialog);
    });
  }

  test("a shared page and an invitation", async ({ page, browser }) => {
    await open(page, "/funnel?by=channel");
    await openView(page, /Share by link/);
    await page.getByLabel("Title").fill("For whoever cannot see it");
    await page.getByRole("button", { name: "Make the link" }).click();
    const shared = await page.getByRole("dialog").locator("code").textContent();
    await open(page, "/settings/people");
    await page.getByLabel("E-mail").fill("axe@example.com");
    await page.getByRole("button", { name: "Invite" }).click();
    const invited = await page.locator("code", { hasText: "/invite/" }).textContent();
    await expectWellMade(page, "an invitation made");

    const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const other = await stranger.newPage();
    for (const address of [shared ?? "", invited ?? ""]) {
      await other.goto(address.trim());
      await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
      await expectWellMade(other, new URL(address.trim()).pathname);
    }
    await stranger.close();
  });
});
