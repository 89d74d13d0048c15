import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { readBestTime } from "@/app/(dashboard)/best-time/report";
import { hourSpan } from "@/components/charts/hour-span";
import { weekdayName } from "@/components/charts/prepare-best-time";
import { handle } from "@/lib/http";

/** All hours of the week as the page's heatmap and table have them, those below the sample too. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/best-time", request);
  const { range, cells, least, channels, within } = await readBestTime(page);
  const alone = channels !== null && page.filters.channel.length === 0;
  return csvResponse({
    name: "best-time",
    title: "open rate by hour and weekday, by when messages began",
    range,
    ...about,
    notes: [
      `Rates are shares between 0 and 1. Enough: at least ${least} messages; with fewer a rate may be chance.`,
      "Difference, low and high: beside the same campaigns at other hours, between -1 and 1; bounds hold for all hours at once (95%). Equal: not clearly lower than the best.",
      ...(alone ? ["Pushes only, as on the page; channel=email gives e-mails."] : []),
    ],
    head: [
      ...["weekday", "hour", "delivered", "opened", "openRate", "enough"],
      ...["difference", "low", "high", "compared", "mark", "mostly"],
    ],
    rows: cells.map(({ weekday, hour, numerator, denominator, value }) => {
      const one = within?.cells.find((cell) => cell.weekday === weekday && cell.hour === hour);
      return [
        ...[weekdayName(weekday), hourSpan(hour), denominator, numerator, value],
        denominator >= least ? "yes" : "no",
        ...[one?.difference ?? null, one?.low ?? null, one?.high ?? null, one?.messages ?? null],
        ...[one?.mark ?? null, one?.mostly?.name ?? null],
      ];
    }),
  });
});
