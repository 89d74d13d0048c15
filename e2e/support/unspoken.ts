import type { Page } from "@playwright/test";

/**
 * What somebody who hears the page that is open could not make sense of, as readable lines: tables
 * without a name, rows without a heading, dashes that no word stands for.
 */
export async function unspoken(page: Page): Promise<readonly string[]> {
  return [...(await mutePartsOfTables(page)), ...(await muteDashes(page))];
}

function mutePartsOfTables(page: Page): Promise<string[]> {
  return page.locator("main table").evaluateAll((tables) =>
    tables.flatMap((table) => {
      const name = table.getAttribute("aria-label") ?? table.querySelector("caption")?.textContent;
      const rows = [...table.querySelectorAll("tbody tr")];
      const mute = rows.find((row) => !row.querySelector("th[scope^=row]"));
      return [
        ...(name ? [] : [`a table has no name: ${table.textContent?.slice(0, 60)}`]),
        ...(mute ? [`${name}: a row has no heading: ${mute.textContent?.slice(0, 60)}`] : []),
      ];
    }),
  );
}

function muteDashes(page: Page): Promise<string[]> {
  return page.locator("main *").evaluateAll((all) => {
    const dashes = all.filter((one) => !one.firstElementChild && one.textContent?.trim() === "—");
    const mute = dashes.filter(
      (dash) => !dash.closest("[role=img], [role=gridcell], [aria-hidden=true]"),
    );
    return mute.map((dash) => `a dash says nothing: ${dash.closest("tr, dl, p")?.textContent}`);
  });
}
