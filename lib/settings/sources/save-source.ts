import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, type Viewer } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db, Prisma, type Tx } from "@/lib/db";
import { refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { PushlensError } from "@/lib/errors";
import { hasNoBody } from "@/lib/facts/body-sql";
import { MAX_ID, NIL_ID } from "@/lib/facts/identity";
import { newRequestId } from "@/lib/ingest/door/request-ids";
import { ownFacts } from "@/lib/ingest/lock";
import { endpointsTogether } from "@/lib/ingest/upkeep/endpoints-together";
import { recountEndpoint } from "@/lib/ingest/upkeep/recount-endpoint";
import type { ReplayReport } from "@/lib/ingest/upkeep/replay";
import { BODIES_GONE } from "@/lib/ingest/upkeep/reread-source";
import { customProvider, usableProvider } from "@/lib/providers/custom";
import { draftSchema } from "@/lib/providers/mapping/draft";
import type { Provider } from "@/lib/providers/types";
import { beside } from "@/lib/settings/store/beside/beside";
import { mappingText } from "@/lib/settings/store/mapping-text";
import { insertVersion } from "@/lib/settings/store/source";
import { sayStored } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";
import { sourceNotFound } from "./change-source";

export const saveSourceSchema = z.object({
  id: z.guid(),
  draft: draftSchema.optional(),
  /** In the place of a draft: a definition as a file has it. */
  definition: z
    .string()
    .max(250_000, { error: () => words("sources")("fileTooLong") })
    .optional(),
  /** The version that was looked at; 0: none was in use. */
  basedOn: z.coerce.number().int().min(0),
  /** Which requests it reads: those from now on, or all that are stored. */
  reads: z.enum(["from-now-on", "all"]).default("from-now-on"),
});

/** What saving did. */
export type SavedSource = {
  readonly version: number;
  /** True where a worker now reads everything that is stored by it; until then the one before is in use. */
  readonly all: boolean;
} & Pick<ReplayReport, "counted" | "duplicate" | "ignored" | "quarantined" | "complete">;

const NOTHING = { counted: 0, duplicate: 0, ignored: 0, quarantined: 0, complete: true };
const TRANSACTION = { timeout: 120_000, maxWait: 60_000 };

/**
 * Puts a mapping in use. The first reads all that ever came; a later one what comes from now on, or all that is
 * stored. What waits in quarantine is read again by it. Throws `bad_request` with the places that are wrong, `conflict` where somebody
 * else has saved one meanwhile. Admins only; audited.
 */
export async function saveSource(input: z.input<typeof saveSourceSchema>): Promise<SavedSource> {
  const actor = await requireAdmin();
  const { id, draft, definition, basedOn, reads } = saveSourceSchema.parse(input);
  const text = mappingText({ draft, definition });
  const all = reads === "all" && basedOn > 0;
  if (all) await checkStored(id);
  const stored = await db().$transaction(
    (tx) => storeVersion(tx, { id, text, basedOn, all, actor }),
    TRANSACTION,
  );
  await refreshEndpoints();
  return { version: stored.version, all, ...(all ? NOTHING : await replayAll(stored.endpoints)) };
}

type NewVersion = {
  readonly id: string;
  readonly text: string;
  readonly basedOn: number;
  readonly all: boolean;
  readonly actor: Viewer;
};

async function storeVersion(tx: Tx, { id, text, basedOn, all, actor }: NewVersion) {
  // No batch may be reading by the old version what belongs to the new one.
  await ownFacts(tx, "rereads go on");
  const source = await tx.source.findUnique({ where: { id, deletedAt: null } });
  if (!source) throw sourceNotFound();
  const latest = await latestOf(tx, id);
  if ((latest?.version ?? 0) !== basedOn) {
    throw new PushlensError("conflict", words("sources")("savedMeanwhile"));
  }
  await refuseWhileRead(tx, id);
  const endpoints = await tx.endpoint.findMany({ where: { sourceId: id }, select: { id: true } });
  // Another source's re-read reads receipts for it by this one's definition.
  if ((await endpointsTogether(tx, id)).length > endpoints.length)
    await tx.sourceReread.updateMany({ where: { finishedAt: null }, data: { stale: true } });
  if (latest && !all) {
    await follow(tx, endpoints, usableProvider(latest.definition), customProvider(text));
  }
  const createdBy = actor.email;
  const since = await sinceOf(tx, latest !== null, all);
  const version = await insertVersion(tx, { sourceId: id, definition: text, createdBy, since });
  if (all) await askReread(tx, id, version);
  const subject = { kind: "source", id, name: source.name };
  const details = { version, reads: all ? "all" : "from now on" };
  await recordAudit(tx, { actor, action: "source.mapped", subject, details });
  return { version, endpoints };
}

/** One that is to read all again is not in use before it has. */
async function sinceOf(tx: Tx, isLater: boolean, all: boolean): Promise<string | null> {
  if (all) return null;
  return isLater ? newRequestId(await databaseNow(tx)) : NIL_ID;
}

async function refuseWhileRead(tx: Tx, sourceId: string): Promise<void> {
  const running = await tx.sourceReread.findFirst({ where: { sourceId, finishedAt: null } });
  if (!running) return;
  const { version } = running;
  throw new PushlensError("conflict", words("sources")("beingRead", { version }));
}

async function askReread(tx: Tx, sourceId: string, version: number): Promise<void> {
  await tx.sourceReread.deleteMany({ where: { sourceId } });
  await tx.sourceReread.create({ data: { sourceId, version } });
}

const NO_BODY = Prisma.raw(hasNoBody("r"));
const goneSchema = z.tuple([z.object({ gone: z.boolean() })]);
/** Bodies go from the oldest on, so these are looked at; whoever reads all comes upon others. */
const OLDEST = 1_000;

async function checkStored(sourceId: string): Promise<void> {
  const endpointIds = await endpointsTogether(db(), sourceId);
  const rows = await db().$queryRaw`
    SELECT EXISTS (SELECT FROM unnest(${endpointIds}::uuid[]) AS e(id) CROSS JOIN LATERAL (
      SELECT id, body FROM webhook_request
      WHERE (endpoint_id, id) >= (e.id, ${NIL_ID}::uuid) AND (endpoint_id, id) <= (e.id, ${MAX_ID}::uuid)
      ORDER BY endpoint_id, id LIMIT ${OLDEST}) r WHERE ${NO_BODY}) AS gone`;
  const [{ gone }] = goneSchema.parse(rows);
  if (gone) throw new PushlensError("conflict", sayStored(BODIES_GONE));
}

function latestOf(tx: Tx, sourceId: string) {
  return tx.sourceVersion.findFirst({
    where: { sourceId, since: { not: null } },
    orderBy: { version: "desc" },
    select: { version: true, definition: true },
  });
}

/** What was counted before stays, but what messages imply is counted by the newest version. */
async function follow(
  tx: Tx,
  endpoints: readonly { readonly id: string }[],
  before: Provider,
  after: Provider,
): Promise<void> {
  const lives = ({ reuseAfter, begins }: Provider) => JSON.stringify([reuseAfter, begins]);
  if (lives(before) !== lives(after)) {
    throw new PushlensError("bad_request", words("sources")("cannotChangeLives"));
  }
  if (JSON.stringify(before.reports) === JSON.stringify(after.reports)) return;
  for (const { id } of endpoints) await recountEndpoint(tx, id, before, after);
}

async function replayAll(
  endpoints: readonly { readonly id: string }[],
): Promise<Omit<SavedSource, "version" | "all">> {
  const sum = { counted: 0, duplicate: 0, ignored: 0, quarantined: 0, complete: true };
  for (const { id } of endpoints) {
    const report = await beside("replay", { endpointId: id }).catch(ofInterrupted);
    sum.counted += report.counted;
    sum.duplicate += report.duplicate;
    sum.ignored += report.ignored;
    sum.quarantined += report.quarantined;
    sum.complete &&= report.complete;
  }
  return sum;
}

/** The mapping is in use whatever became of this; the rest waits in quarantine. */
function ofInterrupted(error: unknown): ReplayReport {
  if (error instanceof PushlensError && error.code === "unavailable")
    return { ...NOTHING, gone: 0, failed: 0, complete: false };
  throw error;
}
