import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Client, escapeLiteral, types } from "pg";
import { nextMonthStart } from "@/lib/days";
import { dateOf, orderOf, queryOf, type View } from "@/lib/warehouse/view";
import { VIEWS } from "@/lib/warehouse/views";
import { type Format, rowsFile } from "./formats";
import { type ExportedFile, MANIFEST, type Manifest, parseManifest } from "./manifest";
import type { Row } from "./rows-file";
import type { ExportTarget } from "./target";

/** What an export is of. */
export type ExportOrder = {
  /** The last local date that is exported: a whole one. */
  readonly day: string;
  readonly timeZone: string;
  /** Today's date in UTC: of what is told apart by it, all before. */
  readonly utcToday: string;
  readonly format: Format;
};

/** What an export has written; what was there and is as before is not written again. */
export type Exported = { readonly files: number; readonly rows: number; readonly bytes: number };

/** Rows that are in memory at once, and a group of a Parquet file. */
const GROUP = 5_000;

/**
 * Writes every view's rows to the target, a file for each of its months, and last a list of all files. One
 * transaction reads them, so that they are of one moment. What was written before an abort or an error is not
 * written again. `client` has no transaction open.
 */
export async function exportViews(
  client: Client,
  target: ExportTarget,
  order: ExportOrder,
  signal: AbortSignal,
): Promise<Exported> {
  const former = await target.read(MANIFEST);
  const before = former === null ? null : parseManifest(former.toString("utf8"));
  const sum = { files: 0, rows: 0, bytes: 0 };
  let manifest: Manifest = {
    ...{ version: 1, through: before?.through ?? null, timeZone: order.timeZone },
    files: before?.files ?? [],
  };
  const keep = async (next: Manifest) => {
    manifest = next;
    await target.write(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  };
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    for (const view of VIEWS) {
      const known = manifest.files.filter((file) => file.view === view.name);
      const files: ExportedFile[] = [];
      for (const file of await filesOf(client, view, order, known)) {
        files.push(file);
        if (known.some(({ path, digest }) => path === file.path && digest === file.digest))
          continue;
        signal.throwIfAborted();
        const contents = await readFileOf(client, view, file, order, signal);
        await target.write(file.path, contents);
        sum.files++;
        sum.rows += file.rows;
        sum.bytes += contents.byteLength;
      }
      const others = manifest.files.filter((file) => file.view !== view.name);
      if (JSON.stringify(files) !== JSON.stringify(known))
        await keep({ ...manifest, files: [...others, ...files] });
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
  await keep({ ...manifest, through: order.day });
  return sum;
}

/**
 * The files that a view is to have. A month that had rows and has none any more stays, as an empty file: nobody
 * is to go on reading what is gone.
 */
async function filesOf(
  client: Client,
  view: View,
  order: ExportOrder,
  known: readonly ExportedFile[],
): Promise<ExportedFile[]> {
  const date = dateOf(view);
  const columns = JSON.stringify(view.columns.map(({ name, type }) => [name, type]));
  const fileOf = (month: string | null, rows: number, found: string): ExportedFile => ({
    ...{ view: view.name, month, rows },
    path: `${view.name}${month === null ? "" : `/${month}`}.${order.format}`,
    digest: createHash("sha256").update(`${columns}${rows}${found}`).digest("hex").slice(0, 32),
  });
  const { rows } = await client.query<{ month: string | null; rows: number; found: string }>(`
    SELECT ${date ? `to_char(${date.sql}, 'YYYY-MM')` : "NULL"} AS month, count(*)::float8 AS rows,
      coalesce(sum(hashtextextended(v::text, 0))::text || sum(hashtextextended(v::text, 1)), '') AS found
    FROM (${queryOf(view)}) v WHERE ${until(view, order)} ${date ? "GROUP BY 1 ORDER BY 1" : ""}`);
  const files = rows.map((row) => fileOf(row.month, row.rows, row.found));
  const gone = known.filter(({ path }) => !files.some((file) => file.path === path));
  const ofFormat = gone.filter(({ path }) => path.endsWith(`.${order.format}`));
  return [...files, ...ofFormat.map(({ month }) => fileOf(month, 0, ""))];
}

/** Rows of dates that are over. */
function until(view: View, { day, utcToday }: ExportOrder): string {
  const date = dateOf(view);
  if (!date) return "true";
  return date.inUtc
    ? `${date.sql} < ${escapeLiteral(utcToday)}::date`
    : `${date.sql} <= ${escapeLiteral(day)}::date`;
}

async function readFileOf(
  client: Client,
  view: View,
  { month }: ExportedFile,
  order: ExportOrder,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const file = rowsFile(order.format, view.columns);
  const date = dateOf(view);
  const from = month === null ? null : `${month}-01`;
  const within =
    date && from
      ? `AND ${date.sql} >= ${escapeLiteral(from)}::date AND ${date.sql} < ${escapeLiteral(nextMonthStart(from))}::date`
      : "";
  await client.query(
    `DECLARE exported NO SCROLL CURSOR FOR SELECT * FROM (${queryOf(view)}) v
    WHERE ${until(view, order)} ${within} ORDER BY ${orderOf(view.columns)}`,
  );
  for (;;) {
    const rows = await fetchRows(client);
    const began = performance.now();
    if (rows.length > 0) file.add(rows);
    if (rows.length < GROUP) break;
    // The process has hooks to count, too.
    await sleep(performance.now() - began, undefined, { signal });
  }
  await client.query("CLOSE exported");
  return file.finish();
}

type TypeId = Parameters<typeof types.getTypeParser>[0];
const { TIMESTAMPTZ, BOOL } = types.builtins;
const TEXTS: number = 1009;

/** Instants, booleans and lists as such, all else as PostgreSQL writes it. */
const asRow = {
  getTypeParser: (type: TypeId) =>
    [TIMESTAMPTZ, BOOL, TEXTS].includes(type) ? types.getTypeParser(type) : (text: string) => text,
};

async function fetchRows(client: Client): Promise<Row[]> {
  const text = `FETCH ${GROUP} FROM exported`;
  const { rows } = await client.query<Row[number][]>({ text, rowMode: "array", types: asRow });
  return rows;
}
