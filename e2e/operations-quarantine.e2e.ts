import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { subscriptionBody } from "@/lib/providers/cleverpush/samples";
import { samples } from "@/lib/providers/contextpush/samples";
import { ADMIN, VIEWER } from "./support/accounts";
import { createEndpoint } from "./support/endpoints";
import { open, test } from "./support/test";

test.use({ storageState: ADMIN.state });

const opened = (message: string) => samples.opened({ at: Date.now(), message });

const SURVEYED = Date.now();
const survey = (device: string) => ({
  ...subscriptionBody("surveyAnswered", { at: SURVEYED, device }),
  answer: "yes",
});

type Row = { endpoint: string | null; counted: number; quarantined: number; difference: number };

async function accountsOf(api: APIRequestContext, endpoint: string): Promise<Row | undefined> {
  const { rows } = (await (await api.get("/api/v1/quality")).json()) as { rows: Row[] };
  return rows.find((row) => row.endpoint === endpoint);
}

async function events(api: APIRequestContext, endpoint: string): Promise<number> {
  const { rows } = await (await api.get(`/api/v1/events?endpoint=${endpoint}`)).json();
  return rows.length;
}

/** Ends in other characters than the generated one. */
const WRONG = "the-secret-of-another-app-9999";

test("a wrong secret is found and mended within a minute by what the pages say", async ({
  page,
  anybody,
  api,
}) => {
  const made = await createEndpoint(page, {
    provider: "ContextPush",
    name: "Wrong secret",
    secret: { choice: "Generate one" },
  });
  const post = (secret: string, key: string) =>
    anybody.post(made.url, { headers: { "X-ctx-secret": secret }, data: [opened(key)] });
  expect((await post(made.secret ?? "", "k1")).status()).toBe(200);
  expect((await post(WRONG, "k2")).status()).toBe(401);

  const began = Date.now();
  await expect(async () => {
    await open(page, `/settings/endpoints/${made.id}`);
    await expect(page.getByText("1 request refused in the last 24 hours")).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await page.getByRole("link", { name: "See what came" }).click();
  await expect(page).toHaveURL(/\/settings\/requests\?endpoint=.*cause=wrong_secret/);
  await page
    .getByRole("row", { name: /401 Wrong secret/ })
    .getByRole("link")
    .click();
  const advice = page.getByText(/The x-ctx-secret header that came/i);
  await expect(advice).toContainText("ends in …9999");
  await expect(advice).toContainText(`ends in …${made.secret?.slice(-4)}`);
  await expect(page.getByText(WRONG)).toHaveCount(0);

  await page.getByRole("link", { name: "Open Wrong secret" }).click();
  await page.getByRole("button", { name: "Rotate the secret" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /^Enter my own/ }).check();
  await dialog.locator("#secret").fill(WRONG);
  await dialog.getByRole("button", { name: "Rotate the secret" }).click();
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await expect(dialog).toBeHidden();
  expect((await post(WRONG, "k2")).status()).toBe(200);
  expect(Date.now() - began).toBeLessThan(60_000);
  await expect.poll(() => events(api, made.id)).toBe(2);
});

/** The line of an endpoint's type in Quarantine; other journeys' endpoints have lines there at the same time. */
const lineOf = (page: Page, name: string, endpoint: string) =>
  page
    .getByRole("row")
    .filter({ hasText: name })
    .filter({ has: page.getByRole("cell", { name: endpoint, exact: true }) });

test("a provider's new event type is quarantined, mapped, replayed and counted", async ({
  page,
  anybody,
  api,
}) => {
  const made = await createEndpoint(page, {
    provider: "CleverPush",
    name: "New type",
    secret: { choice: "No secret" },
  });
  await anybody.post(made.url, { data: [survey("s1"), survey("s2"), survey("s1")] });
  await expect.poll(() => accountsOf(api, made.id)).toMatchObject({ counted: 0, quarantined: 3 });

  await open(page, "/settings/quarantine");
  const parts = page.getByRole("navigation", { name: "Settings" });
  await expect(parts.getByRole("link", { name: /^Quarantine .*in quarantine/ })).toBeVisible();
  const line = lineOf(page, "surveyAnswered", "New type");
  await expect(line).toContainText("unknown type");
  await line.getByRole("link", { name: "A sample" }).click();
  await expect(page.getByRole("row").filter({ hasText: "quarantined" })).toHaveCount(3);
  await page.getByRole("link", { name: "Show the body" }).click();
  await expect(page.getByText('"answer": "yes"').first()).toBeVisible();

  await page.goBack();
  await page.goBack();
  await lineOf(page, "surveyAnswered", "New type").getByRole("button", { name: /^Map/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Map and replay" }).click();
  await expect(dialog.getByText("Choose what it is.")).toBeVisible();
  await dialog.getByRole("radio", { name: /^A custom event/ }).check();
  await dialog.getByRole("button", { name: "Map and replay" }).click();
  await expect(dialog.getByText(/2 items counted and 1 item known already/)).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).first().click();
  await expect(lineOf(page, "surveyAnswered", "New type")).toHaveCount(0);
  expect(await accountsOf(api, made.id)).toMatchObject({
    counted: 2,
    duplicate: 1,
    quarantined: 0,
    difference: 0,
  });
  expect(await events(api, made.id)).toBe(2);

  await anybody.post(made.url, { data: [survey("s3")] });
  await expect.poll(() => accountsOf(api, made.id)).toMatchObject({ counted: 3, quarantined: 0 });
});

test("one item is replayed from its request, which Data quality's number leads to", async ({
  page,
  anybody,
  api,
}) => {
  const made = await createEndpoint(page, {
    provider: "CleverPush",
    name: "One by one",
    secret: { choice: "No secret" },
  });
  await anybody.post(made.url, { data: [survey("o1"), survey("o2")] });
  await expect.poll(() => accountsOf(api, made.id)).toMatchObject({ quarantined: 2 });
  await open(page, "/quality");
  await page
    .getByRole("region", { name: "Accounts by endpoint" })
    .getByRole("row", { name: /One by one/ })
    .locator("a[href*='status=quarantined']")
    .click();
  await expect(page).toHaveURL(/settings\/requests\?endpoint=.*status=quarantined.*from=.*to=/);
  await page
    .getByRole("row", { name: /2 quarantined/ })
    .getByRole("link")
    .click();
  const second = page.getByRole("row").filter({ hasText: "surveyAnswered" }).nth(1);
  await second.getByRole("button", { name: "Replay item 2" }).click();
  await expect(second).toContainText("1 item still not understood.");
  expect(await accountsOf(api, made.id)).toMatchObject({ quarantined: 2, difference: 0 });

  await open(page, `/settings/quarantine?endpoint=${made.id}&reason=unknown_type`);
  await expect(lineOf(page, "surveyAnswered", "One by one")).toHaveCount(1);
  await page.getByRole("button", { name: "Replay all of these" }).click();
  await expect(page.getByText("2 items still not understood.")).toBeVisible();
});

test.describe("with a viewer's session", () => {
  test.use({ storageState: VIEWER.state, expectedErrors: [/403/] });

  test("neither requests nor quarantine are shown", async ({ page }) => {
    for (const path of ["/settings/requests", "/settings/quarantine"]) {
      expect((await page.goto(path))?.status(), path).toBe(403);
    }
  });
});
