import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { readAudience } from "@/app/(dashboard)/_overview/reports";
import { intervalOf } from "@/app/(dashboard)/_page/looks";
import { valuesOf } from "@/components/filters/query";
import type { AudienceReport } from "@/lib/analytics/types";
import { handle } from "@/lib/http";

function bucketTable({ buckets }: AudienceReport) {
  return {
    head: ["start", "day", "optedIn", "optedOut", "net", "unfinished"],
    rows: buckets.map(({ start, day, optedIn, optedOut, unfinished }) => [
      start,
      day,
      optedIn,
      optedOut,
      optedIn === null || optedOut === null ? null : optedIn - optedOut,
      unfinished ? "yes" : "no",
    ]),
  };
}

function causeTable({ causes }: AudienceReport) {
  return {
    head: ["kind", "cause", "count"],
    rows: causes.map(({ kind, cause, count }) => [kind, cause, count]),
  };
}

/** Opt-ins and opt-outs: `table=causes` for their causes, else bucket by bucket. */
export const GET = handle(async (request: Request) => {
  const { page, filters } = await openExport("/audience", request);
  const interval = intervalOf(page);
  const { current } = await readAudience(page, interval);
  const byCause = valuesOf(page.place.query, "table").at(-1) === "causes";
  return csvResponse({
    name: byCause ? "audience-causes" : `audience-by-${interval}`,
    title: `opt-ins and opt-outs ${byCause ? "by cause" : `by ${interval}`}, when they happened`,
    range: current.range,
    filters,
    notes: ["Empty: not reported by the provider."],
    ...(byCause ? causeTable(current) : bucketTable(current)),
  });
});
