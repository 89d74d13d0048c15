import type { Scope } from "@/lib/analytics/counts/scope";
import { bucketOf, hourEnd } from "@/lib/bucket";
import { Prisma } from "@/lib/db";
import type { PagePosition } from "./page-position";

/** How many of what is looked for a slot (a local date, or an hour's first instant in ms) holds. */
export type SlotCount = {
  readonly endpointId: string;
  readonly slot: string;
  readonly count: number;
};

/** Counts what is looked for, from the rollups, by day or by hour. */
export type CountSlots = (scope: Scope, slots: "day" | "hour") => Promise<readonly SlotCount[]>;

/** An hour of one endpoint that holds some of what is looked for; instants in ms. */
export type Window = {
  readonly endpointId: string;
  readonly begins: number;
  readonly ends: number;
};

type Slots = { readonly slot: string; readonly count: number };

/** Sums over the endpoints, in the order of the walk, without what lies behind its start. */
function inOrder(counts: readonly SlotCount[], back: boolean, beyond: (slot: string) => boolean) {
  const sums = new Map<string, number>();
  for (const { slot, count } of counts) {
    if (count > 0 && !beyond(slot)) sums.set(slot, (sums.get(slot) ?? 0) + count);
  }
  const sorted = [...sums].map(([slot, count]): Slots => ({ slot, count }));
  // Local dates and 13-digit instants both order as text.
  sorted.sort((a, b) => (a.slot < b.slot ? -1 : 1) * (back ? 1 : -1));
  return sorted;
}

/** The first slots that together hold enough, one after another. */
function* portions(sorted: readonly Slots[], enough: number): Generator<readonly Slots[]> {
  let portion: Slots[] = [];
  let sum = 0;
  for (const one of sorted) {
    portion.push(one);
    sum += one.count;
    if (sum < enough) continue;
    yield portion;
    portion = [];
    sum = 0;
  }
  if (portion.length > 0) yield portion;
}

/**
 * The hours in which to look for a page, nearest first, in portions that should each fill one: the
 * rollups know which hours hold any, so that nothing else is read, however much there is.
 */
export async function* windowsOf(
  scope: Scope,
  countSlots: CountSlots,
  position: PagePosition | null,
  enough: number,
): AsyncGenerator<readonly Window[]> {
  const { timeZone } = scope.range;
  const back = position?.back ?? false;
  const start = position && bucketOf(Date.parse(position.at), timeZone);
  const behind = (slot: string, edge: string | undefined): boolean =>
    edge !== undefined && (back ? slot < edge : slot > edge);
  const days = inOrder(await countSlots(scope, "day"), back, (slot) => behind(slot, start?.day));
  for (const portion of portions(days, enough)) {
    const dates = portion.map(({ slot }) => slot).sort();
    const range = { from: dates[0] ?? "", to: dates.at(-1) ?? "", timeZone };
    const counts = await countSlots({ ...scope, range }, "hour");
    const edge = start ? String(start.hour) : undefined;
    for (const hours of portions(
      inOrder(counts, back, (slot) => behind(slot, edge)),
      enough,
    )) {
      const wanted = new Set(hours.map(({ slot }) => slot));
      yield counts
        .filter(({ slot, count }) => count > 0 && wanted.has(slot))
        .map(({ endpointId, slot }) => ({ endpointId, slot }))
        .filter(isFirst())
        .map(({ endpointId, slot }) => ({
          endpointId,
          begins: Number(slot),
          ends: hourEnd(Number(slot), timeZone),
        }));
    }
  }
}

/** Passes each endpoint and slot once. */
function isFirst(): (one: Pick<SlotCount, "endpointId" | "slot">) => boolean {
  const seen = new Set<string>();
  return ({ endpointId, slot }) => {
    const key = `${endpointId} ${slot}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

/** The order of a walk, and the condition that begins it, over a time and an id. */
export function walk(at: string, id: string, position: PagePosition | null) {
  const [time, key] = [Prisma.raw(at), Prisma.raw(id)];
  const order = position?.back
    ? Prisma.sql`${time} ASC, ${key} ASC`
    : Prisma.sql`${time} DESC, ${key} DESC`;
  if (!position) return { order, after: Prisma.empty };
  const than = Prisma.raw(position.back ? ">" : "<");
  const after = Prisma.sql`AND (${time}, ${key}) ${than}
    (${new Date(position.at)}::timestamptz, ${position.id}::uuid)`;
  return { order, after };
}
