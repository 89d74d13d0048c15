import { z } from "zod";
import { type Db, Prisma, type Tx } from "@/lib/db";
import type { EventRow } from "./event-row";
import { aboutCondition, type Identity } from "./person-identity";

const rowSchema = z.array(
  z.object({ eventId: z.string(), subjectId: z.string(), messageId: z.string().nullable() }),
);

/** The events that are about somebody, by name or subscription, and all of their messages. */
export async function eventsAbout(
  tx: Tx | Db,
  identity: Identity,
): Promise<Pick<EventRow, "eventId" | "subjectId" | "messageId">[]> {
  const about = aboutCondition(identity);
  const messages = Prisma.sql`SELECT subject_id FROM event WHERE ${about} AND subject_id = message_id`;
  return rowSchema.parse(
    await tx.$queryRaw`
      SELECT event_id::text AS "eventId", subject_id::text AS "subjectId",
        message_id::text AS "messageId"
      FROM event WHERE ${about} OR subject_id IN (${messages})`,
  );
}
