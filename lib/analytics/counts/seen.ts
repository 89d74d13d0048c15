import { z } from "zod";
import { Prisma } from "@/lib/db";
import { STAGES, type Stage } from "@/lib/providers/event";
import { readRaw } from "@/lib/replica/read-raw";
import { type Memory, remember } from "./remember";

const COLUMNS = [...STAGES, "opted_in", "opted_out"] as const;
type Seen = Stage | "opted_in" | "opted_out";

const ANY = Prisma.raw(COLUMNS.map((name) => `bool_or(${name} > 0) AS ${name}`).join(", "));

const rowSchema = z
  .object({
    ...{ endpoint_id: z.string(), channel: z.string(), platform: z.string() },
    since: z.string(),
  })
  .and(z.record(z.string(), z.unknown()));

/** What ever came from an endpoint on a channel and platform, at any time. */
export type SeenRow = {
  readonly endpointId: string;
  readonly channel: string;
  readonly platform: string;
  readonly kinds: ReadonlySet<Seen>;
  /** The local date of the first of it. */
  readonly since: string;
};

const shared = globalThis as typeof globalThis & { pushlensSeen?: Memory<SeenRow[]> };

async function readSeen(): Promise<SeenRow[]> {
  const rows = await readRaw`
    SELECT endpoint_id::text, channel, platform, min(day)::text AS since, ${ANY}
    FROM rollup WHERE grain = 'D' AND clock = 'e' GROUP BY endpoint_id, channel, platform`;
  return z
    .array(rowSchema)
    .parse(rows)
    .map((row) => ({
      endpointId: row.endpoint_id,
      channel: row.channel,
      platform: row.platform,
      kinds: new Set(COLUMNS.filter((name) => row[name] === true)),
      since: row.since,
    }));
}

/** True where anything had come from one of these endpoints by the end of a local date. */
export function hadBegun(
  seen: readonly SeenRow[],
  endpoints: readonly { readonly id: string }[],
  day: string,
): boolean {
  return seen.some(
    ({ endpointId, since }) => since <= day && endpoints.some(({ id }) => id === endpointId),
  );
}

/**
 * What was ever seen. It reads all days, and only decides whether a count that is zero in a range is
 * a zero or "not reported"; so with much history it is read seldom, and anew behind the answer.
 */
export function everSeen(): Promise<readonly SeenRow[]> {
  shared.pushlensSeen ??= new WeakMap();
  return remember(shared.pushlensSeen, "all", readSeen);
}
