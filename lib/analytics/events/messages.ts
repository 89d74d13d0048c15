import { NO_CAUSE } from "@/lib/address/unknown";
import { readBreakdown } from "@/lib/analytics/counts/breakdown";
import { type CampaignInfo, readCampaigns } from "@/lib/analytics/counts/campaign-names";
import { readCounts } from "@/lib/analytics/counts/counts";
import { gather } from "@/lib/analytics/counts/gather";
import { openScope, type ReportEndpoint, type Scope } from "@/lib/analytics/counts/scope";
import { deliveryEvidence, reportsOn } from "@/lib/analytics/counts/selection";
import { summarise } from "@/lib/analytics/counts/summary";
import { STAGES, type Stage } from "@/lib/providers/event";
import { failureHint } from "@/lib/providers/types";
import { words } from "@/lib/words/words";
import type { MessageRow, MessageStages, MessagesReport, StageMark } from "./answers";
import { maskAddress, maskText } from "./mask";
import { countRows, type MessageRecord, readMessages } from "./message-query";
import { pageOf, positionOf } from "./page-position";
import type { MessagesParameters } from "./parameters";
import { laterSteps, mayImply, type Reach } from "./reach";
import type { CountSlots, SlotCount } from "./windows";

function markOf(record: MessageRecord, endpoint: ReportEndpoint | undefined, stage: Stage) {
  const at = record[`${stage}_at`];
  const channel = record.channel ?? "";
  const mark = (how: StageMark["how"]): StageMark => ({ how, at: at?.toISOString() ?? null });
  if (at) return mark("reported");
  if (!endpoint) return mark("not_reported");
  const later = laterSteps(stage).some((one) => record[`${one}_at`] !== null);
  if (later && mayImply(endpoint, channel, stage)) return mark("implied");
  return mark(reportsOn(endpoint, channel, stage, "any") ? "not_reached" : "not_reported");
}

/** What one message went through: each stage reported, implied, not reached or not reported. */
export function markStages(
  record: MessageRecord,
  endpoint: ReportEndpoint | undefined,
): MessageStages {
  return Object.fromEntries(
    STAGES.map((stage) => [stage, markOf(record, endpoint, stage)]),
  ) as MessageStages;
}

function classOf({ cause }: MessageRecord, endpoint: ReportEndpoint | undefined) {
  const hint = endpoint?.provider && failureHint(endpoint.provider, cause);
  return hint?.class ?? null;
}

/** One message for people; what is personal is masked. */
export function toMessageRow(
  record: MessageRecord,
  endpoint: ReportEndpoint | undefined,
  campaign: CampaignInfo | undefined,
): MessageRow {
  return {
    message: record.id,
    began: record.began.toISOString(),
    lives: record.lives,
    endpoint: record.endpoint_id,
    endpointName: endpoint?.name ?? words("labels-ui")("deletedEndpoint"),
    provider: endpoint?.slug ?? null,
    campaign: campaign?.id ?? null,
    campaignName: campaign?.name ?? record.campaign,
    channel: record.channel,
    platform: record.platform,
    cause: record.cause,
    failureClass: record.failed_at === null ? null : classOf(record, endpoint),
    evidence: endpoint ? deliveryEvidence(endpoint, record.channel ?? "") : null,
    plannedMethod: record.planned_method,
    deliveryMethod: record.delivery_method,
    person: maskAddress(record.person) ?? maskAddress(record.address),
    title: maskText(record.title),
    stages: markStages(record, endpoint),
    automatic: {
      opened: record.automatic_opened_at?.toISOString() ?? null,
      clicked: record.automatic_clicked_at?.toISOString() ?? null,
    },
  };
}

/** Messages for people, with the names of their campaigns and endpoints. */
export async function nameMessages(
  records: readonly MessageRecord[],
  endpoints: readonly ReportEndpoint[],
): Promise<MessageRow[]> {
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const names = await readCampaigns(records.flatMap((record) => record.campaign_id ?? []));
  return records.map((record) =>
    toMessageRow(record, byId.get(record.endpoint_id), names.get(record.campaign_id ?? "")),
  );
}

/** How many there are on all pages: the number that the funnel shows; null where it shows none. */
async function totalOf(
  scope: Scope,
  params: Reach & { readonly cause?: string | undefined },
  { rows, selection, context }: Awaited<ReturnType<typeof gather>>,
  byDay: readonly SlotCount[],
): Promise<number | null> {
  const { stage, without, cause } = params;
  if (stage === undefined) return null;
  const { stages } = summarise(rows, selection, context);
  if (stages[stage] === null) return null;
  if (cause === undefined) return byDay.reduce((sum, { count }) => sum + count, 0);
  if (stage !== "failed" || without !== undefined) return null;
  const failures = await readBreakdown(scope, ["failed"]);
  return failures.find(({ value }) => value === cause)?.count ?? 0;
}

/** The messages behind a number of the funnel, newest first, page by page. */
export async function getMessages(
  params: MessagesParameters,
  now: number = Date.now(),
): Promise<MessagesReport> {
  const position = positionOf(params.cursor);
  const scope = await openScope(params, now);
  const asked = { ...params, cause: params.cause === NO_CAUSE ? "" : params.cause };
  const { evidence, automatic } = params;
  const query = { clock: "cohort", evidence, automatic } as const;
  const gathered = await gather(scope, { ...query, slots: "day" });
  const counting = { reach: asked, missing: gathered.context.missing?.days ?? [] };
  const byDay = countRows(scope, gathered.rows, "day", counting);
  const countSlots: CountSlots = async (part, slots) =>
    slots === "day"
      ? byDay
      : countRows(part, await readCounts(part, { ...query, slots }), slots, counting);
  const [found, total] = await Promise.all([
    readMessages(scope, asked, position, countSlots),
    totalOf(scope, asked, gathered, byDay),
  ]);
  const page = pageOf(found, params.limit, position, (row) => ({ at: row.began, id: row.id }));
  const rows = await nameMessages(page.rows, scope.endpoints);
  return { range: scope.range, total, rows, next: page.next, previous: page.previous };
}
