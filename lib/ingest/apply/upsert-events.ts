import { z } from "zod";
import { arrayParameters, insertArraysText } from "@/lib/facts/column-arrays";
import { asMs, type Column, columnName, pick, smallerThan } from "@/lib/facts/columns";
import { pairOfStored, storedPair, storedPairSql } from "@/lib/facts/pair";
import { attributeOf, messageOf, receivedAtOf, saysReceipt } from "@/lib/facts/stored-event";
import { EVENT_PAIRS, type EventPair, type EventRow } from "@/lib/ingest/read/event-row";
import { type DriverTx, plannedOnce, type RawTx } from "@/lib/raw-transaction";

// Each has its own function: one for all of them is several times as slow.
const PAIR_OF: { readonly [pair in EventPair]: Column<EventRow>["of"] } = {
  person: (row) => storedPair(row.person, row.at),
  campaign: (row) => storedPair(row.campaign, row.at),
  channel: (row) => storedPair(row.channel, row.at),
  platform: (row) => storedPair(row.platform, row.at),
  cause: (row) => storedPair(row.cause, row.at),
  title: (row) => storedPair(row.title, row.at),
  plannedMethod: (row) => storedPair(row.plannedMethod, row.at),
  deliveryMethod: (row) => storedPair(row.deliveryMethod, row.at),
  country: (row) => storedPair(row.country, row.at),
  language: (row) => storedPair(row.language, row.at),
  topics: (row) => storedPair(row.topics, row.at),
  address: (row) => storedPair(row.address, row.at),
  properties: (row) => storedPair(row.properties, row.at),
};

const COLUMNS: readonly Column<EventRow>[] = [
  { name: "subject_id", type: "uuid", of: (row) => row.subjectId },
  { name: "event_id", type: "uuid", of: (row) => row.eventId },
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  { name: "kind", type: "int", of: (row) => row.kind },
  { name: "name", type: "text", of: (row) => row.name },
  { name: "at", type: "ms", of: (row) => row.at },
  { name: "time_source", type: "int", of: (row) => row.timeSource },
  { name: "skew", type: "bigint", of: (row) => row.skew },
  {
    name: "received_at",
    type: "ms",
    of: (row) => (saysReceipt(row.requestId, row.receivedAt) ? null : row.receivedAt),
  },
  { name: "request_id", type: "uuid", of: (row) => row.requestId },
  { name: "item_index", type: "int", of: (row) => row.itemIndex },
  {
    name: "message_id",
    type: "uuid",
    of: (row) => (row.messageId === row.subjectId ? null : row.messageId),
  },
  { name: "subscription_id", type: "uuid", of: (row) => row.subscriptionId },
  ...EVENT_PAIRS.map(
    (pair): Column<EventRow> => ({ name: columnName(pair), type: "text", of: PAIR_OF[pair] }),
  ),
];

const EARLIER = "(excluded.at, excluded.time_source) < (event.at, event.time_source)";
const SAME_TIME = "(excluded.at, excluded.time_source) = (event.at, event.time_source)";
const RECEIVED_EARLIER = `(${receivedAtOf("excluded")}, excluded.request_id, excluded.item_index) < (${receivedAtOf("event")}, event.request_id, event.item_index)`;
const PAIRS = EVENT_PAIRS.map(columnName);
const IDS = ["message_id", "subscription_id"];

const assignments = [
  "at = LEAST(event.at, excluded.at)",
  `time_source = CASE WHEN ${EARLIER} THEN excluded.time_source ELSE event.time_source END`,
  `skew = CASE WHEN ${EARLIER} THEN excluded.skew WHEN ${SAME_TIME} THEN LEAST(event.skew, excluded.skew) ELSE event.skew END`,
  ...["received_at", "request_id", "item_index"].map(
    (name) =>
      `${name} = CASE WHEN ${RECEIVED_EARLIER} THEN excluded.${name} ELSE event.${name} END`,
  ),
  ...IDS.map((name) => `${name} = LEAST(event.${name}, excluded.${name})`),
  `name = ${pick("LEAST", "event.name", "excluded.name")}`,
  // What is stored without its time is stored anew where that becomes another's.
  ...PAIRS.map((name) => {
    const least = pick("LEAST", ...wholePairs(name));
    return `${name} = ${storedPairSql(least, "LEAST(event.at, excluded.at)")}`;
  }),
];

const changes = [
  EARLIER,
  `(${SAME_TIME} AND excluded.skew < event.skew)`,
  RECEIVED_EARLIER,
  ...IDS.map(
    (name) =>
      `(excluded.${name} IS NOT NULL AND (event.${name} IS NULL OR excluded.${name} < event.${name}))`,
  ),
  smallerThan("excluded.name", "event.name"),
  // Most copies say the same in the same words.
  ...PAIRS.map(
    (name) => `((excluded.at, excluded.${name}) IS DISTINCT FROM (event.at, event.${name})
      AND ${smallerThan(...wholePairs(name, "excluded", "event"))})`,
  ),
];

/** The pair that two rows hold of an attribute, each whole. */
function wholePairs(name: string, a = "event", b = "excluded"): [string, string] {
  return [`(${attributeOf(a, name)})`, `(${attributeOf(b, name)})`];
}

/** The columns of an event with what its row leaves out, to compare rows that leave out more with ones that do less. */
export function wholeEvent(of: string): string {
  const plain = COLUMNS.slice(0, COLUMNS.length - PAIRS.length)
    .map(({ name }) => name)
    .filter((name) => name !== "message_id" && name !== "received_at");
  return [
    ...plain.map((name) => `${of}.${name}`),
    ...[messageOf(of), receivedAtOf(of)],
    ...PAIRS.map((name) => attributeOf(of, name)),
  ].join(", ");
}

/** An event row as JSON with times in ms, read by `eventRowSchema`. */
function eventJson(of: string): string {
  const fields = [
    ...["subject_id", "event_id", "endpoint_id", "kind", "name", "time_source", "skew"],
    ...["request_id", "item_index", "subscription_id", ...PAIRS],
  ].map((name) => `'${name}', ${of}.${name}`);
  const others = [
    `'message_id', ${messageOf(of)}`,
    `'at', ${asMs(`${of}.at`)}, 'received_at', ${asMs(receivedAtOf(of))}`,
  ];
  return `json_build_object(${[...fields, ...others].join(", ")})`;
}

const UPSERT = plannedOnce(
  "upsert_events",
  `
${insertArraysText("event", COLUMNS, "facts")}
ON CONFLICT ON CONSTRAINT event_pkey DO UPDATE SET ${assignments.join(", ")}
WHERE ${changes.join(" OR ")}
RETURNING new.event_id, CASE WHEN old.event_id IS NOT NULL THEN ${eventJson("old")} END`,
);

const pair = z.string().nullable();
const eventRowSchema = z
  .object({
    subject_id: z.string(),
    event_id: z.string(),
    endpoint_id: z.string(),
    kind: z.number(),
    name: z.string(),
    at: z.number().transform(Math.round),
    time_source: z.number(),
    skew: z.number().nullable(),
    received_at: z.number().transform(Math.round),
    request_id: z.string(),
    item_index: z.number(),
    message_id: z.string().nullable(),
    subscription_id: z.string().nullable(),
    person: pair,
    campaign: pair,
    channel: pair,
    platform: pair,
    cause: pair,
    title: pair,
    planned_method: pair,
    delivery_method: pair,
    country: pair,
    language: pair,
    topics: pair,
    address: pair,
    properties: pair,
  })
  .transform(
    (row): EventRow => ({
      ...row,
      subjectId: row.subject_id,
      eventId: row.event_id,
      endpointId: row.endpoint_id,
      // Not stored: what is known already is accounted for, or by the copy of it that just came.
      receivedBy: row.endpoint_id,
      timeSource: row.time_source,
      receivedAt: row.received_at,
      requestId: row.request_id,
      itemIndex: row.item_index,
      messageId: row.message_id,
      subscriptionId: row.subscription_id,
      person: pairOfStored(row.person, row.at),
      campaign: pairOfStored(row.campaign, row.at),
      channel: pairOfStored(row.channel, row.at),
      platform: pairOfStored(row.platform, row.at),
      cause: pairOfStored(row.cause, row.at),
      title: pairOfStored(row.title, row.at),
      plannedMethod: pairOfStored(row.planned_method, row.at),
      deliveryMethod: pairOfStored(row.delivery_method, row.at),
      country: pairOfStored(row.country, row.at),
      language: pairOfStored(row.language, row.at),
      topics: pairOfStored(row.topics, row.at),
      address: pairOfStored(row.address, row.at),
      properties: pairOfStored(row.properties, row.at),
    }),
  );

/** What an upsert of events did: ids that are new, and the old rows of those that changed. */
export type UpsertedEvents = {
  readonly inserted: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, EventRow>;
};

/** Stores events of a slot (one row per id, sorted by the caller); a known one merges with its copy. */
export async function upsertEvents(
  tx: DriverTx,
  slot: number,
  rows: readonly EventRow[],
): Promise<UpsertedEvents> {
  const inserted = new Set<string>();
  const changed = new Map<string, EventRow>();
  if (rows.length === 0) return { inserted, changed };
  for (const [id, previous] of await tx.textRows(UPSERT, [
    ...arrayParameters(COLUMNS, rows),
    slot,
  ])) {
    if (!id) continue;
    if (previous) changed.set(id, eventRowSchema.parse(JSON.parse(previous)));
    else inserted.add(id);
  }
  return { inserted, changed };
}

/** All events of some subjects (messages or subscriptions) of a slot. */
export async function eventsOfSubjects(
  tx: RawTx,
  slot: number,
  subjectIds: readonly string[],
): Promise<EventRow[]> {
  if (subjectIds.length === 0) return [];
  const text = `SELECT ${eventJson("event")} AS row FROM event WHERE slot = $2::int2 AND subject_id = ANY($1::uuid[])`;
  return eventsIn(await tx.$queryRawUnsafe(text, subjectIds, slot));
}

/** A page of all events after a key, for a rebuild of the rollups; only those `within` a multirange. */
export async function rollupEventsAfter(
  tx: RawTx,
  after: Pick<EventRow, "subjectId" | "eventId">,
  limit: number,
  within: string | null,
): Promise<EventRow[]> {
  const text = `SELECT ${eventJson("event")} AS row FROM event
    WHERE (subject_id, event_id) > ($1::uuid, $2::uuid)
      AND ($4::tstzmultirange IS NULL OR at <@ $4::tstzmultirange)
    ORDER BY subject_id, event_id LIMIT $3`;
  return eventsIn(await tx.$queryRawUnsafe(text, after.subjectId, after.eventId, limit, within));
}

/** A page of the live events received up to an instant, after a key, while a rebuild works elsewhere. */
export async function liveEventsAfter(
  tx: RawTx,
  receivedUntil: Date,
  after: Pick<EventRow, "subjectId" | "eventId">,
  limit: number,
): Promise<EventRow[]> {
  const text = `SELECT ${eventJson("event")} AS row FROM public.event
    WHERE (subject_id, event_id) > ($1::uuid, $2::uuid) AND ${receivedAtOf("event")} <= $3::timestamptz
    ORDER BY subject_id, event_id LIMIT $4`;
  return eventsIn(
    await tx.$queryRawUnsafe(
      text,
      after.subjectId,
      after.eventId,
      receivedUntil.toISOString(),
      limit,
    ),
  );
}

function eventsIn(result: unknown): EventRow[] {
  return z
    .array(z.object({ row: eventRowSchema }))
    .parse(result)
    .map(({ row }) => row);
}
