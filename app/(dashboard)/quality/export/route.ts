import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { valuesOf } from "@/lib/address/query";
import { handle } from "@/lib/http";
import { driftTable } from "./drift-table";
import { accountsTable, hoursTable, signalsTable } from "./tables";

const TABLES = new Map([
  ["hours", hoursTable],
  ["signals", signalsTable],
  ["drift", driftTable],
]);

/** What the page's tables have: `table=hours`, `signals` or `drift`, else the accounts of every endpoint. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/quality", request);
  const table = valuesOf(page.place.query, "table").at(-1) ?? "";
  const read = TABLES.get(table) ?? accountsTable;
  return csvResponse({ ...about, ...(await read(page)) });
});
