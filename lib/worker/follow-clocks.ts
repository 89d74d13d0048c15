import { recordAudit } from "@/lib/audit/record-audit";
import type { Db, Tx } from "@/lib/db";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { countPlans } from "@/lib/ingest/upkeep/count-plans";
import { followRules, type RulesChange } from "@/lib/ingest/upkeep/follow-rules";
import { followZone } from "@/lib/ingest/upkeep/rebuild-rollups";
import { log } from "@/lib/log";
import { ownRules, type ZoneRules } from "@/lib/zone-rules";

/**
 * Counts anew what the workspace's zone cuts otherwise: since the zone was changed, or since this
 * worker brought other rules of it; and once what an earlier version did not count. What the signal
 * stops begins again with the next worker.
 */
export async function followClocks(
  db: Db,
  signal: AbortSignal,
  rulesOf: (zone: string) => ZoneRules = (zone) => ownRules(zone, Date.now()),
): Promise<void> {
  const progress = progressOf(db);
  const how = { signal, onProgress: progress.tell };
  try {
    if (await followZone(db, how)) log().info("rollups rebuilt for the workspace's time zone");
    const zone = await rollupZone(db);
    const change = await followRules(db, rulesOf(zone), { ...how, tell });
    if (change) log().info(change, "days were counted anew: the time zone's rules changed");
    const plans = await countPlans(db, signal);
    if (plans) log().info({ messages: plans }, "how earlier messages were planned was counted");
  } catch (error) {
    if (!signal.aborted) throw error;
    log().info("counting anew was stopped, nothing is changed; the next worker begins again");
  } finally {
    await progress.end();
  }
}

/** Tells how far a count is, beside its transaction; one word at a time, and none after its end. */
function progressOf(db: Db) {
  let last: Promise<unknown> | null = null;
  let logged = 0;
  const write = (recounted: number | null) =>
    db.workspace.updateMany({ data: { recounted } }).catch(() => undefined);
  return {
    tell(done: number): void {
      if (done - logged >= 0.1) {
        logged = done;
        log().info({ percent: Math.floor(done * 100) }, "hours and days are being counted anew");
      }
      last ??= write(done).finally(() => {
        last = null;
      });
    },
    async end(): Promise<void> {
      await last;
      await db.workspace.updateMany({
        where: { recounted: { not: null } },
        data: { recounted: null },
      });
    },
  };
}

async function tell(tx: Tx, change: RulesChange): Promise<void> {
  const { zone, before, after, from, to } = change;
  await recordAudit(tx, {
    actor: "Pushlens itself",
    action: "zone_rules.followed",
    subject: { kind: "workspace", id: null, name: zone },
    details: { before: before || "not known", after: after || "not known", from, to },
  });
}
