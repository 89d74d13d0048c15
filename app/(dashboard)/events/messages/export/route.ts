import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { everyPage } from "@/app/(dashboard)/_export/every-page";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { pageParameters } from "@/app/(dashboard)/_page/open-page";
import type { MessageRow } from "@/lib/analytics/events/answers";
import { getMessages } from "@/lib/analytics/events/messages";
import { messagesParameters } from "@/lib/analytics/events/parameters";
import { handle } from "@/lib/http";
import { STAGES } from "@/lib/providers/event";

const PAGE = 500;
const COLUMNS = [
  "began",
  "message",
  "endpoint",
  "endpointName",
  "provider",
  "campaign",
  "campaignName",
  "channel",
  "platform",
  "cause",
  "failureClass",
  "person",
  "title",
] as const satisfies (keyof MessageRow)[];

const METHODS = ["plannedMethod", "deliveryMethod"] as const satisfies (keyof MessageRow)[];

/** The messages as the page lists them, from the newest to the last that fits, masked as there. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/events/messages", request);
  const params = { ...pageParameters(page, messagesParameters), limit: PAGE };
  const read = (cursor: string | undefined) => getMessages({ ...params, cursor }, page.place.now);
  const first = await read(undefined);
  return csvResponse({
    name: "messages",
    title: "messages that began in this period, the newest first",
    range: first.range,
    ...about,
    notes: [
      "Times are UTC. A stage holds its time, or in words how it is known. Personal data is masked.",
    ],
    head: [...COLUMNS, ...STAGES, "automaticOpened", "automaticClicked", ...METHODS],
    rows: everyPage(first, read, (row) => [
      ...COLUMNS.map((column) => row[column]),
      ...STAGES.map((stage) => row.stages[stage].at ?? row.stages[stage].how),
      ...[row.automatic.opened, row.automatic.clicked],
      ...METHODS.map((column) => row[column]),
    ]),
  });
});
