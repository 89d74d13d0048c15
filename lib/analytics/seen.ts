import { z } from "zod";
import { type Db, db, Prisma } from "@/lib/db";
import { STAGES, type Stage } from "@/lib/providers/event";

const COLUMNS = [...STAGES, "opted_in", "opted_out"] as const;
type Seen = Stage | "opted_in" | "opted_out";

const ANY = Prisma.raw(COLUMNS.map((name) => `bool_or(${name} > 0) AS ${name}`).join(", "));
/** What was read stays fresh for this many times as long as reading it took. */
const WORTH = 100;
/** A read that takes no longer than this (ms) is waited for rather than answered from before. */
const CHEAP = 100;

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

type Entry = {
  readonly at: number;
  /** How long reading took (ms); null while it is read. */
  took: number | null;
  readonly rows: Promise<SeenRow[]>;
  /** What to answer while it is read, where waiting would be long. */
  readonly meanwhile: Promise<SeenRow[]> | null;
};
const shared = globalThis as typeof globalThis & { pushlensSeen?: WeakMap<Db, Entry> };

async function readSeen(): Promise<SeenRow[]> {
  const rows = await db().$queryRaw`
    SELECT endpoint_id::text, channel, platform, ${ANY}
    FROM rollup WHERE grain = 'D' AND clock = 'e' GROUP BY endpoint_id, channel, platform`;
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
 * What was ever seen. It reads all days, and only decides whether a count that is zero in a range is
 * a zero or "not reported"; so with much history it is read seldom, and anew behind the answer.
 */
export async function everSeen(): Promise<readonly SeenRow[]> {
  shared.pushlensSeen ??= new WeakMap();
  const cache = shared.pushlensSeen;
  const client = db();
  let entry = cache.get(client);
  if (!entry || isOver(entry)) {
    entry = begin(entry ?? null);
    cache.set(client, entry);
    const begun = entry;
    begun.rows.catch(() => {
      if (cache.get(client) === begun) cache.delete(client);
    });
  }
  return (entry.took === null ? entry.meanwhile : null) ?? entry.rows;
}

function isOver({ at, took }: Entry): boolean {
  return took !== null && Date.now() - at > took * WORTH;
}

function begin(before: Entry | null): Entry {
  const at = Date.now();
  const slow = (before?.took ?? 0) > CHEAP;
  const entry: Entry = {
    at,
    took: null,
    rows: readSeen(),
    meanwhile: slow && before ? before.rows : null,
  };
  entry.rows.then(
    () => {
      entry.took = Date.now() - at;
    },
    () => undefined,
  );
  return entry;
}
