import { z } from "zod";
import type { Db } from "@/lib/db";
import { AUDIENCE_COLUMNS } from "@/lib/facts/audience-day";
import { arrayParameters, insertArraysText } from "@/lib/facts/column-arrays";
import type { Column } from "@/lib/facts/columns";
import { NIL_ID } from "@/lib/facts/identity";
import { pairValue } from "@/lib/facts/pair";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { isSpread, readSlots, slotOf } from "@/lib/facts/slots";
import { letQueueFirst } from "@/lib/ingest/let-queue-first";
import { poolOf } from "@/lib/pool";
import { KINDS } from "@/lib/providers/event";
import { type DriverTx, type RawTx, rawTransaction, type TextRow } from "@/lib/raw-transaction";
import { type AudienceCell, audienceCells, type ToldSubscription } from "./audience-cells";
import { stepSize } from "./step-size";

/** Subscriptions of a step at most: what is held in memory. */
const PAGE = 10_000;

const IN = KINDS.indexOf("opted_in");
const OUT = KINDS.indexOf("opted_out");

// What a subscription is told by names it as its subject, so its events lie side by side in the key.
const subscriptionsText = (spread: boolean): string => `
SELECT s.id::text, s.endpoint_id::text, ${pairValue("told.channel")}, ${pairValue("s.platform")},
  ${pairValue("s.country")}, ${pairValue("s.language")}, ${pairValue("s.topics")}, told.steps
FROM (SELECT * FROM subscription WHERE id > $1::uuid AND state IS NOT NULL
  ${spread ? "AND slot = $3::int2" : ""} ORDER BY id LIMIT $2) s
CROSS JOIN LATERAL (
  SELECT string_agg((date_part('epoch', at) * 1000)::bigint || ' ' || kind, ','
      ORDER BY at, kind, event_id) AS steps,
    (array_agg(channel ORDER BY at DESC, kind DESC, event_id DESC)
      FILTER (WHERE channel IS NOT NULL))[1] AS channel
  FROM event WHERE subject_id = s.id AND kind IN (${IN}, ${OUT}) ${spread ? "AND slot = $3::int2" : ""}) told
ORDER BY s.id`;

const columnsOf = (generation: number): readonly Column<AudienceCell>[] => [
  { name: "generation", type: "int", of: () => generation },
  { name: "split", type: "int", of: (row) => row.split },
  { name: "day", type: "date", of: (row) => row.day },
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  { name: "channel", type: "text", of: (row) => row.channel },
  { name: "platform", type: "text", of: (row) => row.platform },
  { name: "country", type: "text", of: (row) => row.country },
  { name: "language", type: "text", of: (row) => row.language },
  { name: "topic", type: "text", of: (row) => row.topic },
  ...AUDIENCE_COLUMNS.map(
    (name, at): Column<AudienceCell> => ({ name, type: "int", of: (row) => row.counts[at] }),
  ),
];

const ADD = `
${insertArraysText("audience_day", columnsOf(0))}
ON CONFLICT (generation, split, day, endpoint_id, channel, platform, country, language, topic)
DO UPDATE SET ${AUDIENCE_COLUMNS.map((name) => `${name} = audience_day.${name} + excluded.${name}`).join(", ")}`;

const passSchema = z
  .array(
    z.object({
      generation: z.int(),
      seen: z.string().nullable(),
      building: z.int().nullable(),
      after: z.string().nullable(),
      buildingSeen: z.string().nullable(),
    }),
  )
  .max(1);
type Pass = z.infer<typeof passSchema>[number];

/** What a step came to: nothing to do, another worker is at it, more to do, or a whole pass is done. */
export type AudienceStep = "nothing" | "held" | "more" | "done";

/**
 * Counts who is reachable, day by day, anew from all subscriptions and what was told of them, unless
 * nothing came in since. In steps, each a transaction, that go on where the last one ended, whoever did
 * it; reports see the counts of before until all are made. Steps are as large as a machine does in about
 * two seconds; what comes in goes first.
 */
export async function deriveAudience(
  db: Db,
  { signal, page = PAGE }: { readonly signal?: AbortSignal; readonly page?: number } = {},
): Promise<AudienceStep> {
  let size = stepSize(page);
  for (;;) {
    const began = performance.now();
    const step = await rawTransaction(poolOf(db), (tx) => deriveStep(tx, size));
    if (step !== "more" || signal?.aborted) return step;
    const took = performance.now() - began;
    size = stepSize(page, { size, took });
    await letQueueFirst(db, took, signal);
  }
}

async function deriveStep(tx: DriverTx, page: number): Promise<AudienceStep> {
  const zone = await rollupZone(tx);
  const [pass] = passSchema.parse(
    await tx.$queryRaw`
      SELECT generation, seen, building, after::text, building_seen AS "buildingSeen"
      FROM audience_pass FOR UPDATE SKIP LOCKED`,
  );
  if (!pass) return "held";
  if (pass.building !== null && pass.buildingSeen?.startsWith(`${zone} `))
    return countPage(tx, { ...pass, building: pass.building }, zone, page);
  const seen = await readSeen(tx, zone);
  if (seen === pass.seen) {
    // Written now and then only: it is a write.
    await tx.$executeRaw`
      UPDATE audience_pass SET as_of = now() WHERE as_of < now() - interval '10 seconds'`;
    return "nothing";
  }
  return countPage(tx, await beginPass(tx, pass, seen), zone, page);
}

/** Lets the next pass count anew, though nothing may have come in: the facts themselves were replaced. */
export async function countAudienceAnew(tx: RawTx): Promise<void> {
  await tx.$executeRaw`UPDATE public.audience_pass SET seen = NULL, building = NULL`;
  await tx.$executeRaw`UPDATE public.audience_message_day SET generation = -1`;
}

/** What tells that something came in, was read anew or was deleted since; and by which days it is cut. */
async function readSeen(tx: DriverTx, zone: string): Promise<string> {
  const rows = await tx.$queryRaw`
    SELECT concat_ws(' ', (SELECT coalesce(sum(counted), 0) || ' ' || coalesce(sum(duplicate), 0)
      FROM accounting), (SELECT zone_digest FROM workspace LIMIT 1)) AS seen`;
  const [{ seen }] = z.tuple([z.object({ seen: z.string() })]).parse(rows);
  return `${zone} ${seen}`;
}

type Begun = Pass & { readonly building: number };

async function beginPass(tx: DriverTx, pass: Pass, seen: string): Promise<Begun> {
  // What a pass left that was cut off and cannot go on.
  await tx.$executeRaw`DELETE FROM audience_day WHERE generation <> ${pass.generation}`;
  const building = pass.generation + 1;
  await tx.$executeRaw`
    UPDATE audience_pass SET building = ${building}, after = ${NIL_ID}::uuid,
      building_seen = ${seen}, building_since = now()`;
  return { ...pass, building, after: NIL_ID, buildingSeen: seen };
}

async function countPage(
  tx: DriverTx,
  pass: Begun,
  zone: string,
  page: number,
): Promise<AudienceStep> {
  const rows = await readPage(tx, pass.after ?? NIL_ID, page);
  const cells = audienceCells(rows.map(subscriptionOf), zone);
  if (cells.length > 0) {
    await tx.$executeRawUnsafe(ADD, ...arrayParameters(columnsOf(pass.building), cells));
  }
  if (rows.length === page) {
    await tx.$executeRaw`UPDATE audience_pass SET after = ${rows.at(-1)?.[0]}::uuid`;
    return "more";
  }
  await tx.$executeRaw`
    UPDATE audience_pass SET generation = building, as_of = building_since, seen = building_seen,
      building = NULL, after = NULL, building_seen = NULL, building_since = NULL`;
  await tx.$executeRaw`DELETE FROM audience_day WHERE generation <> ${pass.building}`;
  return "done";
}

/** The next subscriptions by their ids, with what was told of each: slot by slot, as slots are ranges of ids. */
async function readPage(tx: DriverTx, after: string, page: number): Promise<TextRow[]> {
  const slots = await readSlots(tx);
  const spread = isSpread(slots);
  const rows: TextRow[] = [];
  for (const slot of slots.slice(slots.indexOf(slotOf(slots, after)))) {
    const left = page - rows.length;
    if (left === 0) break;
    const asked = [after, left, ...(spread ? [slot] : [])];
    rows.push(...(await tx.textRows(subscriptionsText(spread), asked)));
  }
  return rows;
}

function subscriptionOf(row: readonly (string | null)[]): ToldSubscription {
  const [, endpointId, channel, platform, country, language, topics, steps] = row;
  return {
    endpointId: endpointId ?? "",
    channel: channel ?? null,
    platform: platform ?? null,
    country: country ?? null,
    language: language ?? null,
    topics: topics ?? null,
    told: (steps?.split(",") ?? []).map((step) => {
      const [at, kind] = step.split(" ");
      return { at: Number(at), optedIn: Number(kind) === IN };
    }),
  };
}
