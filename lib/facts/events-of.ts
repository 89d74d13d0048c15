import { Prisma } from "@/lib/db";
import type { Identity } from "./identity-of";
import { isIndexed } from "./pair-sql";
import { isAboutMessage } from "./stored-event";

/**
 * The rows of `event` that are about somebody: those that name them, and, of those that name nobody,
 * the ones on their subscriptions and of their messages. What names somebody else is that person's,
 * on whosever device it was. Found by the indexes on person, subscription and subject, whatever is
 * asked of the rows beside (OFFSET 0 keeps it so).
 */
export function eventsOf({ persons, subscriptions }: Identity): Prisma.Sql {
  const onTheirs = Prisma.sql`subscription_id = ANY(${[...subscriptions]}::uuid[])`;
  return Prisma.sql`
    WITH own AS MATERIALIZED (
      SELECT event.* FROM event WHERE ${isIndexed("person", persons)} OR (${onTheirs} AND person IS NULL)
    )
    (SELECT own.* FROM own)
    UNION ALL
    (SELECT event.* FROM (SELECT DISTINCT subject_id AS id FROM own WHERE ${Prisma.raw(isAboutMessage("own"))}) m
      JOIN event ON event.subject_id = m.id
      WHERE person IS NULL AND (${onTheirs}) IS NOT TRUE)
    OFFSET 0`;
}
