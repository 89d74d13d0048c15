import type { ReportTable } from "@/app/(dashboard)/_export/csv-response";
import { reportFile } from "@/app/(dashboard)/_export/report-file";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { audiencePage } from "@/lib/address/audience-of";
import { valuesOf } from "@/lib/address/query";
import { handle } from "@/lib/http";
import {
  bucketTable,
  campaignOptOutTable,
  causeTable,
  cohortTable,
  messageTable,
  providerTable,
  reachableTable,
  subscriberTable,
} from "./tables";

const TABLES = new Map([
  ["causes", causeTable],
  ["providers", providerTable],
  ["reachable", reachableTable],
  ["cohorts", cohortTable],
  ["messages", messageTable],
  ["campaign-opt-outs", campaignOptOutTable],
  ["subscribers", subscriberTable("providers")],
  ["channels", subscriberTable("channels")],
  ["platforms", subscriberTable("platforms")],
  ["countries", subscriberTable("countries")],
  ["languages", subscriberTable("languages")],
  ["topics", subscriberTable("topics")],
]);

/** What the page's tables have, by `table`; else opt-ins and opt-outs bucket by bucket. */
export const GET = handle((request: Request) =>
  reportFile("/audience", request, readTable, audiencePage),
);

async function readTable(page: OpenPage): Promise<ReportTable> {
  const { range, zone, query } = page.place;
  const read = TABLES.get(valuesOf(query, "table").at(-1) ?? "") ?? bucketTable;
  return { range: { ...range, timeZone: zone }, ...(await read(page)) };
}
