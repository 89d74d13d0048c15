import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { entry } from "@/lib/providers/contextpush/samples";
import { installation } from "./installation";
import { ADMIN, VIEWER } from "./support/accounts";
import { inDatabase } from "./support/database";
import { createEndpoint } from "./support/endpoints";
import { open, test } from "./support/test";

const delivery = (person: string, message: string, status: string) =>
  entry(status, {
    at: Date.now(),
    message,
    person,
    device: `device-${message}`,
    campaign: "spring",
  });

test.use({ storageState: ADMIN.state });

test("an admin exports and erases somebody from their timeline, whose id is not shown on the way", async ({
  page,
  anybody,
  api,
  browser,
}) => {
  const [person, other] = ["timeline-customer-8911", "neighbour-customer-8912"];
  const made = await createEndpoint(page, {
    provider: "ContextPush",
    name: "Timelines",
    secret: { choice: "Generate one" },
  });
  const data = [
    delivery(person, "t1", "delivered"),
    delivery(person, "t1", "opened"),
    delivery(other, "t2", "delivered"),
  ];
  const headers = { "X-ctx-secret": made.secret ?? "" };
  expect((await anybody.post(made.url, { headers, data })).status()).toBe(200);
  const eventsOf = async (id: string) =>
    (await (await api.get(`/api/v1/events?endpoint=${made.id}&person=${id}`)).json()).rows;
  await expect.poll(async () => (await eventsOf(person)).length).toBe(2);

  const theirs = await browser.newPage({
    baseURL: installation().url,
    storageState: VIEWER.state,
  });
  await open(theirs, `/events?person=${person}`);
  await expect(theirs.getByRole("link", { name: "Everybody", exact: true })).toBeVisible();
  await expect(theirs.getByRole("link", { name: /^(Export data|Erase)/ })).toHaveCount(0);
  await theirs.context().close();

  await open(page, `/events?person=${person}`);
  await page.getByRole("link", { name: "Export data" }).click();
  await expect(page).toHaveURL(/settings\/data\?person=.*#export$/);
  const form = page.locator("#export form");
  await expect(form.getByLabel("Person", { exact: true })).toHaveValue(person);
  const file = await downloaded(page);
  expect(file).toMatchObject({ persons: [person], messages: [{ campaign: "spring" }] });
  expect(file.events.map(({ kind }) => kind).sort()).toEqual(["delivered", "opened"]);
  expect(file.items.map(({ item }) => item.user_id)).toEqual([person, person]);
  expect(JSON.stringify(file)).not.toContain(other);

  // By way of one of their messages, as somebody does who does not know the id.
  const [{ message }] = await eventsOf(person);
  await open(page, `/events/messages/${message}`);
  await page.getByRole("link", { name: "Everything of this person" }).click();
  await page.getByRole("link", { name: "Erase…" }).click();
  await expect(page).toHaveURL(/settings\/data\?recipient=.*#erase$/);
  const erase = page.locator("#erase form");
  await expect(erase.getByText("Chosen from their timeline")).toBeVisible();
  expect(await page.content()).not.toContain(person);
  await erase.getByRole("button", { name: "Erase this person" }).click();
  await expect(erase.getByText("Type the word erase.")).toBeVisible();
  expect(await eventsOf(person)).toHaveLength(2);
  await erase.getByLabel("Type the word erase to confirm").fill("erase");
  await erase.getByRole("button", { name: "Erase this person" }).click();
  await expect(erase.getByText(/^Receipt .+: 2 events, 1 messages?/)).toBeVisible();
  expect(await eventsOf(person)).toHaveLength(0);
  expect(await eventsOf(other)).toHaveLength(1);
});

test("an admin sees what a shorter retention removes before it is saved, and after the run that it did", async ({
  page,
}) => {
  await inDatabase(OLD_SAMPLES, []);
  await open(page, "/settings/data");
  const days = page.getByLabel("Samples of refused requests");
  const field = page.locator("form > div > div").filter({ has: days });
  await expect(field).toContainText("never");
  await days.fill("soon");
  await page.getByRole("button", { name: "Show what it removes" }).click();
  await expect(page.getByText("Enter a number of days, or nothing.")).toBeVisible();
  await days.fill("400");
  await page.getByRole("button", { name: "Show what it removes" }).click();
  const effect = page.getByRole("status").filter({ hasText: "Nothing is saved yet" });
  await expect(effect).toContainText("Samples of refused requests: 3 older than 400 days");
  await expect(effect).toContainText("Raw bodies: nothing, ever");
  expect(await inDatabase(OLD_LEFT, [])).toEqual([{ n: 3 }]);

  await page.reload();
  await expect(days).toHaveValue("");
  await days.fill("400");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. The worker follows within a minute.")).toBeVisible();
  // The page looks for itself.
  await expect(field).toContainText("removed 3", { timeout: 90_000 });
  expect(await inDatabase(OLD_LEFT, [])).toEqual([{ n: 0 }]);
});

/** Of May 2024: their ids, as all of requests, begin with the time. */
const OLD_SAMPLES = `
  INSERT INTO refused_request (id, endpoint_id, received_at, cause, method, headers, query, size, body)
  SELECT ('018f4000-0000-7000-8000-00000000000' || n)::uuid, '00000000-0000-0000-0000-000000000000',
    '2024-05-03T00:00:00Z', 'unknown_token', 'POST', '{}', '', 2, '{}'
  FROM generate_series(1, 3) AS n ON CONFLICT DO NOTHING`;
const OLD_LEFT = `
  SELECT count(*)::int AS n FROM refused_request WHERE id < '01900000-0000-7000-8000-000000000000'`;

type ExportFile = {
  readonly events: readonly { readonly kind: string }[];
  readonly items: readonly { readonly item: { readonly user_id: string } }[];
};

async function downloaded(page: Page): Promise<ExportFile> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as JSON" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("person.json");
  return JSON.parse(await readFile(await file.path(), "utf8"));
}
