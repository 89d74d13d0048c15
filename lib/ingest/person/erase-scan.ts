import { NIL_ID } from "@/lib/facts/identity";
import type { Identity } from "@/lib/facts/identity-of";
import { textOf } from "@/lib/facts/pair";
import type { EventRow } from "@/lib/ingest/read/event-row";
import { readMeanings } from "@/lib/ingest/read/meanings";
import type { Poison } from "@/lib/ingest/read/poison";
import { type ReadItem, readItems } from "@/lib/ingest/read/read-items";
import { asRead } from "@/lib/ingest/read/read-requests";
import { itemsOf } from "@/lib/ingest/read/split-stored";
import { requestsAfter, type StoredRequest } from "@/lib/ingest/read/stored-request";
import { type Named, namedIn } from "@/lib/providers/named-in";
import type { RawTx } from "@/lib/raw-transaction";
import { type Erased, withoutPerson } from "./erase-item";
import { withoutItems } from "./erased-body";

const PAGE_REQUESTS = 200;

/** What is known to be a person's; it grows while raw is read. */
export type Trail = {
  readonly persons: ReadonlySet<string>;
  readonly subscriptions: ReadonlySet<string>;
  readonly messages: Set<string>;
  /** Their subjects, by event. */
  readonly events: Map<string, string>;
  /** Devices as `<endpoint id> <vendor's id>`. */
  readonly devices: Set<string>;
};

/** Begins with what the stored events tell. */
export function beginTrail(
  identity: Identity,
  events: readonly Pick<EventRow, "eventId" | "subjectId" | "messageId">[],
): Trail {
  const trail = {
    persons: new Set(identity.persons),
    subscriptions: new Set(identity.subscriptions),
    messages: new Set<string>(),
    events: new Map<string, string>(),
    devices: new Set<string>(),
  };
  for (const event of events) follow(trail, event);
  return trail;
}

function follow(trail: Trail, event: Pick<EventRow, "eventId" | "subjectId" | "messageId">): void {
  trail.events.set(event.eventId, event.subjectId);
  if (event.messageId === event.subjectId) trail.messages.add(event.subjectId);
}

type Visit = (
  request: StoredRequest,
  read: readonly ReadItem[],
  theirs: ReadonlySet<number>,
) => Promise<void>;

/** Reads all raw requests, also those that wait, and visits each in which items are the person's. */
async function walkRaw(tx: RawTx, trail: Trail, poison: Poison, visit: Visit): Promise<void> {
  let after = NIL_ID;
  for (;;) {
    const page = await requestsAfter(tx, after, PAGE_REQUESTS);
    const meanings = await readMeanings(tx, page);
    for (const stored of page) {
      const { request, items: read } = asRead(stored, readItems(stored, poison, meanings));
      const theirs = ownItems(trail, request, read);
      if (theirs.size > 0) await visit(request, read, theirs);
    }
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** Follows the trail through raw until nothing more is found: one item leads to another. */
export async function completeTrail(tx: RawTx, trail: Trail, poison: Poison): Promise<void> {
  for (let before = -1; before !== sizeOf(trail); ) {
    before = sizeOf(trail);
    await walkRaw(tx, trail, poison, async () => undefined);
  }
}

function sizeOf({ events, messages, devices }: Trail): number {
  return events.size + messages.size + devices.size;
}

/** How much of raw was the person's. */
export type RawErased = { readonly requests: number; readonly items: number };

/** Takes the person's items out of raw. */
export async function eraseRaw(
  tx: RawTx,
  trail: Trail,
  poison: Poison,
  erased: Erased,
): Promise<RawErased> {
  let requests = 0;
  let items = 0;
  await walkRaw(tx, trail, poison, async (request, read, theirs) => {
    const newlyErased = [...theirs].filter((index) => isNewlyErased(request, read, index, erased));
    if (newlyErased.length === 0) return;
    requests++;
    items += newlyErased.length;
    await storeErased(tx, withoutItems(request, read, theirs, erased));
  });
  return { requests, items };
}

/** False where an earlier erasure has taken the item, and this one changes nothing of it. */
function isNewlyErased(
  request: StoredRequest,
  read: readonly ReadItem[],
  index: number,
  erased: Erased,
): boolean {
  const item = read[index];
  if (!request.erased?.[index]) return true;
  if (item?.outcome !== "event") return false;
  const { person, address } = withoutPerson(item.event, erased);
  return person !== item.event.person || address !== item.event.address;
}

/** Stores a request as it is without some of its items. */
export async function storeErased(tx: RawTx, request: StoredRequest): Promise<void> {
  await tx.$executeRawUnsafe(
    "UPDATE webhook_request SET headers = $2::jsonb, query = $3 WHERE id = $1::uuid",
    request.id,
    JSON.stringify(request.headers),
    request.query,
  );
  const what = [request.id, request.body, JSON.stringify(request.erased)];
  const change = "SET body = $2, erased = $3::jsonb WHERE id = $1::uuid";
  const changed = await tx.$executeRawUnsafe(`UPDATE request_body ${change}`, ...what);
  // Stored by an earlier version, its body lies with the request; retention may have taken either meanwhile.
  if (changed === 0)
    await tx.$executeRawUnsafe(`UPDATE webhook_request ${change} AND body IS NOT NULL`, ...what);
}

function ownItems(trail: Trail, request: StoredRequest, read: readonly ReadItem[]): Set<number> {
  const theirs = new Set<number>();
  const split = itemsOf(request);
  if (!split) return theirs;
  const { provider, items } = split;
  for (const [index, item] of read.entries()) {
    const named = namedIn(items[index], provider);
    if (!isOwn(trail, request.endpointId, item, named)) continue;
    theirs.add(index);
    if (item.outcome !== "event") continue;
    follow(trail, item.event);
    const { subscriptionId } = item.event;
    if (subscriptionId === null || !trail.subscriptions.has(subscriptionId)) continue;
    for (const device of named.devices) trail.devices.add(`${request.endpointId} ${device}`);
  }
  return theirs;
}

function isOwn(trail: Trail, endpointId: string, item: ReadItem, named: Named): boolean {
  if (named.persons.some((person) => trail.persons.has(person))) return true;
  if (named.devices.some((device) => trail.devices.has(`${endpointId} ${device}`))) return true;
  if (item.outcome !== "event") return false;
  const { eventId, subjectId, subscriptionId, person } = item.event;
  return (
    trail.events.has(eventId) ||
    trail.messages.has(subjectId) ||
    (subscriptionId !== null && trail.subscriptions.has(subscriptionId)) ||
    (person !== null && trail.persons.has(textOf(person)))
  );
}
