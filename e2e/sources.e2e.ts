import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { airshipLines, klaviyoBody, mailjetBody } from "@/lib/testing/unknown-vendors";
import { ADMIN } from "./support/accounts";
import { createEndpoint, type MadeEndpoint } from "./support/endpoints";
import { readFunnel } from "./support/figures";
import { open, test } from "./support/test";
import { expectWellMade } from "./support/well-made";

test.use({ storageState: ADMIN.state });

/** An endpoint of another vendor that bodies have come to, before anybody has said what they mean. */
async function another(
  page: Page,
  anybody: APIRequestContext,
  { name, body, type = "application/json" }: { name: string; body: string; type?: string },
): Promise<MadeEndpoint> {
  const endpoint = await createEndpoint(page, {
    provider: "Another vendor",
    name,
    secret: { choice: "No secret" },
  });
  const answer = await anybody.post(endpoint.url, {
    headers: { "Content-Type": type },
    data: Buffer.from(body),
  });
  expect(answer.status()).toBe(200);
  return endpoint;
}

/** What the API says became of all that came to an endpoint. */
const accounts = async (api: APIRequestContext, endpoint: string) => {
  const { rows } = await (await api.get(`/api/v1/quality?endpoint=${endpoint}`)).json();
  return rows.find((row: { endpoint: string }) => row.endpoint === endpoint);
};
const stages = async (api: APIRequestContext, endpoint: string) =>
  (await (await api.get(`/api/v1/funnel?endpoint=${endpoint}`)).json()).total;

/** Opens the mapping of an endpoint whose bodies wait in quarantine. */
async function openMapping(page: Page, api: APIRequestContext, { id }: MadeEndpoint) {
  await expect.poll(() => accounts(api, id)).toMatchObject({ pending: 0, counted: 0 });
  await open(page, `/settings/endpoints/${id}`);
  await expect(page.getByText("Nothing that comes here is counted yet")).toBeVisible();
  await page.getByRole("link", { name: "Map this source" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Map /);
}

const save = (page: Page): Locator => page.getByRole("button", { name: "Save this mapping" });
const valueRow = (page: Page, text: RegExp): Locator => page.getByRole("button", { name: text });

/** Says what a value is. */
async function say(page: Page, value: RegExp, what: string): Promise<void> {
  await valueRow(page, value).first().click();
  await page.locator("li select").selectOption(what);
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await valueRow(page, value).first().click();
}

test("Mailjet’s bodies are mapped by what was guessed of them, and give the right funnel", async ({
  page,
  anybody,
  api,
}) => {
  const endpoint = await another(page, anybody, { name: "Mailjet", body: mailjetBody(Date.now()) });
  await openMapping(page, api, endpoint);
  await expect(valueRow(page, /^event .*type \(guess\)/)).toBeVisible();
  await expect(valueRow(page, /^MessageID 94857068804950690/)).toBeVisible();
  await expect(page.getByLabel("What unsub means")).toHaveValue("opted_out");
  const becomes = page.getByRole("table").filter({ hasText: "8 items become" });
  await expect(becomes.getByRole("row", { name: /^Sent 3 3/ })).toBeVisible();
  await save(page).click();
  await expect(page.getByText("Version 1 is in use")).toBeVisible();
  await expect(page.getByText("8 counted")).toBeVisible();

  expect(await stages(api, endpoint.id)).toMatchObject({
    ...{ sent: 3, delivered: null, opened: 2, clicked: 1, failed: 1 },
  });
  expect(await accounts(api, endpoint.id)).toMatchObject({
    ...{ received: 8, counted: 8, quarantined: 0, difference: 0 },
  });
  await open(page, `/funnel?endpoint=${endpoint.id}`);
  const card = page.getByRole("region", { name: "Stage by stage" });
  await expect
    .poll(() => readFunnel(card))
    .toMatchObject({ Sent: "3", Opened: "2", Clicked: "1", Failed: "1" });
  // What comes from now on is counted at once, and a copy once.
  await anybody.post(endpoint.url, { data: Buffer.from(mailjetBody(Date.now() - 60_000)) });
  await expect.poll(() => accounts(api, endpoint.id)).toMatchObject({ received: 16, pending: 0 });
  expect(await stages(api, endpoint.id)).toMatchObject({ sent: 3, opened: 2 });
});

test("Klaviyo’s one id for all recipients is told, and joined with the person", async ({
  page,
  anybody,
  api,
}) => {
  const endpoint = await another(page, anybody, { name: "Klaviyo", body: klaviyoBody(Date.now()) });
  await openMapping(page, api, endpoint);
  await say(page, /^id 01HA/, "person");
  await expect(valueRow(page, /^\$message RbX2 message \(guess\)/)).toBeVisible();
  await expect(valueRow(page, /^Campaign Name .* campaign name \(guess\)/)).toBeVisible();
  await expect(page.getByText("One message id stands for several people")).toBeVisible();
  await say(page, /^id 01HA/, "joined");
  await expect(page.getByText("One message id stands for several people")).toBeHidden();
  await save(page).click();
  await expect(page.getByText("Version 1 is in use")).toBeVisible();
  // 01HA: delivered, opened; 01HB: delivered, and unsubscribed later; 01HC: bounced.
  expect(await stages(api, endpoint.id)).toMatchObject({ delivered: 2, opened: 1, failed: 1 });
});

test("Airship’s lines are mapped with the keyboard alone", async ({ page, anybody, api }) => {
  const body = airshipLines(Date.now());
  const type = "application/x-ndjson";
  const endpoint = await another(page, anybody, { name: "Airship", body, type });
  await openMapping(page, api, endpoint);
  const press = async (wanted: Locator, ...keys: string[]) => {
    await tabTo(page, wanted);
    for (const key of keys) await page.keyboard.press(key);
  };
  const choose = async (value: RegExp, option: string) => {
    await press(valueRow(page, value).first(), "Enter");
    await page.keyboard.press("Tab");
    const list = page.locator("li select");
    await expect(list).toBeFocused();
    for (let presses = 0; presses < 40 && (await list.inputValue()) !== option; presses += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await expect(list).toHaveValue(option);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
  };
  const next = page.getByRole("button", { name: "The next item" });
  await expect(valueRow(page, /^push_id 2f1c.*message \(guess\)/)).toBeVisible();
  await press(next, "Enter", "Enter");
  await choose(/^push_id 2f1c.*in 1 of 5/, "else:message");
  await choose(/^channel 6b46/, "joined");
  await expect(page.getByText('1 × The type "TAG_CHANGE" is not known.')).toBeVisible();
  await press(page.getByLabel("What TAG_CHANGE means"), "ArrowUp");
  await expect(page.getByLabel("What TAG_CHANGE means")).toHaveValue("ignored");
  await press(save(page), "Enter");
  await expect(page.getByText("Version 1 is in use")).toBeVisible();
  expect(await accounts(api, endpoint.id)).toMatchObject({
    counted: 4,
    ignored: 1,
    quarantined: 0,
  });
});

/** Presses Tab until a part has the focus, from the page’s beginning on. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${wanted}.`);
}

test("the mapping page is well made, empty, with bodies and with a file", async ({
  page,
  anybody,
  api,
}) => {
  const endpoint = await another(page, anybody, {
    name: "Well made",
    body: klaviyoBody(Date.now()),
  });
  await openMapping(page, api, endpoint);
  const address = page.url();
  await valueRow(page, /^topic /)
    .first()
    .click();
  await expectWellMade(page, "the mapping page");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByLabel("Definition").fill('{"version": 1}');
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByText("slug: ", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save this file’s mapping" })).toBeHidden();

  const empty = await createEndpoint(page, {
    provider: "Another vendor",
    name: "Empty",
    secret: { choice: "No secret" },
  });
  await open(page, `/settings/endpoints/${empty.id}`);
  await page.getByRole("link", { name: "Map this source" }).click();
  await expect(page.getByText("Nothing has come yet")).toBeVisible();
  await expectWellMade(page, "the empty mapping page");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByLabel("Sample", { exact: true }).fill(mailjetBody(Date.now()));
  await page.getByRole("button", { name: "Look at the sample" }).click();
  await expect(valueRow(page, /^event .*type \(guess\)/)).toBeVisible();
  await expect(page.getByText("8 items become")).toBeVisible();
  expect(address).toContain("/settings/sources/");
});

test("sources are listed, renamed and deleted with the keyboard, and one in use says what to do", async ({
  page,
}) => {
  const endpoint = await createEndpoint(page, {
    provider: "Another vendor",
    name: "To be <b>kept</b>",
    secret: { choice: "No secret" },
  });
  const row = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  await open(page, "/settings/sources");
  await tabTo(page, page.getByRole("button", { name: "Rename To be <b>kept</b>" }));
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Name" }).fill("Kept <i>source</i>");
  await page.keyboard.press("Enter");
  await expect(row("Kept <i>source</i> Not mapped yet")).toBeVisible();
  const remove = page.getByRole("button", { name: "Delete Kept <i>source</i>" });
  await expect(page.getByRole("button", { name: "Rename Kept <i>source</i>" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(remove).toBeFocused();
  await page.keyboard.press("Enter");
  const confirm = page.getByRole("button", { name: "Delete the source" });
  await confirm.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("The endpoint To be <b>kept</b> is read by it.")).toBeVisible();
  await page.keyboard.press("Escape");

  await open(page, `/settings/endpoints/${endpoint.id}`);
  await page.getByRole("button", { name: "Delete…" }).click();
  await page.getByLabel(/^Type the name/).fill("To be <b>kept</b>");
  await page.getByRole("button", { name: "Delete the endpoint" }).click();
  await expect(page).toHaveURL(/settings\/endpoints$/);
  await open(page, "/settings/sources");
  await remove.click();
  await expect(page.getByText("Nothing is stored of it, so no number changes.")).toBeVisible();
  await confirm.click();
  await expect(row("Kept <i>source</i>")).toBeHidden();
});
