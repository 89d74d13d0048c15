import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { installation, runPushlens } from "./installation";
import { ADMIN, OWNER, VIEWER } from "./support/accounts";
import { signIn, tryToSignIn } from "./support/sign-in";
import { open, test } from "./support/test";

/** The code that an authenticator app shows, some steps of half a minute from now. */
function codeOf(secret: string, steps = 0): string {
  const timestamp = Date.now() + steps * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** The text in the box of something that is shown once. */
async function shownOnce(page: Page, label: string): Promise<string> {
  const box = page.getByRole("button", { name: `Copy ${label}` });
  await expect(box).toBeVisible();
  return ((await box.locator("xpath=preceding-sibling::code").textContent()) ?? "").trim();
}

/** Invites somebody and gives the link that is shown once. */
async function invite(page: Page, email: string, role: string): Promise<string> {
  await open(page, "/settings/people");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Role", { exact: true }).selectOption(role);
  await page.getByRole("button", { name: "Invite" }).click();
  return shownOnce(page, `Invitation of ${email}`);
}

/** Sets a second factor up on the account page; gives its key and the recovery codes. */
async function setUpSecondFactor(page: Page, password: string) {
  await open(page, "/account");
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("img", { name: "The key of your second factor" })).toBeVisible();
  const key = (await shownOnce(page, "Key")).replaceAll(" ", "");
  // The half minute may end between reading the code and sending it.
  await expect(async () => {
    await page.getByLabel("Code", { exact: true }).fill(codeOf(key, -1));
    await page.getByRole("button", { name: "Turn on" }).click();
    const kept = page.getByRole("button", { name: "I have saved them" });
    await expect(kept).toBeVisible({ timeout: 5_000 });
  }).toPass();
  const codes = (await shownOnce(page, "Recovery codes")).split(" ");
  await page.getByRole("button", { name: "I have saved them" }).click();
  await expect(page.getByText("10 recovery codes are left")).toBeVisible();
  return { key, codes };
}

test.describe("an owner and somebody new", () => {
  test.use({ storageState: OWNER.state, expectedErrors: [/401|403/] });

  test("are invited, join, turn a second factor on, and are signed out everywhere, and the audit log tells it all", async ({
    page,
    browser,
  }) => {
    const email = "grace@example.com";
    const password = "the newcomer of Pushlens";
    const link = await invite(page, email, "viewer");
    await expect(page.getByText("Pending invitations")).toBeVisible();

    const theirs = await browser.newPage({
      baseURL: installation().url,
      storageState: { cookies: [], origins: [] },
    });
    await open(theirs, new URL(link).pathname);
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(/^Join /);
    await theirs.getByLabel("Password").fill("short");
    await theirs.getByRole("button", { name: "Join" }).click();
    await expect(theirs.getByText("That is too short")).toBeVisible();
    await theirs.getByLabel("Password").fill(password);
    await theirs.getByRole("button", { name: "Join" }).click();
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Overview");
    await theirs.goto(new URL(link).pathname);
    await expect(theirs.getByText("This invitation is not valid")).toBeVisible();

    const { key, codes } = await setUpSecondFactor(theirs, password);
    await open(page, "/settings/people");
    const row = page.getByRole("row", { name: new RegExp(email) });
    await expect(row.getByText("on", { exact: true })).toBeVisible();
    await row.getByRole("button", { name: `Sign out ${email}` }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Sign out everywhere" })
      .click();
    await expect(page.getByRole("alertdialog")).toBeHidden();

    await theirs.goto("/");
    await expect(theirs).toHaveURL(/sign-in/);
    await open(theirs, "/sign-in");
    await tryToSignIn(theirs, email, password);
    await theirs.getByLabel("Code").fill("000000");
    await theirs.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(theirs.getByText("That code is not right")).toBeVisible();
    await theirs.getByLabel("Code").fill(codeOf(key));
    await theirs.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Overview");
    await theirs.context().close();

    await row.getByRole("button", { name: `Reset code of ${email}` }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Take it away" }).click();
    await expect(page.getByRole("alertdialog")).toBeHidden();
    const again = await browser.newPage({
      baseURL: installation().url,
      storageState: { cookies: [], origins: [] },
    });
    await signIn(again, { email, password, state: "" });
    await again.context().close();

    await open(page, "/settings/audit");
    const table = page.getByRole("table");
    for (const told of [
      "invited a person",
      "joined by an invitation",
      "turned the second factor on",
      "signed a person out everywhere",
      "failed to sign in",
      "took a second factor away",
    ]) {
      await expect(table.getByText(told).first(), told).toBeVisible();
    }
    // An instant, not how long ago.
    await expect(table.locator("time").first()).toHaveText(/^\d{1,2} \w{3} \d{4}, \d\d:\d\d:\d\d$/);
    const text = await table.textContent();
    for (const planted of [password, key, link.split("/").at(-1) ?? "", ...codes]) {
      expect(text).not.toContain(planted);
    }
    await page.getByLabel("Who").selectOption(email);
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page).toHaveURL(/actor=grace%40example.com/);
    await expect(table.getByText("invited a person")).toHaveCount(0);
    await expect(table.getByText("turned the second factor on").first()).toBeVisible();

    const file = await page.request.get("/settings/audit/export?actor=grace%40example.com");
    expect(file.headers()["content-type"]).toContain("text/csv");
    expect(await file.text()).toContain("second_factor.on");
    expect(await runPushlens("audit", "verify")).toMatch(/^The audit log is whole: \d+ entries/m);
  });
});

test.describe("an API key", () => {
  test.use({ storageState: ADMIN.state });

  test("opens what it was made for, and is never shown again", async ({ page, anybody }) => {
    await open(page, "/settings/api-keys");
    await page.getByLabel("Name", { exact: true }).fill("Numbers only");
    await page.getByLabel("Ends").selectOption("30");
    await page.getByLabel(/^Single events/).uncheck();
    await page.getByLabel(/^\/metrics/).uncheck();
    await page.getByRole("button", { name: "Create key" }).click();
    const key = await shownOnce(page, "API key Numbers only");
    const headers = { Authorization: `Bearer ${key}` };
    expect((await anybody.get("/api/v1/funnel", { headers })).status()).toBe(200);
    expect((await anybody.get("/api/v1/events", { headers })).status()).toBe(403);
    expect((await anybody.get("/metrics", { headers })).status()).toBe(403);
    await page.reload();
    await expect(page.getByRole("row", { name: /Numbers only/ })).toContainText("in 30 days");
    expect(await page.content()).not.toContain(key);
  });
});

test.describe("a viewer", () => {
  test.use({ storageState: VIEWER.state, expectedErrors: [/403/] });

  test("can do nothing that only an admin may", async ({ page }) => {
    for (const path of ["/", "/campaigns", "/campaigns/none", "/events", "/quality", "/account"]) {
      await page.goto(path);
      const offered = page.getByRole("button", {
        name: /^(Rename|Import names|New endpoint|Create|Invite|Remove|Reveal|Replay|Revoke|Delete)/,
      });
      await expect(offered, path).toHaveCount(0);
      await expect(
        page.getByRole("link", { name: /^(Audit log|People matching|API keys)$/ }),
      ).toHaveCount(0);
    }
    // refusals.e2e.ts holds every page, route and action to the same.
    const answer = await page.goto("/settings/audit");
    expect(answer?.status()).toBe(403);
    await expect(page.getByText("This page is for admins")).toBeVisible();
  });
});
