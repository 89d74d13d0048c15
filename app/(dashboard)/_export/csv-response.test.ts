import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type CsvFile, csvResponse } from "./csv-response";

const file: CsvFile = {
  name: "funnel",
  title: "funnel by provider",
  range: { from: "2026-10-24", to: "2026-11-20", timeZone: "Europe/Berlin" },
  filters: ["Provider: CleverPush", "Campaign: =1+1"],
  plain: false,
  notes: ["Empty: not reported."],
  head: ["=head", "count"],
  rows: [
    ["plain", 0],
    [null, 12],
  ],
};

async function linesOf(of: Partial<CsvFile> = {}): Promise<string[][]> {
  const text = await csvResponse({ ...file, ...of }).text();
  return parse(text, { relax_column_count: true, bom: true });
}

describe("a CSV", () => {
  it("states range, zone, filters and notes before its headings", async () => {
    const [about, filters, note] = await linesOf();
    expect(about?.[0]).toBe(
      "# Pushlens: funnel by provider, 2026-10-24 to 2026-11-20 (Europe/Berlin)",
    );
    expect(filters?.[0]).toBe("# Filters: Provider: CleverPush; Campaign: =1+1");
    expect(note?.[0]).toBe("# Empty: not reported.");
  });

  it("begins with its headings where a plain table is asked for: each line has its cells", async () => {
    const text = await csvResponse({ ...file, plain: true }).text();
    expect(text.startsWith("'=head,count\n")).toBe(true);
    // Strict: a line of another length is an error.
    expect(parse(text, { bom: true, columns: true })).toEqual([
      { "'=head": "plain", count: "0" },
      { "'=head": "", count: "12" },
    ]);
  });

  it("says so where nothing is filtered", async () => {
    expect((await linesOf({ filters: [] }))[1]?.[0]).toBe("# Filters: none");
  });

  it("keeps zero apart from nothing", async () => {
    expect((await linesOf()).slice(4)).toEqual([
      ["plain", "0"],
      ["", "12"],
    ]);
  });

  it.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\tx", "\rx"])(
    "never hands a spreadsheet the formula %j",
    async (text) => {
      const [, , , head, cells] = await linesOf({ rows: [[text, 1]] });
      expect(head?.[0]).toBe("'=head");
      expect(cells?.[0]).toBe(`'${text}`);
    },
  );

  it("leaves negative numbers numbers", async () => {
    expect((await linesOf({ rows: [["net", -12]] })).at(-1)).toEqual(["net", "-12"]);
  });

  it("reads no further once nobody listens", async () => {
    let read = 0;
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield ["x".repeat(1000), ++read];
      } finally {
        ended = true;
      }
    }
    const reader = csvResponse({ ...file, rows: endless() }).body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(() => ended).toBe(true);
    expect(read).toBeLessThan(5_000);
  });
});
