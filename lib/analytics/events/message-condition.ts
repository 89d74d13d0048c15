import { z } from "zod";
import { Prisma } from "@/lib/db";
import { readRaw } from "@/lib/replica/read-raw";

const ids = z.array(z.object({ id: z.string() }));

/** A message's own events, and those that followed it on the same subscription. */
export async function messageCondition(message: string): Promise<Prisma.Sql> {
  const rows = await readRaw`
    SELECT DISTINCT subscription_id::text AS id FROM event
    WHERE subject_id = ${message}::uuid AND subscription_id IS NOT NULL`;
  const subscriptions = ids.parse(rows).map((row) => row.id);
  const itself = Prisma.sql`subject_id = ${message}::uuid`;
  if (subscriptions.length === 0) return itself;
  return Prisma.sql`(${itself} OR (subscription_id = ANY(${subscriptions}::uuid[])
    AND message_id = ${message}::uuid))`;
}
