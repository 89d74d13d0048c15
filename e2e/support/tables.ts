import type { Locator } from "@playwright/test";

/**
 * A table's rows as they read, each by its column headings, without the changes below its figures;
 * the row's heading is the key.
 */
export async function readTable(table: Locator): Promise<Record<string, Record<string, string>>> {
  return table.evaluate((element) => {
    const text = (cell: Element) => {
      const figure = cell.cloneNode(true) as Element;
      for (const change of figure.querySelectorAll("[data-change]")) change.remove();
      return (figure.textContent ?? "").trim();
    };
    const heads = [...element.querySelectorAll("thead th")].map(text);
    const rows = [...element.querySelectorAll("tbody tr")].map((row) => {
      const cells = [...row.children];
      const key = row.querySelector("th[scope=row]") ?? cells[0];
      const others = heads.flatMap((head, index) => {
        const cell = cells[index];
        return cell === key ? [] : [[head, cell ? text(cell) : ""]];
      });
      return [key ? text(key) : "", Object.fromEntries(others)];
    });
    return Object.fromEntries(rows);
  });
}
