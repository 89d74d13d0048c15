import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { samples } from "@/lib/providers/contextpush/samples";
import { ADMIN } from "./support/accounts";
import { inDatabase } from "./support/database";
import { createEndpoint } from "./support/endpoints";
import { open, test } from "./support/test";

test.use({ storageState: ADMIN.state });

/** Posts one opened message under a secret; gives the status. */
async function statusOf(anybody: APIRequestContext, url: string, secret: string, key: string) {
  const answer = await anybody.post(url, {
    headers: { "X-ctx-secret": secret },
    data: [samples.opened({ at: Date.now(), message: key, campaign: "rotation" })],
  });
  return answer.status();
}

/** Rotates what the button names; gives what is shown once. */
async function rotate(page: Page, button: string): Promise<string> {
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: button }).click();
  const shown = (await dialog.locator("code").textContent()) ?? "";
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await expect(dialog).toBeHidden();
  return shown;
}

async function end(page: Page, text: string, confirm: string): Promise<void> {
  const line = page.getByRole("listitem").filter({ hasText: `…${text.slice(-4)}` });
  await line.getByRole("button", { name: /^Revoke/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: confirm }).click();
  await expect(page.getByRole("alertdialog")).toBeHidden();
}

test("a secret and a token are rotated without losing a request, and the old ones end", async ({
  page,
  anybody,
}) => {
  const made = await createEndpoint(page, {
    provider: "ContextPush",
    name: "To be rotated",
    secret: { choice: "Generate one" },
  });
  const { url, secret = "" } = made;
  const old = secret ?? "";
  const post = (to: string, proof: string, key: string) => statusOf(anybody, to, proof, key);
  expect(await post(url, old, "k1")).toBe(200);

  const fresh = await rotate(page, "Rotate the secret");
  expect(fresh).not.toBe(old);
  expect(await post(url, old, "k2")).toBe(200);
  expect(await post(url, fresh, "k3")).toBe(200);
  await end(page, old, "Revoke the secret");
  expect(await post(url, old, "k4")).toBe(401);
  expect(await post(url, fresh, "k5")).toBe(200);

  const moved = await rotate(page, "Rotate the token");
  expect(await post(url, fresh, "k6")).toBe(200);
  expect(await post(moved, fresh, "k7")).toBe(200);
  await end(page, url, "Revoke the token");
  expect(await post(url, fresh, "k8")).toBe(401);
  expect(await post(moved, fresh, "k9")).toBe(200);

  await page.reload();
  await expect(page.getByText(fresh)).toHaveCount(0);
  await expect(page.getByText(moved)).toHaveCount(0);
});

const A_DAY_PASSES = `
  UPDATE credential SET created_at = created_at - interval '25 hours',
    first_used_at = first_used_at - interval '25 hours',
    last_used_at = last_used_at - interval '25 hours'
  WHERE endpoint_id = $1::uuid`;
const THE_HOUR_OF_NOTICE_PASSES = `
  UPDATE credential SET ends_at = ends_at - interval '1 hour'
  WHERE endpoint_id = $1::uuid AND ends_at IS NOT NULL`;

test("a replaced secret ends by itself a day after its last use, and no request is lost", async ({
  page,
  anybody,
  api,
}) => {
  const made = await createEndpoint(page, {
    provider: "ContextPush",
    name: "Rotates by itself",
    secret: { choice: "Generate one" },
  });
  const old = made.secret ?? "";
  const post = (proof: string, key: string) => statusOf(anybody, made.url, proof, key);
  expect(await post(old, "k1")).toBe(200);
  const fresh = await rotate(page, "Rotate the secret");
  const steps = page.getByRole("list", { name: "Rotation of the secret" });
  await expect(steps).toContainText("give them the new shared secret");
  await expect(steps).toContainText("The new secret has not been used yet");
  await expect(steps).toContainText("the old one was not used for 24 hours");

  expect(await post(old, "k2")).toBe(200);
  expect(await post(fresh, "k3")).toBe(200);
  // The page looks for itself.
  await expect(steps).toContainText("The new secret is in use", { timeout: 40_000 });
  await expect(steps).toContainText("if it is not used until");

  const used = `SELECT id FROM credential
    WHERE endpoint_id = $1::uuid AND purpose = 'secret' AND last_used_at IS NOT NULL`;
  await expect.poll(async () => (await inDatabase(used, [made.id])).length).toBe(2);
  await inDatabase(A_DAY_PASSES, [made.id]);
  expect(await post(fresh, "k4")).toBe(200);
  await expect(steps).toContainText("The old secret ends by itself", { timeout: 60_000 });
  expect(await post(fresh, "k5")).toBe(200);

  await inDatabase(THE_HOUR_OF_NOTICE_PASSES, [made.id]);
  await expect(page.getByText(/ended by itself/)).toBeVisible({ timeout: 60_000 });
  await expect(steps).toBeHidden();
  expect(await post(old, "k6")).toBe(401);
  expect(await post(fresh, "k7")).toBe(200);
  const opened = async () =>
    (await (await api.get(`/api/v1/funnel?endpoint=${made.id}`)).json()).total.opened;
  await expect.poll(opened).toBe(6);

  await open(page, "/settings/audit?action=credential.ended");
  const line = page.getByRole("row").filter({ hasText: "Rotates by itself" });
  await expect(line).toContainText("Pushlens itself");
});

test("a disabled endpoint answers 403, and takes events again once it is enabled", async ({
  page,
  anybody,
}) => {
  const { url, secret } = await createEndpoint(page, {
    provider: "ContextPush",
    name: "To be disabled",
    secret: { choice: "Generate one" },
  });
  await page.getByRole("button", { name: "Disable" }).click();
  await expect(page.getByRole("button", { name: "Enable" })).toBeVisible();
  expect(await statusOf(anybody, url, secret ?? "", "k1")).toBe(403);
  await page.getByRole("button", { name: "Enable" }).click();
  await expect(page.getByRole("button", { name: "Disable" })).toBeVisible();
  expect(await statusOf(anybody, url, secret ?? "", "k1")).toBe(200);
});

test("an endpoint is deleted by typing its name, and its numbers stay", async ({
  page,
  anybody,
  api,
}) => {
  const name = "To be deleted";
  const { id, url, secret } = await createEndpoint(page, {
    provider: "ContextPush",
    name,
    secret: { choice: "Generate one" },
  });
  const opened = async () => {
    const { total } = await (await api.get(`/api/v1/funnel?endpoint=${id}`)).json();
    return total.opened;
  };
  expect(await statusOf(anybody, url, secret ?? "", "k1")).toBe(200);
  await expect.poll(opened).toBe(1);

  await page.getByRole("button", { name: "Delete…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("To be del");
  await dialog.getByRole("button", { name: "Delete the endpoint" }).click();
  await expect(dialog.getByRole("alert").first()).toBeVisible();
  expect(await statusOf(anybody, url, secret ?? "", "k2")).toBe(200);

  await dialog.getByRole("textbox").fill(name);
  await dialog.getByRole("button", { name: "Delete the endpoint" }).click();
  await expect(page).toHaveURL("/settings/endpoints");
  await expect(page.getByRole("link", { name })).toHaveCount(0);
  expect(await statusOf(anybody, url, secret ?? "", "k3")).toBe(401);
  await expect.poll(opened).toBe(2);

  await open(page, `/campaigns?endpoint=${id}`);
  await expect(page.getByRole("rowheader", { name: /rotation/ })).toBeVisible();
});
