import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { PAGES } from "@/lib/address/pages";
import type { Language } from "@/lib/words/languages";
import { installation } from "./installation";
import { type Account, ENDPOINTS, FRENCH, GERMAN } from "./support/accounts";
import { type Linked, makeLinked, removeLinked } from "./support/linked";
import { open, test } from "./support/test";

const PHONE = { width: 390, height: 844 };

type Place = (typeof PAGES)[number]["path"];
type Named = Extract<Place, `${string}[${string}`>;
/** Of pages about one thing, those about something that this installation has. */
const ABOUT = {
  "/campaigns/[key]": ({ campaign }: Ids) => `/campaigns/${campaign}`,
  "/events/messages/[id]": ({ message }: Ids) => `/events/messages/${message}`,
  "/settings/alerts/[id]": ({ alert }: Ids) => `/settings/alerts/${alert}`,
  "/settings/endpoints/[id]": ({ endpoint }: Ids) => `/settings/endpoints/${endpoint}`,
  "/settings/reports/[id]": ({ report }: Ids) => `/settings/reports/${report}`,
  "/settings/requests/[id]": ({ request }: Ids) => `/settings/requests/${request}`,
  "/settings/sources/[id]": ({ source }: Ids) => `/settings/sources/${source}`,
  "/invite/[token]": ({ invitation }: Ids) => `/invite/${invitation}`,
  "/share/[token]": ({ share }: Ids) => `/share/${share}`,
  "/unsubscribe/[token]": ({ unsubscribe }: Ids) => `/unsubscribe/${unsubscribe}`,
} as const satisfies Record<Named, (ids: Ids) => string>;

/** What a page needs to be told to show something. */
const ASKED: Partial<Record<Place, (ids: Ids) => string>> = {
  "/settings/quarantine/items": ({ endpoint }) =>
    `?endpoint=${endpoint}&reason=unknown_type&name=nothing&detail=nothing`,
};

/** Pages that whoever is signed in is led away from. */
const ENTRANCES: readonly string[] = ["/setup", "/sign-in", "/second-factor"];

type Ids = Linked & {
  readonly endpoint: string;
  readonly campaign: string;
  readonly message: string;
  readonly request: string;
};

/** An endpoint, a campaign and a message with something to show, and a request; beside what was made for it. */
async function findIds(page: Page, api: APIRequestContext, linked: Linked): Promise<Ids> {
  type Row = { key: string; endpoint: string; name: string; message: string };
  const rowsOf = async (path: string): Promise<Row[]> => (await (await api.get(path)).json()).rows;
  const health: { endpoints: Row[] } = await (await api.get("/api/v1/health")).json();
  const endpoint =
    health.endpoints.find(({ name }) => name === ENDPOINTS.pages.name)?.endpoint ?? "";
  const [campaign] = await rowsOf(`/api/v1/campaigns?endpoint=${endpoint}`);
  const [event] = await rowsOf(`/api/v1/events?endpoint=${endpoint}&kind=delivered`);
  await open(page, `/settings/requests?endpoint=${endpoint}`);
  const address = await page.locator("tbody a").first().getAttribute("href");
  const request = address?.split("/").at(-1) ?? "";
  const found = { campaign: campaign?.key ?? "", message: event?.message ?? "" };
  return { ...linked, ...found, endpoint, request };
}

/** Signs in and chooses the language of the account, as a person does. */
async function chooseLanguage(page: Page, account: Account, language: Language): Promise<void> {
  await open(page, "/sign-in");
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL("/");
  await open(page, "/account");
  const choice = page.locator("select[name=language]");
  await choice.selectOption(language);
  await page.locator("form").filter({ has: choice }).locator("button[type=submit]").click();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

/** Every page that can be walked to while signed in, with something to show. */
function walk(ids: Ids): readonly string[] {
  const about: Partial<Record<string, (ids: Ids) => string>> = ABOUT;
  const pages = PAGES.flatMap(({ path }) => {
    if (ENTRANCES.includes(path)) return [];
    return path.includes("[") ? (about[path]?.(ids) ?? []) : [`${path}${ASKED[path]?.(ids) ?? ""}`];
  });
  // What a token says that opens nothing, and a page that is none.
  return [...pages, "/invite/unknown", "/share/unknown", "/unsubscribe/unknown", "/no-such-page"];
}

/** Buttons and headings whose text does not have room, and texts that a page was not given. */
function faultsOf(page: Page): Promise<{ readonly cut: string[]; readonly unsaid: string[] }> {
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll<HTMLElement>("button, h1, h2, h3, h4, summary")]
      .filter(({ clientWidth }) => clientWidth > 1)
      .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ textContent }) => textContent);
    const unsaid = document.body.textContent.match(/\b[a-z]+(?:-[a-z]+)*-ui\.\w+/g) ?? [];
    return { cut, unsaid };
  });
}

async function expectToFit(page: Page, what: string, { cuts }: { readonly cuts: boolean }) {
  await expect
    .soft(async () => {
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over, what).toBeLessThanOrEqual(0);
    }, `${what} scrolls sideways`)
    .toPass({ timeout: 10_000 });
  const { cut, unsaid } = await faultsOf(page);
  expect.soft(unsaid, `${what} was not given`).toEqual([]);
  if (cuts) expect.soft(cut, `${what} cuts`).toEqual([]);
}

async function expectAllToFit(
  page: Page,
  api: APIRequestContext,
  { account, language }: { readonly account: Account; readonly language: Language },
): Promise<void> {
  await page.setViewportSize(PHONE);
  await chooseLanguage(page, account, language);
  const linked = await makeLinked();
  for (const path of walk(await findIds(page, api, linked))) {
    await test.step(path, async () => {
      await open(page, path);
      await expect(page.getByRole("heading").first()).toBeAttached();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expect.soft(page.locator("html"), path).toHaveAttribute("lang", language);
      // German has the longest words; where they fit, French need only not break the page.
      await expectToFit(page, `${path} in ${language}`, { cuts: language === "de" });
    });
  }
  await removeLinked(linked);
}

test.describe("on a phone every page fits and is said in the account's language:", () => {
  // Some fifty pages each.
  test.describe.configure({ timeout: 600_000 });
  // Of a link that opens nothing, and of no page.
  test.use({ expectedErrors: [/status of 404/] });

  test("German fits at 390 px", async ({ page, api }) => {
    await expectAllToFit(page, api, { account: GERMAN, language: "de" });
  });

  test("French fits at 390 px", async ({ page, api }) => {
    await expectAllToFit(page, api, { account: FRENCH, language: "fr" });
  });

  test("a browser that asks for German is let in in German", async ({ browser }) => {
    const nobody = { storageState: { cookies: [], origins: [] }, viewport: PHONE };
    const context = await browser.newContext({
      ...{ ...nobody, locale: "de-DE", baseURL: installation().url },
    });
    const page = await context.newPage();
    await open(page, "/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expectToFit(page, "/sign-in in de", { cuts: true });
    await context.close();
  });
});
