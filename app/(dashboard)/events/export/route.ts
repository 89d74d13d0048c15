import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { everyPage } from "@/app/(dashboard)/_export/every-page";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { pageParameters } from "@/app/(dashboard)/_page/open-page";
import type { EventRow } from "@/lib/analytics/events/answers";
import { getEvents } from "@/lib/analytics/events/events";
import { eventsParameters } from "@/lib/analytics/events/parameters";
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

/** The events as the page lists them, from the newest to the last that fits, masked as there. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/events", request);
  const params = { ...pageParameters(page, eventsParameters), limit: PAGE };
  const read = (cursor: string | undefined) => getEvents({ ...params, cursor }, {}, page.place.now);
  const first = await read(undefined);
  return csvResponse({
    name: "events",
    title: "events, the newest first",
    range: first.range,
    ...about,
    notes: ["Times are UTC. Personal data is masked. Empty: not reported."],
    head: COLUMNS,
    rows: everyPage(first, read, (row) => COLUMNS.map((column) => row[column])),
  });
});
