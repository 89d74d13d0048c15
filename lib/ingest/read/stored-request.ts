import { z } from "zod";
import { withBody } from "@/lib/facts/body-sql";
import { asMs } from "@/lib/facts/columns";
import { currentProviders, readersOf, readSources } from "@/lib/facts/sources";
import { CUSTOM } from "@/lib/providers/custom";
import type { Provider } from "@/lib/providers/types";
import type { RawTx } from "@/lib/raw-transaction";
import { type ErasedItems, erasedItemsSchema } from "./erased-item";

/** A request as it was stored, with its endpoint's provider. */
export type StoredRequest = {
  readonly id: string;
  readonly endpointId: string;
  readonly provider: string;
  /** ms */
  readonly receivedAt: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
  readonly body: Uint8Array;
  readonly itemCount: number;
  /** What items of erased persons were, by their index as text; null where there are none. */
  readonly erased?: ErasedItems | null;
  /**
   * Of a source of people's own, what reads it: the version of its definition that held when the request came,
   * and those after it. Left out for a built-in provider.
   */
  readonly readers?: readonly Provider[];
  /** Where what comes is about another endpoint's messages: that one, as it is read today. */
  readonly completes?: { readonly endpointId: string; readonly provider: Provider };
};

const isObject = (value: unknown) => typeof value === "object" && value !== null;

const schema = z.array(
  z.object({
    id: z.string(),
    endpointId: z.string(),
    provider: z.string(),
    sourceId: z.string().nullable(),
    receivedAt: z.number().transform(Math.round),
    // As the door wrote them: to look at each costs more than the rest of a request.
    headers: z.custom<Readonly<Record<string, string>>>(isObject),
    query: z.string(),
    body: z.instanceof(Uint8Array),
    itemCount: z.number(),
    erased: erasedItemsSchema.nullable(),
    completedId: z.string().nullable(),
    completedProvider: z.string().nullable(),
    completedSourceId: z.string().nullable(),
  }),
);
type Row = z.infer<typeof schema>[number];

const SELECT = `
SELECT r.id::text AS id, r.endpoint_id::text AS "endpointId", e.provider, e.source_id::text AS "sourceId",
  ${asMs("r.received_at")} AS "receivedAt", r.headers, r.query, coalesce(b.body, r.body) AS body,
  r.item_count AS "itemCount", coalesce(b.erased, r.erased) AS erased, o.id::text AS "completedId", o.provider AS "completedProvider",
  o.source_id::text AS "completedSourceId"
FROM webhook_request r JOIN endpoint e ON e.id = r.endpoint_id
  LEFT JOIN endpoint o ON o.id = e.completes_id`;

/** Those of which the body is kept, some of them. */
const select = (which: string, among?: string): string =>
  `${SELECT} ${withBody("r", among)} WHERE ${which} AND coalesce(b.body, r.body) IS NOT NULL`;

/** Rows as they came, with what reads those of people's own sources, and whose messages they complete. */
async function toRequests(tx: RawTx, rows: unknown): Promise<StoredRequest[]> {
  const found = schema.parse(rows);
  const own = found.flatMap(({ sourceId }) => sourceId ?? []);
  const sources = await readSources(tx, [...new Set(own)]);
  const completes = await completedBy(tx, found);
  return found.map(
    ({ sourceId, completedId, completedProvider: _, completedSourceId: _s, ...request }) => {
      const completed = completedId === null ? undefined : completes.get(completedId);
      return {
        ...request,
        ...(request.provider === CUSTOM
          ? { readers: readersOf(sources.get(sourceId ?? "") ?? [], request.id) }
          : {}),
        ...(completed ? { completes: completed } : {}),
      };
    },
  );
}

/** The endpoints whose messages others complete, by their id. */
async function completedBy(tx: RawTx, rows: readonly Row[]) {
  const found = new Map<string, NonNullable<StoredRequest["completes"]>>();
  const owners = new Map(
    rows.flatMap((row) =>
      row.completedId && row.completedProvider
        ? [[row.completedId, { provider: row.completedProvider, sourceId: row.completedSourceId }]]
        : [],
    ),
  );
  if (owners.size === 0) return found;
  const currentOf = await currentProviders(tx, [...owners.values()]);
  for (const [endpointId, owner] of owners) {
    const provider = currentOf(owner);
    if (provider) found.set(endpointId, { endpointId, provider });
  }
  return found;
}

/** Loads requests by id, oldest first. */
export async function loadRequests(tx: RawTx, ids: readonly string[]): Promise<StoredRequest[]> {
  if (ids.length === 0) return [];
  const text = `${select("r.id = ANY($1::uuid[])", "b.id BETWEEN $2::uuid AND $3::uuid")} ORDER BY r.id`;
  const sorted = [...ids].sort();
  return toRequests(tx, await tx.$queryRawUnsafe(text, ids, sorted[0], sorted.at(-1)));
}

/** A page of all requests after an id, oldest first, whether processed or not, for an erasure. */
export async function requestsAfter(
  tx: RawTx,
  after: string,
  limit: number,
): Promise<StoredRequest[]> {
  const text = `${select("r.id > $1::uuid", "b.id > $1::uuid")} ORDER BY r.id LIMIT $2`;
  return toRequests(tx, await tx.$queryRawUnsafe(text, after, limit));
}

/** A page of processed requests after an id, oldest first, for a rebuild; of some endpoints, or of all. */
export async function processedRequestsAfter(
  tx: RawTx,
  after: string,
  limit: number,
  endpointIds: readonly string[] | null = null,
): Promise<StoredRequest[]> {
  const text = `${select("r.id > $1::uuid", "b.id > $1::uuid")}
    AND ($3::uuid[] IS NULL OR r.endpoint_id = ANY($3::uuid[]))
    AND NOT EXISTS (SELECT FROM pending_request p WHERE p.request_id = r.id)
    ORDER BY r.id LIMIT $2`;
  return toRequests(tx, await tx.$queryRawUnsafe(text, after, limit, endpointIds));
}
