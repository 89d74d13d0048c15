import type { ReportTable } from "@/app/(dashboard)/_export/csv-response";
import { reportFile } from "@/app/(dashboard)/_export/report-file";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { readFailures, readFailuresCompared } from "@/app/(dashboard)/failures/report";
import { valuesOf } from "@/lib/address/query";
import { handle } from "@/lib/http";
import { bucketTable, causeTable, groupTable } from "./tables";

const TABLES = new Map([
  ["time", bucketTable],
  ["providers", groupTable("providers")],
  ["channels", groupTable("channels")],
  ["platforms", groupTable("platforms")],
]);

/** What the page's tables have, by `table`; else cause by cause. */
export const GET = handle((request: Request) => reportFile("/failures", request, readTable));

async function readTable(page: OpenPage): Promise<ReportTable> {
  const asked = valuesOf(page.place.query, "table").at(-1) ?? "";
  const [report, compared] = await Promise.all([
    readFailures(page),
    // Of the trend nothing is compared.
    asked === "time" ? null : readFailuresCompared(page),
  ]);
  return { range: report.range, ...(TABLES.get(asked) ?? causeTable)(report, compared) };
}
