import type { ItemFate } from "@/lib/ingest/read/inspect-requests";

/** How many of a request's items became what. */
export type FateCounts = Readonly<Partial<Record<ItemFate["fate"], number>>>;

/** Counts what became of items. */
export function countFates(fates: readonly ItemFate[]): FateCounts {
  const counts: Partial<Record<ItemFate["fate"], number>> = {};
  for (const { fate } of fates) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}
