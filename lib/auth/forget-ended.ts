import { db } from "@/lib/db";

/** Deletes sessions that are over, and tries that are counted no more. Returns how many sessions. */
export async function forgetEnded(): Promise<number> {
  await db().$executeRaw`DELETE FROM rate_limit WHERE expire < now() - interval '1 hour'`;
  return db().$executeRaw`
    DELETE FROM session WHERE ends_at < now() OR last_seen_at < now() - interval '14 days'`;
}
