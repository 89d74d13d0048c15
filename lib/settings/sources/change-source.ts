import "server-only";
import { db, type Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import type { Source } from "@/lib/generated/prisma/client";
import { words } from "@/lib/words/words";

/**
 * Changes a source under its row's lock, which an endpoint that is to be of it waits for; no guard, so only for
 * the guarded verbs of this folder. Throws `not_found` for an unknown or deleted source.
 */
export async function changeSource<Result>(
  id: string,
  change: (tx: Tx, source: Source) => Promise<Result>,
): Promise<Result> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM source WHERE id = ${id}::uuid FOR UPDATE`;
    const source = await tx.source.findUnique({ where: { id, deletedAt: null } });
    if (!source) throw sourceNotFound();
    return change(tx, source);
  });
}

/** What is said of a source that is not there. */
export function sourceNotFound(): PushlensError {
  return new PushlensError("not_found", words("sources")("notFound"));
}
