import { type CampaignInfo, readCampaigns } from "@/lib/analytics/counts/campaign-names";
import { openScope, type ReportEndpoint } from "@/lib/analytics/counts/scope";
import { KINDS, type TimeSource } from "@/lib/providers/event";
import { words } from "@/lib/words/words";
import type { EventRow, EventsReport } from "./answers";
import { totalEvents } from "./event-count";
import { type EventRecord, readEvents } from "./event-query";
import { maskAddress, maskText } from "./mask";
import { pageOf, positionOf } from "./page-position";
import type { EventsParameters } from "./parameters";

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
    subject: record.subject_id,
    request: record.request_id,
    at: record.at.toISOString(),
    receivedAt: record.received_at.toISOString(),
    timeSource: TIME_SOURCES[record.time_source] ?? "received",
    kind: KINDS[record.kind] ?? "custom",
    name: record.name,
    endpoint: record.endpoint_id,
    endpointName: endpoint?.name ?? words("labels-ui")("deletedEndpoint"),
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

/** Events for people, with the names of their campaigns and endpoints. */
export async function nameEvents(
  records: readonly EventRecord[],
  all: readonly ReportEndpoint[],
  reveal: boolean,
): Promise<EventRow[]> {
  const names = await readCampaigns(records.flatMap((record) => record.campaign_id ?? []));
  const endpoints = new Map(all.map((endpoint) => [endpoint.id, endpoint]));
  return records.map((record) =>
    toEventRow(
      record,
      endpoints.get(record.endpoint_id),
      names.get(record.campaign_id ?? ""),
      reveal,
    ),
  );
}

/** What happened, newest first: all of it, or of one person or message. */
export async function getEvents(
  params: EventsParameters,
  options: { readonly reveal?: boolean } = {},
  now: number = Date.now(),
): Promise<EventsReport> {
  const position = positionOf(params.cursor);
  const scope = await openScope(params, now);
  const [found, total] = await Promise.all([
    readEvents(scope, params, position),
    totalEvents(scope, params),
  ]);
  const page = pageOf(found, params.limit, position, (row) => ({ at: row.at, id: row.event_id }));
  const rows = await nameEvents(page.rows, scope.endpoints, options.reveal ?? false);
  return { range: scope.range, rows, total, next: page.next, previous: page.previous };
}
