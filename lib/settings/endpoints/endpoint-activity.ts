import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { todayIn } from "@/lib/days";
import { db } from "@/lib/db";
import { KINDS } from "@/lib/providers/event";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { endpointNotFound } from "./change-endpoint";

/** What reached an endpoint: enough to see whether it works, and why it does not. */
export type EndpointActivity = {
  /** The first request with an item in it; null while there is none. ISO 8601. */
  readonly firstReceivedAt: string | null;
  /** What became of all items so far; a duplicate is one that had come before. */
  readonly became: {
    readonly pending: number;
    readonly counted: number;
    readonly duplicate: number;
    readonly ignored: number;
    readonly quarantined: number;
  };
  /** What the events that have come are, at most `MOST` of them, and on which days they happened. */
  readonly events: readonly {
    readonly kind: (typeof KINDS)[number];
    readonly count: number;
    /** First and last day in the workspace's zone: 2026-11-20. */
    readonly from: string;
    readonly to: string;
  }[];
  /** Requests refused within the last day, by cause. */
  readonly refused: readonly { readonly cause: string; readonly count: number }[];
  /** Its source, where nobody has said yet what that means; null otherwise. */
  readonly toMap: string | null;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST = 1_000;

/** Whether anything has come to an endpoint yet, for a page that waits. Admins only. */
export async function endpointActivity(id: string): Promise<EndpointActivity> {
  await requireAdmin();
  if (!z.uuid().safeParse(id).success) throw endpointNotFound();
  const first = await db().webhookRequest.findFirst({
    where: { endpointId: id, itemCount: { gt: 0 } },
    orderBy: { id: "asc" },
    select: { receivedAt: true },
  });
  const refused = await db().rejection.groupBy({
    by: ["cause"],
    where: { endpointId: id, hour: { gt: new Date(Date.now() - DAY_MS) } },
    _sum: { count: true },
    orderBy: { cause: "asc" },
  });
  return {
    firstReceivedAt: first?.receivedAt.toISOString() ?? null,
    became: await itemsOf(id),
    events: first ? await eventsOf(id) : [],
    refused: refused.map(({ cause, _sum }) => ({ cause, count: Number(_sum.count ?? 0) })),
    toMap: await unmappedSource(id),
  };
}

async function unmappedSource(endpointId: string): Promise<string | null> {
  const source = await db().source.findFirst({
    where: {
      endpoints: { some: { id: endpointId } },
      versions: { none: { since: { not: null } } },
    },
    select: { id: true },
  });
  return source?.id ?? null;
}

async function itemsOf(endpointId: string): Promise<EndpointActivity["became"]> {
  const [pending, { _sum: done }] = await Promise.all([
    db().pendingRequest.aggregate({ where: { endpointId }, _sum: { itemCount: true } }),
    db().accounting.aggregate({
      where: { endpointId },
      _sum: { counted: true, duplicate: true, ignored: true, quarantined: true },
    }),
  ]);
  return {
    pending: pending._sum.itemCount ?? 0,
    counted: Number(done.counted ?? 0),
    duplicate: Number(done.duplicate ?? 0),
    ignored: Number(done.ignored ?? 0),
    quarantined: Number(done.quarantined ?? 0),
  };
}

const eventRows = z.array(
  z.object({ kind: z.number(), count: z.number(), first: z.date(), last: z.date() }),
);

async function eventsOf(endpointId: string): Promise<EndpointActivity["events"]> {
  const zone = (await getWorkspace())?.timeZone ?? "UTC";
  const rows = await db().$queryRaw`
    SELECT kind::int, count(*)::int AS count, min(at) AS first, max(at) AS last
    FROM (SELECT kind, at FROM event WHERE endpoint_id = ${endpointId}::uuid LIMIT ${MOST}) e
    GROUP BY kind ORDER BY kind`;
  return eventRows.parse(rows).flatMap(({ kind: index, count, first, last }) => {
    const kind = KINDS[index];
    const [from, to] = [todayIn(zone, first.getTime()), todayIn(zone, last.getTime())];
    return kind ? [{ kind, count, from, to }] : [];
  });
}
