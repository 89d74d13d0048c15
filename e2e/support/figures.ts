import type { Locator, Page } from "@playwright/test";

/** The key figures as a person reads them: label and value. */
export function readFigures(page: Page): Promise<Record<string, string>> {
  return page.getByRole("region", { name: "Key figures" }).evaluate((region) => {
    const text = (part: Element | null) => part?.firstChild?.textContent?.trim() ?? "";
    const cells = [...region.querySelectorAll("dl > div")];
    return Object.fromEntries(
      cells.map((cell) => [text(cell.querySelector("dt")), text(cell.querySelector("dd > span"))]),
    );
  });
}

/** A funnel's stages and exits as a person reads them: label and number. */
export function readFunnel(card: Locator): Promise<Record<string, string>> {
  return card.evaluate((region) => {
    const text = (part: Element | null | undefined) => part?.textContent?.trim() ?? "";
    // A definition stands behind the label.
    const first = (part: Element | null | undefined) => part?.firstChild?.textContent?.trim() ?? "";
    const stages = [...region.querySelectorAll("ol > li")].map((line) => [
      first(line.children[0]?.firstElementChild),
      text(line.children[2]?.firstElementChild),
    ]);
    const exits = [...region.querySelectorAll("dl > div")].map((exit) => [
      first(exit.querySelector("dt")),
      text(exit.querySelector("dd")?.firstElementChild),
    ]);
    return Object.fromEntries([...stages, ...exits]);
  });
}
