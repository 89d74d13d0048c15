import { z } from "zod";
import { type Db, db, Prisma } from "@/lib/db";
import { STAGES, type Stage } from "@/lib/providers/event";

const COLUMNS = [...STAGES, "opted_in", "opted_out"] as const;
type Seen = Stage | "opted_in" | "opted_out";

const ANY = Prisma.raw(COLUMNS.map((name) => `bool_or(${name} > 0) AS ${name}`).join(", "));
const FRESH = 60_000;

const rowSchema = z
  .object({ endpoint_id: z.string(), channel: z.string(), platform: z.string() })
  .and(z.record(z.string(), z.unknown()));

/** What ever came from an endpoint on a channel and platform, at any time. */
export type SeenRow = {
  readonly endpointId: string;
  readonly channel: string;
  readonly platform: string;
  readonly kinds: ReadonlySet<Seen>;
};

type Entry = { readonly at: number; readonly rows: Promise<SeenRow[]> };
const shared = globalThis as typeof globalThis & { pushlensSeen?: WeakMap<Db, Entry> };

async function readSeen(): Promise<SeenRow[]> {
  const rows = await db().$queryRaw`
    SELECT endpoint_id::text, channel, platform, ${ANY}
    FROM rollup WHERE grain = 'd' AND clock = 'e' GROUP BY endpoint_id, channel, platform`;
  return z
    .array(rowSchema)
    .parse(rows)
    .map((row) => ({
      endpointId: row.endpoint_id,
      channel: row.channel,
      platform: row.platform,
      kinds: new Set(COLUMNS.filter((name) => row[name] === true)),
    }));
}

/**
 * What was ever seen, up to a minute old: it reads all days, and only decides whether a count that
 * is zero in a range is a zero or "not reported". A minute later it is read anew behind the answer.
 */
export async function everSeen(): Promise<readonly SeenRow[]> {
  shared.pushlensSeen ??= new WeakMap();
  const cache = shared.pushlensSeen;
  const client = db();
  const known = cache.get(client);
  if (known && Date.now() - known.at < FRESH) return known.rows;
  const rows = readSeen();
  const entry = { at: Date.now(), rows };
  cache.set(client, entry);
  rows.catch(() => {
    if (cache.get(client) === entry) cache.delete(client);
  });
  return known ? known.rows : rows;
}
