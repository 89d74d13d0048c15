import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
/** As narrow as a page may get: a phone's, or 1280 pixels at 400 %. */
const NARROWEST = { width: 320, height: 640 };

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
export async function expectWellMade(page: Page, path: string): Promise<void> {
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
  await page.setViewportSize(NARROWEST);
  expect.soft(await overflow(page), `${path}, 320 px`).toBeLessThanOrEqual(0);
}
