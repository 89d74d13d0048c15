import { expect, type Page } from "@playwright/test";
import { ADMIN, VIEWER } from "@/e2e/support/accounts";
import { axeFindings } from "@/e2e/support/axe";
import { HISTORY } from "@/e2e/support/demo";
import { readFigures } from "@/e2e/support/figures";
import { open, test } from "@/e2e/support/test";

/** Somebody of the shared history who got a message of a campaign, by the id that a provider gave. */
async function somebody(page: Page): Promise<{ person: string; campaign: string }> {
  const found = await page.request.get(
    "/api/v1/events?kind=delivered&provider=wonderpush&limit=50",
  );
  const { rows } = (await found.json()) as {
    rows: {
      message: string;
      subject: string;
      person: string | null;
      campaignName: string | null;
    }[];
  };
  const row = rows.find((one) => one.person !== null && one.campaignName !== null);
  if (!row) throw new Error("Nobody in the history got a message of a campaign.");
  await page.goto(`/events/messages/${row.message}`);
  await page.getByRole("button", { name: "Reveal personal data" }).click();
  const told = page.locator("form").filter({ hasText: "The audit log says that you looked." });
  await expect(told).toBeVisible();
  const name = told.getByText("Person", { exact: true }).locator("xpath=following-sibling::dd");
  return { person: (await name.textContent()) ?? "", campaign: row.campaignName ?? "" };
}

const total = (title: string): number => Number(/^([\d,]+) /.exec(title)?.[1]?.replaceAll(",", ""));

test.describe("as an admin", () => {
  test.use({ storageState: ADMIN.state });

  test("did this person get that message: three clicks, at any time, over all providers", async ({
    page,
  }) => {
    const { person, campaign } = await somebody(page);
    await open(page, "/");
    await page
      .getByRole("navigation", { name: "Pages" })
      .getByRole("link", { name: "Events" })
      .click();
    await page.getByRole("searchbox", { name: /user id of a person/ }).fill(person);
    await page.getByRole("button", { name: "Find", exact: true }).click();
    const card = page.getByRole("region", { name: /^Person / });
    await expect(card).not.toContainText(person);
    const got = card.getByRole("row").filter({ hasText: campaign }).first();
    await expect(got.getByText("Delivered", { exact: true })).toBeVisible();
    await got.getByRole("link").click();
    await expect(page).toHaveURL(/\/events\/messages\/[0-9a-f-]{36}$/);
    // Where the same ids came more than once, each is a message of its own, the newest first.
    const steps = page
      .getByRole("region", { name: /^(How far it got|Message \d+ of \d+)$/ })
      .first();
    await expect(steps).toContainText("Delivered ·");
    await expect(steps).toContainText("confirmed by the device itself");
    const events = page.getByRole("region", { name: "Its events" });
    await expect(events.getByRole("link", { name: "Its request" }).first()).toHaveAttribute(
      "href",
      /^\/settings\/requests\//,
    );
  });

  test("who looks at personal data is on record", async ({ page }) => {
    await somebody(page);
    await page.goto("/settings/audit");
    await expect(page.getByRole("row", { name: /revealed personal data/ }).first()).toBeVisible();
  });
});

test.describe("as a viewer", () => {
  test.use({ storageState: VIEWER.state });

  test("from a number down to its messages, as many as it says, with range and filters kept", async ({
    page,
  }) => {
    await open(page, "/?provider=wonderpush&provider=notificationapi");
    const { Opened = "" } = await readFigures(page);
    await page
      .getByRole("region", { name: "Key figures" })
      .getByRole("link", { name: `${Opened} opened: show the messages`, exact: true })
      .click();
    await expect(page).toHaveURL(/provider=wonderpush&provider=notificationapi&stage=opened/);
    const list = page.getByRole("region", { name: "Messages" }).first();
    await expect(list.getByRole("heading")).toContainText(`${Opened} messages: opened`);
    await page.goto(`${page.url()}&from=&limit=1000`);
    const all = Number(Opened.replaceAll(",", ""));
    await expect(page.locator("tbody tr")).toHaveCount(Math.min(all, 1_000));
  });

  test("the id of a message, as files and the API have it, leads to the message", async ({
    page,
  }) => {
    const told = await page.request.get("/api/v1/events?kind=delivered&limit=1");
    const { rows } = (await told.json()) as { rows: { message: string }[] };
    await open(page, "/events/messages?stage=opened");
    await page.getByRole("searchbox", { name: /id of a message/ }).fill(rows[0]?.message ?? "");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await expect(page).toHaveURL(`/events/messages/${rows[0]?.message}`);
  });

  test("words of a title or of a campaign's name lead to the campaign", async ({ page }) => {
    await open(page, "/events");
    await page.getByRole("searchbox", { name: /words of a title/ }).fill("for your LESSON");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    const found = page.getByRole("region", { name: "Found for “for your LESSON”" });
    await expect(found.getByRole("row", { name: /daily-reminder/ })).toContainText(
      "It's time for your lesson",
    );
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("searchbox", { name: /words of a title/ }).fill("reminder");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    const byName = page.getByRole("region", { name: "Found for “reminder”" });
    await byName.getByRole("link", { name: "daily-reminder" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("daily-reminder");
  });

  test("what got lost between two stages leads to those messages", async ({ page }) => {
    await open(page, "/funnel?provider=wonderpush");
    const lost = page.getByRole("link", { name: /sent, not delivered/ });
    const said = total((await lost.textContent()) ?? "");
    await lost.click();
    const heading = page.getByRole("heading", { name: /messages: sent, not delivered/ });
    await expect(heading).toBeVisible();
    expect(total((await heading.textContent()) ?? "")).toBe(said);
    await expect(page.locator("tbody tr").first()).toContainText("not Delivered");
  });

  test("a number by event time leads to its events", async ({ page }) => {
    await open(page, "/funnel?provider=pushwoosh&clock=event");
    const card = page.getByRole("region", { name: "Stage by stage" });
    const number = card.locator("ol > li").filter({ hasText: /^Sent/ }).getByRole("link").first();
    const said = (await number.textContent()) ?? "";
    await number.click();
    await expect(page.getByRole("heading", { name: `${said} events: sent` })).toBeVisible();
  });

  test("an hour of the trend leads to that hour's events, and on to its day", async ({ page }) => {
    const day = HISTORY.yesterday();
    await open(page, `/?from=${day}&to=${day}&provider=wonderpush`);
    const trend = page.getByRole("region", { name: "Delivered and opened" });
    await trend.getByText("View as table").click();
    const number = trend.locator("table tbody a").first();
    const said = (await number.textContent()) ?? "";
    await number.click();
    await expect(page).toHaveURL(new RegExp(`from=${day}&to=${day}.*hour=`));
    const events = new RegExp(`^${said} events?: (delivered|opened)`);
    await expect(page.getByRole("heading", { name: events })).toBeVisible();
    await expect(page.locator("tbody tr")).toHaveCount(Math.min(25, Number(said)));
    await page.getByRole("link", { name: "The whole day" }).click();
    await expect(page).not.toHaveURL(/hour=/);
    await expect(page.getByText(/in this period, by the time they happened/)).toBeVisible();
  });

  test("personal data is masked, and cannot be revealed", async ({ page }) => {
    await open(page, "/events/messages?stage=delivered");
    await page.locator("tbody a").first().click();
    await expect(page.getByRole("heading", { name: "One message" })).toBeVisible();
    await expect(page.getByRole("button", { name: /Reveal/ })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Its request" })).toHaveCount(0);
  });

  test("a list can be followed, paused and left", async ({ page }) => {
    let reads = 0;
    await page.route("**/api/v1/events*", async (route) => {
      reads += 1;
      await route.continue();
    });
    await open(page, "/events?live=1");
    await expect.poll(() => reads, { timeout: 15_000 }).toBeGreaterThan(1);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByText("Paused: new events wait.")).toBeVisible();
    await page.getByRole("link", { name: "Stop following" }).click();
    await expect(page).not.toHaveURL(/live/);
  });

  test("every number is defined on one page", async ({ page }) => {
    await open(page, "/");
    await page.getByRole("button", { name: "What is Opened?" }).first().click();
    await page.getByRole("link", { name: "All definitions" }).first().click();
    await expect(page.getByRole("heading", { name: "Definitions" })).toBeVisible();
    await expect(page.getByText("opened ÷ delivered")).toBeVisible();
    await expect(page.getByRole("row", { name: /ContextPush Push/ })).toContainText("accepted");
  });
});
