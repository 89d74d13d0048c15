import "server-only";
import type { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { trustedTime } from "@/lib/ingest/trusted-time";
import { type Prunable, prunable } from "@/lib/ingest/upkeep/prunable";
import type { RetentionKind } from "@/lib/ingest/upkeep/prune";
import type { setRetentionSchema } from "./retention";

/** What the next run would thin of each kind; null where it is kept forever. */
export type RetentionEffect = Readonly<
  Record<RetentionKind, (Prunable & { readonly days: number }) | null>
>;

/** Says what days for each kind would thin, before they are saved. Changes nothing. Admins only. */
export async function previewRetention(
  input: z.output<typeof setRetentionSchema>,
): Promise<RetentionEffect> {
  await requireAdmin();
  // While clocks do not agree nothing is thinned; what would be is told all the same.
  const now = (await trustedTime(db()))?.trusted ?? (await databaseNow());
  const found = await prunable(db(), input, now);
  const of = (kind: RetentionKind) => {
    const [kept, one] = [input[kind], found[kind]];
    return kept === null || one === null ? null : { ...one, days: kept };
  };
  return {
    ...{ raw: of("raw"), quarantined: of("quarantined") },
    ...{ payload: of("payload"), refused: of("refused") },
  };
}
