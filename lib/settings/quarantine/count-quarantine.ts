import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";

/** Beyond this it is "many": counting stops. */
export const MOST_COUNTED = 1_000;

/** How many items are in quarantine, counted up to a little over MOST_COUNTED. Admins only. */
export async function countQuarantine(): Promise<number> {
  await requireAdmin();
  const rows = await db().$queryRaw`
    SELECT count(*)::int AS count FROM
      (SELECT FROM quarantined_item LIMIT ${MOST_COUNTED + 1}) kept`;
  return z.array(z.object({ count: z.number() })).parse(rows)[0]?.count ?? 0;
}
