import { z } from "zod";
import { type Db, Prisma } from "@/lib/db";
import { type BegunHour, findSends, rhythmOf } from "@/lib/facts/sends";
import { STAGES } from "@/lib/providers/event";

/** So many campaigns are judged in one step. */
const STEP = 40;
/** By their last so many days, and the week in which a send before them may still go on. */
const DAYS = 90;
const TAIL = 7;
const DAY = 86_400_000;
/** How soon a campaign that was heard of is judged again, and how soon one that was not (ms). */
const SOON = 30_000;
const SELDOM = DAY;

const dueSchema = z.array(z.object({ id: z.string(), last_seen: z.date() }));
type Due = z.infer<typeof dueSchema>[number];

/** Those never judged, those heard of since, and in its turn everyone: late events change old hours. */
async function findDue(db: Db): Promise<Due[]> {
  const rows = await db.$queryRaw`
    SELECT campaign.id::text, campaign.last_seen FROM campaign
    LEFT JOIN campaign_rhythm judged ON judged.campaign_id = campaign.id
    WHERE judged.campaign_id IS NULL
      OR (judged.heard_until <> campaign.last_seen AND judged.judged_at < now() - ${SOON} * interval '1 ms')
      OR judged.judged_at < now() - ${SELDOM} * interval '1 ms'
    ORDER BY campaign.last_seen DESC, campaign.id LIMIT ${STEP}`;
  return dueSchema.parse(rows);
}

// A message is in each stage that it reached, and not everybody reports the same one.
const SIZE = Prisma.raw(
  `greatest(${STAGES.map((stage) =>
    ["scheduled", "sent", "delivered", "opened"].includes(stage)
      ? `${stage} + implied_${stage}`
      : stage,
  ).join(", ")})`,
);

const hoursSchema = z.array(
  z.object({ id: z.string(), hours: z.array(z.tuple([z.number(), z.number()])) }),
);

/** The hours in which messages of some campaigns began, of each its last days. */
async function readHours(db: Db, due: readonly Due[]): Promise<Map<string, BegunHour[]>> {
  const seen = due.map(({ last_seen }) => last_seen.getTime());
  const from = new Date(Math.min(...seen) - (DAYS + TAIL) * DAY);
  const to = new Date(Math.max(...seen) + DAY);
  const rows = await db.$queryRaw`
    SELECT campaign_id::text AS id,
      json_agg(json_build_array((extract(epoch FROM bucket) * 1000)::bigint, size) ORDER BY bucket) AS hours
    FROM (SELECT campaign_id, bucket, sum(${SIZE}) AS size FROM rollup
      WHERE grain = 'h'::char AND clock = 'c'::char AND day BETWEEN ${from}::date AND ${to}::date
        AND campaign_id = ANY(${due.map(({ id }) => id)}::uuid[])
      GROUP BY campaign_id, bucket) begun
    WHERE size > 0 GROUP BY campaign_id`;
  return new Map(
    hoursSchema
      .parse(rows)
      .map(({ id, hours }) => [id, hours.map(([start, size]) => ({ start, size }))]),
  );
}

function judge(begun: readonly BegunHour[], { last_seen }: Due) {
  const from = last_seen.getTime() - DAYS * DAY;
  const hours = begun.filter(({ start }) => start >= from - TAIL * DAY);
  const sends = findSends(hours);
  const lastSend = sends.at(-1)?.start;
  const lastBegun = hours.at(-1)?.start;
  return {
    kind: rhythmOf(hours, sends),
    lastSend: lastSend === undefined ? null : new Date(lastSend),
    lastBegun: lastBegun === undefined ? null : new Date(lastBegun),
  };
}

/**
 * Judges again how the messages of some campaigns begin, in a bounded step. Gives how many it judged; fewer
 * than a full step when nobody is left. Two workers that do the same at once write the same.
 */
async function judgeStep(db: Db): Promise<number> {
  const due = await findDue(db);
  if (due.length === 0) return 0;
  const hours = await readHours(db, due);
  // In one order, so that two workers wait for each other and never for themselves.
  const judged = due
    .map((one) => ({ ...one, ...judge(hours.get(one.id) ?? [], one) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await db.$executeRaw`
    INSERT INTO campaign_rhythm (campaign_id, kind, last_send, last_begun, heard_until, judged_at)
    SELECT t.id, t.kind, t.last_send, t.last_begun, t.heard_until, now()
    FROM unnest(${judged.map(({ id }) => id)}::uuid[], ${judged.map(({ kind }) => kind)}::text[],
      ${judged.map(({ lastSend }) => lastSend)}::timestamptz[],
      ${judged.map(({ lastBegun }) => lastBegun)}::timestamptz[],
      ${judged.map(({ last_seen }) => last_seen)}::timestamptz[])
      AS t(id, kind, last_send, last_begun, heard_until)
    WHERE EXISTS (SELECT FROM campaign WHERE campaign.id = t.id)
    ON CONFLICT (campaign_id) DO UPDATE SET kind = excluded.kind, last_send = excluded.last_send,
      last_begun = excluded.last_begun, heard_until = excluded.heard_until,
      judged_at = excluded.judged_at`;
  return judged.length;
}

/** Judges every campaign that is due, step by step, until there is none or the signal aborts. */
export async function judgeRhythm(db: Db, signal: AbortSignal): Promise<number> {
  for (let judged = 0; ; ) {
    const step = await judgeStep(db);
    judged += step;
    if (step < STEP || signal.aborted) return judged;
  }
}
