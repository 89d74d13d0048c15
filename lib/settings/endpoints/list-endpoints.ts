import { said } from "@/lib/words/said";
import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { providerBySlug } from "@/lib/providers/registry";

/** Live: something came within a day. Quiet: something came, but longer ago. */
export type EndpointStatus = "never" | "live" | "quiet" | "disabled";

/** One row of the endpoint list. */
export type EndpointSummary = {
  readonly id: string;
  readonly name: string;
  readonly provider: { readonly slug: string; readonly label: string };
  /** Of another vendor: its source. */
  readonly source: { readonly id: string; readonly name: string; readonly mapped: boolean } | null;
  readonly status: EndpointStatus;
  readonly lastReceivedAt: Date | null;
  /** Items received in the last 24 hours. */
  readonly dayCount: number;
  readonly tokenEnding: string;
  /** False where what comes is about another endpoint's messages. */
  readonly hasOwnMessages: boolean;
  readonly demo: boolean;
  readonly createdAt: Date;
  /** Requests per second; null: no limit. */
  readonly rateLimit: number | null;
  readonly maxBodyBytes: number;
};

const DAY_MS = 24 * 60 * 60 * 1000;

const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    provider: z.string(),
    source_id: z.string().nullable(),
    source_name: z.string().nullable(),
    source_mapped: z.boolean(),
    completes_id: z.string().nullable(),
    demo: z.boolean(),
    created_at: z.date(),
    disabled: z.boolean(),
    last_received_at: z.date().nullable(),
    day_count: z.coerce.number(),
    token_ending: z.string(),
    rate_limit: z.number().nullable(),
    max_body_bytes: z.number(),
  }),
);

/** All endpoints, oldest first. Admins only. */
export async function listEndpoints(): Promise<readonly EndpointSummary[]> {
  await requireAdmin();
  return readSummaries(Prisma.sql`e.deleted_at IS NULL`, new Date());
}

/** Summaries of the endpoints that a condition on `e` selects; no guard. */
export async function readSummaries(
  condition: Prisma.Sql,
  now: Date,
): Promise<readonly EndpointSummary[]> {
  const since = new Date(now.getTime() - DAY_MS);
  // Raw requests may have been pruned: their hour is still in the accounting.
  const found = await db().$queryRaw`
    SELECT e.id, e.name, e.provider, e.completes_id, e.source_id, s.name AS source_name,
      EXISTS (SELECT FROM source_version v WHERE v.source_id = s.id AND v.since IS NOT NULL)
        AS source_mapped,
      e.demo, e.created_at, e.disabled_at IS NOT NULL AS disabled,
      e.rate_limit, e.max_body_bytes,
      COALESCE(
        (SELECT r.received_at FROM webhook_request r
         WHERE r.endpoint_id = e.id AND r.item_count > 0 ORDER BY r.id DESC LIMIT 1),
        (SELECT max(a.hour) FROM accounting a WHERE a.endpoint_id = e.id AND a.received > 0)
      ) AS last_received_at,
      (SELECT COALESCE(sum(a.received), 0)::float8 FROM accounting a
       WHERE a.endpoint_id = e.id AND a.hour > ${since}) AS day_count,
      COALESCE((SELECT c.ending FROM credential c
       WHERE c.endpoint_id = e.id AND c.purpose = 'token' AND c.ended_at IS NULL
       ORDER BY c.created_at DESC LIMIT 1), '') AS token_ending
    FROM endpoint e LEFT JOIN source s ON s.id = e.source_id WHERE ${condition} ORDER BY e.created_at, e.id`;
  return rows.parse(found).map((row) => ({
    id: row.id,
    name: row.name,
    provider: {
      slug: row.provider,
      label: row.source_name ?? said(providerBySlug(row.provider)?.label ?? row.provider),
    },
    source:
      row.source_id === null
        ? null
        : { id: row.source_id, name: row.source_name ?? "", mapped: row.source_mapped },
    status: statusOf(row.disabled, row.last_received_at, since),
    lastReceivedAt: row.last_received_at,
    dayCount: row.day_count,
    tokenEnding: row.token_ending,
    hasOwnMessages: row.completes_id === null,
    demo: row.demo,
    createdAt: row.created_at,
    rateLimit: row.rate_limit,
    maxBodyBytes: row.max_body_bytes,
  }));
}

function statusOf(disabled: boolean, last: Date | null, since: Date): EndpointStatus {
  if (disabled) return "disabled";
  if (!last) return "never";
  return last > since ? "live" : "quiet";
}
