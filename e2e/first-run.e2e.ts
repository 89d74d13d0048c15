import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { installation } from "./installation";
import { OWNER } from "./support/accounts";
import { axeFindings } from "./support/axe";
import { open, test } from "./support/test";

const run = promisify(execFile);

test.describe.configure({ mode: "serial" });

test("a new installation answers its first visitor with a redirect to setup", async ({
  page,
  anybody,
}) => {
  for (const path of ["/", "/campaigns", "/settings/endpoints", "/sign-in"]) {
    const first = await anybody.get(path, { maxRedirects: 0 });
    expect(first.status(), path).toBe(307);
    expect(first.headers().location, path).toBe("/setup");
  }
  await page.goto("/");
  await expect(page).toHaveURL("/setup");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set up Pushlens");
});

test("axe finds nothing on the page that sets it up, on a desktop and on a phone", async ({
  page,
}) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page, "/setup");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await axeFindings(page)).toEqual([]);
    }
  }
});

test("a page says nothing of what serves it and may not be framed", async ({ anybody }) => {
  const headers = (await anybody.get("/setup")).headers();
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
});

test("the terminal's code makes an owner, and the command shown turns waiting into green", async ({
  page,
}) => {
  await open(page, "/setup");
  const fill = (label: string, text: string) => page.getByLabel(label).fill(text);
  await fill("Setup code", "AAAA-BBBB-CCCC");
  await fill("Your e-mail", OWNER.email);
  await fill("Password", OWNER.password);
  await fill("Workspace", "Acme");
  await page.getByLabel("Time zone").click();
  await page.getByPlaceholder("City or region").fill("berlin");
  await page.getByRole("option", { name: "Europe/Berlin" }).click();
  const create = page.getByRole("button", { name: "Create the owner account" });
  await create.click();
  await expect(page.getByRole("alert").filter({ hasText: "code" }).first()).toBeVisible();
  await expect(page.getByLabel("Your e-mail")).toHaveValue(OWNER.email);

  await fill("Setup code", installation().setupCode.toLowerCase());
  await create.click();
  await expect(page.getByRole("heading", { name: "Connect your first provider" })).toBeVisible();
  // Who only looks around needs no provider.
  await expect(page.getByRole("button", { name: "Fill in demo data" })).toBeVisible();
  await page.getByRole("radio", { name: "CleverPush" }).check();
  await expect(page.getByLabel("Name")).toHaveValue("CleverPush");
  await fill("Name", "First run");
  await page.getByRole("button", { name: "Create endpoint" }).click();

  await expect(page.getByRole("heading", { name: "First run is ready" })).toBeFocused();
  await expect(page.getByText("Waiting for the first event…")).toBeVisible();
  const command = (await page.locator("pre").textContent()) ?? "";
  const { stdout } = await run("sh", ["-c", command]);
  expect(JSON.parse(stdout)).toEqual({ received: 1 });
  await expect(page.getByText("The first event has arrived.")).toBeVisible();
  await expect(page.getByText("1 item was understood and left out of all numbers")).toBeVisible();

  await page.getByRole("link", { name: "To the overview" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
  await page.context().storageState({ path: OWNER.state });
});

test("what is set up is not set up again", async ({ page, anybody }) => {
  const again = await anybody.get("/setup", { maxRedirects: 0 });
  expect(again.status()).toBe(307);
  expect(again.headers().location).toBe("/sign-in?next=/setup");
  await page.goto("/setup");
  await expect(page).toHaveURL(/\/sign-in/);
});
