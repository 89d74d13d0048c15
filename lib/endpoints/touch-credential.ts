import "server-only";
import { pool } from "@/lib/pool";

const FLUSH_MS = 5_000;

const UPDATE = `
UPDATE credential SET last_used_at = GREATEST(last_used_at, used.at),
  first_used_at = LEAST(first_used_at, used.at)
FROM (SELECT id, coalesce(to_timestamp(instant / 1000), now() - age * interval '1 millisecond') AS at
  FROM unnest($1::uuid[], $2::float8[], $3::float8[]) AS t (id, age, instant)) AS used
WHERE credential.id = used.id`;

/** When it was used, on the clock that only goes on (ms); or an instant that is known. */
type Use = number | Date;
type Uses = { readonly latest: Map<string, Use>; timer: NodeJS.Timeout | null };

// One list per process, whoever loads this file.
const shared = globalThis as typeof globalThis & { pushlensCredentialUses?: Uses };

function uses(): Uses {
  shared.pushlensCredentialUses ??= { latest: new Map(), timer: null };
  return shared.pushlensCredentialUses;
}

/**
 * Notes that a token or secret was used, now if nothing else is said; written a few seconds later,
 * once for many requests, and by the database's clock: what ends by itself is counted from it.
 */
export function touchCredential(id: string, at: Use = performance.now()): void {
  const { latest } = uses();
  latest.set(id, at);
  schedule();
}

function schedule(): void {
  const state = uses();
  if (state.timer) return;
  state.timer = setTimeout(() => {
    state.timer = null;
    flushCredentialUses().catch(() => undefined);
  }, FLUSH_MS);
  state.timer.unref();
}

/** Writes the noted uses now; what cannot be written is kept for the next time. */
export async function flushCredentialUses(): Promise<void> {
  const { latest } = uses();
  const batch = [...latest].sort(([a], [b]) => (a < b ? -1 : 1));
  if (batch.length === 0) return;
  latest.clear();
  try {
    const now = performance.now();
    await pool().query(UPDATE, [
      batch.map(([id]) => id),
      batch.map(([, at]) => (typeof at === "number" ? now - at : null)),
      batch.map(([, at]) => (typeof at === "number" ? null : at.getTime())),
    ]);
  } catch (error) {
    for (const [id, at] of batch) if (!latest.has(id)) latest.set(id, at);
    schedule();
    throw error;
  }
}
