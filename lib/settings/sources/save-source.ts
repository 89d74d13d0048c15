import "server-only";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, type Viewer } from "@/lib/auth/session";
import { db, type Tx } from "@/lib/db";
import { refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { PushlensError } from "@/lib/errors";
import { NIL_ID } from "@/lib/facts/identity";
import { ownFacts } from "@/lib/ingest/lock";
import { recountEndpoint } from "@/lib/ingest/upkeep/recount-endpoint";
import { type ReplayReport, replayQuarantined } from "@/lib/ingest/upkeep/replay";
import { endpointsTogether, rereadSource } from "@/lib/ingest/upkeep/reread-source";
import { customProvider, usableProvider } from "@/lib/providers/custom";
import { draftSchema } from "@/lib/providers/mapping/draft";
import type { Provider } from "@/lib/providers/types";
import { mappingText } from "@/lib/settings/store/mapping-text";
import { insertVersion, notifySource } from "@/lib/settings/store/source";

export const saveSourceSchema = z.object({
  id: z.guid(),
  draft: draftSchema.optional(),
  /** In the place of a draft: a definition as a file has it. */
  definition: z.string().max(250_000, "This file is too long for a definition.").optional(),
  /** The version that was looked at; 0: none was in use. */
  basedOn: z.coerce.number().int().min(0),
  /** Which requests it reads: those from now on, or all that are stored. */
  reads: z.enum(["from-now-on", "all"]).default("from-now-on"),
});

/** What saving did. */
export type SavedSource = {
  readonly version: number;
  /** True where everything that is stored was counted anew. */
  readonly all: boolean;
} & Pick<ReplayReport, "counted" | "duplicate" | "ignored" | "quarantined" | "complete">;

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
  if (all) {
    await rereadSource(db(), id, stored.version);
    await db().$transaction((tx) => notifySource(tx, id));
  }
  await refreshEndpoints();
  return { version: stored.version, all, ...(await replayAll(stored.endpoints)) };
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
  await ownFacts(tx);
  const source = await tx.source.findUnique({ where: { id } });
  if (!source) throw sourceNotFound();
  const latest = await latestOf(tx, id);
  if ((latest?.version ?? 0) !== basedOn) {
    throw new PushlensError(
      "conflict",
      "Somebody else has saved another mapping meanwhile. Nothing was changed: load the page again to see it.",
    );
  }
  const endpoints = await tx.endpoint.findMany({ where: { sourceId: id }, select: { id: true } });
  if (latest && !all) {
    await follow(tx, endpoints, usableProvider(latest.definition), customProvider(text));
  }
  const createdBy = actor.email;
  const since = sinceOf(latest !== null, all);
  const version = await insertVersion(tx, { sourceId: id, definition: text, createdBy, since });
  const subject = { kind: "source", id, name: source.name };
  const details = { version, reads: all ? "all" : "from now on" };
  await recordAudit(tx, { actor, action: "source.mapped", subject, details });
  return { version, endpoints };
}

/** One that is to read all again is not in use before it has. */
function sinceOf(isLater: boolean, all: boolean): string | null {
  if (all) return null;
  return isLater ? uuidv7() : NIL_ID;
}

function sourceNotFound(): PushlensError {
  return new PushlensError("not_found", "There is no such source. It may have been deleted.");
}

/** So many requests can be read again while somebody waits for it. */
const MOST_READ_AGAIN = 50_000;

async function checkStored(sourceId: string): Promise<void> {
  const endpointIds = await endpointsTogether(db(), sourceId);
  const [stored] = z.array(z.object({ requests: z.number(), gone: z.number() })).parse(
    await db().$queryRaw`
        SELECT count(*)::float8 AS requests, (count(*) FILTER (WHERE r.body IS NULL))::float8 AS gone
        FROM webhook_request r WHERE r.endpoint_id = ANY(${endpointIds}::uuid[])`,
  );
  const { requests = 0, gone = 0 } = stored ?? {};
  const from = "Nothing was changed. Save it for what comes from now on.";
  if (gone > 0) {
    throw new PushlensError(
      "conflict",
      `Of ${gone} requests the bodies are no longer kept, so not all can be read again. ${from}`,
    );
  }
  if (requests > MOST_READ_AGAIN) {
    throw new PushlensError(
      "conflict",
      `More than ${MOST_READ_AGAIN} requests are stored: to read them all again takes too long here. ${from}`,
    );
  }
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
    throw new PushlensError(
      "bad_request",
      "reuseAfter, begins: what makes one message of several cannot change for a source that has counted already. Nothing was changed.",
    );
  }
  if (JSON.stringify(before.reports) === JSON.stringify(after.reports)) return;
  for (const { id } of endpoints) await recountEndpoint(tx, id, before, after);
}

async function replayAll(
  endpoints: readonly { readonly id: string }[],
): Promise<Omit<SavedSource, "version" | "all">> {
  const sum = { counted: 0, duplicate: 0, ignored: 0, quarantined: 0, complete: true };
  for (const { id } of endpoints) {
    const report = await replayQuarantined(db(), { endpointId: id });
    sum.counted += report.counted;
    sum.duplicate += report.duplicate;
    sum.ignored += report.ignored;
    sum.quarantined += report.quarantined;
    sum.complete &&= report.complete;
  }
  return sum;
}
