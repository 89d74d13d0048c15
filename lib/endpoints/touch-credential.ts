import "server-only";
import { pool } from "@/lib/pool";

const FLUSH_MS = 5_000;

const UPDATE = `
UPDATE credential SET last_used_at = GREATEST(last_used_at, used.at),
  first_used_at = LEAST(first_used_at, used.at)
FROM (SELECT id, to_timestamp(ms / 1000) AS at FROM unnest($1::uuid[], $2::float8[]) AS t (id, ms)) AS used
WHERE credential.id = used.id`;

type Uses = { readonly latest: Map<string, Date>; timer: NodeJS.Timeout | null };

// One list per process, whoever loads this file.
const shared = globalThis as typeof globalThis & { pushlensCredentialUses?: Uses };

function uses(): Uses {
  shared.pushlensCredentialUses ??= { latest: new Map(), timer: null };
  return shared.pushlensCredentialUses;
}

/** Notes that a token or secret was used; written a few seconds later, once for many requests. */
export function touchCredential(id: string, at: Date = new Date()): void {
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
    await pool().query(UPDATE, [batch.map(([id]) => id), batch.map(([, at]) => at.getTime())]);
  } catch (error) {
    for (const [id, at] of batch) if (!latest.has(id)) latest.set(id, at);
    schedule();
    throw error;
  }
}
