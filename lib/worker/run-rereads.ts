import { z } from "zod";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { replayQuarantined } from "@/lib/ingest/upkeep/replay";
import { dropReread, type Reread, rereadSource } from "@/lib/ingest/upkeep/reread-source";
import { log } from "@/lib/log";
import { notifySource } from "@/lib/settings/store/source";

/** How long a worker that is gone keeps others from it (s), and how often one says that it lives (ms). */
const HELD = 30;
const RENEW = 5_000;

const FAILED =
  "It did not work; the worker's log says why. Nothing was changed: what is counted is still by the version in use. Save the mapping again to try it again.";

const jobSchema = z.array(z.object({ sourceId: z.string(), version: z.number() })).max(1);

/**
 * Reads a source anew where somebody asked for it and no other worker is at it; what another worker, or this one
 * before it was ended, has read of it is gone on from. Gives which, or null where there was nothing to do.
 */
export async function runRereads(signal: AbortSignal): Promise<Reread | null> {
  const rows = await db().$queryRaw`
    UPDATE source_reread SET held_until = now() + ${HELD} * interval '1 second'
    WHERE finished_at IS NULL AND source_id = (SELECT source_id FROM source_reread
      WHERE finished_at IS NULL AND (held_until IS NULL OR held_until < now())
      ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING source_id::text AS "sourceId", version`;
  const [job] = jobSchema.parse(rows);
  if (!job) return null;
  const renew = setInterval(() => void hold(job), RENEW);
  try {
    if (await rereadSource(db(), job, signal)) await follow(job);
  } catch (error) {
    log().error({ err: error, source: job.sourceId }, "a source could not be read anew");
    await fail(job, error instanceof PushlensError ? error.message : FAILED);
  } finally {
    clearInterval(renew);
    await release(job);
  }
  return job;
}

/** Every process reads by the new version from now on, and so is what waits in quarantine. */
async function follow({ sourceId }: Reread): Promise<void> {
  await db().$transaction((tx) => notifySource(tx, sourceId));
  for (const { id } of await db().endpoint.findMany({
    where: { sourceId },
    select: { id: true },
  })) {
    while (!(await replayQuarantined(db(), { endpointId: id })).complete);
  }
}

async function hold({ sourceId }: Reread): Promise<void> {
  await db().$executeRaw`
    UPDATE source_reread SET held_until = now() + ${HELD} * interval '1 second'
    WHERE source_id = ${sourceId}::uuid AND finished_at IS NULL`.catch(() => undefined);
}

/** Another worker need not wait for one that is ended in good order. */
async function release({ sourceId }: Reread): Promise<void> {
  await db().$executeRaw`
    UPDATE source_reread SET held_until = NULL
    WHERE source_id = ${sourceId}::uuid AND finished_at IS NULL`.catch(() => undefined);
}

async function fail(job: Reread, error: string): Promise<void> {
  await dropReread(db(), job);
  await db().$executeRaw`
    UPDATE source_reread SET finished_at = now(), held_until = NULL, error = ${error}
    WHERE source_id = ${job.sourceId}::uuid AND version = ${job.version} AND finished_at IS NULL`;
}
