import { expect, type Page } from "@playwright/test";
import { axeFindings } from "./axe";

const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
/** As narrow as a page may get: a phone's, or 1280 pixels at 400 %. */
const NARROWEST = { width: 320, height: 640 };

/** In the dark only the colours are others. */
const RULES = {
  light: {},
  dark: { runOnly: { type: "rule" as const, values: ["color-contrast"] } },
};

/** Nothing sticks out of the page: no sideways scrolling, once charts have taken its new width. */
async function expectToFit(page: Page, what: string): Promise<void> {
  await expect
    .soft(async () => {
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over, what).toBeLessThanOrEqual(0);
    }, what)
    .toPass({ timeout: 10_000 });
}

/** Looks at the page that is open in both themes, on a desktop and on a phone. */
export async function expectWellMade(page: Page, path: string): Promise<void> {
  for (const [device, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect
        .soft(await axeFindings(page, RULES[colorScheme]), `${path}, ${colorScheme}, ${device}`)
        .toEqual([]);
    }
    await expectToFit(page, `${path}, ${device}`);
  }
  await page.setViewportSize(NARROWEST);
  await expectToFit(page, `${path}, 320 px`);
}
