import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { endpointNotFound } from "./change-endpoint";

/** What reached an endpoint: enough to see whether it works, and why it does not. */
export type EndpointActivity = {
  /** The first request with an item in it; null while there is none. ISO 8601. */
  readonly firstReceivedAt: string | null;
  /** Items of the requests that are kept. */
  readonly items: number;
  /** Requests refused within the last day, by cause. */
  readonly refused: readonly { readonly cause: string; readonly count: number }[];
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether anything has come to an endpoint yet, for a page that waits. Admins only. */
export async function endpointActivity(id: string): Promise<EndpointActivity> {
  await requireAdmin();
  if (!z.uuid().safeParse(id).success) throw endpointNotFound();
  const first = await db().webhookRequest.findFirst({
    where: { endpointId: id, itemCount: { gt: 0 } },
    orderBy: { id: "asc" },
    select: { receivedAt: true, itemCount: true },
  });
  const refused = await db().rejection.groupBy({
    by: ["cause"],
    where: { endpointId: id, hour: { gt: new Date(Date.now() - DAY_MS) } },
    _sum: { count: true },
    orderBy: { cause: "asc" },
  });
  return {
    firstReceivedAt: first?.receivedAt.toISOString() ?? null,
    items: first?.itemCount ?? 0,
    refused: refused.map(({ cause, _sum }) => ({ cause, count: Number(_sum.count ?? 0) })),
  };
}
