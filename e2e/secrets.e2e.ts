import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { installation } from "./installation";
import { addressOf, PAGES, ROUTES } from "./support/access";
import { ADMIN, API_KEY, ENDPOINTS, OWNER, VIEWER } from "./support/accounts";
import { createEndpoint } from "./support/endpoints";
import { open, test } from "./support/test";

const SECRET = "planted-endpoint-secret-0123456789";

test.use({ storageState: OWNER.state });

test("no secret is in any page, its server-component payload, any answer, or the log", async ({
  page,
  request,
  anybody,
}) => {
  const planted = new Map<string, string>([
    ["an endpoint's secret", SECRET],
    ["a provisioned token", ENDPOINTS.pages.token],
    ["a provisioned API key", API_KEY],
    ...[OWNER, ADMIN, VIEWER].map((one) => [`the password of ${one.email}`, one.password] as const),
  ]);
  const made = await createEndpoint(page, {
    provider: "ContextPush",
    name: "Planted",
    secret: { choice: "Enter my own", value: SECRET },
  });
  planted.set("an endpoint's token", made.url.split("/").at(-1) ?? "");

  await open(page, "/account");
  await page.getByLabel("Your password").fill(OWNER.password);
  await page.getByRole("button", { name: "Set up" }).click();
  const key = page
    .getByRole("button", { name: "Copy Key" })
    .locator("xpath=preceding-sibling::code");
  const totp = ((await key.textContent()) ?? "").replaceAll(" ", "");
  planted.set("a second factor's key", totp);

  // What goes wrong is logged; and what is refused as well as what is taken.
  const headers = { "X-ctx-secret": SECRET };
  for (const data of [[], "not JSON", [{ user_id: SECRET }], { a: [{ b: SECRET }] }]) {
    await anybody.post(new URL(made.url).pathname, { headers, data });
    await anybody.post(new URL(made.url).pathname, {
      headers: { "X-ctx-secret": `${SECRET}x` },
      data,
    });
  }
  await anybody.get(`/api/v1/funnel?from=${API_KEY}`, {
    headers: { Authorization: `Bearer ${API_KEY}` },
  });
  await anybody.get(`/api/hooks/${ENDPOINTS.pages.token}`);

  const clean = (text: string, where: string) => {
    for (const [what, secret] of planted)
      expect(text.includes(secret), `${what} in ${where}`).toBe(false);
  };
  const places = [...Object.keys(PAGES), ...Object.keys(ROUTES)]
    .filter((place) => place !== "/api/hooks/[[...token]]")
    .map(addressOf);
  places.push(`/settings/endpoints/${made.id}`, `/settings/endpoints/${made.id}/activity`);
  for (const path of places) {
    clean(await (await request.get(path)).text(), path);
    clean(await (await request.get(path, { headers: { RSC: "1" } })).text(), `${path} as payload`);
  }
  const { log, dataDir } = installation();
  const printed = await readFile(log, "utf8");
  expect(printed).toContain("Pushlens");
  clean(printed, "the log");
  const installationKey = (await readFile(join(dataDir, "secret.key"), "utf8")).trim();
  expect(printed).not.toContain(installationKey);
});
