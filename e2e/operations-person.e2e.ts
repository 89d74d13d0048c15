import { expect } from "@playwright/test";
import { entry } from "@/lib/providers/contextpush/samples";
import { ADMIN } from "./support/accounts";
import { createEndpoint } from "./support/endpoints";
import { open, test } from "./support/test";

test.use({ storageState: ADMIN.state });

const PERSON = "leaving-customer-4711";

const delivery = (person: string, message: string, status: string) =>
  entry(status, {
    at: Date.now(),
    message,
    person,
    device: `device-${message}`,
    campaign: "farewell",
  });

test("a person is erased over the settings, nothing of theirs is found, and the counts stay", async ({
  page,
  anybody,
  api,
}) => {
  const made = await createEndpoint(page, {
    provider: "ContextPush",
    name: "Erasure",
    secret: { choice: "Generate one" },
  });
  const items = [
    delivery(PERSON, "k1", "delivered"),
    delivery(PERSON, "k1", "opened"),
    delivery("staying-customer", "k2", "delivered"),
  ];
  const post = () =>
    anybody.post(made.url, { headers: { "X-ctx-secret": made.secret ?? "" }, data: items });
  expect((await post()).status()).toBe(200);
  const total = async () =>
    (await (await api.get(`/api/v1/funnel?endpoint=${made.id}`)).json()).total;
  const eventsOf = async (person: string) =>
    (await (await api.get(`/api/v1/events?endpoint=${made.id}&person=${person}`)).json()).rows;
  await expect.poll(async () => (await total()).delivered).toBe(2);
  const before = await total();
  expect(before).toMatchObject({ delivered: 2, opened: 1 });
  expect(await eventsOf(PERSON)).toHaveLength(2);

  await open(page, "/settings/data");
  const form = page.locator("form").filter({ hasText: "Erase this person" });
  await form.getByLabel("Person", { exact: true }).fill(PERSON);
  await form.getByLabel("Type it again to confirm").fill(PERSON);
  await form.getByRole("button", { name: "Erase this person" }).click();
  await expect(form.getByText(/^Receipt .+: 2 events, 1 messages?/)).toBeVisible();

  expect(await eventsOf(PERSON)).toHaveLength(0);
  expect(await eventsOf("staying-customer")).toHaveLength(1);
  expect(await total()).toEqual(before);

  // The provider sends it all once more: nobody comes back, nothing is counted twice.
  expect((await post()).status()).toBe(200);
  const accounts = async () => {
    const { rows } = await (await api.get("/api/v1/quality")).json();
    return rows.find((row: { endpoint: string | null }) => row.endpoint === made.id);
  };
  await expect.poll(async () => (await accounts()).duplicate).toBe(3);
  expect(await accounts()).toMatchObject({ counted: 3, difference: 0 });
  expect(await eventsOf(PERSON)).toHaveLength(0);
  expect(await total()).toEqual(before);
});
