import { expect } from "@playwright/test";
import { ADMIN, VIEWER } from "@/e2e/support/accounts";
import { open, test } from "@/e2e/support/test";

test.describe("with an admin's session", () => {
  test.use({ storageState: ADMIN.state });

  test("a field that a provider began to send is told, and one click shows a request with it", async ({
    page,
  }) => {
    const changes = page.getByRole("region", { name: "Changes in what is sent" });
    const line = changes.getByRole("row", { name: /client/ });
    // The worker took part in filling the history, and saves what it counted every ten seconds.
    await expect(async () => {
      await open(page, "/quality");
      await expect(line).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await expect(line).toContainText("new field");
    await expect(line).toContainText("object with isInstalledApp and sdkVersion");
    await expect(line).toContainText("CleverPush (demo)");
    await line.getByRole("link", { name: "A sample of client" }).click();
    await expect(page).toHaveURL(/\/settings\/requests\/[0-9a-f-]{36}#item-1$/);
    await page.getByRole("link", { name: "Show the body" }).click();
    await expect(page.getByText('"sdkVersion": "2.4.0"')).toBeVisible();

    await open(page, "/quality");
    await line.getByRole("button", { name: /^Mark as known/ }).click();
    await expect(line).toHaveCount(0);
    await expect(page.getByText("1 change marked as known is left out.")).toBeVisible();
  });
});

test.describe("with a viewer's session", () => {
  test.use({ storageState: VIEWER.state });

  test("what counts as new is said, and what only admins may do is not offered", async ({
    page,
  }) => {
    await open(page, "/quality");
    await expect(page.getByText(/first received 24 hours or more after/)).toBeVisible();
    await expect(page.getByRole("button", { name: /Mark as known/ })).toHaveCount(0);
    await expect(page.locator("a[href^='/settings/requests']")).toHaveCount(0);
  });
});
