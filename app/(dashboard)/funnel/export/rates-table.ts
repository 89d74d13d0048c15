import type { ReportTable } from "@/app/(dashboard)/_export/csv-response";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { readRates } from "@/app/(dashboard)/funnel/report";
import { RATE_TEXT } from "@/components/charts/stages";

/** One rate over time, group by group, as the page's panels have it: a line for each bucket and group. */
export async function ratesTable(page: OpenPage): Promise<ReportTable> {
  const { report, by } = await readRates(page);
  const { label, formula } = RATE_TEXT[report.rate];
  const shown = report.groups.filter((group) => group.rate.value !== null);
  return {
    name: `${report.rate}-rate-by-${by}`,
    title: `${label.toLowerCase()} over time by ${by} and ${report.interval}: ${formula}`,
    range: report.range,
    notes: [
      "Rates are shares between 0 and 1, over those that report both parts. Empty: nothing to divide by.",
    ],
    head: ["start", "day", "unfinished", by, "key", "part", "whole", "rate"],
    rows: report.buckets.flatMap(({ start, day, unfinished }, at) =>
      shown.map((group) => [
        ...[start, day, unfinished ? "yes" : "no", group.label, group.key],
        ...[group.points[at]?.numerator ?? null, group.points[at]?.denominator ?? null],
        group.points[at]?.value ?? null,
      ]),
    ),
  };
}
