import { z } from "zod";

const HOUR_MS = 3_600_000;

/** How long before it ends by itself a token or secret is said to: an outage of ours ends nothing. */
export const NOTICE_MS = HOUR_MS;

/** The hours that can be chosen; null: it ends only by hand. */
export const QUIET_HOURS = [24, 168, 720, null] as const;

/** Left out: a day. */
export const quietHoursSchema = z.union(QUIET_HOURS.map((hours) => z.literal(hours))).default(24);

/** What a token or secret tells of its use. */
export type Use = {
  readonly firstUsedAt: Date | null;
  readonly lastUsedAt: Date | null;
};

/** Two of an endpoint's tokens or secrets, of which the newer takes the older one's place. */
export type Rotation = {
  readonly old: Use & { readonly endsAt: Date | null };
  readonly fresh: Use & { readonly quietHours: number | null };
};

/**
 * Until when the old one must lie unused, counted from its last use and from the first of the new
 * one; null while the new one was never used, and where nothing ends by itself.
 */
export function quietUntil({ old, fresh }: Rotation): Date | null {
  if (fresh.quietHours === null || !fresh.firstUsedAt) return null;
  const since = Math.max(fresh.firstUsedAt.getTime(), old.lastUsedAt?.getTime() ?? 0);
  return new Date(since + fresh.quietHours * HOUR_MS);
}

/**
 * True where the old one has lain unused for so long, and requests with the new one have come
 * since: a silence of the provider, or of ours, says nothing about what it would send.
 */
export function isQuiet(rotation: Rotation): boolean {
  const until = quietUntil(rotation);
  const last = rotation.fresh.lastUsedAt;
  return until !== null && last !== null && last.getTime() >= until.getTime();
}

/** When the old one ends by itself; null while it is, or may be, in use. `now` in ms. */
export function plannedEnd(rotation: Rotation, now: number): Date | null {
  if (!isQuiet(rotation)) return null;
  return rotation.old.endsAt ?? new Date(now + NOTICE_MS);
}
