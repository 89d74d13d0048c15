import type { Db } from "@/lib/db";
import { isBehind } from "@/lib/ingest/is-behind";

/** Figures wait for so long at most (ms): they are to be no older. */
const LONGEST = 10 * 60_000;

/**
 * Work that derives figures beside ingest, which takes the same cores: it waits while much of what was
 * received is not in yet, and is done every ten minutes all the same. Null where it waited, or where `work` gives null for nothing done.
 */
export function afterTheQueue<Result>(
  db: () => Db,
  work: () => Promise<Result | null>,
  now: () => number = () => performance.now(),
): () => Promise<Result | null> {
  let doneAt = now();
  return async () => {
    if (now() - doneAt < LONGEST && (await isBehind(db()))) return null;
    const result = await work();
    if (result !== null) doneAt = now();
    return result;
  };
}
