import { expect, test } from "@playwright/test";
import { installation } from "./installation";

const { url } = installation();

test("a new installation answers its first visitor with a redirect to setup", async ({ page }) => {
  const first = await page.request.get(url, { maxRedirects: 0 });
  expect(first.status()).toBe(307);
  expect(first.headers().location).toBe("/setup");
  await page.goto(url);
  await expect(page).toHaveURL(`${url}/setup`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a page says nothing of what serves it and may not be framed", async ({ page }) => {
  const headers = (await page.request.get(`${url}/setup`)).headers();
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
});
