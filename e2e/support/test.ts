import {
  type APIRequestContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type WebError,
} from "@playwright/test";
import { installation } from "@/e2e/installation";
import { ADMIN, API_KEY } from "./accounts";

type Fixtures = {
  /** Asks without any session. */
  readonly anybody: APIRequestContext;
  /** Asks `/api/v1` with the viewer's key. */
  readonly api: APIRequestContext;
  /** What browsers may write to the console besides; anything else fails the test. */
  readonly expectedErrors: RegExp[];
  readonly silent: undefined;
};

const problem = (message: ConsoleMessage): string | null =>
  message.type() === "error" ? `${message.text()} ${message.location().url}` : null;

/** Playwright's test with the installation's address; an unexpected error in a console fails it. */
export const test = base.extend<Fixtures, { readonly adminTab: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture asks for from it
  baseURL: async ({}, use) => use(installation().url),
  expectedErrors: [[], { option: true }],
  anybody: async ({ playwright }, use) => {
    const context = await playwright.request.newContext({
      baseURL: installation().url,
      storageState: { cookies: [], origins: [] },
    });
    await use(context);
    await context.dispose();
  },
  api: async ({ playwright }, use) => {
    const context = await playwright.request.newContext({
      baseURL: installation().url,
      extraHTTPHeaders: { Authorization: `Bearer ${API_KEY}` },
      storageState: { cookies: [], origins: [] },
    });
    await use(context);
    await context.dispose();
  },
  adminTab: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        baseURL: installation().url,
        storageState: ADMIN.state,
        reducedMotion: "reduce",
        timezoneId: "America/New_York",
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: "worker" },
  ],
  silent: [
    async ({ context, expectedErrors }, use) => {
      const problems: string[] = [];
      const note = (text: string | null) => {
        if (text && !expectedErrors.some((one) => one.test(text))) problems.push(text);
      };
      const hear = (message: ConsoleMessage) => note(problem(message));
      const catchError = (error: WebError) =>
        note(`${error.error().message} ${error.page()?.url() ?? ""}`);
      context.on("console", hear).on("weberror", catchError);
      await use(undefined);
      context.off("console", hear).off("weberror", catchError);
      expect(problems, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

const DESKTOP = { width: 1280, height: 900 };

/**
 * For those who only look: an admin's tab, without motion, that all of them have in turn in each process. A script
 * that was read and compiled there once is not again; each test loads its page anew.
 */
export const testInOneTab = test.extend({
  context: async ({ adminTab }, use) => use(adminTab.context()),
  page: async ({ adminTab }, use) => {
    await adminTab.setViewportSize(DESKTOP);
    await adminTab.emulateMedia({ colorScheme: "light" });
    await use(adminTab);
  },
});

/** Goes to a page and waits until its script has taken it over, so that nothing typed is lost. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await takenOver(page);
}

/** Waits until the page's script has taken it over, where something else led to it. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main *");
    return main !== null && Object.keys(main).some((key) => key.startsWith("__react"));
  });
  // Elements are known a moment before keys are listened to: what is left to do is done by then.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const soon = { timeout: 2_000 };
        requestIdleCallback(() => requestIdleCallback(() => done(), soon), soon);
      }),
  );
}
