import { z } from "zod";
import { type Db, Prisma } from "@/lib/db";
import { knownSlots } from "@/lib/facts/each-slot";
import { isSpread } from "@/lib/facts/slots";
import { receivedAtOf } from "@/lib/facts/stored-event";
import { firstIdAt } from "@/lib/ingest/door/request-ids";
import { bodyParts, goneBelow } from "./body-parts";
import type { RetentionKind } from "./prune";

/** What a run of retention would thin of a kind: bodies or events, and their size on disk. */
export type Prunable = { readonly rows: number; readonly bytes: number };

/** Days that each kind is kept; null: forever. */
export type KeptDays = Readonly<Record<RetentionKind, number | null>>;

const DAY = 86_400_000;
const counted = z.array(z.object({ rows: z.number(), bytes: z.number() })).length(1);

/** The conditions of `prune.ts`, asked before anything is thinned; null where nothing would ever be. */
export async function prunable(
  db: Db,
  days: KeptDays,
  now: number,
): Promise<Readonly<Record<RetentionKind, Prunable | null>>> {
  const cutoff = (kind: RetentionKind): Date | null => {
    const kept = days[kind];
    return kept === null ? null : new Date(now - kept * DAY);
  };
  const parts = await bodyParts(db);
  const spread = isSpread(await knownSlots(db));
  const rawEnds = (at: Date): RawEnds => {
    const end = firstIdAt(at.getTime());
    return { beside: end, apart: goneBelow(parts, end) };
  };
  const raws = cutoff("raw");
  const ends = raws && rawEnds(raws);
  const [raw, quarantined, payload, refused] = await Promise.all([
    count(db, raws, (at) => rawBefore(rawEnds(at))),
    count(db, cutoff("quarantined"), quarantinedBefore),
    count(db, cutoff("payload"), (at) => payloadBefore(at, ends, cutoff("quarantined"), spread)),
    count(db, cutoff("refused"), refusedBefore),
  ]);
  return { raw, quarantined, payload, refused };
}

async function count(
  db: Db,
  cutoff: Date | null,
  query: (cutoff: Date) => Prisma.Sql,
): Promise<Prunable | null> {
  if (cutoff === null) return null;
  return counted.parse(await db.$queryRaw(query(cutoff)))[0] ?? null;
}

/** Ids below which raw bodies go: of those beside their request, and of those in parts. */
type RawEnds = { readonly beside: string; readonly apart: string };

const SIZES = Prisma.sql`count(*)::float8 AS rows, coalesce(sum(pg_column_size(body)), 0)::float8 AS bytes`;
const BODIES = Prisma.sql`(SELECT id, body, true AS beside FROM webhook_request WHERE body IS NOT NULL
  UNION ALL SELECT id, body, false FROM request_body)`;
const IN_QUARANTINE = Prisma.sql`EXISTS (SELECT FROM quarantined_item q WHERE q.request_id = r.id)`;
const WAITS = Prisma.sql`EXISTS (SELECT FROM pending_request p WHERE p.request_id = r.id)`;

const isRawBefore = ({ beside, apart }: RawEnds): Prisma.Sql =>
  Prisma.sql`(r.id < ${beside}::uuid AND (r.beside OR r.id < ${apart}::uuid)
    AND NOT ${IN_QUARANTINE} AND NOT ${WAITS})`;

const isQuarantinedBefore = (cutoff: Date): Prisma.Sql => Prisma.sql`(NOT ${WAITS} AND EXISTS (
  SELECT FROM quarantined_item q WHERE q.request_id = r.id AND q.received_at < ${cutoff}))`;

const rawBefore = (ends: RawEnds): Prisma.Sql => Prisma.sql`
  SELECT ${SIZES} FROM ${BODIES} r WHERE ${isRawBefore(ends)}`;

const quarantinedBefore = (cutoff: Date): Prisma.Sql => Prisma.sql`
  SELECT ${SIZES} FROM ${BODIES} r WHERE ${isQuarantinedBefore(cutoff)}`;

const refusedBefore = (cutoff: Date): Prisma.Sql => Prisma.sql`
  SELECT ${SIZES} FROM refused_request r WHERE r.id < ${firstIdAt(cutoff.getTime())}::uuid`;

/** Payload goes where its raw body is gone, or goes in the same run before it. */
function payloadBefore(
  cutoff: Date,
  raw: RawEnds | null,
  quarantined: Date | null,
  spread: boolean,
): Prisma.Sql {
  const goes = [
    ...(raw ? [isRawBefore(raw)] : []),
    ...(quarantined ? [isQuarantinedBefore(quarantined)] : []),
  ];
  const stays = goes.length > 0 ? Prisma.sql`AND NOT (${Prisma.join(goes, " OR ")})` : Prisma.empty;
  const sums = Prisma.sql`count(*)::float8 AS rows,
      coalesce(sum(coalesce(pg_column_size(properties), 0) + coalesce(pg_column_size(address), 0)), 0)::float8
        AS bytes`;
  const events = Prisma.sql`FROM event e WHERE at < ${cutoff}
      AND ${Prisma.raw(receivedAtOf("e"))} < ${cutoff} AND (properties IS NOT NULL OR address IS NOT NULL)`;
  const none = Prisma.sql`NOT EXISTS (SELECT FROM ${BODIES} r WHERE r.id = e.request_id ${stays})`;
  // Bodies lie at home: a cluster sums by request, and what has a body is left out there.
  return spread
    ? Prisma.sql`WITH e AS MATERIALIZED (SELECT request_id, ${sums} ${events} GROUP BY request_id)
        SELECT coalesce(sum(rows), 0) AS rows, coalesce(sum(bytes), 0) AS bytes FROM e WHERE ${none}`
    : Prisma.sql`SELECT ${sums} ${events} AND ${none}`;
}
