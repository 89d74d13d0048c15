import { db } from "@/lib/db";
import { currentProviders } from "@/lib/facts/sources";
import { keptHeaders } from "@/lib/ingest/door/redact";
import { type ItemFate, inspectRequests } from "@/lib/ingest/read/inspect-requests";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import type { Question } from "@/lib/providers/types";
import { countFates, type FateCounts } from "@/lib/settings/requests/fates";
import { type ShownText, shownText } from "@/lib/settings/requests/shown-text";

/** A stored request's body, as far as its page tells of it. */
export type RequestRead = {
  /** Of the first items. */
  readonly fates: readonly ItemFate[];
  /** Of all items. */
  readonly counts: FateCounts;
  /** What its vendor asks a person to do; null for nothing. */
  readonly question: Question | null;
  readonly text: ShownText | null;
};

const MOST_ITEMS = 50_000;
const MOST_TOLD = 200;

/** Reads a stored request again; null where its body is not kept. `text` says whether that is shown. */
export async function readRequest({
  id,
  text,
}: {
  readonly id: string;
  readonly text: boolean;
}): Promise<RequestRead | null> {
  const [stored] = await loadRequests(db(), [id]);
  if (!stored) return null;
  const pending = await db().pendingRequest.findUnique({ where: { requestId: id } });
  const all =
    stored.itemCount <= MOST_ITEMS
      ? ((await inspectRequests(db(), [stored], new Set(pending ? [id] : []))).get(id) ?? [])
      : [];
  const endpoint = await db().endpoint.findUniqueOrThrow({ where: { id: stored.endpointId } });
  const provider = (await currentProviders(db(), [endpoint]))(endpoint);
  // Requests of before they were stored so may lie there whole.
  const headers = keptHeaders(stored.headers, provider ?? undefined);
  return {
    fates: all.slice(0, MOST_TOLD),
    counts: countFates(all),
    question: provider?.asks?.([{ ...stored, headers }]) ?? null,
    text: text ? shownText(stored.body, stored.body.length) : null,
  };
}
