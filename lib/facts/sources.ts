import { z } from "zod";
import { CUSTOM, unmapped, usableProvider } from "@/lib/providers/custom";
import { providerBySlug } from "@/lib/providers/registry";
import type { Provider } from "@/lib/providers/types";
import type { RawTx } from "@/lib/raw-transaction";

/** A version of a source that is in use: what it makes of requests from the id `since` on. */
export type SourceVersion = {
  readonly version: number;
  readonly since: string;
  readonly provider: Provider;
};

const versionsSchema = z.array(
  z.object({ sourceId: z.string(), version: z.number(), since: z.string() }),
);
const definitionsSchema = z.array(
  z.object({ sourceId: z.string(), version: z.number(), definition: z.string() }),
);

/** Versions never change, so what is compiled of them holds for good. */
const known = new Map<string, Provider>();
const MOST_KNOWN = 500;
const keyOf = (one: { sourceId: string; version: number }) => `${one.sourceId} ${one.version}`;

/** The versions of sources that are in use, the oldest first, by the source's id. */
export async function readSources(
  tx: Pick<RawTx, "$queryRawUnsafe">,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SourceVersion[]>> {
  if (sourceIds.length === 0) return new Map();
  const versions = versionsSchema.parse(
    await tx.$queryRawUnsafe(
      `SELECT source_id::text AS "sourceId", version, since::text FROM source_version
       WHERE source_id = ANY($1::uuid[]) AND since IS NOT NULL ORDER BY version`,
      sourceIds,
    ),
  );
  if (known.size > MOST_KNOWN) known.clear();
  await learn(
    tx,
    versions.filter((one) => !known.has(keyOf(one))),
  );
  const found = new Map<string, SourceVersion[]>();
  for (const { sourceId, version, since } of versions) {
    const provider = known.get(keyOf({ sourceId, version })) ?? unmapped;
    found.set(sourceId, [...(found.get(sourceId) ?? []), { version, since, provider }]);
  }
  return found;
}

async function learn(
  tx: Pick<RawTx, "$queryRawUnsafe">,
  versions: readonly { sourceId: string; version: number }[],
): Promise<void> {
  if (versions.length === 0) return;
  const rows = await tx.$queryRawUnsafe(
    `SELECT source_id::text AS "sourceId", version, definition FROM source_version
     WHERE (source_id, version) IN (SELECT * FROM unnest($1::uuid[], $2::int[]))`,
    versions.map(({ sourceId }) => sourceId),
    versions.map(({ version }) => version),
  );
  for (const row of definitionsSchema.parse(rows)) {
    known.set(keyOf(row), usableProvider(row.definition));
  }
}

/** An endpoint, as far as it tells which provider reads it. */
type OfProvider = { readonly provider: string; readonly sourceId: string | null };

/**
 * Gives a function that says which provider an endpoint has today: of a source of people's own the newest
 * version in use. Null for a slug that this version does not know.
 */
export async function currentProviders(
  tx: Pick<RawTx, "$queryRawUnsafe">,
  endpoints: readonly OfProvider[],
): Promise<(endpoint: OfProvider) => Provider | null> {
  const ids = endpoints.flatMap(({ sourceId }) => sourceId ?? []);
  const sources = await readSources(tx, [...new Set(ids)]);
  return ({ provider, sourceId }) => {
    if (provider !== CUSTOM) return providerBySlug(provider);
    return sources.get(sourceId ?? "")?.at(-1)?.provider ?? unmapped;
  };
}

/**
 * The providers that read a request, in turn: the version that held when it came, and those after it, for
 * what it does not understand. None while the source is not mapped.
 */
export function readersOf(
  versions: readonly SourceVersion[],
  requestId: string,
): readonly Provider[] {
  const first = versions.findLastIndex(({ since }) => since <= requestId);
  return first < 0 ? [] : versions.slice(first).map(({ provider }) => provider);
}
