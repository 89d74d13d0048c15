import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { bodyOf } from "@/lib/facts/body-sql";
import { beside } from "@/lib/settings/store/beside/beside";
import type { FateCounts } from "./fates";
import { type RequestLogFilter, whereOf } from "./request-filter";
import { searchRequests } from "./search-requests";

/** One line of the request log. */
export type LoggedRequest = {
  readonly id: string;
  /** The nil id where no endpoint was named by its token. */
  readonly endpointId: string;
  readonly receivedAt: Date;
  /** Why it was refused; null where it was received. */
  readonly cause: string | null;
  /** Bytes; null where the body was not read, or is no longer kept. */
  readonly size: number | null;
  /** What was answered as received; 0 for what was refused. */
  readonly items: number;
  readonly pending: boolean;
  /** Null where it is not worked out here: refused, pruned, or so large that its page does it. */
  readonly fates: FateCounts | null;
};

const PAGE = 50;
/** Larger bodies are not read again for a list. */
const MAX_BODY = 65_536;

const BODY = Prisma.raw(bodyOf("r"));

const rowSchema = z.array(
  z.object({
    id: z.string(),
    endpointId: z.string(),
    receivedAt: z.date(),
    cause: z.string().nullable(),
    size: z.number().nullable(),
    items: z.number(),
    pending: z.boolean(),
  }),
);
type RequestRow = z.infer<typeof rowSchema>[number];

/** A page of all requests, refused ones too, newest first. Admins only. */
export async function listRequests(
  filter: RequestLogFilter,
  zone: string,
): Promise<{
  readonly rows: readonly LoggedRequest[];
  readonly next: string | null;
  /** How many bodies were searched; null where none were. */
  readonly looked: number | null;
}> {
  await requireAdmin();
  const { find } = filter;
  if (find !== undefined) return listFound({ ...filter, find }, zone);
  const found = await readRows(filter, Prisma.sql`true`, zone);
  const rows = found.slice(0, PAGE);
  const fates = await fatesOf(rows);
  return {
    rows: rows.map((row) => ({ ...row, fates: fates.get(row.id) ?? null })),
    next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null,
    looked: null,
  };
}

/** What a search finds among the requests that were received: of refused ones only a beginning is kept. */
async function listFound(filter: RequestLogFilter & { readonly find: string }, zone: string) {
  const { ids, next, looked } = await searchRequests(filter, zone);
  const asked = { ...filter, status: filter.status ?? ("received" as const) };
  const isFound = Prisma.sql`id = ANY(${[...ids]}::uuid[])`;
  const rows = ids.length === 0 ? [] : await readRows(asked, isFound, zone);
  const fates = await fatesOf(rows);
  return { rows: rows.map((row) => ({ ...row, fates: fates.get(row.id) ?? null })), next, looked };
}

async function readRows(
  filter: RequestLogFilter,
  among: Prisma.Sql,
  zone: string,
): Promise<RequestRow[]> {
  const where = Prisma.sql`${whereOf(filter, zone)} AND ${among}`;
  const order = Prisma.sql`ORDER BY id DESC LIMIT ${PAGE + 1}`;
  // From the side of the quarantine: it is small where the log is not.
  const inQuarantine =
    filter.status === "quarantined"
      ? Prisma.sql`id IN (SELECT DISTINCT id
          FROM (SELECT request_id AS id, endpoint_id FROM quarantined_item) q
          WHERE ${where} ${order})`
      : Prisma.sql`true`;
  const received = Prisma.sql`(SELECT id, endpoint_id, received_at, NULL AS cause,
    octet_length(${BODY}) AS size, item_count AS items,
    EXISTS (SELECT FROM pending_request p WHERE p.request_id = r.id) AS pending
    FROM webhook_request r WHERE ${where} AND ${inQuarantine} ${order})`;
  const isCause =
    filter.cause === undefined ? Prisma.sql`true` : Prisma.sql`cause = ${filter.cause}`;
  const refused = Prisma.sql`(SELECT id, endpoint_id, received_at, cause, size, 0, false
    FROM refused_request WHERE ${where} AND ${isCause} ${order})`;
  const wanted = [
    ...(filter.status === "refused" || filter.cause !== undefined ? [] : [received]),
    ...(filter.status === undefined || filter.status === "refused" ? [refused] : []),
  ];
  if (wanted.length === 0) return [];
  const rows = await db().$queryRaw`
    SELECT id::text, endpoint_id::text AS "endpointId", received_at AS "receivedAt", cause, size,
      items, pending
    FROM (${Prisma.join(wanted, " UNION ALL ")})
      AS log(id, endpoint_id, received_at, cause, size, items, pending) ${order}`;
  return rowSchema.parse(rows);
}

async function fatesOf(rows: readonly RequestRow[]): Promise<ReadonlyMap<string, FateCounts>> {
  const small = rows.filter(
    ({ cause, size, pending }) => cause === null && !pending && size !== null && size <= MAX_BODY,
  );
  if (small.length === 0) return new Map();
  const total = { bytes: 0, items: 0 };
  for (const { size, items } of small) {
    total.bytes += size ?? 0;
    total.items += items;
  }
  const ids = small.map(({ id }) => id);
  return beside("fates", ids, total);
}
