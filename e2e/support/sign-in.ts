import { expect, type Page } from "@playwright/test";
import type { Account } from "./accounts";
import { open } from "./test";

/** Fills the sign-in form and sends it. */
export async function tryToSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Signs a browser in, as a person does. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await open(page, "/sign-in");
  await tryToSignIn(page, email, password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");
}
