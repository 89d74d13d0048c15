import { type APIRequestContext, expect } from "@playwright/test";
import { PAGES } from "@/lib/address/pages";
import { story as wonderpush } from "@/lib/providers/wonderpush/story";
import { ENDPOINTS } from "./support/accounts";
import { open, test, testInOneTab } from "./support/test";
import { expectWellMade } from "./support/well-made";

type Ids = {
  readonly endpoint: string;
  readonly campaign: string;
  readonly message: string;
  readonly person: string;
};

/** The reports, so that a new one is looked at by its line in the table of pages. */
const REPORTS = PAGES.flatMap((page) =>
  "keeps" in page && !page.path.includes("[") ? [() => page.path] : [],
);

/** Every page there is, those about one thing with that thing's id. */
const LOOKED_AT: readonly ((ids: Ids) => string)[] = [
  ...REPORTS,
  () => "/?compare=none&evidence=confirmed",
  ({ endpoint }) => `/funnel?by=channel&endpoint=${endpoint}`,
  ({ campaign }) => `/campaigns?sort=-firstSeen&with=${campaign}`,
  ({ campaign }) => `/campaigns/${campaign}`,
  ({ campaign }) => `/campaigns/compare?with=${campaign}&with=none`,
  () => "/funnel?by=platform",
  () => "/events?live=1",
  ({ person }) => `/events?recipient=${person}`,
  () => "/events?person=nobody+by+this+name",
  () => "/events?person=spring",
  () => "/events/messages?stage=delivered",
  ({ message }) => `/events/messages/${message}`,
  () => "/definitions",
  () => "/account",
  () => "/settings/endpoints",
  () => "/settings/endpoints/new",
  ({ endpoint }) => `/settings/endpoints/${endpoint}`,
  () => "/settings/sources",
  () => "/settings/requests",
  () => "/settings/quarantine",
  ({ endpoint }) =>
    `/settings/quarantine/items?endpoint=${endpoint}&reason=unknown_type&name=nothing&detail=nothing`,
  () => "/settings/alerts",
  () => "/settings/alerts/new",
  () => "/settings/reports",
  () => "/settings/reports/new",
  () => "/settings/people",
  () => "/settings/matching",
  () => "/settings/api-keys",
  () => "/settings/share-links",
  () => "/settings/data",
  () => "/settings/conversions",
  () => "/settings/gaps",
  () => "/settings/workspace",
  () => "/settings/audit",
  () => "/second-factor",
];

/** What stands for the ids in the tests' titles. */
const NAMELESS: Ids = {
  endpoint: "<endpoint>",
  campaign: "<campaign>",
  message: "<message>",
  person: "<person>",
};

/** An endpoint, a campaign, a message and a person with something to show, once that is processed. */
async function findIds(api: APIRequestContext): Promise<Ids> {
  type Row = { key: string; endpoint: string; name: string; message: string; subject: string };
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
  const [event] = await rowsOf(`/api/v1/events?endpoint=${endpoint}&kind=delivered`);
  return {
    endpoint,
    campaign: campaign?.key ?? "",
    message: event?.message ?? "",
    person: event?.subject ?? "",
  };
}

let known: Promise<Ids> | undefined;
/** Found once for all tests of this process. */
const idsOf = (api: APIRequestContext): Promise<Ids> => {
  known ??= findIds(api);
  return known;
};

testInOneTab.describe("axe finds nothing in light and dark, wide and narrow, on", () => {
  for (const pathOf of LOOKED_AT) {
    testInOneTab(pathOf(NAMELESS), async ({ page, api }) => {
      const path = pathOf(await idsOf(api));
      await open(page, path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectWellMade(page, path);
    });
  }

  testInOneTab("one request", async ({ page, api }) => {
    await idsOf(api);
    await open(page, "/settings/requests");
    await page.locator("tbody a").first().click();
    await expect(page).toHaveURL(/\/settings\/requests\/./);
    await expect(page.getByRole("heading", { name: "Headers" })).toBeVisible();
    await expectWellMade(page, "one request");
  });

  testInOneTab("one alert", async ({ page }) => {
    const name = "Looked at by axe alone";
    await open(page, "/settings/alerts/new");
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Look at").selectOption("silence");
    // Nothing is as silent as that: it opens no alert on the others' pages.
    await page.getByLabel("Hours of silence").fill("700");
    await page.getByRole("button", { name: "Create the alert" }).click();
    await expect(page).toHaveURL("/settings/alerts");
    await page.getByRole("link", { name }).click();
    await expect(page).toHaveURL(/\/settings\/alerts\/./);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expectWellMade(page, "one alert");
    await open(page, "/settings/alerts");
    await page.getByRole("button", { name: `Delete ${name}` }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Delete/ })
      .click();
    await expect(page).toHaveURL("/settings/alerts");
    await expect(page.getByRole("link", { name })).toHaveCount(0);
  });
});

test.describe("axe finds nothing for whoever is signed out, on", () => {
  test.use({ reducedMotion: "reduce", expectedErrors: [/404.*nothing/] });

  for (const path of ["/sign-in", "/nothing-here", "/share/nothing", "/invite/nothing"]) {
    test(path, async ({ page }) => {
      await page.goto(path);
      await expectWellMade(page, path);
    });
  }
});
