import { z } from "zod";
import { madeWith, rollupZone } from "@/lib/facts/rollup-zone";
import { currentProviders } from "@/lib/facts/sources";
import { CHANNELS } from "@/lib/providers/event";
import { reportsStage } from "@/lib/providers/types";
import type { DriverTx } from "@/lib/raw-transaction";

/** An endpoint as far as it says who got what. */
type PlaceRules = {
  readonly id: string;
  /** User ids of endpoints of one space are compared. */
  readonly space: string;
  readonly provider: string;
  /** Channels ('': unknown) on which no delivery is reported: there being sent is all that is known. */
  readonly undelivered: readonly string[];
};

/** What days are derived by: where these change, all days change. */
export type PeopleRules = {
  readonly zone: string;
  readonly zoneRules: unknown;
  readonly places: readonly PlaceRules[];
};

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    provider: z.string(),
    sourceId: z.string().nullable(),
    space: z.string(),
  }),
);

/** The rules as they are now. */
export async function readPeopleRules(tx: DriverTx): Promise<PeopleRules> {
  const zone = await rollupZone(tx);
  const rows = rowsSchema.parse(
    await tx.$queryRaw`
      SELECT e.id::text, e.provider, e.source_id::text AS "sourceId", coalesce(s.space_id, e.id)::text AS space
      FROM endpoint e LEFT JOIN identity_space s ON s.endpoint_id = e.id ORDER BY e.id`,
  );
  const providerOf = await currentProviders(tx, rows);
  const places = rows.map((row): PlaceRules => {
    const provider = providerOf(row);
    const undelivered = ["", ...CHANNELS].filter(
      (channel) =>
        !provider ||
        !reportsStage(provider, CHANNELS.find((one) => one === channel) ?? null, "delivered"),
    );
    return { id: row.id, space: row.space, provider: row.provider, undelivered };
  });
  return { zone, zoneRules: await madeWith(tx), places };
}

/** True where days that were derived by the one would be others by the other; new endpoints have none yet. */
export function makesOtherDays(before: PeopleRules, now: PeopleRules): boolean {
  const of = new Map(now.places.map((place) => [place.id, place]));
  const cut = ({ zone, zoneRules }: PeopleRules) => JSON.stringify([zone, zoneRules]);
  return (
    cut(before) !== cut(now) ||
    before.places.some((place) => JSON.stringify(place) !== JSON.stringify(of.get(place.id)))
  );
}
