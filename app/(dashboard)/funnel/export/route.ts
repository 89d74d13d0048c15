import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import {
  EMPTY_NOTE,
  RATE_HEADS,
  rateCells,
  STAGE_HEADS,
  stageCells,
} from "@/app/(dashboard)/_export/stage-columns";
import { pageParameters } from "@/app/(dashboard)/_page/open-page";
import { getFunnel } from "@/lib/analytics/funnel";
import { funnelParameters } from "@/lib/analytics/parameters";
import { handle } from "@/lib/http";

/** The funnel's groups and their total, as the page's table has them. */
export const GET = handle(async (request: Request) => {
  const { page, filters } = await openExport("/funnel", request);
  const { by = "provider", ...params } = pageParameters(page, funnelParameters);
  const report = await getFunnel({ ...params, by }, page.place.now);
  const lines = [
    ...report.groups,
    { key: null, label: "Total", stages: report.total, rates: report.rates },
  ];
  const what =
    params.clock === "event"
      ? "events that happened in this period"
      : "messages that began in this period, how far they ever got";
  return csvResponse({
    name: "funnel",
    title: `funnel by ${by}, ${what}`,
    range: report.range,
    filters,
    notes: [EMPTY_NOTE],
    head: [by, "key", ...STAGE_HEADS, ...RATE_HEADS],
    rows: lines.map(({ label, key, stages, rates }) => [
      label,
      key,
      ...stageCells(stages),
      ...rateCells(rates),
    ]),
  });
});
