import { createHash } from "node:crypto";
import type { Db, Tx } from "@/lib/db";
import { cutBy, givenRules, type ZoneRules } from "@/lib/zone-rules";

/** A digest of a zone's rules: equal where they are. */
export function digestOf({ version, first, changes }: ZoneRules): string {
  return createHash("sha256")
    .update(JSON.stringify([version, first, changes]))
    .digest("hex");
}

/**
 * The IANA zone that the rollups are built in; UTC before there is a workspace. From then on this
 * process cuts its days by the rules that the rollups were made with, be its own tz data what they may.
 */
export async function rollupZone(client: Db | Tx): Promise<string> {
  const select = { rollupZone: true, zoneDigest: true } as const;
  const workspace = await client.workspace.findFirst({ select });
  if (!workspace) return "UTC";
  const { rollupZone: zone, zoneDigest } = workspace;
  const given = givenRules(zone);
  if (zoneDigest === null) cutBy(zone, null);
  else if (!given || digestOf(given) !== zoneDigest) cutBy(zone, await madeWith(client));
  return zone;
}

/** The rules that the rollups were made with; null where they were not written down yet. */
export async function madeWith(client: Db | Tx): Promise<ZoneRules | null> {
  const workspace = await client.workspace.findFirst({ select: { zoneRules: true } });
  return (workspace?.zoneRules ?? null) as ZoneRules | null;
}
