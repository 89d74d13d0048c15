import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { installation } from "@/e2e/installation";
import { API_KEY, VIEWER } from "@/e2e/support/accounts";
import { open, test } from "@/e2e/support/test";
import type {
  AudienceMessagesReport,
  AudienceReport,
  OptOutsReport,
  SubscribersReport,
} from "@/lib/analytics/audience/answers";
import type { BestTimeReport, FunnelReport, RatesReport } from "@/lib/analytics/funnel/answers";
import { formatCount, formatDay, formatPercent } from "@/lib/format";

test.use({ storageState: VIEWER.state });

const MOST_CLICKS = 3;

/** Begins at Overview and counts the clicks that an answer takes. */
async function asking(page: Page) {
  await open(page, "/");
  let clicks = 0;
  return async (target: Locator, url: RegExp | string) => {
    clicks += 1;
    expect(clicks, "clicks to the answer").toBeLessThanOrEqual(MOST_CLICKS);
    await target.click();
    await expect(page).toHaveURL(url);
  };
}

const pageLink = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name });

async function report<Report>(api: APIRequestContext, path: string): Promise<Report> {
  const response = await api.get(path);
  expect(response.status(), path).toBe(200);
  return response.json();
}

test("which provider loses most between sent and delivered", async ({ page, api }) => {
  const click = await asking(page);
  await click(pageLink(page, "Funnel"), /\/funnel/);
  const { groups, rates } = await report<FunnelReport>(api, "/api/v1/funnel?by=provider");
  const losses = groups
    .map(({ label, rates: { delivery } }) => ({
      label,
      lost: delivery.denominator - delivery.numerator,
      whole: delivery.denominator,
      known: delivery.value !== null,
    }))
    .filter(({ known }) => known)
    .sort((a, b) => b.lost - a.lost);
  const [most] = losses;
  if (!most) throw new Error("nobody reports both");
  const step = page.getByRole("region", { name: /^Sent → delivered/ });
  await expect(step).toContainText(
    `Most lost between sent and delivered: ${most.label}, ${formatCount(most.lost)} of ${formatCount(most.whole)} (${formatPercent(most.lost / most.whole)}).`,
  );
  // What cannot be compared is said to be, and is none of the rows.
  const { over, of } = rates.delivery;
  await expect(step).toContainText(
    `not measurable for ${of.length - over.length} of ${of.length} provider`,
  );
  await expect(step.getByRole("rowheader")).toHaveCount(losses.length);
  await expect(step).toContainText("CleverPush: sent not reported");
});

test("which provider loses most, asked of an assistant: the page's number", async ({ api }) => {
  const client = new Client({ name: "assistant", version: "1" });
  const address = new URL("/api/mcp", installation().url);
  const headers = { Authorization: `Bearer ${API_KEY}` };
  const transport = new StreamableHTTPClientTransport(address, { requestInit: { headers } });
  // Its own types disagree under exactOptionalPropertyTypes.
  await client.connect(transport as Parameters<Client["connect"]>[0]);
  const answer = await client.callTool({ name: "funnel", arguments: { by: "provider" } });
  const [{ text }] = answer.content as [{ text: string }];
  expect(text).toMatch(/^Days from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d, in Europe\/Berlin\./);
  const page = await report<FunnelReport>(api, "/api/v1/funnel?by=provider");
  expect(JSON.parse(text.slice(text.indexOf("{")))).toEqual(page);
  await client.close();
});

test("is Android worse than iOS, and since when", async ({ page, api }) => {
  const click = await asking(page);
  await click(pageLink(page, "Funnel"), /\/funnel/);
  await click(page.getByRole("link", { name: "Platform", exact: true }), /by=platform/);
  const told = await report<RatesReport>(api, "/api/v1/rates?by=platform&interval=day");
  const [own, other] =
    told.against === "android" ? ["ios", "android"] : (["android", "ios"] as const);
  expect(told.against).toBe(other);
  const group = told.groups.find(({ key }) => key === own);
  const name = told.groups.find(({ key }) => key === other)?.label;
  const against = group?.against;
  if (!group || !against) throw new Error("the two cannot be compared");
  const rates = `${formatPercent(against.own.value)} against ${formatPercent(against.other.value)}`;
  const since = against.since ? `since ${formatDay(against.since.day, "full")}` : "throughout";
  const words = { lower: "Lower than", higher: "Higher than", unclear: "No clear difference from" };
  const sentence =
    against.verdict === "unclear"
      ? `${words.unclear} ${name}: ${rates}.`
      : `${words[against.verdict]} ${name} ${since}: ${rates}.`;
  const card = page.getByRole("region", { name: "Open rate over time" });
  const panel = card.getByRole("listitem").filter({
    has: page.getByRole("heading", { name: new RegExp(`^${group.label}`) }),
  });
  await expect(panel).toContainText(sentence);
  await expect(panel).toContainText(formatPercent(group.rate.value));
  await card.getByText("View as table").click();
  await expect(card.getByRole("columnheader", { name: group.label })).toBeVisible();
});

test("what hour works best", async ({ page, api }) => {
  const click = await asking(page);
  await click(pageLink(page, "Best time"), /\/best-time/);
  await click(page.getByRole("link", { name: "Look at the last 12 months" }), /from=/);
  const { search } = new URL(page.url());
  // The history has e-mails too: the page is of pushes unless it is asked otherwise.
  await expect(page.getByText(/^Pushes only:/)).toBeVisible();
  const told = await report<BestTimeReport>(api, `/api/v1/best-time${search}`);
  const { best, bestHour, bestWeekday, rate } = told;
  expect(told.channels).toEqual(["push", "web_push"]);
  if (!bestHour || !bestWeekday) throw new Error("no hour has enough messages");
  const two = (hour: number) => String(hour % 24).padStart(2, "0");
  const facts = page.getByRole("region", { name: "The best time" });
  const { within } = told;
  // Hours are compared inside the same campaigns where any went out at several.
  const inside = within?.hours.find(({ mark }) => mark === "best");
  if (within) {
    await expect(facts).toContainText(
      inside
        ? `${two(inside.hour)}–${two(inside.hour + 1)}`
        : within.hours.length > 0
          ? "No clear best"
          : "—",
    );
  } else {
    await expect(facts).toContainText(`${two(bestHour.hour)}–${two(bestHour.hour + 1)}`);
    await expect(facts).toContainText(
      `${formatPercent(bestHour.value)} of ${formatCount(bestHour.denominator)} opened`,
    );
    await expect(facts).toContainText(
      `${formatPercent(bestWeekday.value)} of ${formatCount(bestWeekday.denominator)} opened`,
    );
  }
  // What one campaign made is said to be its: moving the others to that hour would not help them.
  const mostly = page.getByText(/of the opens in the best hour come from/);
  const shown = within ? within.cells.find(({ mark }) => mark === "best") : best;
  if (shown?.mostly) {
    await expect(facts).toContainText(`, mostly ${shown.mostly.name}`);
    await expect(mostly).toContainText(shown.mostly.name);
  } else await expect(mostly).toHaveCount(0);
  const grid = page.getByRole("grid", { name: "Open rate by hour and weekday" });
  await expect(grid.getByRole("gridcell")).toHaveCount(8 * 25);
  const masked = told.cells.filter(({ denominator }) => denominator > 0 && denominator < 100);
  await expect(grid.getByRole("gridcell", { name: /day \d.*not judged/ })).toHaveCount(
    masked.length +
      told.hours.filter(({ denominator }) => denominator > 0 && denominator < 100).length,
  );
  const all = `All hours: ${formatPercent(rate.value)} of ${formatCount(rate.denominator)} opened`;
  await expect(grid.getByRole("gridcell", { name: all })).toBeVisible();
});

test("the best time is read by keyboard: arrows move through hours and days", async ({ page }) => {
  await open(page, "/best-time");
  const grid = page.getByRole("grid", { name: "Open rate by hour and weekday" });
  const monday = grid.getByRole("gridcell", { name: /^Monday 00–01/ });
  await grid.locator("[tabindex='0']").focus();
  await page.keyboard.press("Home");
  while (!(await monday.evaluate((cell) => cell === document.activeElement))) {
    await page.keyboard.press("ArrowUp");
  }
  await page.keyboard.press("ArrowRight");
  await expect(grid.getByRole("gridcell", { name: /^Monday 01–02/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(grid.getByRole("gridcell", { name: /^Tuesday 01–02/ })).toBeFocused();
  await expect(page.getByText(/^Tuesday 01–02: /).last()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^Tuesday 01–02: /)).toHaveCount(0);
});

test("are we losing subscribers, and why", async ({ page, api }) => {
  const click = await asking(page);
  await click(pageLink(page, "Audience"), /\/audience/);
  const told = await report<AudienceReport & OptOutsReport>(api, "/api/v1/audience?interval=day");
  const { optedIn, optedOut, net } = told.total;
  if (optedIn === null || optedOut === null || net === null) throw new Error("not reported");
  const clear = Math.abs(net) >= 2 * Math.sqrt(optedIn + optedOut);
  const answer = clear
    ? net < 0
      ? `You are losing subscribers: ${formatCount(-net)} more left than came`
      : `You are gaining subscribers: ${formatCount(net)} more came than left`
    : "About as many came as left:";
  await expect(page.getByText(answer)).toBeVisible();
  const figures = `${formatCount(optedIn)} opted in, ${formatCount(optedOut)} opted out`;
  await expect(page.getByText(answer)).toContainText(figures);

  const why = page.getByRole("region", { name: "Why they left" });
  const uninstalled = told.causes.find(
    ({ kind, cause }) => kind === "opted_out" && cause === "invalidated",
  );
  expect(uninstalled?.label).toBe("Uninstalled");
  const row = why.getByRole("row", { name: /^Uninstalled/ });
  await expect(row).toContainText(formatCount(uninstalled?.count ?? 0));
  await expect(row).toContainText("token was invalidated");

  const providers = page.getByRole("region", { name: "By provider", exact: true });
  for (const { label, optedOut: left } of told.providers) {
    await expect(providers.getByRole("row", { name: label })).toContainText(formatCount(left));
  }
});

test("what a column of a chart or a heading means is told to the keyboard, a mouse and a finger", async ({
  page,
  browser,
}) => {
  const meaning = "Opt-outs ÷ deliveries × 1,000";
  const heading = (of: Page) => of.getByRole("columnheader", { name: "Per 1,000 delivered" });
  const tip = (of: Page) => of.locator("[data-tip]");
  await open(page, "/audience");
  const columns = page.getByRole("slider", { name: "Opt-ins and opt-outs, step by step" });
  await expect(async () => {
    await columns.focus();
    await page.keyboard.press("Home");
    await expect(columns).toHaveAttribute("aria-valuenow", "1", { timeout: 500 });
  }).toPass();
  await page.keyboard.press("ArrowRight");
  await expect(columns).toHaveAttribute("aria-valuenow", "2");
  const second = (await columns.getAttribute("aria-valuetext")) ?? "";
  await expect(columns).toHaveText(second);
  await page.keyboard.press("Escape");
  await expect(columns).toHaveText("");
  await columns.hover();
  await expect(columns).toHaveText(/opted in/);

  await heading(page).focus();
  await expect(tip(page)).toHaveText(meaning);
  await page.keyboard.press("Escape");
  await expect(tip(page)).toHaveCount(0);

  const phone = await browser.newContext({ storageState: VIEWER.state, hasTouch: true });
  const held = await phone.newPage();
  await open(held, new URL("/audience", page.url()).href);
  await heading(held).tap();
  await expect(tip(held)).toHaveText(meaning);
  await held.getByRole("heading", { level: 1 }).tap();
  await expect(tip(held)).toHaveCount(0);
  await phone.close();
});

test("how many can we reach, and what of the German audience", async ({ page, api }) => {
  // It is counted beside what comes in, and rests in between.
  let all = await report<SubscribersReport>(api, "/api/v1/subscribers");
  await expect
    .poll(
      async () => {
        all = await report<SubscribersReport>(api, "/api/v1/subscribers");
        return all.total.subscribed;
      },
      { timeout: 90_000 },
    )
    .toBeGreaterThan(0);
  const click = await asking(page);
  await click(pageLink(page, "Audience"), /\/audience/);
  const reachable = page.getByRole("region", { name: "Reachable" });
  await expect(reachable).toContainText(formatCount(all.total.subscribed));
  const countries = page.getByRole("region", { name: "Subscriptions by country" });
  await click(countries.getByRole("link", { name: "Germany" }), /country=DE/);
  const german = await report<SubscribersReport>(api, "/api/v1/subscribers?country=DE");
  expect(german.total.subscribed).toBeLessThan(all.total.subscribed);
  await expect(reachable).toContainText(formatCount(german.total.subscribed));
  const messages = page.getByRole("region", { name: /^Messages by country/ });
  // Days are still being counted: the page may be of a moment before.
  await expect(async () => {
    const path = "/api/v1/subscribers/messages?country=DE";
    const told = await report<AudienceMessagesReport>(api, path);
    await page.reload();
    await expect(messages.getByRole("row", { name: /^Germany/ })).toContainText(
      formatCount(told.total.delivered),
      { timeout: 5_000 },
    );
  }).toPass({ timeout: 60_000 });
  await expect(messages).toContainText("Not known for");
});
