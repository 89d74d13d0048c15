import { KINDS, type TimeSource } from "@/lib/providers/event";
import { type CampaignInfo, readCampaigns } from "./campaign-names";
import { readCursor, writeCursor } from "./cursor";
import { type EventRecord, eventPosition, readEvents } from "./event-query";
import { maskAddress, maskText } from "./mask";
import type { EventsParameters } from "./parameters";
import { openScope, type ReportEndpoint } from "./scope";
import type { EventRow, EventsReport } from "./types";

const TIME_SOURCES: readonly TimeSource[] = ["payload", "header", "received"];

/** One event for people. Unless revealed, what is personal is masked and properties are left out. */
function toEventRow(
  record: EventRecord,
  endpoint: ReportEndpoint | undefined,
  campaign: CampaignInfo | undefined,
  reveal: boolean,
): EventRow {
  return {
    id: record.event_id,
    at: record.at.toISOString(),
    receivedAt: record.received_at.toISOString(),
    timeSource: TIME_SOURCES[record.time_source] ?? "received",
    kind: KINDS[record.kind] ?? "custom",
    name: record.name,
    endpoint: record.endpoint_id,
    endpointName: endpoint?.name ?? "Deleted endpoint",
    provider: endpoint?.slug ?? null,
    message: record.message_id,
    campaign: record.campaign_id,
    campaignName: campaign?.name ?? null,
    channel: record.channel,
    platform: record.platform,
    cause: record.cause,
    person: reveal ? record.person : maskAddress(record.person),
    address: reveal ? record.address : maskAddress(record.address),
    title: reveal ? record.title : maskText(record.title),
    properties: reveal ? record.properties : null,
  };
}

/** What happened, newest first: all of it, or of one person or message. */
export async function getEvents(
  params: EventsParameters,
  options: { readonly reveal?: boolean } = {},
  now: number = Date.now(),
): Promise<EventsReport> {
  const scope = await openScope(params, now);
  const after = params.cursor ? readCursor(eventPosition, params.cursor) : null;
  const found = await readEvents(scope, params, after);
  const page = found.slice(0, params.limit);
  const names = await readCampaigns(page.flatMap((record) => record.campaign_id ?? []));
  const endpoints = new Map(scope.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const last = page.at(-1);
  return {
    range: scope.range,
    rows: page.map((record) =>
      toEventRow(
        record,
        endpoints.get(record.endpoint_id),
        names.get(record.campaign_id ?? ""),
        options.reveal ?? false,
      ),
    ),
    next:
      last && found.length > page.length
        ? writeCursor({ at: last.at.toISOString(), id: last.event_id })
        : null,
  };
}
