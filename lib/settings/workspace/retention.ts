import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, requireConfirmed } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { bodyOf } from "@/lib/facts/body-sql";
import { RETENTION_KINDS, type RetentionKind } from "@/lib/ingest/upkeep/prune";

const MOST_DAYS = 3_650;

// Not a union with the empty text: its message would not say what is wrong.
const days = z
  .preprocess(
    (value) => (value === "" ? null : value),
    z.coerce
      .number({ error: () => words("data")("numberOfDays") })
      .int({ error: () => words("data")("wholeDays") })
      .min(1, { error: () => words("data")("dayAtLeast") })
      .max(MOST_DAYS, { error: () => words("data")("daysAtMost", { most: MOST_DAYS }) })
      .nullable(),
  )
  .default(null);

/** Days for each kind; empty: forever. Payload goes only with, or after, the raw body that tells it too. */
export const setRetentionSchema = z
  .object({ raw: days, quarantined: days, payload: days, refused: days })
  .refine(({ raw, payload }) => payload === null || (raw !== null && payload >= raw), {
    path: ["payload"],
    error: () => words("data")("payloadAsLong"),
  })
  .refine(({ raw, quarantined }) => quarantined === null || raw === null || quarantined >= raw, {
    path: ["quarantined"],
    error: () => words("data")("quarantineAsLong"),
  });

/** One kind of data, how long it is kept, how much there is, and what the last run removed. */
export type RetentionState = {
  readonly kind: RetentionKind;
  readonly days: number | null;
  readonly bytes: number | null;
  readonly lastRunAt: Date | null;
  readonly lastRemoved: number | null;
};

const sizesSchema = z
  .array(
    z.object({
      raw: z.number(),
      refused: z.number(),
      quarantined: z.number(),
      payload: z.number().nullable(),
    }),
  )
  .length(1);

/** How long each kind of data is kept, and how much there is of it. Admins only. */
export async function getRetention(): Promise<readonly RetentionState[]> {
  await requireAdmin();
  const [rows, sizes] = await Promise.all([db().retention.findMany(), readSizes()]);
  return RETENTION_KINDS.map((kind) => {
    const row = rows.find((one) => one.kind === kind);
    return {
      kind,
      days: row?.days ?? null,
      bytes: sizes?.[kind] ?? null,
      lastRunAt: row?.lastRunAt ?? null,
      lastRemoved: row?.lastRemoved === null || !row ? null : Number(row.lastRemoved),
    };
  });
}

const BODY = Prisma.raw(bodyOf("r"));

/**
 * On disk. Of payload what the planner's statistics say, as those columns stand among others; of
 * quarantine what its requests' bodies are.
 */
async function readSizes() {
  const rows = await db().$queryRaw`
    SELECT (SELECT sum(pg_total_relation_size(relid))::float8 FROM (
        SELECT 'webhook_request'::regclass UNION SELECT relid FROM pg_partition_tree('request_body')) t(relid)) AS raw,
      pg_total_relation_size('refused_request')::float8 AS refused,
      (SELECT coalesce(sum(octet_length(${BODY})), 0)::float8 FROM webhook_request r WHERE id IN (
        SELECT DISTINCT request_id FROM quarantined_item ORDER BY 1 DESC LIMIT 1000)) AS quarantined,
      (SELECT sum(s.avg_width * (1 - s.null_frac) * greatest(c.reltuples, 0))::float8
        FROM pg_stats s JOIN pg_class c ON c.oid = 'event'::regclass
        WHERE s.schemaname = 'public' AND s.tablename = 'event'
          AND s.attname IN ('properties', 'address')) AS payload`;
  return sizesSchema.parse(rows)[0];
}

/** Sets how long each kind of data is kept; the worker thins it within the hour. Admins only. */
export async function setRetention(input: z.output<typeof setRetentionSchema>): Promise<void> {
  const actor = await requireAdmin();
  if (await isShorter(input)) requireConfirmed(actor);
  await db().$transaction(async (tx) => {
    for (const kind of RETENTION_KINDS) {
      const data = { days: input[kind] };
      const known = await tx.retention.findUnique({ where: { kind } });
      // A change is followed soon, not an hour after the last run.
      if (known && known.days !== data.days)
        await tx.retention.update({
          where: { kind },
          data: { ...data, lastRunAt: null, lastRemoved: null },
        });
      else if (!known) await tx.retention.create({ data: { kind, ...data } });
    }
    await recordAudit(tx, {
      actor,
      action: "retention.changed",
      subject: { kind: "workspace" },
      details: { ...input },
    });
  });
}

/** True where something is kept for a shorter time than now: that cannot be taken back. */
async function isShorter(input: z.output<typeof setRetentionSchema>): Promise<boolean> {
  const rows = await db().retention.findMany();
  return RETENTION_KINDS.some((kind) => {
    const before = rows.find((row) => row.kind === kind)?.days ?? null;
    const after = input[kind];
    return after !== null && (before === null || after < before);
  });
}
