import { bucketOf } from "@/lib/bucket";
import { openTimeBin } from "@/lib/facts/open-time-bin";
import { earliest, textOf } from "@/lib/facts/pair";
import { plannedValue } from "@/lib/facts/planned";
import { type Dimensions, ROLLUP_COLUMNS } from "@/lib/facts/rollup";
import type { EventRow } from "@/lib/ingest/read/event-row";
import { AUTOMATIC, CHAIN, type Channel, KINDS, STAGES } from "@/lib/providers/event";
import { type Provider, reportsStage } from "@/lib/providers/types";
import { dimensionsOf } from "./dimensions";
import type { Life, MessageState } from "./message";
import { plannedOf } from "./planned";
import type { RollupDelta } from "./rollup-delta";

/** What a contribution depends on beside the facts themselves. */
export type ContributionContext = { readonly provider: Provider; readonly zone: string };

const IMPLIED_COLUMNS = STAGES.length;
/** Where an event of each kind counts; -1: nowhere. */
const EVENT_COLUMNS = KINDS.map((kind) => (ROLLUP_COLUMNS as readonly string[]).indexOf(kind));
const AUTOMATIC_COLUMNS = AUTOMATIC.map((name) => ROLLUP_COLUMNS.indexOf(name));
const BY_MACHINES = AUTOMATIC.map((_, index) => STAGES.length + index);
const FAILED = STAGES.indexOf("failed");
const OPENED = STAGES.indexOf("opened");
const CLICKED = STAGES.indexOf("clicked");
const DELIVERED = STAGES.indexOf("delivered");
const SENT = STAGES.indexOf("sent");

/**
 * Columns of the stages that a later one implies, where the provider can report them there. What a
 * machine did implies that the message got there, and not that a person opened it.
 */
function impliedColumns(life: Life, channel: string, provider: Provider): number[] {
  const columns: number[] = [];
  const byMachine = BY_MACHINES.some((index) => (life.stages[index] ?? null) !== null);
  let reached = false;
  for (let index = CHAIN.length - 1; index >= 0; index--) {
    const stage = CHAIN[index];
    if (stage === undefined) continue;
    if (stage === "delivered" && byMachine) reached = true;
    if (life.stages[STAGES.indexOf(stage)] !== null) reached = true;
    else if (reached && canReport(provider, channel, stage)) columns.push(IMPLIED_COLUMNS + index);
  }
  return columns;
}

function canReport(provider: Provider, channel: string, stage: (typeof CHAIN)[number]): boolean {
  return reportsStage(provider, (channel || null) as Channel | null, stage);
}

/**
 * Columns of what machines alone did: a message that a person opened too counts as opened, once. A
 * machine's click implies its open, as a person's does.
 */
function automaticColumns(life: Life, channel: string, provider: Provider): number[] {
  const [opened, clicked] = BY_MACHINES.map((index) => (life.stages[index] ?? null) !== null);
  if (!opened && !clicked) return [];
  const [openedColumn = 0, clickedColumn = 0] = AUTOMATIC_COLUMNS;
  const byPerson = (stage: number) => (life.stages[stage] ?? null) !== null;
  const columns: number[] = [];
  const isOpened =
    byPerson(OPENED) || (byPerson(CLICKED) && canReport(provider, channel, "opened"));
  if (!isOpened && (opened || canReport(provider, channel, "opened"))) columns.push(openedColumn);
  if (clicked && !byPerson(CLICKED)) columns.push(clickedColumn);
  return columns;
}

function contributeLife(
  delta: RollupDelta,
  life: Life,
  endpointId: string,
  { provider, zone }: ContributionContext,
  sign: 1 | -1,
): void {
  const start = life.stages.reduce(earliest, null);
  if (start === null) return;
  const bucket = bucketOf(start, zone);
  const dimensions = dimensionsOf(endpointId, life);
  const columns = impliedColumns(life, dimensions.channel, provider);
  columns.push(...automaticColumns(life, dimensions.channel, provider));
  for (let index = 0; index < STAGES.length; index++)
    if (life.stages[index] !== null) columns.push(index);
  delta.count("c", bucket, dimensions, columns, sign);
  const opened = life.stages[OPENED] ?? null;
  const reached = life.stages[DELIVERED] ?? life.stages[SENT] ?? null;
  if (opened !== null && reached !== null) {
    const bin = String(openTimeBin(opened - reached));
    delta.breakDown("time_to_open", bucket.day, dimensions, bin, sign);
  }
  if (life.stages[FAILED] !== null)
    delta.breakDown("failed", bucket.day, dimensions, textOf(life.cause) ?? "", sign);
  contributePlan(delta, life, { day: bucket.day, dimensions }, sign);
}

/** What a message whose way of delivery was planned came to, on the day on which it began. */
function contributePlan(
  delta: RollupDelta,
  life: Life,
  { day, dimensions }: { readonly day: string; readonly dimensions: Dimensions },
  sign: 1 | -1,
): void {
  const planned = plannedOf(life);
  if (planned) delta.breakDown("planned", day, dimensions, plannedValue(planned), sign);
}

/** Only what `contributeMessage` adds for how messages were planned. */
export function contributePlans(delta: RollupDelta, message: MessageState, zone: string): void {
  for (const life of message.lives ?? [message]) {
    const start = life.stages.reduce(earliest, null);
    if (start === null) continue;
    const { day } = bucketOf(start, zone);
    contributePlan(delta, life, { day, dimensions: dimensionsOf(message.endpointId, life) }, 1);
  }
}

/**
 * Adds (or, with -1, takes away) what a message contributes to the cohort clock: itself, once per
 * stage it ever reached, in the bucket of its earliest time. Each life counts as a message.
 */
export function contributeMessage(
  delta: RollupDelta,
  message: MessageState,
  context: ContributionContext,
  sign: 1 | -1,
): void {
  for (const life of message.lives ?? [message])
    contributeLife(delta, life, message.endpointId, context, sign);
}

/** Adds (or takes away) what an event contributes to the event clock: itself, where it happened. */
export function contributeEvent(
  delta: RollupDelta,
  event: EventRow,
  zone: string,
  sign: 1 | -1,
): void {
  const kind = KINDS[event.kind];
  const column = EVENT_COLUMNS[event.kind] ?? -1;
  if (kind === undefined || column < 0) return;
  const opted = kind === "opted_in" || kind === "opted_out";
  const bucket = bucketOf(event.at, zone);
  const dimensions = dimensionsOf(event.endpointId, event);
  delta.count("e", bucket, dimensions, [column], sign);
  if (opted) delta.breakDown(kind, bucket.day, dimensions, textOf(event.cause) ?? "", sign);
}
