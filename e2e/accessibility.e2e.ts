import { AxeBuilder } from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { wonderpush } from "./fixtures/wonderpush";
import { ADMIN, ENDPOINTS } from "./support/accounts";
import { open, test } from "./support/test";

const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

/** The addresses of all pages, those about one thing too. */
async function pages(api: APIRequestContext) {
  type Row = { key: string; endpoint: string; name: string };
  const rowsOf = async (path: string): Promise<Row[]> => (await (await api.get(path)).json()).rows;
  let endpoint = "";
  await expect
    .poll(async () => {
      const rows = await rowsOf("/api/v1/quality");
      const row = rows.find(({ name }) => name === ENDPOINTS.pages.name);
      endpoint = row?.endpoint ?? "";
      return row;
    })
    .toMatchObject({ ...wonderpush.accounts, pending: 0 });
  const [campaign] = await rowsOf(`/api/v1/campaigns?endpoint=${endpoint}`);
  return [
    "/",
    "/?compare=none&evidence=confirmed",
    "/funnel",
    `/funnel?by=channel&endpoint=${endpoint}`,
    "/campaigns",
    `/campaigns/${campaign?.key}`,
    "/audience",
    "/events",
    "/quality",
    "/account",
    "/settings/endpoints",
    "/settings/endpoints/new",
    `/settings/endpoints/${endpoint}`,
    "/settings/people",
    "/settings/api-keys",
    "/settings/workspace",
  ];
}

/** What axe finds on a page, as readable lines. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}): ${target.join(" ")}`),
  );
}

/** Nothing sticks out of the page: no sideways scrolling. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, viewport] of Object.entries(SIZES)) {
    test.describe(`${colorScheme}, on a ${device}`, () => {
      test.use({ colorScheme, viewport, reducedMotion: "reduce" });

      test.describe("signed in", () => {
        test.use({ storageState: ADMIN.state });

        test("axe finds nothing on any page, and none scrolls sideways", async ({ page, api }) => {
          test.setTimeout(120_000);
          for (const path of await pages(api)) {
            await open(page, path);
            await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
            await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
            expect.soft(await findings(page), path).toEqual([]);
            expect.soft(await overflow(page), path).toBeLessThanOrEqual(0);
          }
        });
      });

      test.describe("signed out", () => {
        test.use({ expectedErrors: [/404.*nothing-here/] });

        test("axe finds nothing, where there is no page either", async ({ page }) => {
          for (const path of ["/sign-in", "/nothing-here"]) {
            await page.goto(path);
            expect.soft(await findings(page), path).toEqual([]);
            expect.soft(await overflow(page), path).toBeLessThanOrEqual(0);
          }
        });
      });
    });
  }
}
