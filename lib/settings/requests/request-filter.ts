import { z } from "zod";
import { localInstant } from "@/lib/bucket";
import { Prisma } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { firstIdAt, idsOfDays } from "@/lib/ingest/door/request-ids";

const MINUTE = 60_000;
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** What of the request log is asked for, as the page's address says it. */
export const requestLogParameters = z.object({
  endpoint: z.union([z.guid().toLowerCase(), z.literal("unknown")]).optional(),
  status: z.enum(["received", "quarantined", "refused"]).optional(),
  cause: z.string().max(40).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Of the day before it, in the workspace's zone; the minute of `toTime` is included. */
  fromTime: time.optional(),
  toTime: time.optional(),
  /** What to find, and in what: in bodies a text, else an id, exactly. */
  find: z.string().trim().min(1).max(200).optional(),
  in: z.enum(["body", "person", "campaign", "message"]).optional(),
  cursor: z.guid().toLowerCase().optional(),
});

/** What is asked for, as one reads it. */
export type RequestLogFilter = z.infer<typeof requestLogParameters>;

/** The condition on `id` and `endpoint_id` that a filter is; both tables' indexes serve it. */
export function whereOf(filter: RequestLogFilter, zone: string): Prisma.Sql {
  const { endpoint, cursor } = filter;
  const { first, end } = idsOf(filter, zone);
  const conditions = [Prisma.sql`true`];
  if (endpoint !== undefined)
    conditions.push(Prisma.sql`endpoint_id = ${endpoint === "unknown" ? NIL_ID : endpoint}::uuid`);
  if (first) conditions.push(Prisma.sql`id >= ${first}::uuid`);
  if (end) conditions.push(Prisma.sql`id < ${end}::uuid`);
  if (cursor !== undefined) conditions.push(Prisma.sql`id < ${cursor}::uuid`);
  return Prisma.join(conditions, " AND ");
}

function idsOf({ from, to, fromTime, toTime }: RequestLogFilter, zone: string) {
  const { first, end } = idsOfDays(from, to, zone);
  return {
    first: from && fromTime ? firstIdAt(localInstant(`${from}T${fromTime}`, zone)) : first,
    end: to && toTime ? firstIdAt(localInstant(`${to}T${toTime}`, zone) + MINUTE) : end,
  };
}
