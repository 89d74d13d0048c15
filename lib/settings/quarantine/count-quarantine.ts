import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { notIgnored } from "./ignore-group";

/** Beyond this it is "many": counting stops. */
export const MOST_COUNTED = 1_000;
/** Of what is new, so many are looked at, as most of them may be ignored. */
const LOOKED_AT = 20_000;

/**
 * How many items are new in quarantine: those that came since somebody looked, and that nobody ignores.
 * Counted up to a little over MOST_COUNTED, of the newest 20,000. Admins only.
 */
export async function countQuarantine(): Promise<number> {
  await requireAdmin();
  const rows = await db().$queryRaw`
    SELECT count(*)::int AS count FROM (SELECT FROM
      (SELECT * FROM quarantined_item
        WHERE request_id > coalesce((SELECT quarantine_seen FROM workspace LIMIT 1), ${NIL_ID}::uuid)
        ORDER BY request_id DESC, item_index DESC LIMIT ${LOOKED_AT}) q
      WHERE ${notIgnored} LIMIT ${MOST_COUNTED + 1}) kept`;
  return z.array(z.object({ count: z.number() })).parse(rows)[0]?.count ?? 0;
}
