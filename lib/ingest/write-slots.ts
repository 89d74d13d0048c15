import type { Pool } from "pg";
import { z } from "zod";
import type { Db } from "@/lib/db";
import { bySlot, type Layout } from "@/lib/facts/slots";
import { poolOf } from "@/lib/pool";
import type { DriverTx } from "@/lib/raw-transaction";
import { byNode, type Node, onNode } from "@/lib/slots/nodes";
import type { EventItem } from "./apply/merge-copies";
import { newTold, type Told, tellAgain, toldJson } from "./apply/told";
import { applyInSlot, type Spread } from "./process";

/** Where a batch's facts lie in several slots: what writes them, and what is told once the batch is committed. */
export type SlotWriter = { readonly spread: Spread; readonly committed: () => void };

/**
 * Writes what lies in the slots, each slot in a transaction of its own on the node that holds it, nodes beside each
 * other. Where one fails the others stay: each request has a marker in every slot where it is written, and what
 * that transaction had to say at home waits in one of them until a batch with that request has been through
 * everywhere. So nothing is committed in two phases, and nothing counts twice. Throws what failed first, once all
 * have ended.
 */
export function slotWriter(db: Db): SlotWriter {
  const markers: Marker[] = [];
  const write = async (
    home: DriverTx,
    layout: Layout,
    told: Told,
    events: readonly EventItem[],
  ) => {
    // A marker may go once its request is out of the queue: that must not come back after a crash.
    await home.$executeRaw`SELECT set_config('synchronous_commit', 'on', true)`;
    const parts = bySlot(layout.slots, events, ({ event }) => event.subjectId);
    const nodes = await byNode(db, parts);
    const ended = await Promise.allSettled(
      nodes.map(async ({ node, parts }) => {
        for (const [slot, own] of parts) {
          const ids = [...new Set(own.map(({ event }) => event.requestId))].sort();
          const part = { zone: layout.zone, slot, ids, events: own };
          for (const said of await writePart(db, node, home, part)) tellAgain(told, said);
          markers.push({ slot, ids });
        }
      }),
    );
    for (const end of ended) if (end.status === "rejected") throw end.reason;
  };
  return {
    spread: write,
    committed: () => {
      for (const marker of markers) forgetLater(poolOf(db), marker);
    },
  };
}

type Part = {
  readonly zone: string;
  readonly slot: number;
  /** Of the requests that the events came in. */
  readonly ids: readonly string[];
  readonly events: readonly EventItem[];
};

/** Writes what is not written yet of a slot's events; gives what is to be said of it at home, as it was kept. */
async function writePart(db: Db, node: Node, home: DriverTx, part: Part): Promise<unknown[]> {
  const { zone, slot, ids, events } = part;
  const forgotten = takeForgotten(poolOf(db), slot);
  return await onNode(db, node, async (tx) => {
    await dropMarkers(tx, slot, forgotten);
    const fresh = await mark(tx, slot, ids);
    // The batch still has its lock on the facts, and who wants them for himself waits for the markers, too: see `ownFacts`.
    await home.$executeRaw`SELECT`;
    const kept = await readKept(
      tx,
      slot,
      ids.filter((id) => !fresh.has(id)),
    );
    const [first] = fresh;
    if (first === undefined) return kept;
    const told = newTold(zone);
    const left = events.filter(({ event }) => fresh.has(event.requestId));
    await applyInSlot(tx, zone, slot, told, left);
    const said = toldJson(told);
    if (said === null) return kept;
    await keep(tx, slot, first, said);
    return [...kept, JSON.parse(said)];
  });
}

const idsSchema = z.array(z.object({ id: z.string() }));

/** Marks requests as written in a slot; gives those that were not. */
async function mark(
  tx: DriverTx,
  slot: number,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRawUnsafe(
    `INSERT INTO applied_request (slot, request_id) SELECT $1::int2, unnest($2::uuid[])
     ON CONFLICT ON CONSTRAINT applied_request_pkey DO NOTHING RETURNING request_id::text AS id`,
    slot,
    ids,
  );
  return new Set(idsSchema.parse(rows).map(({ id }) => id));
}

async function keep(tx: DriverTx, slot: number, id: string, said: string): Promise<void> {
  await tx.$executeRawUnsafe(
    "UPDATE applied_request SET told = $3::jsonb WHERE slot = $1::int2 AND request_id = $2::uuid",
    slot,
    id,
    said,
  );
}

const keptSchema = z.array(z.object({ told: z.unknown() }));

async function readKept(tx: DriverTx, slot: number, ids: readonly string[]): Promise<unknown[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRawUnsafe(
    `SELECT told FROM applied_request
     WHERE slot = $1::int2 AND request_id = ANY($2::uuid[]) AND told IS NOT NULL`,
    slot,
    ids,
  );
  return keptSchema.parse(rows).map(({ told }) => told);
}

// ---- markers of requests that are out of the queue

type Marker = { readonly slot: number; readonly ids: readonly string[] };

// By pool, as tests have several databases; on globalThis, as Next's bundles load this file twice.
const shared = globalThis as typeof globalThis & {
  pushlensMarkers?: WeakMap<Pool, Map<number, string[]>>;
};

function markersOf(pool: Pool): Map<number, string[]> {
  shared.pushlensMarkers ??= new WeakMap();
  const known = shared.pushlensMarkers.get(pool);
  if (known) return known;
  const markers = new Map<number, string[]>();
  shared.pushlensMarkers.set(pool, markers);
  return markers;
}

/** The next transaction in that slot takes them away; what this process forgets `dropOldMarkers` does. */
function forgetLater(pool: Pool, { slot, ids }: Marker): void {
  const markers = markersOf(pool);
  markers.set(slot, [...(markers.get(slot) ?? []), ...ids]);
}

function takeForgotten(pool: Pool, slot: number): readonly string[] {
  const markers = markersOf(pool);
  const ids = markers.get(slot) ?? [];
  markers.delete(slot);
  return ids;
}

async function dropMarkers(tx: DriverTx, slot: number, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRawUnsafe(
    "DELETE FROM applied_request WHERE slot = $1::int2 AND request_id = ANY($2::uuid[])",
    slot,
    ids,
  );
}

/** Takes away markers of requests that are no longer in the queue, which a process that ended left. */
export async function dropOldMarkers(db: Db): Promise<number> {
  const left = idsSchema
    .parse(await db.$queryRaw`SELECT DISTINCT request_id::text AS id FROM applied_request`)
    .map(({ id }) => id);
  if (left.length === 0) return 0;
  const waiting = idsSchema.parse(
    await db.$queryRaw`
      SELECT request_id::text AS id FROM pending_request WHERE request_id = ANY(${left}::uuid[])`,
  );
  const gone = left.filter((one) => !waiting.some(({ id }) => id === one));
  return await db.$executeRaw`DELETE FROM applied_request WHERE request_id = ANY(${gone}::uuid[])`;
}
