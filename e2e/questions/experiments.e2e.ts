import { expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { VIEWER } from "@/e2e/support/accounts";
import { axeFindings } from "@/e2e/support/axe";
import { HISTORY } from "@/e2e/support/demo";
import { open, test } from "@/e2e/support/test";
import type { ExperimentsReport } from "@/lib/analytics/experiments/answers";
import { formatCount, formatPercent, formatPointFigure } from "@/lib/format";

test.use({ storageState: VIEWER.state });

const ALL = `from=${HISTORY.first()}&to=${HISTORY.today()}`;
const answer = (page: Page) =>
  page.getByRole("region", { name: "Does context-aware delivery pay?" });

/** The sentence that a report has to become. */
function sentence({ verdict, effect }: ExperimentsReport): string {
  if (verdict === "cannot_tell" || !effect) return "Cannot tell";
  const { difference, low, high } = effect;
  const [own, from, to] = [difference, low, high].map(formatPointFigure);
  const words = {
    better: "Context-aware is better",
    worse: "Context-aware is worse",
    unclear: "No clear difference yet",
  };
  return `${words[verdict]}: ${own} points (${from} to ${to})`;
}

test("does context-aware delivery pay: two clicks, and page, file and API say the same", async ({
  page,
  api,
}) => {
  await open(page, `/?${ALL}`);
  await page
    .getByRole("navigation", { name: "Pages" })
    .getByRole("link", { name: "Experiments" })
    .click();
  await expect(page).toHaveURL(/\/experiments/);
  const response = await api.get(`/api/v1/experiments?${ALL}`);
  const report: ExperimentsReport = await response.json();
  // Sixty days are enough for an answer, whichever it is.
  expect(report.verdict).not.toBe("cannot_tell");
  await expect(answer(page)).toContainText(sentence(report));
  await expect(answer(page)).toContainText("is not documented");
  const { contextAware } = report.arms;
  await expect(answer(page)).toContainText(
    `${formatCount(contextAware.opened)} of ${formatCount(contextAware.messages)} opened within 72 hours`,
  );
  const forest = page.getByRole("region", { name: "Effect by campaign" });
  await expect(forest.getByRole("row")).toHaveCount(report.strata.length + 2);
  for (const { name, weight } of report.strata) {
    await expect(forest.getByRole("row", { name })).toContainText(formatPercent(weight));
  }
  await expect(page.getByText("Biased: compared by how it was delivered")).toBeVisible();

  await page.getByRole("link", { name: "24 hours", exact: true }).click();
  await expect(page).toHaveURL(/window=24h/);
  const shorter: ExperimentsReport = await (
    await api.get(`/api/v1/experiments?${ALL}&window=24h`)
  ).json();
  await expect(answer(page)).toContainText(sentence(shorter));

  const file = await page.request.get(`/experiments/export?${ALL}&notes=none`);
  const rows: Record<string, string>[] = parse(await file.body(), { columns: true, bom: true });
  expect(rows).toHaveLength(report.strata.length + 1);
  expect(Number(rows.at(-1)?.difference)).toBeCloseTo(report.effect?.difference ?? 0, 12);
});

test("it is asked by keyboard alone, and campaign by campaign", async ({ page }) => {
  await open(page, `/experiments?${ALL}`);
  const shorter = page.getByRole("link", { name: "24 hours", exact: true });
  await shorter.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/window=24h/);
  const forest = page.getByRole("region", { name: "Effect by campaign" });
  await forest.getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/campaign=/);
  await expect(forest.getByRole("row")).toHaveCount(3);
  await expect(page.getByRole("list", { name: "Filters" })).toBeVisible();
});

test("a window that is none is refused by name, and the page is shown without it", async ({
  page,
  api,
}) => {
  const refused = await api.get("/api/v1/experiments?window=2h");
  expect(refused.status()).toBe(400);
  expect((await refused.json()).error.message).toContain("window");
  await open(page, `/experiments?${ALL}&window=2h`);
  await expect(page.getByText("“2h” is not something to choose here (window).")).toBeVisible();
  await expect(answer(page)).toContainText("opened within 72 hours");
  const file = await page.request.get("/experiments/export?window=2h");
  expect(file.status()).toBe(400);
});

test("where nothing was planned it says so, and what to do", async ({ page }) => {
  await open(page, `/experiments?${ALL}&provider=wonderpush`);
  await expect(answer(page)).toContainText("Cannot tell");
  await expect(answer(page)).toContainText("No message here says how its delivery was planned");
});

test("a viewer is not asked which share was asked for", async ({ page }) => {
  await open(page, `/experiments?${ALL}`);
  await expect(answer(page)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Share asked for, in %" })).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
});
