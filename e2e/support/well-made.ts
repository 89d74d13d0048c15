import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
/** As narrow as a page may get: a phone's, or 1280 pixels at 400 %. */
const NARROWEST = { width: 320, height: 640 };

const CONTRAST = { runOnly: { type: "rule" as const, values: ["color-contrast"] } };

/** What axe finds on a page, as readable lines. In the dark only the colours are others. */
async function findings(page: Page, scheme: "light" | "dark"): Promise<readonly string[]> {
  // Within the page, which has no frames of others, and without a word on each thing that is well:
  // otherwise a look takes twice to four times as long.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], ...(scheme === "dark" ? CONTRAST : {}) })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}): ${target.join(" ")}`),
  );
}

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
        .soft(await findings(page, colorScheme), `${path}, ${colorScheme}, ${device}`)
        .toEqual([]);
    }
    await expectToFit(page, `${path}, ${device}`);
  }
  await page.setViewportSize(NARROWEST);
  await expectToFit(page, `${path}, 320 px`);
}
