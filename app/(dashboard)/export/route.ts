import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import {
  AUTOMATIC_HEADS,
  automaticCells,
  STAGE_HEADS,
  stageCells,
} from "@/app/(dashboard)/_export/stage-columns";
import { readSeries } from "@/app/(dashboard)/_overview/reports";
import { intervalOf } from "@/app/(dashboard)/_page/choices";
import { handle } from "@/lib/http";

/** Overview's trend, bucket by bucket, as its chart and table have it. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/", request);
  const interval = intervalOf(page);
  const { buckets, previous } = await readSeries(page, "event", interval);
  const { range, zone } = page.place;
  const compared = previous.length > 0;
  return csvResponse({
    name: `trend-by-${interval}`,
    title: `trend by ${interval}, events when they happened`,
    range: { ...range, timeZone: zone },
    ...about,
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
  });
});
