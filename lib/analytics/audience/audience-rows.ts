import { z } from "zod";
import { UNKNOWN } from "@/lib/address/unknown";
import { type Memory, remember } from "@/lib/analytics/counts/remember";
import type { Scope } from "@/lib/analytics/counts/scope";
import { everSeen } from "@/lib/analytics/counts/seen";
import { Prisma } from "@/lib/db";
import { countryOf, languageOf } from "@/lib/facts/audience-day";
import { readRaw } from "@/lib/replica/read-raw";
import type { SubscriberFilters } from "./parameters";

/** Which count of the audience there is to read, and as of when it is; ms, null: never counted yet. */
export type AudiencePass = { readonly generation: number; readonly asOf: number | null };

const passSchema = z.array(
  z.object({ generation: z.int(), as_of: z.date().nullable(), counted: z.boolean() }),
);

/** A count of nobody, made before the first opt-in came, is none. */
export async function readPass(): Promise<AudiencePass> {
  const [rows, seen] = await Promise.all([
    readRaw`
      SELECT generation, as_of, EXISTS (SELECT FROM audience_day
        WHERE audience_day.generation = audience_pass.generation) AS counted
      FROM audience_pass`,
    everSeen(),
  ]);
  const [pass] = passSchema.parse(rows);
  const told = seen.some(({ kinds }) => kinds.has("opted_in") || kinds.has("opted_out"));
  const stands = pass?.counted || !told;
  return {
    generation: pass?.generation ?? 0,
    asOf: stands ? (pass?.as_of?.getTime() ?? null) : null,
  };
}

type Reading = (told: string) => string;
const stored = (values: readonly string[], read: Reading): string[] =>
  values.map((one) => (one === UNKNOWN ? "" : read(one)));

/**
 * The rows of `audience_day` that filters leave, less those of a channel or platform that was not asked
 * for. Of a topic alone, or by topic, rows are read in which a subscription counts for each of its topics.
 */
export function audienceRows(
  scope: Scope,
  { country, language, topic }: Pick<SubscriberFilters, "country" | "language" | "topic">,
  byTopic = false,
): Prisma.Sql {
  const split = byTopic || topic !== undefined ? 1 : 0;
  // The generation is looked up by the statement itself: another may take its place at any time.
  const parts = [
    Prisma.sql`generation = (SELECT generation FROM audience_pass) AND split = ${split}`,
  ];
  if (scope.narrowed) {
    const ids = scope.endpoints.map((endpoint) => endpoint.id);
    parts.push(Prisma.sql`endpoint_id = ANY(${ids}::uuid[])`);
  }
  if (scope.channels) parts.push(Prisma.sql`channel = ANY(${scope.channels}::text[])`);
  if (scope.platforms) parts.push(Prisma.sql`platform = ANY(${scope.platforms}::text[])`);
  if (scope.notChannels) parts.push(Prisma.sql`channel <> ALL(${scope.notChannels}::text[])`);
  if (scope.notPlatforms) parts.push(Prisma.sql`platform <> ALL(${scope.notPlatforms}::text[])`);
  if (country.length > 0)
    parts.push(Prisma.sql`country = ANY(${stored(country, countryOf)}::text[])`);
  if (language.length > 0)
    parts.push(Prisma.sql`language = ANY(${stored(language, languageOf)}::text[])`);
  if (topic !== undefined) parts.push(Prisma.sql`topic = ANY(${stored([topic], String)}::text[])`);
  return Prisma.sql`SELECT * FROM audience_day WHERE ${Prisma.join(parts, " AND ")}`;
}

const shared = globalThis as typeof globalThis & { pushlensAudience?: Memory<unknown> };

/** Reads what belongs to one count of the audience; while that stands it is read seldom. */
export function rememberAudience<Value>(
  pass: AudiencePass,
  key: unknown,
  read: () => Promise<Value>,
): Promise<Value> {
  shared.pushlensAudience ??= new WeakMap();
  const memory = shared.pushlensAudience as Memory<Value>;
  return remember(memory, JSON.stringify([pass.generation, key]), read);
}
