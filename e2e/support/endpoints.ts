import { expect, type Page } from "@playwright/test";
import { open } from "./test";

/** An endpoint as its form showed it once. */
export type MadeEndpoint = {
  readonly id: string;
  readonly url: string;
  readonly secret: string | null;
};

/** Makes an endpoint in Settings, as an admin does, and copies what is shown once. */
export async function createEndpoint(
  page: Page,
  wanted: {
    readonly provider: string;
    readonly name: string;
    readonly secret: { readonly choice: string; readonly value?: string };
  },
): Promise<MadeEndpoint> {
  await open(page, "/settings/endpoints/new");
  await page.getByRole("radio", { name: wanted.provider, exact: true }).check();
  await page.getByLabel("Name", { exact: true }).fill(wanted.name);
  await page.getByRole("radio", { name: new RegExp(`^${wanted.secret.choice}`) }).check();
  if (wanted.secret.value) await page.locator("#secret").fill(wanted.secret.value);
  await page.getByRole("button", { name: "Create endpoint" }).click();
  await expect(page.getByRole("heading", { name: `${wanted.name} is ready` })).toBeVisible();
  const [url = "", secret = null] = await page
    .getByRole("main")
    .locator("div > code")
    .allInnerTexts();
  await page.getByRole("link", { name: "Done" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wanted.name);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  return { id, url, secret: wanted.secret.choice === "No secret" ? null : secret };
}
