import { z } from "zod";
import { db, Prisma } from "@/lib/db";

const ids = z.array(z.object({ id: z.string() }));
const MOST_SUBSCRIPTIONS = 1000;

/** The index holds the first 200 characters of a person; the whole is compared after it. */
const isPerson = (person: string): Prisma.Sql =>
  Prisma.sql`(left(substr(person, 15), 200) = left(${person}, 200) AND substr(person, 15) = ${person})`;

const either = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(conditions, " OR ")})`;

/** The subscriptions of persons, whatever the provider. */
async function subscriptionsOf(persons: readonly string[]): Promise<string[]> {
  if (persons.length === 0) return [];
  const rows = await db().$queryRaw`
    SELECT id::text FROM subscription WHERE ${either(persons.map(isPerson))}
    LIMIT ${MOST_SUBSCRIPTIONS}`;
  return ids.parse(rows).map((row) => row.id);
}

/** A person's own name at their providers, and every subscription that is theirs. */
export type Identity = {
  readonly persons: readonly string[];
  readonly subscriptions: readonly string[];
};

/** Who has a provider's user id. */
export async function identityOfPerson(person: string): Promise<Identity> {
  return { persons: [person], subscriptions: await subscriptionsOf([person]) };
}

const subjectRows = z.array(
  z.object({ subscription: z.string().nullable(), person: z.string().nullable() }),
);

/**
 * Whose a message or a subscription is, so that a page can lead to a person without naming them.
 * Where no person is known it is the subscription alone.
 */
export async function identityOfSubject(subject: string): Promise<Identity> {
  const rows = await db().$queryRaw`
    SELECT DISTINCT e.subscription_id::text AS subscription,
      coalesce(substr(s.person, 15), substr(e.person, 15)) AS person
    FROM event e LEFT JOIN subscription s ON s.id = e.subscription_id
    WHERE e.subject_id = ${subject}::uuid LIMIT ${MOST_SUBSCRIPTIONS}`;
  const found = subjectRows.parse(rows);
  const persons = [...new Set(found.flatMap(({ person }) => person ?? []))];
  const own = found.flatMap(({ subscription }) => subscription ?? []);
  return { persons, subscriptions: [...new Set([...own, ...(await subscriptionsOf(persons))])] };
}

/** What happened to somebody. */
export function identityCondition({ persons, subscriptions }: Identity): Prisma.Sql {
  const conditions = persons.map(isPerson);
  if (subscriptions.length > 0) {
    conditions.push(Prisma.sql`subscription_id = ANY(${[...subscriptions]}::uuid[])`);
  }
  return either(conditions);
}

/** A message's own events, and those that followed it on the same subscription. */
export async function messageCondition(message: string): Promise<Prisma.Sql> {
  const rows = await db().$queryRaw`
    SELECT DISTINCT subscription_id::text AS id FROM event
    WHERE subject_id = ${message}::uuid AND subscription_id IS NOT NULL`;
  const subscriptions = ids.parse(rows).map((row) => row.id);
  const own = Prisma.sql`subject_id = ${message}::uuid`;
  if (subscriptions.length === 0) return own;
  return Prisma.sql`(${own} OR (subscription_id = ANY(${subscriptions}::uuid[])
    AND message_id = ${message}::uuid))`;
}
