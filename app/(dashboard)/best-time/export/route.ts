import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { readBestTime } from "@/app/(dashboard)/best-time/report";
import { hourSpan, weekdayName } from "@/components/charts/prepare-best-time";
import { handle } from "@/lib/http";

/** All hours of the week as the page's heatmap and table have them, those below the sample too. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/best-time", request);
  const { range, cells, least, channels } = await readBestTime(page);
  const alone = channels !== null && page.filters.channel.length === 0;
  return csvResponse({
    name: "best-time",
    title: "open rate by hour and weekday, by when messages began",
    range,
    ...about,
    notes: [
      `Rates are shares between 0 and 1. Enough: at least ${least} messages; with fewer a rate may be chance.`,
      ...(alone ? ["Pushes only, as on the page; channel=email gives e-mails."] : []),
    ],
    head: ["weekday", "hour", "delivered", "opened", "openRate", "enough"],
    rows: cells.map(({ weekday, hour, numerator, denominator, value }) => [
      weekdayName(weekday),
      hourSpan(hour),
      denominator,
      numerator,
      value,
      denominator >= least ? "yes" : "no",
    ]),
  });
});
