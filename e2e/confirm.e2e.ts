import { expect, type Page } from "@playwright/test";
import { installation } from "./installation";
import { ADMIN, OWNER } from "./support/accounts";
import { inDatabase } from "./support/database";
import { signIn } from "./support/sign-in";
import { open, test } from "./support/test";

const nobody = { storageState: { cookies: [], origins: [] } };

test.use(nobody);

/** A while after signing in, as far as this browser's session knows. */
async function hourPasses(page: Page, email: string): Promise<void> {
  await inDatabase(
    `UPDATE session SET confirmed_at = now() - interval '1 hour' WHERE id = (SELECT s.id
       FROM session s JOIN users u ON u.id = s.user_id WHERE u.email = $1
       ORDER BY s.created_at DESC LIMIT 1)`,
    [email],
  );
  await page.waitForLoadState();
}

/** Keeps a picture where that is asked: `PICTURES=<folder>`. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
}

test("what is grave asks for the password, and then goes on with what was typed", async ({
  page,
}) => {
  await signIn(page, ADMIN);
  await open(page, "/settings/api-keys");
  await hourPasses(page, ADMIN.email);
  await page.getByLabel("Name", { exact: true }).fill("Asked twice");
  await page.getByRole("button", { name: "Create key" }).click();
  const dialog = page.getByRole("dialog", { name: "Is it you?" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel("Your password")).toBeFocused();
  await picture(page, "confirm");
  await dialog.getByLabel("Your password").fill("not the password");
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(dialog.getByText("That is not your password")).toBeVisible();
  await dialog.getByLabel("Your password").fill(ADMIN.password);
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Copy API key Asked twice" })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Asked no more");
  await page.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByRole("button", { name: "Copy API key Asked no more" })).toBeVisible();
});

test("the password is also asked for over a question that is open", async ({ page }) => {
  await signIn(page, OWNER);
  await open(page, "/settings/people");
  await picture(page, "people");
  await page.getByLabel("E-mail").fill("roles@example.com");
  await page.getByRole("button", { name: "Invite" }).click();
  // Others may have invitations pending: only its own row says that this one was taken.
  await expect(page.getByRole("listitem").filter({ hasText: "roles@example.com" })).toBeVisible();
  await hourPasses(page, OWNER.email);
  await page.getByRole("button", { name: "Require it" }).click();
  const asked = page.getByRole("alertdialog");
  await asked.getByRole("button", { name: "Require it" }).click();
  const dialog = page.getByRole("dialog", { name: "Is it you?" });
  await dialog.getByLabel("Your password").fill(OWNER.password);
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(asked.getByText("Set up your own second factor first")).toBeVisible();
  await asked.getByRole("button", { name: "Cancel" }).click();
});

test("one sees where one is signed in, and ends another browser's session", async ({
  page,
  browser,
}) => {
  await signIn(page, ADMIN);
  const other = await browser.newPage({ baseURL: installation().url, ...nobody });
  await signIn(other, ADMIN);
  await open(page, "/account");
  await picture(page, "account");
  await expect(page.getByText("this one")).toBeVisible();
  const kept = await other.context().cookies();
  await open(other, "/account");
  await other.getByRole("button", { name: /^Your account/ }).click();
  await other.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(other).toHaveURL(/sign-in/);
  await other.context().addCookies(kept);
  await other.goto("/account");
  await expect(other).toHaveURL(/sign-in/);
  await picture(other, "sign-in");
  await other.context().close();
});

test.describe("after an upgrade", () => {
  test.use({ expectedErrors: [/409|404|Server Action/] });

  test("a form sent from a page of before keeps what was typed, and says to reload", async ({
    page,
  }) => {
    await signIn(page, ADMIN);
    await open(page, "/settings/api-keys");
    await page.route("**/settings/api-keys", (route) => {
      const headers = route.request().headers();
      const action = headers["next-action"];
      if (!action) return route.fallback();
      const gone = action.replaceAll(/[0-9a-f]/g, (digit) => (digit === "a" ? "b" : "a"));
      return route.continue({ headers: { ...headers, "next-action": gone } });
    });
    await page.getByLabel("Name", { exact: true }).fill("Typed before");
    await page.getByRole("button", { name: "Create key" }).click();
    await expect(page.getByText("Pushlens was upgraded since this page was opened")).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Typed before");
  });
});
