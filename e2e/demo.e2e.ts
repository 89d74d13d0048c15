import { expect } from "@playwright/test";
import { runPushlens } from "./installation";
import { VIEWER } from "./support/accounts";
import { test } from "./support/test";

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
