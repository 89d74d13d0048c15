import { z } from "zod";
import { type Db, Prisma, type Tx } from "@/lib/db";
import { eventsOf } from "@/lib/facts/events-of";
import type { Identity } from "@/lib/facts/identity-of";
import { messageOf } from "@/lib/facts/stored-event";
import type { EventRow } from "@/lib/ingest/read/event-row";

const rowSchema = z.array(
  z.object({ eventId: z.string(), subjectId: z.string(), messageId: z.string().nullable() }),
);

/** The events that are about somebody. */
export async function eventsAbout(
  tx: Tx | Db,
  identity: Identity,
): Promise<Pick<EventRow, "eventId" | "subjectId" | "messageId">[]> {
  return rowSchema.parse(
    await tx.$queryRaw`
      SELECT event_id::text AS "eventId", subject_id::text AS "subjectId",
        (${Prisma.raw(messageOf("event"))})::text AS "messageId"
      FROM (${eventsOf(identity)}) event`,
  );
}
