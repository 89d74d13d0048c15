import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { ADMIN } from "./support/accounts";
import { createEndpoint } from "./support/endpoints";
import { open, test } from "./support/test";

test.use({ storageState: ADMIN.state });

/** Posts one opened message under a secret; gives the status. */
async function statusOf(anybody: APIRequestContext, url: string, secret: string, key: string) {
  const answer = await anybody.post(url, {
    headers: { "X-ctx-secret": secret },
    data: [
      {
        user_id: "u-1",
        campaign_id: "rotation",
        idempotency_key: key,
        delivery_status: "opened",
        timestamp: new Date().toISOString(),
      },
    ],
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
  await line.getByRole("button", { name: /^End/ }).click();
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
  await end(page, old, "End the secret");
  expect(await post(url, old, "k4")).toBe(401);
  expect(await post(url, fresh, "k5")).toBe(200);

  const moved = await rotate(page, "Rotate the token");
  expect(await post(url, fresh, "k6")).toBe(200);
  expect(await post(moved, fresh, "k7")).toBe(200);
  await end(page, url, "End the token");
  expect(await post(url, fresh, "k8")).toBe(401);
  expect(await post(moved, fresh, "k9")).toBe(200);

  await page.reload();
  await expect(page.getByText(fresh)).toHaveCount(0);
  await expect(page.getByText(moved)).toHaveCount(0);
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
