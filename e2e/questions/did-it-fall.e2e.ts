import { expect } from "@playwright/test";
import { VIEWER } from "@/e2e/support/accounts";
import { HISTORY } from "@/e2e/support/demo";
import { readTable } from "@/e2e/support/tables";
import { open, test } from "@/e2e/support/test";

test.use({ storageState: VIEWER.state });

/** A date as charts write it. */
function asWritten(day: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return format.format(new Date(`${day}T00:00:00Z`)).replace("Sept", "Sep");
}

test("did deliveries fall, and since when: one provider's trend names the day, in two clicks", async ({
  page,
}) => {
  await open(page, "/");
  await page
    .getByRole("region", { name: "Funnel" })
    .getByRole("link", { name: "WonderPush" })
    .click();
  await expect(page.getByRole("list", { name: "Filters" })).toContainText("WonderPush");
  const trend = page.getByRole("region", { name: "Delivered and opened" });
  await trend.getByText("View as table").click();

  const rows = await readTable(trend.getByRole("table"));
  const changes = Object.entries(rows).map(([day, cells]) => {
    const change = /[−-]?[\d.]+(?=%)/.exec(cells["Delivered: change"] ?? "")?.[0] ?? "0";
    return { day, change: Number(change.replace("−", "-")) };
  });
  const lowest = changes.sort((a, b) => a.change - b.change)[0];
  expect(lowest?.day).toBe(asWritten(HISTORY.badDay()));
  expect(lowest?.change).toBeLessThan(-15);
});

test("a range is compared with any other of its length, in cards, chart and table, by the address", async ({
  page,
}) => {
  const { today } = HISTORY;
  const before = HISTORY.first();
  await open(page, `/?from=${HISTORY.badDay()}&to=${HISTORY.badDay()}`);
  const figures = page.getByRole("region", { name: "Key figures" });
  await expect(figures.getByText(/before \(.+\)/).first()).toBeAttached();

  await open(page, `/?from=${today()}&to=${today()}&compare=custom&compareFrom=${before}`);
  await expect(page.getByRole("button", { name: "vs another period" })).toBeVisible();
  const trend = page.getByRole("region", { name: "Delivered and opened" });
  const written = asWritten(before)
    .replace(/^\w+, /, "")
    .replace(/ \d{4}$/, "");
  await expect(trend.getByRole("list").first()).toContainText(written);
  await trend.getByText("View as table").click();
  await expect(trend.getByRole("columnheader", { name: "Delivered before" })).toBeVisible();
});
