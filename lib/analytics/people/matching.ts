import { z } from "zod";
import { type Memory, remember } from "@/lib/analytics/counts/remember";
import { maskAddress } from "@/lib/analytics/events/mask";
import { db, Prisma } from "@/lib/db";
import { eachId, knownSlots } from "@/lib/facts/each-slot";
import { value } from "@/lib/facts/pair-sql";
import { readRaw } from "@/lib/replica/read-raw";
import { chanceInCommon, shapesOf } from "@/lib/statistics/chance-in-common";

/** So many of an endpoint's latest events are looked at for user ids. */
export const LATEST_EVENTS = 20_000;
const EXAMPLES = 3;
/** From so many in common, and so large a share, on two are proposed; and so many times as many as by chance. */
const ENOUGH = 20;
const ENOUGH_SHARE = 0.05;
const BEYOND_CHANCE = 5;

export type MatchedEndpoint = { readonly id: string; readonly name: string; readonly ids: number };

/** Two endpoints, and what their user ids have in common. */
export type MatchedPair = {
  readonly a: MatchedEndpoint;
  readonly b: MatchedEndpoint;
  readonly common: number;
  /** Of the smaller one's ids; null where that has none. */
  readonly share: number | null;
  /** How many chance would give ids of their shapes. */
  readonly chance: number;
  /** Of those in common, masked. */
  readonly examples: readonly string[];
  readonly joined: boolean;
  readonly proposal: "join" | "apart" | "chance" | "none";
};

const endpointsSchema = z.array(z.object({ id: z.string(), name: z.string(), space: z.string() }));
const idsSchema = z.array(z.object({ endpoint: z.string(), person: z.string() }));

type Endpoint = z.infer<typeof endpointsSchema>[number];

async function readEndpoints(): Promise<readonly Endpoint[]> {
  return endpointsSchema.parse(
    await db().$queryRaw`
      SELECT e.id::text, e.name, coalesce(s.space_id, e.id)::text AS space
      FROM endpoint e LEFT JOIN identity_space s ON s.endpoint_id = e.id
      WHERE e.deleted_at IS NULL AND e.completes_id IS NULL ORDER BY e.name, e.id`,
  );
}

type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/** What two endpoints' ids have in common, as far as that is no matter of the endpoints themselves. */
type Overlap = Pick<MatchedPair, "common" | "chance" | "examples">;
/** How many ids each endpoint has, and of two that have any what they have in common. */
type Overlaps = {
  readonly sizes: ReadonlyMap<string, number>;
  readonly of: ReadonlyMap<string, Overlap>;
};
const shared = globalThis as typeof globalThis & { pushlensMatching?: Memory<Overlaps> };

/** The user ids of each endpoint's latest events: enough to tell, however long the history. */
async function readIds(): Promise<Ids> {
  const endpoints = await readEndpoints();
  const latest = eachId(
    await knownSlots(db()),
    endpoints.map(({ id }) => id),
    (id) => Prisma.sql`
      SELECT DISTINCT endpoint_id, ${value("latest.person")} AS person FROM (
        SELECT endpoint_id, person FROM event WHERE endpoint_id = ${id} ORDER BY at DESC LIMIT ${LATEST_EVENTS}
      ) latest WHERE latest.person IS NOT NULL`,
  );
  const rows = await readRaw`SELECT endpoint_id::text AS endpoint, person FROM (${latest}) own`;
  const ids = new Map<string, Set<string>>();
  for (const { endpoint, person } of idsSchema.parse(rows)) {
    const known = ids.get(endpoint) ?? new Set();
    ids.set(endpoint, known.add(person));
  }
  return ids;
}

/** What to do about two endpoints with so much in common. */
export function proposalOf(
  common: number,
  share: number | null,
  chance: number,
): MatchedPair["proposal"] {
  if (share === null) return "none";
  if (common < ENOUGH || share < ENOUGH_SHARE) return "apart";
  return common > BEYOND_CHANCE * chance ? "join" : "chance";
}

const NOTHING: Overlap = { common: 0, chance: 0, examples: [] };
const keyOf = (one: string, other: string): string => [one, other].sort().join(" ");

/** Compares the ids of each two endpoints: most of what the page costs, and remembered with the reading. */
function overlapsOf(ids: Ids): Overlaps {
  const all = [...ids].map(([id, own]) => ({ id, own, shapes: shapesOf(own) }));
  const pairs = all.flatMap((a, at) =>
    all.slice(at + 1).map((b): [string, Overlap] => {
      const common = [...a.own].filter((id) => b.own.has(id)).sort();
      const examples = common.slice(0, EXAMPLES).map((id) => maskAddress(id) ?? "");
      const chance = chanceInCommon(a.shapes, b.shapes);
      return [keyOf(a.id, b.id), { common: common.length, chance, examples }];
    }),
  );
  return { sizes: new Map(all.map(({ id, own }) => [id, own.size])), of: new Map(pairs) };
}

function pairOf(a: Endpoint, b: Endpoint, { sizes, of }: Overlaps): MatchedPair {
  const [own, other] = [sizes.get(a.id) ?? 0, sizes.get(b.id) ?? 0];
  const overlap = of.get(keyOf(a.id, b.id)) ?? NOTHING;
  const least = Math.min(own, other);
  const share = least === 0 ? null : overlap.common / least;
  return {
    ...overlap,
    a: { id: a.id, name: a.name, ids: own },
    b: { id: b.id, name: b.name, ids: other },
    share,
    joined: a.space === b.space,
    proposal: proposalOf(overlap.common, share, overlap.chance),
  };
}

/** Every pair of endpoints, those with most in common first. For admins alone: the caller asks. */
export async function getMatching(): Promise<readonly MatchedPair[]> {
  shared.pushlensMatching ??= new WeakMap();
  const read = async () => overlapsOf(await readIds());
  const [endpoints, overlaps] = await Promise.all([
    readEndpoints(),
    remember(shared.pushlensMatching, "overlaps", read, { onlyFresh: true }),
  ]);
  const pairs = endpoints.flatMap((a, at) =>
    endpoints.slice(at + 1).map((b) => pairOf(a, b, overlaps)),
  );
  return pairs.sort(
    (one, two) => Number(two.joined) - Number(one.joined) || two.common - one.common,
  );
}
