import { expect } from "@playwright/test";
import { runPushlens } from "./installation";
import { OWNER, VIEWER } from "./support/accounts";
import { open, test } from "./support/test";

// Each needs that there are none yet.
test.describe.configure({ mode: "serial" });

test.describe("as the owner", () => {
  test.use({ storageState: OWNER.state });

  test("the demo is filled and removed on the page, with progress, while one may leave", async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const filled = { timeout: 200_000 };
    await open(page, "/settings/data#demo");
    const demo = page.locator("#demo");
    await demo.getByRole("button", { name: "Fill in demo data" }).click();
    await expect(demo.getByRole("status")).toContainText(
      /Inventing what providers send|Counting it/,
    );
    await expect(demo.getByRole("progressbar")).toBeVisible();
    await open(page, "/account");
    await open(page, "/settings/data#demo");
    const remove = demo.getByRole("button", { name: "Remove the demo data" });
    await expect(remove).toBeVisible(filled);
    await open(page, "/campaigns");
    await expect(page.getByText("These numbers are invented.")).toBeVisible();
    await expect(
      page.getByRole("rowheader").getByRole("link", { name: /: Weekend deals$/ }),
    ).toBeVisible();
    await open(page, "/settings/data#demo");
    await remove.click();
    await expect(demo.getByRole("button", { name: "Fill in demo data" })).toBeVisible(filled);
    await open(page, "/campaigns");
    await expect(page.getByText("These numbers are invented.")).toHaveCount(0);
  });
});

test.describe("as a viewer", () => {
  test.use({ storageState: VIEWER.state });

  test("invented numbers are marked as such on every page until they are removed", async ({
    page,
  }) => {
    const mark = page.getByText("These numbers are invented.");
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(mark).toHaveCount(0);
    expect(await runPushlens("demo", "--days", "7", "--messages", "500")).toContain(
      "WonderPush (demo)",
    );
    for (const path of ["/", "/campaigns", "/quality"]) {
      await page.goto(path);
      await expect(mark).toBeVisible();
    }
    expect(await runPushlens("demo", "--remove")).toContain("Removed");
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(mark).toHaveCount(0);
  });
});
