import { type APIRequestContext, expect } from "@playwright/test";
import { story as wonderpush } from "@/lib/providers/wonderpush/story";
import { ADMIN, ENDPOINTS } from "./support/accounts";
import { open, test } from "./support/test";
import { expectWellMade } from "./support/well-made";

type Ids = {
  readonly endpoint: string;
  readonly campaign: string;
  readonly message: string;
  readonly person: string;
};

/** Every page there is, those about one thing with that thing's id. */
const PAGES: readonly ((ids: Ids) => string)[] = [
  () => "/",
  () => "/?compare=none&evidence=confirmed",
  () => "/funnel",
  ({ endpoint }) => `/funnel?by=channel&endpoint=${endpoint}`,
  () => "/campaigns",
  ({ campaign }) => `/campaigns?sort=-firstSeen&with=${campaign}`,
  ({ campaign }) => `/campaigns/${campaign}`,
  () => "/campaigns/compare",
  ({ campaign }) => `/campaigns/compare?with=${campaign}&with=none`,
  () => "/audience",
  () => "/best-time",
  () => "/experiments",
  () => "/funnel?by=platform",
  () => "/events",
  () => "/events?live=1",
  ({ person }) => `/events?recipient=${person}`,
  () => "/events/messages",
  () => "/events/messages?stage=delivered",
  ({ message }) => `/events/messages/${message}`,
  () => "/definitions",
  () => "/quality",
  () => "/account",
  () => "/settings/endpoints",
  () => "/settings/endpoints/new",
  ({ endpoint }) => `/settings/endpoints/${endpoint}`,
  () => "/settings/requests",
  () => "/settings/quarantine",
  () => "/settings/alerts",
  () => "/settings/alerts/new",
  () => "/settings/people",
  () => "/settings/api-keys",
  () => "/settings/share-links",
  () => "/settings/data",
  () => "/settings/gaps",
  () => "/settings/workspace",
  () => "/settings/audit",
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

test.use({ reducedMotion: "reduce" });

test.describe("axe finds nothing in light and dark, wide and narrow, on", () => {
  test.use({ storageState: ADMIN.state });

  for (const pathOf of PAGES) {
    test(pathOf(NAMELESS), async ({ page, api }) => {
      const path = pathOf(await idsOf(api));
      await open(page, path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectWellMade(page, path);
    });
  }

  test("one request", async ({ page, api }) => {
    await idsOf(api);
    await open(page, "/settings/requests");
    await page.locator("tbody a").first().click();
    await expect(page).toHaveURL(/\/settings\/requests\/./);
    await expect(page.getByRole("heading", { name: "Headers" })).toBeVisible();
    await expectWellMade(page, "one request");
  });
});

test.describe("axe finds nothing for whoever is signed out, on", () => {
  test.use({ expectedErrors: [/404.*nothing/] });

  for (const path of ["/sign-in", "/nothing-here", "/share/nothing", "/invite/nothing"]) {
    test(path, async ({ page }) => {
      await page.goto(path);
      await expectWellMade(page, path);
    });
  }
});
