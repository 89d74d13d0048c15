import { z } from "zod";
import { type Db, Prisma, type Tx } from "@/lib/db";
import { wholeValue } from "./pair";
import { isIndexed } from "./pair-sql";
import { attributeOf } from "./stored-event";

/** Whom somebody's data is asked for: a provider's user id, or a message or subscription of theirs. */
export type Who = { readonly person: string } | { readonly subject: string };

/** Whom an address asks for, by name first; null where it asks for nobody. */
export function whoOf(asked: {
  readonly person?: string | undefined;
  readonly recipient?: string | undefined;
}): Who | null {
  if (asked.person !== undefined) return { person: asked.person };
  return asked.recipient === undefined ? null : { subject: asked.recipient };
}

/** A person's names at their providers, and the subscriptions (devices, addresses) that are theirs. */
export type Identity = {
  readonly persons: readonly string[];
  readonly subscriptions: readonly string[];
};

const subjectSchema = z
  .array(z.object({ person: z.string().nullable(), subscriptions: z.array(z.string()) }))
  .length(1);
const idsSchema = z.array(z.object({ id: z.string() }));
const ownersSchema = z.array(z.object({ id: z.string(), person: z.string().nullable() }));

/**
 * Whose data is this? The one answer, for a person's page, their export and their erasure. A
 * subscription is of whom it, or an event on it, named last: what a device tells without naming
 * anybody is theirs. A subject is of whom its own events name, else of whose subscription they name;
 * where nobody is named anywhere, it is the subscriptions alone.
 */
export async function identityOf(db: Tx | Db, who: Who): Promise<Identity> {
  if ("person" in who) return identityOfPersons(db, [who.person]);
  const { person, subscriptions } = await subjectOf(db, who.subject);
  if (person !== null) return identityOfPersons(db, [person]);
  const owned = await ownersOf(db, subscriptions);
  const persons = new Set(owned.flatMap(({ person }) => person ?? []));
  const found = persons.size > 0 ? await identityOfPersons(db, [...persons]) : null;
  return {
    persons: [...persons],
    subscriptions: [...new Set([...subscriptions, ...(found?.subscriptions ?? [])])],
  };
}

async function identityOfPersons(db: Tx | Db, persons: readonly string[]): Promise<Identity> {
  const rows = await db.$queryRaw`
    SELECT id::text FROM subscription WHERE ${isIndexed("person", persons)}
    UNION SELECT subscription_id::text FROM event
    WHERE ${isIndexed("person", persons)} AND subscription_id IS NOT NULL`;
  const named = idsSchema.parse(rows).map(({ id }) => id);
  const owners = await ownersOf(db, named);
  const ownedByThem = owners.filter(({ person }) => person !== null && persons.includes(person));
  return { persons, subscriptions: ownedByThem.map(({ id }) => id) };
}

const LAST_NAMED = Prisma.raw(wholeValue(`max(person COLLATE "C")`));
const NAMED_BY_EVENT = Prisma.raw(attributeOf("e", "person"));
const FIRST_NAMED = Prisma.raw(
  wholeValue(`min((${attributeOf("event", "person")}) COLLATE "C")
    FILTER (WHERE subject_id IS DISTINCT FROM subscription_id)`),
);

/** Whom each of the subscriptions, and the events on it, named last. */
async function ownersOf(db: Tx | Db, subscriptions: readonly string[]) {
  if (subscriptions.length === 0) return [];
  const rows = await db.$queryRaw`
    SELECT id::text, ${LAST_NAMED} AS person FROM (
      SELECT id, person FROM subscription WHERE id = ANY(${[...subscriptions]}::uuid[])
      UNION ALL SELECT subscription_id, ${NAMED_BY_EVENT} FROM event e
      WHERE subscription_id = ANY(${[...subscriptions]}::uuid[])) named
    GROUP BY id`;
  return ownersSchema.parse(rows);
}

/** Whom the events of a message named first; of a subscription, which may change hands, nobody. */
async function subjectOf(db: Tx | Db, subject: string) {
  const rows = await db.$queryRaw`
    SELECT ${FIRST_NAMED} AS person,
      coalesce(array_agg(DISTINCT subscription_id::text)
        FILTER (WHERE subscription_id IS NOT NULL), '{}') AS subscriptions
    FROM event WHERE subject_id = ${subject}::uuid`;
  const [found] = subjectSchema.parse(rows);
  return found ?? { person: null, subscriptions: [] };
}
