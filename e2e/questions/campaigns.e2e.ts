import { expect, type Locator, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { VIEWER } from "@/e2e/support/accounts";
import { HISTORY } from "@/e2e/support/demo";
import { open, test } from "@/e2e/support/test";
import { shiftDay } from "@/lib/days";
import { formatCount, formatPercent } from "@/lib/format";

test.use({ storageState: VIEWER.state });

/** Counts the clicks of a journey that begins on Overview. */
function clicksFrom(page: Page) {
  let clicks = 0;
  return {
    link: async (name: string | RegExp, within = page.locator("body")) => {
      clicks += 1;
      await within.getByRole("link", { name }).first().click();
    },
    count: () => clicks,
  };
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });

type Endpoint = { readonly endpoint: string; readonly name: string };

/** The filter of the history's CleverPush: other journeys' campaigns would fill the list's first page. */
async function ofHistory(page: Page): Promise<string> {
  const health = await page.request.get("/api/v1/health");
  const { endpoints } = (await health.json()) as { endpoints: Endpoint[] };
  return `endpoint=${endpoints.find(({ name }) => name === "CleverPush (demo)")?.endpoint}`;
}

/**
 * The link of the history's CleverPush campaign that began last, whose names are words. What was sent
 * or opened last or most may be the one that began first of all: no older one stands beside that.
 */
async function newestOfHistory(page: Page): Promise<string> {
  const filter = await ofHistory(page);
  const newest = await page.request.get(`/api/v1/campaigns?${filter}&sort=-firstSeen&limit=1000`);
  const { rows } = (await newest.json()) as { rows: { name: string }[] };
  return `CleverPush: ${rows.find(({ name }) => /^[A-Z]/.test(name))?.name}`;
}

test("how did the newest campaign do: found from Overview, beside older ones", async ({ page }) => {
  await open(page, `/?${await ofHistory(page)}`);
  const { link, count } = clicksFrom(page);
  const card = page.getByRole("region", { name: "Campaigns", exact: true });
  // A share is called a rate, wherever it stands.
  await expect(card.getByRole("columnheader", { name: "Failure rate" })).toBeVisible();
  await expect(card.getByRole("columnheader", { name: "Failed" })).toHaveCount(0);
  await link(/^Newest first/, card);
  await expect(page).toHaveURL(/sort=-lastSent/);
  const list = page.getByRole("table");
  await expect(list.getByRole("columnheader", { name: "Last sent" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  const titles = await list
    .locator("tbody abbr")
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("title") ?? ""));
  const began = titles
    .filter((title) => /^\d+ \w+ \d{4}, [\d:]+$/.test(title))
    .map((title) => Date.parse(title.replace(",", "")));
  expect(began.length).toBeGreaterThan(1);
  expect(began).toEqual([...began].sort((one, other) => other - one));
  await link(await newestOfHistory(page), list);
  await link(/^Beside .* older .*campaigns?$/);
  await expect(title(page)).toHaveText("Side by side");
  expect(count()).toBeLessThanOrEqual(3);
});

test("how did a campaign do against older ones: beside them, what clearly differs is said", async ({
  page,
}) => {
  await open(page, `/?${await ofHistory(page)}`);
  const { link, count } = clicksFrom(page);
  await link("Campaigns", page.getByRole("navigation", { name: "Pages" }));
  await expect(title(page)).toHaveText("Campaigns");
  await link(
    await newestOfHistory(page),
    page.getByRole("region", { name: "Campaigns", exact: true }),
  );
  await link(/^Beside .* older .*campaigns?$/);
  await expect(title(page)).toHaveText("Side by side");
  const table = page.getByRole("region", { name: "Campaigns side by side" }).getByRole("table");
  await expect(table.locator("thead th").nth(1)).toBeVisible();
  const rate = table.getByRole("row", { name: /^Open rate/ });
  await expect(rate).toContainText(/Best, clearly|No clear difference|Nothing to compare/);
  expect(count()).toBeLessThanOrEqual(3);
});

test("what failed and what to do: the cause, a hint, and the messages behind it", async ({
  page,
}) => {
  await open(page, "/");
  const { link, count } = clicksFrom(page);
  await link("Campaigns", page.getByRole("navigation", { name: "Pages" }));
  await expect(title(page)).toHaveText("Campaigns");
  await link(/^WonderPush: /, page.getByRole("region", { name: "Campaigns", exact: true }));
  const failures = page.getByRole("region", { name: "What failed, and what to do" });
  await expect(failures).toContainText("What to do:");
  await link(/^Show the messages/, failures);
  await expect(title(page)).toHaveText("Messages");
  await expect(page.getByRole("table").getByText("Failed").first()).toBeVisible();
  expect(count()).toBeLessThanOrEqual(3);
});

test("how fast do people open: the curve, its median and its 80%", async ({ page }) => {
  await open(page, "/");
  const { link, count } = clicksFrom(page);
  await link("Campaigns", page.getByRole("navigation", { name: "Pages" }));
  await expect(title(page)).toHaveText("Campaigns");
  await link(/^WonderPush: /, page.getByRole("region", { name: "Campaigns", exact: true }));
  const curve = page.getByRole("region", { name: "Time to open" });
  await expect(curve).toContainText(/half within .+, 80% within /);
  await curve.getByText("View as table").click();
  await expect(curve.getByRole("row", { name: /^within 1 h / })).toBeVisible();
  expect(count()).toBeLessThanOrEqual(2);
});

test("how a campaign changed against the days before is told at its figures", async ({ page }) => {
  // Days that have ended: what is compared up to an hour would differ an hour later.
  const to = HISTORY.yesterday();
  const range = (days: number, last: string) => `from=${shiftDay(last, 1 - days)}&to=${last}`;
  const read = async (path: string) => (await page.request.get(path)).json();
  const { rows } = await read(
    `/api/v1/campaigns?sort=-delivered&provider=wonderpush&${range(14, to)}`,
  );
  const { key } = rows[0];
  const before = await read(`/api/v1/campaigns/${key}?${range(14, shiftDay(to, -14))}`);
  await open(page, `/campaigns/${key}?${range(14, to)}`);
  const funnel = page.getByRole("region", { name: "Funnel" });
  await expect(funnel).toContainText(/Changes are against \d/);
  // Another stage's words may name it, too.
  const stage = (name: string) =>
    funnel.locator("ol > li").filter({ hasText: new RegExp(`^${name}`) });
  // Of the most delivered: its opens may be too few to tell a change of.
  for (const name of ["Sent", "Delivered"] as const) {
    const count = formatCount(before.total[name.toLowerCase()]);
    await expect(stage(name)).toContainText(`${count} before`);
  }
  await expect(stage("Opened")).toContainText(`${formatPercent(before.rates.open.value)} before`);
  const platforms = page.getByRole("region", { name: "Platforms" });
  await expect(platforms).toContainText(/Changes are against \d/);
  await page.keyboard.press("x");
  await expect(page).toHaveURL(/compare=none/);
  await expect(funnel.locator("[data-change]")).toHaveCount(0);
  await expect(funnel).not.toContainText("Changes are against");
});

/** The words of a link that stand on more than one line. */
const brokenWords = (link: Locator): Promise<string[]> =>
  link.evaluate((element) => {
    const text = element.firstChild as Text;
    const range = document.createRange();
    return [...text.data.matchAll(/[^\s-]+/g)].flatMap(({ 0: word, index }) => {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length > 1 ? [word] : [];
    });
  });

test("campaigns are ticked, stay ticked while one pages, and are compared", async ({ page }) => {
  await open(page, "/campaigns?limit=5");
  await page.getByRole("checkbox").first().check();
  await expect(page.getByText("Tick another to compare")).toBeVisible();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByText(/^6–10 of/)).toBeVisible();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("link", { name: "Compare 2" }).click();
  await expect(title(page)).toHaveText("Side by side");
  const heads = page.getByRole("region", { name: "Campaigns side by side" }).locator("thead th");
  await expect(heads).toHaveCount(2);
  // Figures stand beside each other, not at the ends of a wide screen, and no word of a name is broken.
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const head of await heads.all()) {
    expect((await head.boundingBox())?.width).toBeLessThanOrEqual(18 * 16);
    expect(await brokenWords(head.getByRole("link").first())).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  const before = await heads.allInnerTexts();
  await page.reload();
  await expect(heads).toHaveText(before.map((text) => new RegExp(text.split("\n")[0] ?? "")));
  await page.goBack();
  await expect(page.getByText(/^6–10 of/)).toBeVisible();
  await page.getByRole("link", { name: "Previous page" }).click();
  await expect(page.getByText(/^1–5 of/)).toBeVisible();
  await expect(page.getByRole("checkbox").first()).toBeChecked();
});

test("the file of the campaigns says what the screen does", async ({ page }) => {
  // Days that have ended: what is compared up to an hour would differ an hour later.
  const range = `from=${HISTORY.badDay()}&to=${HISTORY.yesterday()}`;
  await open(page, `/campaigns?${range}&provider=wonderpush&columns=sent,opened&sort=-sent`);
  const region = page.getByRole("region", { name: "Campaigns", exact: true });
  // Each figure with the title of its change, which says what it was.
  const seen = await region.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll("td")].slice(1, 3).map((cell) => {
        // Of a copy, as the page may not be awake yet.
        const figure = cell.cloneNode(true) as Element;
        const change = figure.querySelector("[data-change]");
        const before = change?.getAttribute("title") ?? "";
        change?.remove();
        return { now: figure.textContent?.trim().replaceAll(",", "") ?? "", before };
      }),
    ),
  );
  await page.getByRole("button", { name: /^CSV: all campaigns/ }).click();
  const plain = await page.getByRole("link", { name: /^Plain table/ }).getAttribute("href");
  const href = await page.getByRole("link", { name: /^With notes/ }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-disposition"]).toContain("campaigns-");
  const lines: string[][] = parse(await answer.text(), { bom: true, relax_column_count: true });
  expect(lines[0]?.[0]).toMatch(/\d{4}-\d{2}-\d{2} to .*\(Europe\/Berlin\)/);
  expect(lines[1]?.[0]).toContain("Provider: WonderPush");
  const head = lines.findIndex(([first]) => first === "name");
  expect(lines[head]).toEqual(["name", "key", "sent", "opened", "sentBefore", "openedBefore"]);
  const written = lines.slice(head + 1);
  // What spreadsheets take begins with the headings, and is the same otherwise.
  const table = await (await page.request.get(plain ?? "")).text();
  expect(parse(table, { bom: true })).toEqual(lines.slice(head));
  expect(seen.map((cells) => cells.map(({ now }) => now))).toEqual(
    written.map((cells) => cells.slice(2, 4)),
  );
  const changed = seen.flatMap((cells, line) =>
    cells.flatMap(({ before }, at) =>
      before === "" ? [] : [[before.replaceAll(",", ""), `${written[line]?.[at + 4]} before`]],
    ),
  );
  expect(changed.length).toBeGreaterThan(0);
  for (const [shown, filed] of changed) expect(shown).toBe(filed);
});

test("every table's file is a CSV that states its range", async ({ page }) => {
  const day = `from=${HISTORY.yesterday()}&to=${HISTORY.yesterday()}`;
  for (const path of [
    "/export",
    "/export?table=sentences",
    "/export?table=forecast",
    "/campaigns/export?table=sentences",
    "/funnel/export?by=channel",
    "/funnel/export?by=platform&table=rates&rate=delivery",
    "/best-time/export",
    "/failures/export",
    "/failures/export?table=time",
    "/failures/export?table=platforms",
    "/audience/export",
    "/audience/export?table=causes",
    "/audience/export?table=providers",
    "/audience/export?table=topics",
    "/audience/export?table=countries",
    `/events/export?${day}`,
    `/events/messages/export?stage=failed&${day}`,
    "/quality/export",
    "/quality/export?table=hours",
    "/quality/export?table=signals",
    "/campaigns/compare/export",
  ]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["content-type"], path).toContain("text/csv");
    const text = await answer.text();
    expect(text, path).toMatch(/# Pushlens: .* to .*\(Europe\/Berlin\)/);
    const lines: string[][] = parse(text, { bom: true, relax_column_count: true });
    const [head, ...rows] = lines.filter(([first]) => !first?.startsWith("# "));
    expect(new Set(head).size, path).toBe(head?.length);
    if (path === "/best-time/export") expect(rows.length).toBe(7 * 24);
    const widths = new Set(rows.map((row) => row.length));
    expect([...widths], path).toEqual(rows.length > 0 ? [head?.length] : []);
  }
  expect((await page.request.get("/export?from=soon")).status()).toBe(400);
});

test("a page prints without its controls, light, and says its range", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await open(page, "/");
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeHidden();
  await expect(page.getByText(/\(dates in Europe\/Berlin\)/)).toBeVisible();
  const ground = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ground).toBe("rgb(29, 27, 24)");
  await expect(page.getByRole("button", { name: /^Filter/ })).toBeHidden();
});

// What a browser cannot cut at a page's end is laid over what comes after it, or its headings are left out there.
test("a table longer than a sheet of paper is printed whole", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of ["/campaigns", "/quality", "/audience"]) {
    await open(page, path);
    await expect(page.locator("main table").first()).toBeVisible();
    const around = await page
      .locator("main :has(table)")
      .evaluateAll((boxes) =>
        boxes.map((box) => [getComputedStyle(box).display, getComputedStyle(box).overflowX].join()),
      );
    expect(
      around.filter((one) => /flex|grid|auto|scroll|hidden/.test(one)),
      path,
    ).toEqual([]);
    const headings = await page
      .locator("thead button")
      .evaluateAll((buttons) => buttons.map((one) => getComputedStyle(one).display));
    expect(headings.filter((display) => display !== "contents")).toEqual([]);
  }
});

test("how the open rate of a campaign went: one click from its days", async ({ page }) => {
  await open(page, "/campaigns?provider=wonderpush&sort=-delivered");
  await page.getByRole("table").getByRole("link").first().click();
  const days = page.getByRole("region", { name: "Delivered and opened" });
  await days.getByRole("link", { name: "Open rate", exact: true }).click();
  const rates = page.getByRole("region", { name: "Open rate", exact: true });
  await expect(rates.getByText(/^by (day|week), by send date$/)).toBeVisible();
  await rates.getByText("View as table").click();
  await expect(rates.getByRole("cell", { name: /^\d[\d.]*%/ }).first()).toBeVisible();
});
