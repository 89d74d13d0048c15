import { z } from "zod";
import { MEANINGS, type Meaning } from "@/lib/providers/mapped";
import type { RawTx } from "@/lib/raw-transaction";
import type { StoredRequest } from "./stored-request";

// biome-ignore lint/performance/noBarrelFile: settings know the providers through ingest only.
export { MEANINGS, type Meaning } from "@/lib/providers/mapped";

import { itemKey } from "@/lib/ingest/item-key";

/** What people said that unknown event types mean, for some requests. */
export type Meanings = {
  /** Null: nobody said, or the item still waits in quarantine to be replayed. */
  of(request: StoredRequest, itemIndex: number, name: string): Meaning | null;
  /** Of a request of people's own source, the items that wait in quarantine to be read again, by their index. */
  heldOf(request: Pick<StoredRequest, "id">): ReadonlyMap<number, HeldItem>;
};

/** An item as it lies in quarantine. */
export type HeldItem = {
  readonly reason: string;
  readonly detail: string;
  readonly name: string | null;
};

const NOTHING_HELD: ReadonlyMap<number, HeldItem> = new Map();

/** Nobody said anything. */
export const NO_MEANINGS: Meanings = { of: () => null, heldOf: () => NOTHING_HELD };

const mappingSchema = z.array(
  z.object({
    endpointId: z.string(),
    name: z.string(),
    since: z.string(),
    meaning: z.enum([...MEANINGS, "unknown"]),
  }),
);
type Mapping = z.infer<typeof mappingSchema>[number];

const MAPPINGS = `
SELECT endpoint_id::text AS "endpointId", name, since::text AS since, meaning
FROM type_mapping WHERE endpoint_id = ANY($1::uuid[]) ORDER BY since`;

// Of the live tables, also while a rebuild works in its own.
const HELD = `
SELECT request_id || ':' || item_index AS key FROM public.quarantined_item
WHERE request_id = ANY($1::uuid[]) AND reason = 'unknown_type'`;

/**
 * Reads what people said of the requests' unknown types. An item that was quarantined before
 * anybody said it stays so until it is replayed, in a rebuild too: else a mapping would make
 * rebuilt differ from live. `replay` lets it go.
 */
export async function readMeanings(
  tx: RawTx,
  requests: readonly StoredRequest[],
  replay = false,
): Promise<Meanings> {
  const endpoints = [...new Set(requests.map((request) => request.endpointId))];
  const mappings = mappingSchema.parse(await tx.$queryRawUnsafe(MAPPINGS, endpoints));
  const kept = replay ? new Map() : await heldOfOwn(tx, requests);
  const heldOf: Meanings["heldOf"] = ({ id }) => kept.get(id) ?? NOTHING_HELD;
  if (mappings.length === 0) return { ...NO_MEANINGS, heldOf };
  const held = replay ? new Set<string>() : await heldItems(tx, requests);
  const byName = new Map<string, Mapping[]>();
  for (const mapping of mappings) {
    const key = keyOf(mapping.endpointId, mapping.name);
    byName.set(key, [...(byName.get(key) ?? []), mapping]);
  }
  return {
    of({ id, endpointId }, itemIndex, name) {
      if (held.has(itemKey(id, itemIndex))) return null;
      return meaningAt(byName.get(keyOf(endpointId, name)) ?? [], id);
    },
    heldOf,
  };
}

function keyOf(endpointId: string, name: string): string {
  return `${endpointId} ${name}`;
}

/** The last that was said before the request came; sorted by `since`. */
function meaningAt(mappings: readonly Mapping[], requestId: string): Meaning | null {
  const meaning = mappings.findLast(({ since }) => since <= requestId)?.meaning;
  return meaning === undefined || meaning === "unknown" ? null : meaning;
}

const ownSchema = z.array(
  z.object({
    requestId: z.string(),
    itemIndex: z.number(),
    reason: z.string(),
    detail: z.string(),
    name: z.string().nullable(),
  }),
);

// An item that could not be stored is held by its poison.
const HELD_OF_OWN = `
SELECT request_id::text AS "requestId", item_index AS "itemIndex", reason, detail, name
FROM public.quarantined_item
WHERE request_id = ANY($1::uuid[]) AND reason <> 'processing_failed'`;

async function heldOfOwn(
  tx: RawTx,
  requests: readonly StoredRequest[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, HeldItem>>> {
  const ids = requests.flatMap(({ id, readers }) => (readers ? [id] : []));
  const held = new Map<string, Map<number, HeldItem>>();
  if (ids.length === 0) return held;
  for (const row of ownSchema.parse(await tx.$queryRawUnsafe(HELD_OF_OWN, ids))) {
    const { requestId, itemIndex, ...item } = row;
    held.set(requestId, (held.get(requestId) ?? new Map()).set(itemIndex, item));
  }
  return held;
}

async function heldItems(tx: RawTx, requests: readonly StoredRequest[]): Promise<Set<string>> {
  const ids = requests.map((request) => request.id);
  const rows = z.array(z.object({ key: z.string() })).parse(await tx.$queryRawUnsafe(HELD, ids));
  return new Set(rows.map(({ key }) => key));
}
