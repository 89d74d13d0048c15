import { stringify } from "csv-stringify/sync";
import type { ReportRange } from "@/lib/analytics/shapes";

/** One cell; null, which is "not reported", is an empty one. */
export type CsvCell = string | number | null;

/** A table as a file: what it says of itself, its headings, and its rows as they come. */
export type CsvFile = {
  /** The file's name without range and ending. */
  readonly name: string;
  /** What the rows are, in a few words. */
  readonly title: string;
  readonly range: ReportRange;
  /** Each filter in words, as the chips name it. */
  readonly filters: readonly string[];
  /** Begins with its headings, as spreadsheets take every line for a row of the table. */
  readonly plain: boolean;
  readonly notes?: readonly string[];
  readonly head: readonly string[];
  readonly rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>;
};

/** What is in a file, without what every file says of the page's filters. */
export type ReportTable = Omit<CsvFile, "filters" | "plain">;

/** The lines that stand before the headings: range, zone and filters. */
function preamble({ plain, title, range, filters, notes = [] }: CsvFile): string[] {
  if (plain) return [];
  const { from, to, timeZone } = range;
  return [
    `# Pushlens: ${title}, ${from} to ${to} (${timeZone})`,
    `# Filters: ${filters.length > 0 ? filters.join("; ") : "none"}`,
    ...notes.map((note) => `# ${note}`),
  ];
}

/** Rows that are written at once: a call for each would cost more than the text. */
const BATCH = 500;

/** The file's text, piece by piece; the mark at its beginning tells spreadsheets that it is UTF-8. */
async function* textOf(file: CsvFile): AsyncGenerator<string> {
  const write = (lines: readonly (readonly CsvCell[])[], bom = false) =>
    stringify([...lines], { bom, escape_formulas: true });
  yield write([...preamble(file).map((line) => [line]), file.head], true);
  let batch: (readonly CsvCell[])[] = [];
  for await (const row of file.rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield write(batch);
    batch = [];
  }
  if (batch.length > 0) yield write(batch);
}

/**
 * Answers with a CSV, row by row as they are read. Cells that a spreadsheet would run as formulas
 * are escaped, headings too; whoever stops listening stops the reading.
 */
export function csvResponse(file: CsvFile): Response {
  const text = textOf(file);
  const bytes = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await text.next();
      if (done) controller.close();
      else controller.enqueue(bytes.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
  const { from, to } = file.range;
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${file.name}-${from}-${to}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
