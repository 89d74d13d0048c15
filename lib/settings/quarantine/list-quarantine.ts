import { said } from "@/lib/words/said";
import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { stagesToMap } from "@/lib/ingest/read/mapped-stages";
import { MEANINGS, type Meaning } from "@/lib/ingest/read/meanings";
import { type QuarantineFilter, quarantineWhere } from "@/lib/ingest/upkeep/replay";
import type { Stage } from "@/lib/providers/event";
import { providerBySlug } from "@/lib/providers/registry";
import { notIgnored } from "./ignore-group";

/** Quarantined items of one endpoint that have the same shape. */
export type QuarantineGroup = {
  readonly endpointId: string;
  readonly endpointName: string;
  readonly provider: string;
  /** The stages that its type can be mapped to, as its vendor's items give their identities. */
  readonly stages: readonly Stage[];
  readonly reason: string;
  readonly name: string | null;
  readonly detail: string;
  readonly count: number;
  readonly firstSeen: Date;
  readonly lastSeen: Date;
  /** The newest request with such an item. */
  readonly sample: string;
};

/** What people said that an unknown type means, as it holds now. */
export type TypeMapping = {
  readonly endpointId: string;
  readonly endpointName: string;
  readonly name: string;
  readonly meaning: Meaning;
  readonly createdAt: Date;
};

/** How many items are looked at, the newest; grouping more would make the page slow. */
export const WINDOW = 50_000;

const groups = z.array(
  z.object({
    endpointId: z.string(),
    endpointName: z.string(),
    provider: z.string(),
    sourceName: z.string().nullable(),
    reason: z.string(),
    name: z.string().nullable(),
    detail: z.string(),
    count: z.number(),
    firstSeen: z.date(),
    lastSeen: z.date(),
    sample: z.string(),
  }),
);
const mappings = z.array(
  z.object({
    endpointId: z.string(),
    endpointName: z.string(),
    name: z.string(),
    meaning: z.enum(MEANINGS),
    createdAt: z.date(),
  }),
);

/** A group that is left out of the list, and why. */
export type IgnoredGroup = {
  readonly id: string;
  /** Null: it was deleted with its data. */
  readonly endpointName: string | null;
  readonly reason: string;
  readonly name: string | null;
  readonly detail: string;
  readonly note: string;
  readonly createdAt: Date;
  readonly createdBy: string;
};

/** What is ignored, what was ignored last first. Admins only. */
export async function listIgnored(): Promise<readonly IgnoredGroup[]> {
  await requireAdmin();
  const [rows, endpoints] = await Promise.all([
    db().ignoredGroup.findMany({ orderBy: { createdAt: "desc" }, take: 500 }),
    db().endpoint.findMany({ select: { id: true, name: true } }),
  ]);
  const names = new Map(endpoints.map(({ id, name }) => [id, name]));
  return rows.map(({ endpointId, ...row }) => ({
    ...row,
    endpointName: names.get(endpointId) ?? null,
  }));
}

/** What is in quarantine and not ignored, by endpoint and shape, the most first; of the newest 50,000 items. Admins only. */
export async function listQuarantine(
  filter: Pick<QuarantineFilter, "endpointId" | "reason"> = {},
): Promise<{
  readonly groups: readonly QuarantineGroup[];
  readonly whole: boolean;
  /** The newest request with an item here; null for none. */
  readonly newest: string | null;
}> {
  await requireAdmin();
  const window = Prisma.sql`(SELECT * FROM quarantined_item q WHERE ${quarantineWhere(filter)}
      ORDER BY request_id DESC, item_index DESC LIMIT ${WINDOW}) q`;
  const rows = await db().$queryRaw`
    SELECT q.endpoint_id::text AS "endpointId", e.name AS "endpointName", e.provider, s.name AS "sourceName", q.reason,
      q.name, q.detail, count(*)::float8 AS count, min(q.received_at) AS "firstSeen",
      max(q.received_at) AS "lastSeen", max(q.request_id::text COLLATE "C") AS sample
    FROM ${window}
    JOIN endpoint e ON e.id = q.endpoint_id LEFT JOIN source s ON s.id = e.source_id
    WHERE ${notIgnored}
    GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY count DESC, "lastSeen" DESC LIMIT 500`;
  const found = groups.parse(rows).map(({ sourceName, ...group }) => ({
    ...group,
    stages: group.reason === "unknown_type" ? stagesToMap(group.provider) : [],
    provider: sourceName ?? said(providerBySlug(group.provider)?.label ?? group.provider),
  }));
  const [looked] = z
    .array(z.object({ count: z.number() }))
    .parse(await db().$queryRaw`SELECT count(*)::int AS count FROM ${window}`);
  const newest = found.reduce<string | null>(
    (last, { sample }) => (last === null || sample > last ? sample : last),
    null,
  );
  return { groups: found, whole: (looked?.count ?? 0) < WINDOW, newest };
}

/** What people said that unknown types mean. Admins only. */
export async function listMappings(): Promise<readonly TypeMapping[]> {
  await requireAdmin();
  const rows = await db().$queryRaw`
    SELECT * FROM (
      SELECT DISTINCT ON (m.endpoint_id, m.name) m.endpoint_id::text AS "endpointId",
        e.name AS "endpointName", m.name, m.meaning, m.created_at AS "createdAt"
      FROM type_mapping m JOIN endpoint e ON e.id = m.endpoint_id
      WHERE e.deleted_at IS NULL ORDER BY m.endpoint_id, m.name, m.since DESC) latest
    WHERE meaning <> 'unknown' ORDER BY "createdAt" DESC LIMIT 500`;
  return mappings.parse(rows);
}
