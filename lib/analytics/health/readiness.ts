import { z } from "zod";
import { db } from "@/lib/db";
import { livesByClock } from "./worker-lives";

const PATIENCE = 2_000;

const readySchema = z.tuple([
  z.object({ migrated: z.boolean(), workers: z.array(z.number()), now: z.number() }),
]);

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** True while pages can be served: database reachable, migrated, and a worker seen lately. */
export async function isReady(): Promise<boolean> {
  try {
    const [state] = readySchema.parse(
      await inTime(db().$queryRaw`
        SELECT (SELECT count(*) > 0 AND bool_and(finished_at IS NOT NULL) FROM _prisma_migrations
            WHERE rolled_back_at IS NULL) AS migrated,
          ARRAY(SELECT extract(epoch FROM seen_at)::float8 * 1000 FROM worker_heartbeat) AS workers,
          extract(epoch FROM now())::float8 * 1000 AS now`),
    );
    const lives = livesByClock(state.now);
    return state.migrated && state.workers.some(lives);
  } catch {
    return false;
  }
}
