import "server-only";
import { pool } from "@/lib/pool";
import { WriteBehind } from "@/lib/write-behind";

const WRITE_AFTER = 5_000;

const UPDATE = `
UPDATE credential SET last_used_at = GREATEST(last_used_at, used.at),
  first_used_at = LEAST(first_used_at, used.at)
FROM (SELECT id, coalesce(to_timestamp(instant / 1000), now() - age * interval '1 millisecond') AS at
  FROM unnest($1::uuid[], $2::float8[], $3::float8[]) AS t (id, age, instant)) AS used
WHERE credential.id = used.id`;

/** When it was used, on the clock that only goes on (ms); or an instant that is known. */
type Use = number | Date;
type Uses = { readonly latest: Map<string, Use>; readonly behind: WriteBehind<Noted> };
/** In one order for all processes, so that they cannot deadlock. */
type Noted = readonly (readonly [id: string, at: Use])[];

// One list per process, whoever loads this file.
const shared = globalThis as typeof globalThis & { pushlensCredentialUses?: Uses };

function uses(): Uses {
  shared.pushlensCredentialUses ??= begin();
  return shared.pushlensCredentialUses;
}

function begin(): Uses {
  const latest = new Map<string, Use>();
  const behind = new WriteBehind<Noted>({
    after: WRITE_AFTER,
    take: () => {
      const batch = [...latest].sort(([a], [b]) => (a < b ? -1 : 1));
      latest.clear();
      return batch.length === 0 ? null : batch;
    },
    write,
    putBack: (batch) => {
      for (const [id, at] of batch) if (!latest.has(id)) latest.set(id, at);
    },
  });
  return { latest, behind };
}

async function write(batch: Noted): Promise<void> {
  const now = performance.now();
  await pool().query(UPDATE, [
    batch.map(([id]) => id),
    batch.map(([, at]) => (typeof at === "number" ? now - at : null)),
    batch.map(([, at]) => (typeof at === "number" ? null : at.getTime())),
  ]);
}

/**
 * Notes that a token or secret was used, now if nothing else is said; written a few seconds later,
 * once for many requests, and by the database's clock: what ends by itself is counted from it.
 */
export function touchCredential(id: string, at: Use = performance.now()): void {
  const { latest, behind } = uses();
  latest.set(id, at);
  behind.schedule();
}

/** Writes the noted uses now. */
export const flushCredentialUses = (): Promise<void> => uses().behind.flush();
