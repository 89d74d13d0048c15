import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { VIEWER } from "@/e2e/support/accounts";
import { HISTORY } from "@/e2e/support/demo";
import { readFigures, readFunnel } from "@/e2e/support/figures";
import { readTable } from "@/e2e/support/tables";
import { open, test } from "@/e2e/support/test";
import { formatPercent, percentColumn } from "@/lib/format";
import { STAGES, type Stage } from "@/lib/providers/event";

test.use({ storageState: VIEWER.state });

type Counts = Partial<Record<Stage, number | null>>;

const PLACES = 6;
const SEED = Number(process.env.TRUTH_SEED ?? Date.now() % 1_000_000);

const RATES = ["delivery", "open", "click", "failure"] as const;
type Shares = Readonly<Record<(typeof RATES)[number], { readonly value: number | null }>>;

const stages = z.record(z.enum(STAGES), z.number().nullable());
const rates = z.record(z.enum(RATES), z.object({ value: z.number().nullable() }));
const funnel = z.object({
  total: stages,
  rates,
  groups: z.array(z.object({ key: z.string().nullable(), label: z.string(), stages, rates })),
});
const timeseries = z.object({ buckets: z.array(z.object({ stages })) });
const campaigns = z.object({
  rows: z.array(z.object({ key: z.string(), name: z.string(), stages })),
});

/** mulberry32: the same numbers for the same seed. */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number as it reads on a page or in a file; "not reported" is null. */
function numberOf(text: string | undefined): number | null {
  const found = /^-?[\d,]+/.exec((text ?? "").replace("−", "-").trim());
  return found ? Number(found[0].replaceAll(",", "")) : null;
}

const labelOf = (stage: string) => `${stage.slice(0, 1).toUpperCase()}${stage.slice(1)}`;

/** The counts that a line of a table shows, by its headings; only the stages that it has. */
function countsOf(line: Readonly<Record<string, string>>, head = labelOf): Counts {
  const shown = STAGES.filter((stage) => head(stage) in line);
  return Object.fromEntries(shown.map((stage) => [stage, numberOf(line[head(stage)])]));
}

/** The rates that a line of a table shows, as they read there; a star says that some are left out. */
function ratesIn(line: Readonly<Record<string, string>>): readonly string[] {
  return RATES.map((rate) => (line[`${labelOf(rate)} rate`] ?? "").replace(" *", ""));
}

/** The same of an answer of the API: how each column of rates reads. */
function ratesTold(lines: readonly Shares[]): (own: Shares) => readonly string[] {
  const columns = RATES.map((rate) => ({
    rate,
    text: percentColumn(lines.map((line) => line[rate].value)),
  }));
  return (own) => columns.map(({ rate, text }) => text(own[rate].value));
}

const only = (counts: Counts, shown: Counts): Counts =>
  Object.fromEntries(Object.keys(shown).map((stage) => [stage, counts[stage as Stage] ?? null]));

function added(all: readonly Counts[]): Counts {
  const sum = (stage: Stage) => {
    const told = all.map((one) => one[stage] ?? null).filter((count) => count !== null);
    return told.length === 0 ? null : told.reduce((total, count) => total + count, 0);
  };
  return Object.fromEntries(STAGES.map((stage) => [stage, sum(stage)]));
}

async function ask<Answer>(api: APIRequestContext, path: string, schema: z.ZodType<Answer>) {
  const response = await api.get(path);
  expect([path, response.status()]).toEqual([path, 200]);
  return schema.parse(await response.json());
}

/** A file's lines by its headings, without what it says of itself. */
async function readCsv(page: Page, path: string): Promise<Record<string, string>[]> {
  const response = await page.request.get(path);
  expect([path, response.status()]).toEqual([path, 200]);
  const lines = (await response.text()).replace(/^\ufeff/, "").split("\n");
  const first = lines.findIndex((line) => !/^"?#/.test(line));
  return parse(lines.slice(first).join("\n"), { columns: true });
}

type Choice = Readonly<Record<"provider" | "platform" | "channel" | "campaign", readonly string[]>>;

/** What there is to filter by. */
async function choices(api: APIRequestContext): Promise<Choice> {
  const range = `from=${HISTORY.first()}&to=${HISTORY.today()}`;
  const keys = async (by: string) =>
    (await ask(api, `/api/v1/funnel?${range}&by=${by}`, funnel)).groups.map(
      ({ key }) => key ?? "unknown",
    );
  return {
    provider: await keys("provider"),
    platform: await keys("platform"),
    channel: await keys("channel"),
    campaign: (await keys("campaign")).filter((key) => key !== "unknown"),
  };
}

/** A range and filters, some of each: what stands behind a page's question mark. */
function somewhere(random: () => number, choice: Choice): string {
  const days = 60;
  const [one, other] = [random(), random()]
    .map((part) => Math.floor(part * days))
    .sort((a, b) => a - b);
  const dayAt = (n = 0) => {
    const at = new Date(`${HISTORY.first()}T00:00:00Z`).getTime() + n * 86_400_000;
    return new Date(at).toISOString().slice(0, 10);
  };
  const query = new URLSearchParams({ from: dayAt(one), to: dayAt(other) });
  for (const [name, keys] of Object.entries(choice)) {
    const wanted = name === "campaign" ? 0.2 : 0.35;
    if (random() > wanted) continue;
    const first = Math.floor(random() * keys.length);
    for (const key of keys.slice(first, first + 1 + Math.floor(random() * 3)))
      query.append(name, key);
  }
  return query.toString();
}

test("a number is the same on card, chart, table, in the file and the API, wherever one looks", async ({
  page,
  api,
}) => {
  // Said in the log, so that a failure can be played again.
  console.warn(`TRUTH_SEED=${SEED}`);
  const choice = await choices(api);
  const random = randomly(SEED);
  for (let n = 0; n < PLACES; n++) {
    const query = somewhere(random, choice);
    await test.step(query, async () => {
      await checkOverview(page, api, query);
      await checkFunnel(page, api, query);
      await checkCampaigns(page, api, query);
    });
  }
});

/** Cards stream in one after the other. */
const arrived = (parts: Locator) => parts.first().waitFor({ state: "attached" });

async function checkOverview(page: Page, api: APIRequestContext, query: string): Promise<void> {
  const told = await ask(api, `/api/v1/funnel?${query}`, funnel);
  // A single day is drawn by the hour, and a page says so of any other wish.
  const { from, to } = Object.fromEntries(new URLSearchParams(query));
  const interval = from === to ? "hour" : "day";
  await open(page, `/?${query}&interval=${interval}`);
  await arrived(page.getByRole("region", { name: "Key figures" }).locator("dl > div"));
  const card = countsOf(await readFigures(page));
  expect(Object.keys(card).length).toBeGreaterThan(1);
  expect(["card", card]).toEqual(["card", only(told.total, card)]);
  const bars = page.getByRole("region", { name: "Funnel" });
  await arrived(bars.locator("ol > li"));
  const drawn = countsOf(await readFunnel(bars));
  expect(["funnel", drawn]).toEqual(["funnel", only(told.total, drawn)]);
  const { value } = told.rates.failure;
  if (value !== null) await expect(bars.locator("dl")).toContainText(`· ${formatPercent(value)}`);

  const over = await ask(
    api,
    `/api/v1/timeseries?${query}&clock=event&interval=${interval}`,
    timeseries,
  );
  const trend = page.getByRole("region", { name: "Delivered and opened" });
  await trend.getByText("View as table").click();
  await arrived(trend.locator("table tbody tr"));
  // Days to come stand there, too, and say so: nothing of them has happened.
  const rows = Object.entries(await readTable(trend.locator("table")));
  const seen = rows.filter(([day]) => !day.includes("(forecast)"));
  const table = added(seen.map(([, row]) => countsOf(row)));
  const shown = Object.fromEntries(Object.entries(table).filter(([, count]) => count !== null));
  expect(["chart table", shown]).toEqual([
    "chart table",
    only(added(over.buckets.map((one) => one.stages)), shown),
  ]);
  const file = await readCsv(page, `/export?${query}&interval=${interval}`);
  expect(["csv", added(file.map((line) => countsOf(line, String)))]).toEqual([
    "csv",
    added(over.buckets.map((one) => one.stages)),
  ]);
}

async function checkFunnel(page: Page, api: APIRequestContext, query: string): Promise<void> {
  for (const clock of ["cohort", "event"]) {
    const place = `${query}&clock=${clock}&by=provider`;
    const told = await ask(api, `/api/v1/funnel?${place}`, funnel);
    const expected = Object.fromEntries([
      ...told.groups.map(({ label, stages: counts }) => [label, counts]),
      ["Total", told.total],
    ]);
    await open(page, `/funnel?${place}`);
    await arrived(page.getByRole("region", { name: "By provider" }).locator("tbody tr"));
    const table = await readTable(
      page.getByRole("region", { name: "By provider" }).locator("table"),
    );
    for (const [label, line] of Object.entries(table)) {
      const counts = countsOf(line);
      expect([place, label, counts]).toEqual([place, label, only(expected[label] ?? {}, counts)]);
    }
    const shares = Object.fromEntries([
      ...told.groups.map((group) => [group.label, group.rates]),
      ["Total", told.rates],
    ]) as Record<string, Shares>;
    const textOf = ratesTold(Object.values(shares));
    const file = await readCsv(page, `/funnel/export?${place}`);
    for (const line of file) {
      const label = line.provider ?? "";
      const own = shares[label];
      if (!own) throw new Error(`nobody told of ${label}`);
      const filed = RATES.map((rate) => line[`${rate}Rate`]);
      const exact = RATES.map((rate) => String(own[rate].value ?? ""));
      expect([place, label, filed]).toEqual([place, label, exact]);
      expect([place, label, ratesIn(table[label] ?? {})]).toEqual([place, label, textOf(own)]);
    }
    const lines = file.map((line) => [line.provider, countsOf(line, String)]);
    expect(Object.fromEntries(lines)).toEqual(expected);
  }
}

async function checkCampaigns(page: Page, api: APIRequestContext, query: string): Promise<void> {
  const told = await ask(api, `/api/v1/campaigns?${query}&limit=1000`, campaigns);
  const file = await readCsv(page, `/campaigns/export?${query}`);
  expect(file.map((line) => line.key).sort()).toEqual(told.rows.map(({ key }) => key).sort());
  for (const line of file) {
    const counts = countsOf(line, String);
    const row = told.rows.find(({ key }) => key === line.key);
    expect([line.key, counts]).toEqual([line.key, only(row?.stages ?? {}, counts)]);
  }
  await open(page, `/campaigns?${query}`);
  if (told.rows.length === 0) return;
  await arrived(page.getByRole("table").first().locator("tbody tr"));
  const table = await page
    .getByRole("table")
    .first()
    .evaluate((element) =>
      [...element.querySelectorAll("tbody tr")].map((row) => ({
        href: row.querySelector("a[href*='/campaigns/']")?.getAttribute("href") ?? "",
        cells: [...row.children].map((cell) => (cell.textContent ?? "").trim()),
      })),
    );
  const heads = await page.getByRole("table").first().locator("thead th").allTextContents();
  expect(table.length).toBeGreaterThan(0);
  for (const { href, cells } of table) {
    const key = /\/campaigns\/([^?]+)/.exec(href)?.[1];
    const line = Object.fromEntries(heads.map((head, at) => [head.trim(), cells[at] ?? ""]));
    const counts = countsOf(line);
    const row = told.rows.find((one) => one.key === key);
    expect([key, counts]).toEqual([key, only(row?.stages ?? {}, counts)]);
  }
}
