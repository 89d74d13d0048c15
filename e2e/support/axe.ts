import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { ROOT } from "@/bin/root";
import type { Looks } from "./looks";

// Minified it is half as much to hand to a page.
const SOURCE = readFileSync(join(ROOT, "node_modules", "axe-core", "axe.min.js"), "utf8");

/**
 * What axe finds on the page that is open, or in what of it has changed its looks, as readable lines. It is put
 * into the page once for all looks at it, and gives no word on each thing that is well: a look takes half as long
 * as otherwise.
 */
export async function axeFindings(
  page: Page,
  options: axe.RunOptions = {},
  looks: Looks | null = null,
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(SOURCE);
  const all: axe.RunOptions = { ...options, resultTypes: ["violations"] };
  const violations = await page.evaluate(
    async ([how, changes]) => {
      const { axe: engine } = globalThis as unknown as { axe: typeof axe };
      const still = changes?.changed.filter((element) => element.isConnected);
      if (still?.length === 0) return [];
      const where = still ? { include: still } : document;
      return (await engine.run(where as axe.ElementContext, how)).violations;
    },
    [all, looks] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}): ${target.join(" ")}`),
  );
}
