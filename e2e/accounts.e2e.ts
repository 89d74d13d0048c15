import { writeFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { story as wonderpush } from "@/lib/providers/wonderpush/story";
import { installation, runPushlens } from "./installation";
import { ADMIN, API_KEY, ENDPOINTS, FRENCH, GERMAN, OWNER, VIEWER } from "./support/accounts";
import { inDatabase } from "./support/database";
import { signIn } from "./support/sign-in";
import { test } from "./support/test";

test("a provisioning file adds people, a key and endpoints, and changes nothing", async ({
  browser,
  anybody,
}) => {
  const file = test.info().outputPath("provision.json");
  const document = {
    workspace: { name: "Another name", timeZone: "UTC" },
    users: [
      { email: OWNER.email, password: "another password", role: "viewer" },
      { email: ADMIN.email, password: ADMIN.password, role: "admin" },
      { email: VIEWER.email, password: VIEWER.password, role: "viewer" },
      { email: GERMAN.email, password: GERMAN.password, role: "admin" },
      { email: FRENCH.email, password: FRENCH.password, role: "admin" },
    ],
    endpoints: Object.values(ENDPOINTS),
    apiKeys: [{ name: "e2e", key: API_KEY, role: "viewer" }],
  };
  await writeFile(file, JSON.stringify(document));
  expect(await runPushlens("provision", file)).toMatch(/^9 created/m);
  expect(await runPushlens("provision", file)).toMatch(/^0 created/m);

  // So that every page has something to show to those journeys that look at pages.
  for (const { body } of wonderpush.posts(Date.now())) {
    const url = `/api/hooks/${ENDPOINTS.pages.token}`;
    expect((await anybody.post(url, { data: Buffer.from(body) })).status()).toBe(200);
  }

  for (const account of [OWNER, ADMIN, VIEWER]) {
    const page = await browser.newPage({ baseURL: installation().url });
    await signIn(page, account);
    await expect(page.getByText("Acme · Europe/Berlin").last()).toBeVisible();
    await page.context().storageState({ path: account.state });
    await page.close();
  }
  // What is grave asks for the password after a while: confirm.e2e.ts looks at that.
  await inDatabase("UPDATE session SET confirmed_at = now() + interval '1 day'", []);
});
