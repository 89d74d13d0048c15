import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { provisionedSources } from "./provisioned-sources";

const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    version: z.number().nullable(),
    savedAt: z.date().nullable(),
    savedBy: z.string().nullable(),
    endpoints: z.array(z.object({ id: z.string(), name: z.string() })),
    /** True where what deleted endpoints received is kept, which it still reads in a rebuild. */
    countedBefore: z.boolean(),
    /** The version that is just reading everything that is stored. */
    reading: z.number().nullable(),
    /** Items of its endpoints that wait in quarantine. */
    waiting: z.number(),
  }),
);

/** A source of people's own, as a list shows it. `version`: the newest in use; null: it is not mapped yet. */
export type SourceSummary = z.infer<typeof rows>[number] & {
  /** The provisioning file names it, so it can be neither renamed nor deleted here. */
  readonly provisioned: boolean;
};

/** All sources of people's own, by name. Admins only. */
export async function listSources(): Promise<readonly SourceSummary[]> {
  await requireAdmin();
  const found = rows.parse(
    await db().$queryRaw`
      WITH waiting AS MATERIALIZED (SELECT endpoint_id, sum(quarantined) AS waiting FROM accounting
        WHERE quarantined <> 0 GROUP BY endpoint_id)
      SELECT s.id::text AS id, s.name, v.version, v.created_at AS "savedAt", v.created_by AS "savedBy",
        r.version AS reading, e.endpoints, e.kept AS "countedBefore", e.waiting
      FROM source s
      LEFT JOIN source_reread r ON r.source_id = s.id AND r.finished_at IS NULL
      LEFT JOIN LATERAL (SELECT version, created_at, created_by FROM source_version
        WHERE source_id = s.id AND since IS NOT NULL ORDER BY version DESC LIMIT 1) v ON true
      CROSS JOIN LATERAL (SELECT
          coalesce(json_agg(json_build_object('id', id, 'name', name) ORDER BY created_at, id)
            FILTER (WHERE deleted_at IS NULL), '[]') AS endpoints,
          coalesce(bool_or(deleted_at IS NOT NULL AND EXISTS (SELECT FROM accounting a
            WHERE a.endpoint_id = endpoint.id)), false) AS kept,
          coalesce(sum(w.waiting) FILTER (WHERE deleted_at IS NULL), 0)::float8 AS waiting
        FROM endpoint LEFT JOIN waiting w ON w.endpoint_id = endpoint.id WHERE source_id = s.id) e
      WHERE s.deleted_at IS NULL ORDER BY lower(s.name), s.id`,
  );
  const isProvisioned = await provisionedSources();
  return found.map((one) => ({ ...one, provisioned: isProvisioned?.(one.name) ?? false }));
}
