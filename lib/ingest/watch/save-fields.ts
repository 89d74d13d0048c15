import { z } from "zod";
import type { Db, Tx } from "@/lib/db";
import { asMs, type Column, insertParameter, insertText } from "@/lib/facts/columns";
import { shareFacts } from "@/lib/ingest/lock";
import { fieldWatch } from "./field-watch";
import { JSON_TYPES, type Shape, type Sight } from "./payload-shape";
import {
  type KnownField,
  limitShape,
  type PlacedSight,
  placedSights,
  rememberFields,
} from "./shape-limits";

/** One saves at a time, so that all of them together keep to the limits. */
const FIELDS_LOCK = 7_051_002;
const TRANSACTION = { timeout: 120_000, maxWait: 30_000 };

type FieldRow = PlacedSight & { readonly endpointId: string; readonly itemsBefore: number };

const COLUMNS: readonly Column<FieldRow>[] = [
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  { name: "event_type", type: "text", of: (row) => row.eventType },
  { name: "path", type: "text", of: (row) => row.path },
  { name: "type", type: "text", of: (row) => row.type },
  { name: "value", type: "text", of: (row) => row.value },
  { name: "first_seen", type: "ms", of: (row) => row.sight.firstAt },
  { name: "last_seen", type: "ms", of: (row) => row.sight.lastAt },
  { name: "count", type: "bigint", of: (row) => row.sight.unsaved },
  { name: "items_before", type: "bigint", of: (row) => row.itemsBefore },
  { name: "sample_request", type: "uuid", of: (row) => row.sight.requestId },
  { name: "sample_item", type: "int", of: (row) => row.sight.itemIndex },
];

const newer = (column: string) =>
  `${column} = CASE WHEN excluded.last_seen >= f.last_seen THEN excluded.${column} ELSE f.${column} END`;

// An endpoint that has been deleted meanwhile keeps nothing.
const SAVE = `${insertText("payload_field AS f", COLUMNS)}
WHERE EXISTS (SELECT FROM endpoint e WHERE e.id = t.endpoint_id AND e.deleted_at IS NULL)
ON CONFLICT (endpoint_id, event_type, path, type, value) DO UPDATE SET
  first_seen = least(f.first_seen, excluded.first_seen),
  last_seen = greatest(f.last_seen, excluded.last_seen),
  items_before = CASE WHEN excluded.first_seen < f.first_seen THEN excluded.items_before
    ELSE greatest(f.items_before, excluded.items_before) END,
  count = f.count + excluded.count, ${newer("sample_request")}, ${newer("sample_item")}`;

// What another process saved first may have come after items that only this one has looked at.
const CAME_BEFORE = `
UPDATE payload_field f SET items_before = f.items_before + d.count
FROM json_to_recordset($1::json) AS d(endpoint_id uuid, event_type text, count bigint, last_at float8)
WHERE (f.endpoint_id, f.event_type) = (d.endpoint_id, d.event_type)
  AND f.first_seen > to_timestamp(d.last_at / 1000)`;

const KNOWN = `
SELECT event_type AS "eventType", path, type, value, count::float8 AS count,
  ${asMs("last_seen")} AS "lastAt"
FROM payload_field WHERE endpoint_id = $1::uuid`;

const knownSchema = z.array(
  z.object({
    eventType: z.string(),
    path: z.string(),
    type: z.enum(JSON_TYPES),
    value: z.string(),
    count: z.number(),
    lastAt: z.number(),
  }),
);

/** True where this process has seen a field that it has not saved yet. */
export function hasNewFields(db: Db): boolean {
  return fieldWatch(db).hasNew;
}

/** Saves what this process has seen of fields since it last did; gives how many rows that were. */
export async function saveFields(db: Db): Promise<number> {
  const watch = fieldWatch(db);
  const waiting = [...watch.shapes].filter(([, shape]) => placedSights(shape).some(isWaiting));
  if (waiting.length === 0) return 0;
  watch.hasNew = false;
  try {
    const saved = await db.$transaction((tx) => saveShapes(tx, waiting), TRANSACTION);
    for (const { sight, count } of saved) {
      sight.unsaved -= count;
      sight.saved = true;
    }
    return saved.length;
  } catch (error) {
    watch.hasNew = true;
    throw error;
  }
}

type Saved = { readonly sight: Sight; readonly count: number };

async function saveShapes(
  tx: Tx,
  waiting: readonly (readonly [string, Shape])[],
): Promise<Saved[]> {
  await shareFacts(tx);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIELDS_LOCK})`;
  const rows: FieldRow[] = [];
  for (const [endpointId, shape] of waiting) rows.push(...(await rowsOf(tx, endpointId, shape)));
  // What is seen while this is written is for the next time.
  const saved = rows.map(({ sight }) => ({ sight, count: sight.unsaved }));
  if (rows.length === 0) return [];
  const parameter = insertParameter(COLUMNS, rows);
  await tx.$executeRawUnsafe(CAME_BEFORE, itemsOf(rows));
  await tx.$executeRawUnsafe(SAVE, parameter);
  return saved;
}

/** How many items of each event type, until when. */
function itemsOf(rows: readonly FieldRow[]): string {
  const items = rows.filter(({ path, type }) => path === "" && type === "object");
  return JSON.stringify(
    items.map(({ endpointId, eventType, sight }) => ({
      ...{ endpoint_id: endpointId, event_type: eventType },
      ...{ count: sight.unsaved, last_at: sight.lastAt },
    })),
  );
}

function isWaiting({ sight }: PlacedSight): boolean {
  return sight.unsaved > 0;
}

/** A field that is new here may be known to others, and the limits are for all of them together. */
async function rowsOf(tx: Tx, endpointId: string, shape: Shape): Promise<FieldRow[]> {
  let known: readonly KnownField[] = [];
  if (placedSights(shape).some((placed) => isWaiting(placed) && !placed.sight.saved)) {
    known = knownSchema.parse(await tx.$queryRawUnsafe(KNOWN, endpointId));
    rememberFields(shape, known);
    limitShape(shape);
  }
  const items = new Map(
    known.filter(({ path }) => path === "").map(({ eventType, count }) => [eventType, count]),
  );
  return placedSights(shape)
    .filter(isWaiting)
    .map((placed) => {
      const itemsBefore = (items.get(placed.eventType) ?? 0) + placed.sight.before;
      return { ...placed, endpointId, itemsBefore };
    });
}
