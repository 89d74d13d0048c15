import { Prisma } from "@/lib/db";
import { type Identity, isOneOf } from "./identity-of";

/**
 * The rows of `event` that are about somebody: those that name them, and, of those that name nobody,
 * the ones on their subscriptions and of their messages. What names somebody else is that person's,
 * on whosever device it was. Found by the indexes on person, subscription and subject, whatever is
 * asked of the rows beside (OFFSET 0 keeps it so).
 */
export function eventsOf({ persons, subscriptions }: Identity): Prisma.Sql {
  return Prisma.sql`
    WITH own AS MATERIALIZED (
      SELECT subject_id, event_id, message_id FROM event
      WHERE ${isOneOf(persons)}
        OR (subscription_id = ANY(${[...subscriptions]}::uuid[]) AND person IS NULL)
    ), about AS (
      SELECT subject_id, event_id FROM own
      UNION SELECT e.subject_id, e.event_id
      FROM (SELECT DISTINCT subject_id FROM own WHERE subject_id = message_id) m
      JOIN event e ON e.subject_id = m.subject_id AND e.person IS NULL
    )
    SELECT event.* FROM about JOIN event USING (subject_id, event_id) OFFSET 0`;
}
