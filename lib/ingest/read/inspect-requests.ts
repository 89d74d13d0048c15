import { z } from "zod";
import type { Tx } from "@/lib/db";
import { asMs } from "@/lib/facts/columns";
import { itemKey } from "@/lib/ingest/item-key";
import { KINDS, type Kind } from "@/lib/providers/event";
import type { IgnoreRule } from "@/lib/providers/types";
import type { EventRow } from "./event-row";
import { readMeanings } from "./meanings";
import { type ReadItem, readItems } from "./read-items";
import type { StoredRequest } from "./stored-request";

/** What an item is as an event. */
type AsEvent = {
  readonly kind: Kind;
  readonly name: string;
  /** ms */
  readonly at: number;
  /** The message it is a stage of, or that it followed. */
  readonly message: string | null;
};

/** What one item of a stored request became. */
export type ItemFate =
  | ({ readonly fate: "counted" } & AsEvent)
  | ({ readonly fate: "duplicate"; readonly ofRequest: string; readonly ofItem: number } & AsEvent)
  | { readonly fate: "ignored"; readonly rule: IgnoreRule; readonly name: string | null }
  | {
      readonly fate: "quarantined";
      readonly reason: string;
      readonly detail: string;
      readonly name: string | null;
      /** It would be understood if it were replayed now. */
      readonly understoodNow: boolean;
    }
  | { readonly fate: "pending" }
  /** It reads as an event that is not there: its data has been erased since. */
  | ({ readonly fate: "erased" } & AsEvent);

const foundSchema = z.array(
  z.object({ eventId: z.string(), requestId: z.string(), itemIndex: z.number(), at: z.number() }),
);
const quarantinedSchema = z.array(
  z.object({
    requestId: z.string(),
    itemIndex: z.number(),
    reason: z.string(),
    detail: z.string(),
    name: z.string().nullable(),
  }),
);
type Found = z.infer<typeof foundSchema>[number];
type Quarantined = z.infer<typeof quarantinedSchema>[number];

/**
 * Says what each item of some requests became, by reading them again and looking their events up
 * by key. `pending` are the requests that wait to be processed.
 */
export async function inspectRequests(
  tx: Tx,
  requests: readonly StoredRequest[],
  pending: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly ItemFate[]>> {
  const ids = requests.map((request) => request.id);
  const [now, quarantined] = await Promise.all([
    readMeanings(tx, requests, true),
    quarantinedOf(tx, ids),
  ]);
  const read = requests.map((request) => readItems(request, new Set(), now));
  const found = await eventsOf(
    tx,
    read.flat().flatMap((item) => (item.outcome === "event" ? [item.event] : [])),
  );
  return new Map(
    requests.map((request, index) => [
      request.id,
      wholeInQuarantine(request, quarantined, read[index] ?? []) ??
        (read[index] ?? []).map((item, itemIndex): ItemFate => {
          if (pending.has(request.id)) return { fate: "pending" };
          const kept = quarantined.get(itemKey(request.id, itemIndex));
          return kept ? stillQuarantined(kept, item) : fateOf(item, found, request.id, itemIndex);
        }),
    ]),
  );
}

/** A request of people's own source of which nothing was understood: it may be split otherwise today. */
function wholeInQuarantine(
  { id, itemCount, readers }: StoredRequest,
  quarantined: ReadonlyMap<string, Quarantined>,
  now: readonly ReadItem[],
): ItemFate[] | null {
  if (readers === undefined) return null;
  const kept = Array.from({ length: itemCount }, (_, index) => quarantined.get(itemKey(id, index)));
  if (kept.length === 0 || kept.includes(undefined)) return null;
  const understoodNow = now.some(({ outcome }) => outcome !== "quarantined");
  return kept.flatMap((item) =>
    item
      ? [
          {
            fate: "quarantined" as const,
            reason: item.reason,
            detail: item.detail,
            name: item.name,
            understoodNow,
          },
        ]
      : [],
  );
}

function stillQuarantined({ reason, detail, name }: Quarantined, item: ReadItem): ItemFate {
  const understoodNow = item.outcome !== "quarantined";
  return { fate: "quarantined", reason, detail, name, understoodNow };
}

function fateOf(
  item: ReadItem,
  found: ReadonlyMap<string, Found>,
  requestId: string,
  itemIndex: number,
): ItemFate {
  if (item.outcome === "ignored") return { fate: "ignored", rule: item.rule, name: item.name };
  if (item.outcome === "quarantined") {
    const { reason, detail, name } = item;
    return { fate: "quarantined", reason, detail, name, understoodNow: false };
  }
  const { event } = item;
  const stored = found.get(event.eventId);
  const asEvent: AsEvent = {
    kind: KINDS[event.kind] ?? "custom",
    name: event.name,
    at: stored?.at ?? event.at,
    message: event.messageId,
  };
  if (!stored) return { fate: "erased", ...asEvent };
  if (stored.requestId === requestId && stored.itemIndex === itemIndex)
    return { fate: "counted", ...asEvent };
  return {
    fate: "duplicate",
    ...asEvent,
    ofRequest: stored.requestId,
    ofItem: stored.itemIndex,
  };
}

async function eventsOf(tx: Tx, events: readonly EventRow[]): Promise<ReadonlyMap<string, Found>> {
  if (events.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe(
    `SELECT e.event_id::text AS "eventId", e.request_id::text AS "requestId",
       e.item_index AS "itemIndex", ${asMs("e.at")} AS at
     FROM unnest($1::uuid[], $2::uuid[]) AS k(subject_id, event_id)
     JOIN event e USING (subject_id, event_id)`,
    events.map((event) => event.subjectId),
    events.map((event) => event.eventId),
  );
  return new Map(foundSchema.parse(rows).map((row) => [row.eventId, row]));
}

async function quarantinedOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Quarantined>> {
  const rows = await tx.$queryRawUnsafe(
    `SELECT request_id::text AS "requestId", item_index AS "itemIndex", reason, detail, name
     FROM quarantined_item WHERE request_id = ANY($1::uuid[])`,
    ids,
  );
  return new Map(
    quarantinedSchema.parse(rows).map((row) => [itemKey(row.requestId, row.itemIndex), row]),
  );
}
