import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { valuesOf } from "@/lib/address/query";
import { pressureParameters } from "@/lib/analytics/people/parameters";
import { handle } from "@/lib/http";
import { fatigueTable, leftAfterTable, pressureTable, reachTable } from "./tables";

const TABLES = new Map([
  ["pressure", pressureTable],
  ["fatigue", fatigueTable],
  ["opt-outs", leftAfterTable],
]);

/** What the page's tables have, by `table`; else persons by the providers that reached them. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/people", request, pressureParameters);
  const { range, zone, query } = page.place;
  const read = TABLES.get(valuesOf(query, "table").at(-1) ?? "") ?? reachTable;
  return csvResponse({ range: { ...range, timeZone: zone }, ...about, ...(await read(page)) });
});
