import { z } from "zod";
import { Prisma } from "@/lib/db";
import { NIL_ID } from "@/lib/ingest/identity";
import { idsOfDays } from "@/lib/ingest/request-ids";

/** What of the request log is asked for, as the page's address says it. */
export const requestLogParameters = z.object({
  endpoint: z.union([z.guid().toLowerCase(), z.literal("unknown")]).optional(),
  status: z.enum(["received", "refused"]).optional(),
  cause: z.string().max(40).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z.guid().toLowerCase().optional(),
});

/** What is asked for, as one reads it. */
export type RequestLogFilter = z.infer<typeof requestLogParameters>;

/** The condition on `id` and `endpoint_id` that a filter is; both tables' indexes serve it. */
export function whereOf(
  { endpoint, from, to, cursor }: RequestLogFilter,
  zone: string,
): Prisma.Sql {
  const days = idsOfDays(from, to, zone);
  const conditions = [Prisma.sql`true`];
  if (endpoint !== undefined)
    conditions.push(Prisma.sql`endpoint_id = ${endpoint === "unknown" ? NIL_ID : endpoint}::uuid`);
  if (days.first) conditions.push(Prisma.sql`id >= ${days.first}::uuid`);
  if (days.end) conditions.push(Prisma.sql`id < ${days.end}::uuid`);
  if (cursor !== undefined) conditions.push(Prisma.sql`id < ${cursor}::uuid`);
  return Prisma.join(conditions, " AND ");
}
