import { createHash } from "node:crypto";
import { bucketOf } from "@/lib/bucket";
import { type Db, Prisma } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { ROLLUP_COLUMNS } from "@/lib/facts/rollup";
import { readSlots } from "@/lib/facts/slots";

/** Counts to seed at an instant; dimensions left out are unknown, or no campaign. */
export type SeedFact = {
  readonly clock: "c" | "e";
  /** ms */
  readonly at: number;
  readonly endpointId: string;
  /** The vendor's id. */
  readonly campaign?: string | null;
  readonly channel?: string;
  readonly platform?: string;
  readonly counts: Readonly<Record<string, number>>;
};

/** A stable uuid for a name, so that tests can say which one they mean. */
function testId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The id that a seeded campaign gets. */
export function campaignIdOf(endpointId: string, vendorId: string): string {
  return testId(`${endpointId} ${vendorId}`);
}

/** Creates the workspace and one endpoint for each provider named; their ids by provider. */
export async function seedEndpoints(
  db: Db,
  zone: string,
  providers: readonly string[],
): Promise<Record<string, string>> {
  await db.workspace.create({ data: { name: "Test", timeZone: zone, rollupZone: zone } });
  const ids: Record<string, string> = {};
  for (const provider of providers) {
    const id = testId(provider);
    await db.endpoint.create({ data: { id, name: `My ${provider}`, provider } });
    ids[provider] = id;
  }
  return ids;
}

/** Adds facts to the rollups as processing would: to the hour, to the day and to their totals. */
export async function seedRollup(db: Db, zone: string, facts: readonly SeedFact[]): Promise<void> {
  const [slot] = await readSlots(db);
  for (const fact of facts) {
    const { hour, day, dayStart } = bucketOf(fact.at, zone);
    const vendorId = fact.campaign ?? null;
    const campaignId = vendorId === null ? NIL_ID : campaignIdOf(fact.endpointId, vendorId);
    if (vendorId !== null) await seedCampaign(db, fact, campaignId, vendorId);
    const values = ROLLUP_COLUMNS.map((column) => Prisma.sql`${fact.counts[column] ?? 0}::bigint`);
    const sums = ROLLUP_COLUMNS.map(
      (column) => `${column} = rollup.${column} + excluded.${column}`,
    );
    for (const [grain, bucket, campaign] of [
      ["h", hour, campaignId],
      ["d", dayStart, campaignId],
      ["H", hour, NIL_ID],
      ["D", dayStart, NIL_ID],
    ] as const) {
      await db.$executeRaw`
        INSERT INTO rollup (slot, grain, clock, day, bucket, endpoint_id, campaign_id, channel, platform,
          ${Prisma.raw(ROLLUP_COLUMNS.join(", "))})
        VALUES (${slot}::int2, ${grain}, ${fact.clock}, ${day}::date, ${new Date(bucket)},
          ${fact.endpointId}::uuid, ${campaign}::uuid, ${fact.channel ?? ""},
          ${fact.platform ?? ""}, ${Prisma.join(values)})
        ON CONFLICT ON CONSTRAINT rollup_pkey DO UPDATE SET ${Prisma.raw(sums.join(", "))}`;
    }
  }
}

async function seedCampaign(db: Db, fact: SeedFact, id: string, vendorId: string): Promise<void> {
  const seen = new Date(fact.at);
  await db.campaign.upsert({
    where: { id },
    create: { id, endpointId: fact.endpointId, vendorId, firstSeen: seen, lastSeen: seen },
    update: {},
  });
}
