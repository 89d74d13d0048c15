import { type CsvCell, csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { pageParameters } from "@/app/(dashboard)/_page/open-page";
import { getEvents } from "@/lib/analytics/events";
import { eventsParameters } from "@/lib/analytics/parameters";
import type { EventRow, EventsReport } from "@/lib/analytics/types";
import { handle } from "@/lib/http";

const PAGE = 1000;
const COLUMNS = [
  "at",
  "timeSource",
  "receivedAt",
  "kind",
  "name",
  "endpoint",
  "endpointName",
  "provider",
  "message",
  "campaign",
  "campaignName",
  "channel",
  "platform",
  "cause",
  "person",
  "address",
  "title",
] as const satisfies (keyof EventRow)[];

/** The rows of a page and of all that follow it, each page read when it is wanted. */
async function* rowsFrom(
  first: EventsReport,
  next: (cursor: string) => Promise<EventsReport>,
): AsyncGenerator<CsvCell[]> {
  let report = first;
  for (;;) {
    for (const row of report.rows) yield COLUMNS.map((column) => row[column]);
    if (report.next === null) return;
    report = await next(report.next);
  }
}

/** The events as the page lists them, from the newest to the last that fits, masked as there. */
export const GET = handle(async (request: Request) => {
  const { page, filters } = await openExport("/events", request);
  const params = { ...pageParameters(page, eventsParameters), limit: PAGE };
  const read = (cursor: string | undefined) => getEvents({ ...params, cursor }, {}, page.place.now);
  const first = await read(undefined);
  return csvResponse({
    name: "events",
    title: "events, the newest first",
    range: first.range,
    filters,
    notes: ["Times are UTC. Personal data is masked. Empty: not reported."],
    head: COLUMNS,
    rows: rowsFrom(first, read),
  });
});
