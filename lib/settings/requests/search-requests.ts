import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { bodyOf, hasBody } from "@/lib/facts/body-sql";
import { isIndexed } from "@/lib/facts/pair-sql";
import { type RequestLogFilter, whereOf } from "./request-filter";

/** What of the log a search found, newest first. */
export type FoundRequests = {
  readonly ids: readonly string[];
  /** The cursor that goes on from here; null where all was looked at. */
  readonly next: string | null;
  /** How many bodies were looked through; null where an index was asked. */
  readonly looked: number | null;
};

const PAGE = 50;
/** Bodies have no index: so many of the newest are looked through, and so many bytes of them. */
const MOST_BODIES = 5_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** Of somebody's or a campaign's events, so many are asked for their requests. */
const MOST_EVENTS = 10_000;

const BODY = Prisma.raw(bodyOf("r"));
const HAS_BODY = Prisma.raw(hasBody("r"));

const bodiesSchema = z.array(
  z.object({ id: z.string(), found: z.boolean(), candidates: z.number() }),
);
const idsSchema = z.array(z.object({ id: z.string() }));

/** Searches the requests that fit a filter for what it wants to find. Admins only. */
export async function searchRequests(
  filter: RequestLogFilter & { readonly find: string },
  zone: string,
): Promise<FoundRequests> {
  await requireAdmin();
  return (filter.in ?? "body") === "body" ? searchBodies(filter, zone) : searchEvents(filter, zone);
}

/** The text as it stands in the body, byte by byte: an id is found where the vendor writes it so. */
async function searchBodies(
  filter: RequestLogFilter & { readonly find: string },
  zone: string,
): Promise<FoundRequests> {
  const rows = await db().$queryRaw`
    WITH newest AS (
      SELECT id, octet_length(${BODY}) AS size FROM webhook_request r
      WHERE ${whereOf(filter, zone)} AND ${HAS_BODY} ORDER BY id DESC LIMIT ${MOST_BODIES}),
    looked AS MATERIALIZED (
      SELECT id FROM (SELECT id, row_number() OVER newer AS place, sum(size) OVER newer AS bytes
        FROM newest WINDOW newer AS (ORDER BY id DESC)) summed
      WHERE place = 1 OR bytes <= ${MOST_BYTES})
    SELECT r.id::text, position(convert_to(${filter.find}, 'UTF8') IN ${BODY}) > 0 AS found,
      (SELECT count(*)::int FROM newest) AS candidates
    FROM looked JOIN webhook_request r ON r.id = looked.id ORDER BY r.id DESC`;
  const looked = bodiesSchema.parse(rows);
  const found = looked.filter((row) => row.found).map(({ id }) => id);
  const ids = found.slice(0, PAGE);
  const isWhole = looked.length < MOST_BODIES && looked.length === (looked[0]?.candidates ?? 0);
  const further = isWhole ? null : (looked.at(-1)?.id ?? null);
  const next = found.length > PAGE ? (ids.at(-1) ?? null) : further;
  return { ids, next, looked: looked.length };
}

/** The requests that events about somebody, a campaign or a message came with first, by their indexes. */
async function searchEvents(
  filter: RequestLogFilter & { readonly find: string },
  zone: string,
): Promise<FoundRequests> {
  const about = aboutOf(filter);
  if (about === null) return { ids: [], next: null, looked: null };
  const rows = await db().$queryRaw`
    SELECT DISTINCT id::text COLLATE "C" AS id FROM (
      SELECT request_id AS id, endpoint_id FROM event WHERE ${about} LIMIT ${MOST_EVENTS}) found
    WHERE ${whereOf(filter, zone)} ORDER BY 1 DESC LIMIT ${PAGE + 1}`;
  const found = idsSchema.parse(rows).map(({ id }) => id);
  const ids = found.slice(0, PAGE);
  return { ids, next: found.length > PAGE ? (ids.at(-1) ?? null) : null, looked: null };
}

function aboutOf({ in: where, find }: RequestLogFilter & { readonly find: string }) {
  if (where === "person" || where === "campaign") return isIndexed(where, [find]);
  const { success, data } = z.guid().toLowerCase().safeParse(find);
  return success ? Prisma.sql`subject_id = ${data}::uuid` : null;
}
