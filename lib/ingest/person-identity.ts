import { z } from "zod";
import { type Db, Prisma, type Tx } from "@/lib/db";

/** Whom somebody's data is asked for: a provider's user id, or a message or subscription of theirs. */
export type Who = { readonly person: string } | { readonly subject: string };

/** A person's names at their providers, and the subscriptions that are theirs. */
export type Identity = {
  readonly persons: readonly string[];
  readonly subscriptions: readonly string[];
};

const rowsSchema = z.array(
  z.object({ person: z.string().nullable(), subscription: z.string().nullable() }),
);

/** The index holds the first 200 characters of a person; the whole is compared after it. */
function isOneOf(persons: readonly string[]): Prisma.Sql {
  const starts = persons.map((person) => [...person].slice(0, 200).join(""));
  return Prisma.sql`(left(substr(person, 15), 200) = ANY(${starts}::text[])
    AND substr(person, 15) = ANY(${[...persons]}::text[]))`;
}

/**
 * Finds whose a message or subscription is, or the subscriptions of a person: those that say so, and
 * those that the person's events name and that are nobody else's.
 */
export async function identityOf(tx: Tx | Db, who: Who): Promise<Identity> {
  const own = "subject" in who ? await ofSubject(tx, who.subject) : [];
  const named = "person" in who ? [who.person] : own.flatMap(({ person }) => person ?? []);
  const persons = [...new Set(named)];
  const rows = rowsSchema.parse(
    await tx.$queryRaw`
      SELECT id::text AS subscription, NULL AS person FROM subscription WHERE ${isOneOf(persons)}
      UNION SELECT e.subscription_id::text, NULL FROM event e
      WHERE ${isOneOf(persons)} AND e.subscription_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM subscription s WHERE s.id = e.subscription_id AND s.person IS NOT NULL
          AND NOT substr(s.person, 15) = ANY(${persons}::text[]))`,
  );
  const found = [...own, ...rows].flatMap(({ subscription }) => subscription ?? []);
  return { persons, subscriptions: [...new Set(found)] };
}

async function ofSubject(tx: Tx | Db, subject: string) {
  return rowsSchema.parse(
    await tx.$queryRaw`
      SELECT DISTINCT e.subscription_id::text AS subscription,
        coalesce(substr(s.person, 15), substr(e.person, 15)) AS person
      FROM event e LEFT JOIN subscription s ON s.id = e.subscription_id
      WHERE e.subject_id = ${subject}::uuid`,
  );
}

/** The condition that an event is about somebody. */
export function aboutCondition({ persons, subscriptions }: Identity): Prisma.Sql {
  return Prisma.sql`(${isOneOf(persons)} OR subscription_id = ANY(${[...subscriptions]}::uuid[]))`;
}
