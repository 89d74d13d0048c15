import { expect } from "@playwright/test";
import { VIEWER } from "@/e2e/support/accounts";
import { HISTORY } from "@/e2e/support/demo";
import { open, test } from "@/e2e/support/test";

test.use({ storageState: VIEWER.state });

test("did deliveries fall, and since when: the trend's table names the day", async ({ page }) => {
  await open(page, "/");
  const trend = page.getByRole("region", { name: "Delivered and opened" });
  await trend.getByText("View as table").click();
  const day = new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
  }).format(new Date(HISTORY.badDay()));
  await expect(trend.getByRole("row", { name: new RegExp(day) })).toBeVisible();
});
