import { expect, type Page } from "@playwright/test";
import { ADMIN, VIEWER } from "./support/accounts";
import { signIn, tryToSignIn } from "./support/sign-in";
import { open, test } from "./support/test";

/** The account menu at the foot of the pages. */
async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
}

test("a wrong password is told from nothing else, and the right one leads on to the page asked for", async ({
  page,
}) => {
  await page.goto("/campaigns?sort=-sent");
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent("/campaigns?sort=-sent")}`);
  await open(page, page.url());
  await tryToSignIn(page, ADMIN.email, "not the password");
  const refusal = page.getByRole("alert").filter({ hasText: "is not right" });
  await expect(refusal).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(ADMIN.email);
  const words = (await refusal.textContent()) ?? "";
  await tryToSignIn(page, "nobody@example.com", "not the password");
  await expect(refusal).toHaveText(words);
  await tryToSignIn(page, ADMIN.email, ADMIN.password);
  await expect(page).toHaveURL("/campaigns?sort=-sent");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Campaigns");
});

test("whoever signs out is out, in the browser's history too", async ({ page }) => {
  await signIn(page, VIEWER);
  await open(page, "/campaigns");
  await signOut(page);
  await expect(page).toHaveURL("/sign-in?out=1");
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
});

for (const next of [
  "https://example.com/",
  "//example.com",
  "/\\example.com",
  "javascript:alert(1)",
]) {
  test(`signing in never leads to another site: next=${next}`, async ({ page }) => {
    await open(page, `/sign-in?next=${encodeURIComponent(next)}`);
    await tryToSignIn(page, VIEWER.email, VIEWER.password);
    await expect(page).toHaveURL("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");
  });
}

test.describe("a viewer", () => {
  test.use({ storageState: VIEWER.state });
  const ADMIN_PAGES = [
    "",
    "/endpoints",
    "/endpoints/new",
    "/people",
    "/api-keys",
    "/workspace",
    "/audit",
  ];

  test("reads every report", async ({ page }) => {
    for (const [path, heading] of [
      ["/", "Overview"],
      ["/funnel", "Funnel"],
      ["/campaigns", "Campaigns"],
      ["/audience", "Audience"],
      ["/events", "Events"],
      ["/quality", "Data quality"],
      ["/account", "Account"],
    ] as const) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    }
    await expect(page.getByRole("button", { name: "Import names" })).toHaveCount(0);
  });

  test.describe("in settings", () => {
    test.use({ expectedErrors: [/403/] });

    test("is answered 403, and told who can help", async ({ page }) => {
      for (const path of ADMIN_PAGES.slice(1)) {
        const answer = await page.goto(`/settings${path}`);
        expect(answer?.status(), path).toBe(403);
        await expect(page.getByText("This page is for admins")).toBeVisible();
        await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
      }
    });
  });
});
