import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";

export const markSeenSchema = z.object({ requestId: z.guid() });

/**
 * Remembers that somebody looked at what is in quarantine, up to a request: what came until then is no
 * longer new. Admins only.
 */
export async function markSeen(input: z.infer<typeof markSeenSchema>): Promise<void> {
  await requireAdmin();
  const { requestId } = markSeenSchema.parse(input);
  await db().$executeRaw`
    UPDATE workspace SET quarantine_seen = ${requestId}::uuid
    WHERE quarantine_seen IS NULL OR quarantine_seen < ${requestId}::uuid`;
}
