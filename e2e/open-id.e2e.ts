import { expect, type Page } from "@playwright/test";
import { ADMIN } from "./support/accounts";
import { axeFindings } from "./support/axe";
import { open, takenOver, test } from "./support/test";

/** Through the issuer's own pages. */
async function signInAtAcme(page: Page, login: string): Promise<void> {
  // Its pages ask for a font of elsewhere.
  await page.route("https://fonts.googleapis.com/**", (route) => route.fulfill({ body: "" }));
  await open(page, "/sign-in?next=/campaigns");
  await page.getByRole("button", { name: "Sign in with Acme" }).click();
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("somebody signs in through the company's issuer, and out of both", async ({ page }) => {
  await signInAtAcme(page, "colleague");
  await expect(page).toHaveURL("/campaigns");
  await open(page, "/account");
  await expect(page.getByText("colleague@example.com, viewer")).toBeVisible();
  await expect(page.getByText("You have none here: you sign in with Acme.")).toBeVisible();
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("link", { name: "sign out of Acme" }).click();
  await page.getByRole("button", { name: "Yes, sign me out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await takenOver(page);
  await page.getByRole("button", { name: "Sign in with Acme" }).click();
  await expect(page.getByPlaceholder("Enter any login")).toBeVisible();
});

test("an address that nobody verified joins no account, and an admin sees why", async ({
  page,
  browser,
}) => {
  await signInAtAcme(page, "stranger");
  await expect(page.getByText("does not say that your e-mail address is verified")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const admin = await (await browser.newContext({ storageState: ADMIN.state })).newPage();
  await open(admin, "/settings/people");
  await expect(admin.getByText("Last sign-in that did not work")).toContainText("verified");
  await expect(admin.getByText("working", { exact: true })).toBeVisible();
  expect(await axeFindings(admin)).toEqual([]);
  await admin.context().close();
});
