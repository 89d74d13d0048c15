import { writeFile } from "node:fs/promises";
import { runPushlens } from "./installation";
import { ADMIN, API_KEY, ENDPOINTS, OWNER, VIEWER } from "./support/accounts";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("a provisioning file adds people, a key and endpoints, and changes nothing", async ({
  browser,
  baseURL,
}) => {
  const file = test.info().outputPath("provision.json");
  const document = {
    workspace: { name: "Another name", timeZone: "UTC" },
    users: [
      { email: OWNER.email, password: "another password", role: "viewer" },
      { email: ADMIN.email, password: ADMIN.password, role: "admin" },
      { email: VIEWER.email, password: VIEWER.password, role: "viewer" },
    ],
    endpoints: Object.values(ENDPOINTS),
    apiKeys: [{ name: "e2e", key: API_KEY, role: "viewer" }],
  };
  await writeFile(file, JSON.stringify(document));
  expect(await runPushlens("provision", file)).toMatch(/^6 created/m);
  expect(await runPushlens("provision", file)).toMatch(/^0 created/m);

  for (const account of [OWNER, ADMIN, VIEWER]) {
    const page = await browser.newPage({ baseURL });
    await signIn(page, account);
    await expect(page.getByText("Acme · Europe/Berlin").last()).toBeVisible();
    await page.context().storageState({ path: account.state });
    await page.close();
  }
});
