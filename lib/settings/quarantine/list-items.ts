import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { quarantineWhere } from "@/lib/ingest/upkeep/replay";
import { WINDOW } from "./list-quarantine";

/** Which group's items are asked for; an empty name is none, `after` the last item of the page before. */
export const groupItemsParameters = z.object({
  endpoint: z.guid().toLowerCase(),
  reason: z.string().min(1).max(100),
  name: z.string().max(2_000).default(""),
  detail: z.string().max(5_000).default(""),
  after: z
    .string()
    .regex(/^[0-9a-f-]{36}:\d{1,7}$/)
    .optional(),
});

const PAGE = 50;
const rowsSchema = z.array(
  z.object({ requestId: z.string(), itemIndex: z.number(), receivedAt: z.date() }),
);
export type QuarantinedItem = z.infer<typeof rowsSchema>[number];

/** A page of a group's items, the newest first; of the newest 50,000 in quarantine. Admins only. */
export async function listItems(asked: z.infer<typeof groupItemsParameters>): Promise<{
  readonly rows: readonly QuarantinedItem[];
  readonly next: string | null;
}> {
  await requireAdmin();
  const { endpoint, reason, name, detail, after } = groupItemsParameters.parse(asked);
  const group = quarantineWhere({ endpointId: endpoint, reason, name: name || null, detail });
  const [request, index] = after?.split(":") ?? [];
  const position =
    request === undefined
      ? Prisma.empty
      : Prisma.sql`AND (q.request_id, q.item_index) < (${request}::uuid, ${Number(index)})`;
  const rows = await db().$queryRaw`
    SELECT q.request_id::text AS "requestId", q.item_index AS "itemIndex",
      q.received_at AS "receivedAt"
    FROM (SELECT * FROM quarantined_item ORDER BY request_id DESC, item_index DESC LIMIT ${WINDOW}) q
    WHERE ${group} ${position}
    ORDER BY q.request_id DESC, q.item_index DESC LIMIT ${PAGE + 1}`;
  const found = rowsSchema.parse(rows);
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page,
    next: found.length > PAGE && last ? `${last.requestId}:${last.itemIndex}` : null,
  };
}
