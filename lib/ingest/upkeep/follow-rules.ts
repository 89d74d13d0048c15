import { z } from "zod";
import { bucketOf } from "@/lib/bucket";
import type { Db, Tx } from "@/lib/db";
import { digestOf, madeWith } from "@/lib/facts/rollup-zone";
import { ownFacts } from "@/lib/ingest/lock";
import { cutBy, replaces, type Span, spansApart, type ZoneRules } from "@/lib/zone-rules";
import { ANEW, recountAll, TRANSACTION, writeDown } from "./rebuild-rollups";
import { multirangeOf, type Recounting, recount } from "./recount";

const DAY = 86_400_000;
/** The name by which days are cut by the rules that the rollups were made with. */
const BEFORE = "before";

/** Days that were counted anew, as time-zone rules changed. */
export type RulesChange = {
  readonly zone: string;
  /** Versions of the tz data; '' is one that is not known. */
  readonly before: string;
  readonly after: string;
  /** The first and the last local date whose numbers may have changed. */
  readonly from: string;
  readonly to: string;
};

type Following = Recounting & {
  /** Called in the transaction, where days were counted anew. */
  readonly tell?: (tx: Tx, change: RulesChange) => Promise<void>;
};

/**
 * Counts anew what the workspace's zone cuts otherwise by `ourRules` than by those that the rollups
 * were made with, in one transaction, and writes down those rules. Rules of earlier tz data change
 * nothing: this process then cuts by the later ones. Gives what was counted anew, null for nothing.
 */
export async function followRules(
  db: Db,
  ourRules: ZoneRules,
  how: Following = {},
): Promise<RulesChange | null> {
  const select = { timeZone: true, rollupZone: true, zoneDigest: true } as const;
  const known = await db.workspace.findFirst({ select });
  if (!known || known.timeZone !== known.rollupZone) return null;
  if (known.zoneDigest === digestOf(ourRules)) return null;
  const made = await madeWith(db);
  if (made && !replaces(ourRules, made)) return null;
  return db.$transaction(async (tx) => {
    await ownFacts(tx);
    const { zoneDigest, rollupZone: zone } = await tx.workspace.findFirstOrThrow({ select });
    // Another worker was first, or the zone was changed: it is looked at again.
    if (zoneDigest !== known.zoneDigest || zone !== known.rollupZone) return null;
    const days = await (made ? cutAnew(tx, made, ourRules, how) : makeSure(tx, ourRules, how));
    await writeDown(tx, ourRules);
    if (!days) return null;
    const change = { zone, before: made?.version ?? "", after: ourRules.version, ...days };
    await how.tell?.(tx, change);
    return change;
  }, TRANSACTION);
}

type Days = Pick<RulesChange, "from" | "to">;

/** Moves what one set of rules puts elsewhere than the other; null where there is nothing. */
async function cutAnew(
  tx: Tx,
  made: ZoneRules,
  ourRules: ZoneRules,
  how: Recounting,
): Promise<Days | null> {
  const apart = spansApart(made, ourRules);
  const counted = () => daysCounted(tx, widened(apart, DAY, 0));
  const days = await counted();
  if (!days) return null;
  cutBy(BEFORE, made);
  cutBy(ANEW, ourRules);
  // A day that only partly lies in such a span may begin at another instant, for all of it.
  const within = widened(apart, 2 * DAY, 2 * DAY);
  await recount(tx, { before: BEFORE, after: ANEW, within }, how);
  return together(days, await counted());
}

/** Rollups of an earlier version do not say how they were cut: the rows tell whether it was so. */
async function makeSure(tx: Tx, ourRules: ZoneRules, how: Recounting): Promise<Days | null> {
  cutBy(ANEW, ourRules);
  if (await fits(tx)) return null;
  const always = { begins: Number.NEGATIVE_INFINITY, ends: Number.POSITIVE_INFINITY };
  const days = await daysCounted(tx, [always]);
  await recountAll(tx, ourRules, how);
  return days && together(days, await daysCounted(tx, [always]));
}

function together(one: Days, other: Days | null): Days {
  const all = [one.from, one.to, other?.from ?? one.from, other?.to ?? one.to].sort();
  return { from: all[0] ?? one.from, to: all.at(-1) ?? one.to };
}

const rowsSchema = z.array(z.object({ hourly: z.boolean(), day: z.string(), at: z.number() }));

async function fits(tx: Tx): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe(
    `SELECT DISTINCT grain = 'H' AS hourly, day::text AS day,
       (extract(epoch FROM bucket) * 1000)::float8 AS at
     FROM rollup WHERE grain IN ('H', 'D')`,
  );
  return rowsSchema.parse(rows).every(({ hourly, day, at }) => {
    const bucket = bucketOf(at, ANEW);
    return bucket.day === day && at === (hourly ? bucket.hour : bucket.dayStart);
  });
}

const daysSchema = z.tuple([z.object({ from: z.string().nullable(), to: z.string().nullable() })]);

async function daysCounted(tx: Tx, begun: readonly Span[]): Promise<Days | null> {
  const rows = await tx.$queryRawUnsafe(
    `SELECT min(day)::text AS "from", max(day)::text AS "to" FROM rollup
     WHERE grain = 'D' AND bucket <@ $1::tstzmultirange`,
    multirangeOf(begun),
  );
  const [{ from, to }] = daysSchema.parse(rows);
  return from !== null && to !== null ? { from, to } : null;
}

function widened(spans: readonly Span[], before: number, after: number): Span[] {
  return spans.map(({ begins, ends }) => ({ begins: begins - before, ends: ends + after }));
}
