import {
  type APIRequestContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from "@playwright/test";
import { installation } from "@/e2e/installation";
import { API_KEY } from "./accounts";

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
export const test = base.extend<Fixtures>({
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
  silent: [
    async ({ context, expectedErrors }, use) => {
      const problems: string[] = [];
      const note = (text: string | null) => {
        if (text && !expectedErrors.some((one) => one.test(text))) problems.push(text);
      };
      context.on("console", (message) => note(problem(message)));
      context.on("weberror", (error) => note(error.error().message));
      await use(undefined);
      expect(problems, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Goes to a page and waits until its script has taken it over, so that nothing typed is lost. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
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
