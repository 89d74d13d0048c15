import { AxeBuilder } from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { wonderpush } from "./fixtures/wonderpush";
import { ADMIN, ENDPOINTS } from "./support/accounts";
import { open, test } from "./support/test";

const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

type Ids = { readonly endpoint: string; readonly campaign: string };

/** Every page there is, those about one thing with that thing's id. */
const PAGES: readonly ((ids: Ids) => string)[] = [
  () => "/",
  () => "/?compare=none&evidence=confirmed",
  () => "/funnel",
  ({ endpoint }) => `/funnel?by=channel&endpoint=${endpoint}`,
  () => "/campaigns",
  ({ campaign }) => `/campaigns/${campaign}`,
  () => "/audience",
  () => "/best-time",
  () => "/funnel?by=platform",
  () => "/events",
  () => "/quality",
  () => "/account",
  () => "/settings/endpoints",
  () => "/settings/endpoints/new",
  ({ endpoint }) => `/settings/endpoints/${endpoint}`,
  () => "/settings/people",
  () => "/settings/api-keys",
  () => "/settings/workspace",
  () => "/settings/audit",
];

/** An endpoint and a campaign with something to show, once that is processed. */
async function findIds(api: APIRequestContext): Promise<Ids> {
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
  return { endpoint, campaign: campaign?.key ?? "" };
}

/** What axe finds on a page, as readable lines. In the dark only the colours are others. */
async function findings(page: Page, scheme: "light" | "dark"): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (scheme === "dark"
    ? axe.withRules("color-contrast")
    : axe
  ).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}): ${target.join(" ")}`),
  );
}

/** Nothing sticks out of the page: no sideways scrolling. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Looks at the page that is open in both themes, on a desktop and on a phone. */
async function expectWellMade(page: Page, path: string): Promise<void> {
  for (const [device, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect
        .soft(await findings(page, colorScheme), `${path}, ${colorScheme}, ${device}`)
        .toEqual([]);
    }
    expect.soft(await overflow(page), `${path}, ${device}`).toBeLessThanOrEqual(0);
  }
}

test.use({ reducedMotion: "reduce" });

test.describe("axe finds nothing in light and dark, wide and narrow, on", () => {
  test.use({ storageState: ADMIN.state });

  for (const pathOf of PAGES) {
    test(pathOf({ endpoint: "<endpoint>", campaign: "<campaign>" }), async ({ page, api }) => {
      const path = pathOf(await findIds(api));
      await open(page, path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectWellMade(page, path);
    });
  }
});

test.describe("axe finds nothing for whoever is signed out, on", () => {
  test.use({ expectedErrors: [/404.*nothing-here/] });

  for (const path of ["/sign-in", "/nothing-here"]) {
    test(path, async ({ page }) => {
      await page.goto(path);
      await expectWellMade(page, path);
    });
  }
});
