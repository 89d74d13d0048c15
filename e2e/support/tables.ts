import type { Locator } from "@playwright/test";

/** A table's rows as they read, each by its column headings; the first column is the key. */
export async function readTable(table: Locator): Promise<Record<string, Record<string, string>>> {
  return table.evaluate((element) => {
    const text = (cell: Element) => (cell.textContent ?? "").trim();
    const heads = [...element.querySelectorAll("thead th")].map(text);
    const rows = [...element.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map(text),
    );
    return Object.fromEntries(
      rows.map((cells) => [
        cells[0] ?? "",
        Object.fromEntries(heads.slice(1).map((head, index) => [head, cells[index + 1] ?? ""])),
      ]),
    );
  });
}
