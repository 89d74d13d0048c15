import type { Db, Tx } from "@/lib/db";
import { digestOf } from "@/lib/facts/rollup-zone";
import { ownFacts } from "@/lib/ingest/lock";
import { cutBy, ownRules, type ZoneRules } from "@/lib/zone-rules";
import { type Recounting, recount } from "./recount";

export const TRANSACTION = { timeout: 6 * 3_600_000, maxWait: 60_000 };

/** The name by which days are cut by rules that are not yet in use. */
export const ANEW = "anew";

/**
 * Computes all rollups anew in a zone, from messages and events, in one transaction: workers
 * pause, receiving goes on, and pages show the old numbers until it commits.
 */
export async function rebuildRollups(db: Db, zone: string, how: Recounting = {}): Promise<void> {
  await db.$transaction(async (tx) => {
    await ownFacts(tx);
    await recountAll(tx, ownRules(zone, Date.now()), how);
    await tx.workspace.updateMany({ data: { rollupZone: zone } });
  }, TRANSACTION);
}

/** Computes all rollups anew by some rules, and writes down by which. */
export async function recountAll(tx: Tx, rules: ZoneRules, how: Recounting): Promise<void> {
  cutBy(ANEW, rules);
  await tx.$executeRawUnsafe("DELETE FROM rollup");
  await tx.$executeRawUnsafe("DELETE FROM breakdown_rollup");
  await recount(tx, { before: null, after: ANEW, within: null }, how);
  await writeDown(tx, rules);
}

/** Writes down the rules that the rollups are made with from now on. */
export async function writeDown(tx: Tx, rules: ZoneRules): Promise<void> {
  const { version, first, changes } = rules;
  const zoneRules = { version, first, changes: changes.map((change) => [...change]) };
  await tx.workspace.updateMany({ data: { zoneRules, zoneDigest: digestOf(rules) } });
}

/** Rebuilds the rollups where the workspace's zone is no longer that of the rollups. */
export async function followZone(db: Db, how: Recounting = {}): Promise<boolean> {
  const workspace = await db.workspace.findFirst({ select: { timeZone: true, rollupZone: true } });
  if (!workspace || workspace.timeZone === workspace.rollupZone) return false;
  await rebuildRollups(db, workspace.timeZone, how);
  return true;
}
