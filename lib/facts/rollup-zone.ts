import { createHash } from "node:crypto";
import { z } from "zod";
import type { RawTx } from "@/lib/raw-transaction";
import { cutBy, givenRules, type ZoneRules } from "@/lib/zone-rules";

/** A digest of a zone's rules: equal where they are. */
export function digestOf({ version, first, changes }: ZoneRules): string {
  return createHash("sha256")
    .update(JSON.stringify([version, first, changes]))
    .digest("hex");
}

const workspaceSchema = z
  .array(z.object({ zone: z.string(), digest: z.string().nullable() }))
  .max(1);
const rulesSchema = z.array(z.object({ rules: z.unknown() })).max(1);

/**
 * The IANA zone that the rollups are built in; UTC before there is a workspace. From then on this
 * process cuts its days by the rules that the rollups were made with, be its own tz data what they may.
 */
export async function rollupZone(client: RawTx): Promise<string> {
  const [workspace] = workspaceSchema.parse(
    await client.$queryRaw`SELECT rollup_zone AS zone, zone_digest AS digest FROM workspace LIMIT 1`,
  );
  if (!workspace) return "UTC";
  const { zone, digest } = workspace;
  const given = givenRules(zone);
  if (digest === null) cutBy(zone, null);
  else if (!given || digestOf(given) !== digest) cutBy(zone, await madeWith(client));
  return zone;
}

/** The rules that the rollups were made with; null where they were not written down yet. */
export async function madeWith(client: RawTx): Promise<ZoneRules | null> {
  const [workspace] = rulesSchema.parse(
    await client.$queryRaw`SELECT zone_rules AS rules FROM workspace LIMIT 1`,
  );
  return (workspace?.rules ?? null) as ZoneRules | null;
}
