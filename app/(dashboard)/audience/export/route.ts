import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { valuesOf } from "@/lib/address/query";
import { handle } from "@/lib/http";
import { bucketTable, causeTable, providerTable, subscriberTable } from "./tables";

const TABLES = new Map([
  ["causes", causeTable],
  ["providers", providerTable],
  ["topics", subscriberTable("topics")],
  ["countries", subscriberTable("countries")],
]);

/** What the page's tables have, by `table`; else opt-ins and opt-outs bucket by bucket. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/audience", request);
  const { range, zone, query } = page.place;
  const read = TABLES.get(valuesOf(query, "table").at(-1) ?? "") ?? bucketTable;
  return csvResponse({ range: { ...range, timeZone: zone }, ...about, ...(await read(page)) });
});
