import { z } from "zod";
import { rollupZone } from "@/lib/facts/rollup-zone";
import type { RawTx } from "@/lib/raw-transaction";

/** The slots that facts lie in, at least one: small numbers, ascending. One database has one, 0. */
export type Slots = readonly [number, ...number[]];

/** How facts are laid out: the IANA zone that cuts their days, and their slots. */
export type Layout = { readonly zone: string; readonly slots: Slots };

/** Whether facts lie in several slots. */
export const isSpread = (slots: Slots): boolean => slots.length > 1;

const slotsSchema = z.tuple([z.number()], z.number());

/** The slots of this installation. To be asked under the lock on the facts: distributing changes them. */
export async function readSlots(tx: Pick<RawTx, "$queryRaw">): Promise<Slots> {
  const rows = z
    .array(z.object({ slot: z.number() }))
    .parse(await tx.$queryRaw`SELECT slot FROM facts_slot ORDER BY slot`);
  return slotsSchema.parse(rows.map(({ slot }) => slot));
}

export async function readLayout(tx: RawTx): Promise<Layout> {
  return { zone: await rollupZone(tx), slots: await readSlots(tx) };
}

/** The slot of a subject, which all that is about it shares: ids are digests, so its first bytes spread them evenly. */
export function slotOf(slots: Slots, subjectId: string): number {
  if (slots.length === 1) return slots[0];
  const head = Number.parseInt(subjectId.slice(0, 4), 16);
  return slots[Math.floor((head * slots.length) / 0x1_0000)] ?? slots[0];
}

/** The same as SQL, over an array of the slots. `distribute` moves what is there by it. */
export function slotOfSql(subjectId: string, slots: string): string {
  const head = `(get_byte(uuid_send(${subjectId}), 0) * 256 + get_byte(uuid_send(${subjectId}), 1))`;
  return `(${slots})[1 + ${head} * cardinality(${slots}) / 65536]`;
}

/** Rows by the slot of their subject, in the order of the slots. */
export function bySlot<Row>(
  slots: Slots,
  rows: readonly Row[],
  subjectOf: (row: Row) => string,
): ReadonlyMap<number, readonly Row[]> {
  if (slots.length === 1) return rows.length > 0 ? new Map([[slots[0], rows]]) : new Map();
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const slot = slotOf(slots, subjectOf(row));
    const own = found.get(slot);
    if (own) own.push(row);
    else found.set(slot, [row]);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}
