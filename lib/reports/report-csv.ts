import { stringify } from "csv-stringify/sync";
import type { ReportContent } from "./read-report";

const STAGES = [
  ...(["scheduled", "sent", "delivered", "opened", "clicked", "failed", "cancelled"] as const),
];

/** The trend in English, bucket by bucket, as its page exports it. Empty cells are not reported; formulas are escaped. */
export function reportCsv({
  name,
  range,
  zone,
  filtersOfFile: filters,
  buckets,
}: ReportContent): string {
  const head = [
    [`# Pushlens: ${name}, ${range.from} to ${range.to} (${zone})`],
    [`# Filters: ${filters.length > 0 ? filters.join("; ") : "none"}`],
    ["start", "day", "unfinished", ...STAGES],
  ];
  const rows = buckets.map(({ start, day, unfinished, stages }) => [
    start,
    day,
    unfinished ? "yes" : "no",
    ...STAGES.map((stage) => stages[stage]),
  ]);
  return stringify([...head, ...rows], { bom: true, escape_formulas: true });
}
