import type { ReportTable } from "@/app/(dashboard)/_export/csv-response";
import { reportFile } from "@/app/(dashboard)/_export/report-file";
import {
  AUTOMATIC_HEADS,
  automaticCells,
  STAGE_HEADS,
  stageCells,
} from "@/app/(dashboard)/_export/stage-columns";
import { readForecast, readSeries } from "@/app/(dashboard)/_overview/reports";
import { intervalOf } from "@/app/(dashboard)/_page/choices";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { valuesOf } from "@/lib/address/query";
import { handle } from "@/lib/http";
import { forecastTable } from "./forecast-table";

/** Overview's trend, bucket by bucket, as its chart and table have it; `table=forecast` the days to come. */
export const GET = handle((request: Request) => reportFile("/", request, readTable));

async function readTable(page: OpenPage): Promise<ReportTable> {
  if (valuesOf(page.place.query, "table").at(-1) === "forecast") {
    return forecastTable(await readForecast(page));
  }
  const interval = intervalOf(page);
  const { buckets, previous } = await readSeries(page, "event", interval);
  const { range, zone } = page.place;
  const compared = previous.length > 0;
  return {
    name: `trend-by-${interval}`,
    title: `trend by ${interval}, events when they happened`,
    range: { ...range, timeZone: zone },
    notes: ["Empty: not reported by the provider. Before: the same bucket of the range compared."],
    head: [
      "start",
      "day",
      "unfinished",
      ...STAGE_HEADS,
      ...AUTOMATIC_HEADS,
      ...(compared ? STAGE_HEADS.map((stage) => `${stage}Before`) : []),
    ],
    rows: buckets.map(({ start, day, unfinished, stages, automatic }, index) => {
      const before = previous[index];
      const cells = compared ? STAGE_HEADS.map(() => null) : [];
      return [
        start,
        day,
        unfinished ? "yes" : "no",
        ...stageCells(stages),
        ...automaticCells(automatic),
        ...(compared && before ? stageCells(before.stages) : cells),
      ];
    }),
  };
}
