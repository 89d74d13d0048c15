import "server-only";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db, type Tx } from "@/lib/db";
import { refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { PushlensError } from "@/lib/errors";
import { NIL_ID } from "@/lib/facts/identity";
import { ownFacts } from "@/lib/ingest/lock";
import { recountEndpoint } from "@/lib/ingest/upkeep/recount-endpoint";
import { type ReplayReport, replayQuarantined } from "@/lib/ingest/upkeep/replay";
import { customProvider, usableProvider } from "@/lib/providers/custom";
import { draftSchema } from "@/lib/providers/mapping/draft";
import type { Provider } from "@/lib/providers/types";
import { mappingText } from "@/lib/settings/store/mapping-text";
import { insertVersion } from "@/lib/settings/store/source";

export const saveSourceSchema = z.object({
  id: z.guid(),
  draft: draftSchema.optional(),
  /** In the place of a draft: a definition as a file has it. */
  definition: z.string().max(250_000, "This file is too long for a definition.").optional(),
  /** The version that was looked at; 0: none was in use. */
  basedOn: z.coerce.number().int().min(0),
});

/** What saving did. */
export type SavedSource = { readonly version: number } & Pick<
  ReplayReport,
  "counted" | "duplicate" | "ignored" | "quarantined" | "complete"
>;

const TRANSACTION = { timeout: 120_000, maxWait: 60_000 };

/**
 * Puts a mapping in use. The first reads all that ever came; a later one what comes from now on. What waits in
 * quarantine is read again by it. Throws `bad_request` with the places that are wrong, `conflict` where somebody
 * else has saved one meanwhile. Admins only; audited.
 */
export async function saveSource(input: z.input<typeof saveSourceSchema>): Promise<SavedSource> {
  const actor = await requireAdmin();
  const { id, draft, definition, basedOn } = saveSourceSchema.parse(input);
  const text = mappingText({ draft, definition });
  const { version, endpoints } = await db().$transaction(async (tx) => {
    // No batch may be reading by the old version what belongs to the new one.
    await ownFacts(tx);
    const source = await tx.source.findUnique({ where: { id } });
    if (!source)
      throw new PushlensError("not_found", "There is no such source. It may have been deleted.");
    const latest = await latestOf(tx, id);
    if ((latest?.version ?? 0) !== basedOn) {
      throw new PushlensError(
        "conflict",
        "Somebody else has saved another mapping meanwhile. Nothing was changed: load the page again to see it.",
      );
    }
    const endpoints = await tx.endpoint.findMany({ where: { sourceId: id }, select: { id: true } });
    const after = customProvider(text);
    if (latest) await follow(tx, endpoints, usableProvider(latest.definition), after);
    const since = latest ? uuidv7() : NIL_ID;
    const version = await insertVersion(tx, {
      sourceId: id,
      definition: text,
      createdBy: actor.email,
      since,
    });
    await recordAudit(tx, {
      actor,
      action: "source.mapped",
      subject: { kind: "source", id, name: source.name },
      details: { version },
    });
    return { version, endpoints };
  }, TRANSACTION);
  await refreshEndpoints();
  return { version, ...(await replayAll(endpoints)) };
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
): Promise<Omit<SavedSource, "version">> {
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
