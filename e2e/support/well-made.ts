import { expect, type Page } from "@playwright/test";
import { axeFindings } from "./axe";
import { type Looks, noteLooks } from "./looks";
import { unspoken } from "./unspoken";

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** As narrow as a page may get: a phone's, or 1280 pixels at 400 %. */
const NARROWEST = { width: 320, height: 640 };

const CONTRAST = { runOnly: { type: "rule" as const, values: ["color-contrast"] } };
const ALL_ELSE = { rules: { "color-contrast": { enabled: false } } };
const SCHEMES = ["light", "dark"] as const;

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

/**
 * Looks at the page that is open in both themes, on a desktop and on a phone, and listens to it. In the dark only
 * the colours are others; and contrast, by far the most to look at, is looked at on a phone where it can be
 * other than on a desktop.
 */
export async function expectWellMade(page: Page, path: string): Promise<void> {
  const expectNothing = async (found: Promise<readonly string[]>, what: string) =>
    expect.soft(await found, `${path}, ${what}`).toEqual([]);
  const onDesktop = new Map<string, Looks>();
  await page.setViewportSize(DESKTOP);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    onDesktop.set(colorScheme, await noteLooks(page));
    const rules = colorScheme === "light" ? {} : CONTRAST;
    await expectNothing(axeFindings(page, rules), `${colorScheme}, desktop`);
  }
  await expectToFit(page, `${path}, desktop`);

  await page.setViewportSize(PHONE);
  await expectToFit(page, `${path}, phone`);
  for (const colorScheme of SCHEMES.toReversed()) {
    await page.emulateMedia({ colorScheme });
    const looks = await noteLooks(page, onDesktop.get(colorScheme));
    await expectNothing(axeFindings(page, CONTRAST, looks), `${colorScheme}, phone`);
  }
  await expectNothing(axeFindings(page, ALL_ELSE), "phone");
  await expectNothing(unspoken(page), "to whoever hears it");
  await page.setViewportSize(NARROWEST);
  await expectToFit(page, `${path}, 320 px`);
}
