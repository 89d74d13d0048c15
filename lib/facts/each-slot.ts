import { type Db, Prisma } from "@/lib/db";
import { NIL_ID } from "./identity";
import { isSpread, readSlots, type Slots } from "./slots";

// A cluster takes no statement that looks something up in the facts for each row of another table, unless all of it
// is about one slot. On one database the statements are what they would be without slots.

/** How long slots are believed (ms): they change once in an installation's life. */
const KNOWN = 60_000;

type Known = { readonly until: number; readonly slots: Promise<Slots> };

// By client, as tests have several databases; on globalThis, as Next's bundles load this file twice.
const shared = globalThis as typeof globalThis & { pushlensSlots?: WeakMap<object, Known> };

/** The slots of this installation, for what reads; what writes facts asks `readSlots`. */
export function knownSlots(db: Db): Promise<Slots> {
  shared.pushlensSlots ??= new WeakMap();
  const known = shared.pushlensSlots.get(db);
  if (known && known.until > Date.now()) return known.slots;
  const slots = readSlots(db);
  shared.pushlensSlots.set(db, { until: Date.now() + KNOWN, slots });
  slots.catch(() => shared.pushlensSlots?.delete(db));
  return slots;
}

/** Keeps a table of facts to one slot, as a condition that begins with AND; nothing where there is but one. */
export type InSlot = (table: string) => Prisma.Sql;

/** A statement for each slot, put together. */
export function eachSlot(slots: Slots, of: (inSlot: InSlot) => Prisma.Sql): Prisma.Sql {
  if (!isSpread(slots)) return of(() => Prisma.empty);
  const parts = slots.map(
    (slot) => Prisma.sql`(${of((table) => Prisma.raw(`AND ${table}.slot = ${slot}::int2`))})`,
  );
  return Prisma.join(parts, " UNION ALL ");
}

/** What a statement finds for each of some ids, put together: the newest of each endpoint, say. */
export function eachId(
  slots: Slots,
  ids: readonly string[],
  of: (id: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql {
  if (!isSpread(slots))
    return Prisma.sql`SELECT found.* FROM unnest(${[...ids]}::uuid[]) AS ids(id)
      CROSS JOIN LATERAL (${of(Prisma.sql`ids.id`)}) found`;
  // Of none the nil id stands: nothing is found of it.
  const some = ids.length > 0 ? ids : [NIL_ID];
  return Prisma.join(
    some.map((id) => Prisma.sql`(${of(Prisma.sql`${id}::uuid`)})`),
    " UNION ALL ",
  );
}
