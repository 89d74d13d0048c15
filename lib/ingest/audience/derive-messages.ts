import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { bucketOf, dayStart } from "@/lib/bucket";
import type { Db } from "@/lib/db";
import { AUDIENCE_MESSAGE_COLUMNS, countryOf, languageOf } from "@/lib/facts/audience-day";
import { arrayParameters, insertArraysText } from "@/lib/facts/column-arrays";
import { type Column, columnName } from "@/lib/facts/columns";
import { pairValue } from "@/lib/facts/pair";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { currentProviders } from "@/lib/facts/sources";
import { poolOf } from "@/lib/pool";
import { KINDS, STEPS } from "@/lib/providers/event";
import type { Provider } from "@/lib/providers/types";
import { type DriverTx, rawTransaction, type TextRow } from "@/lib/raw-transaction";
import { addMask, type KnownMessages } from "./known-messages";

/** Days that are looked up at once. */
const DUE = 50;
/** How long a call goes on, about (ms). */
const BUDGET = 2_000;
const HOUR = 3_600_000;

const KIND_NUMBERS = STEPS.map((step) => KINDS.indexOf(step)).join(", ");
const TIMES = STEPS.map((step) => `m.${columnName(`${step}_at`)}`);
const MASK = TIMES.map((time, bit) => `(CASE WHEN ${time} IS NULL THEN 0 ELSE ${2 ** bit} END)`);
const SUMS = AUDIENCE_MESSAGE_COLUMNS.map((name) => `sum(${name})`).join(", ");

// The sums of a day tell whether anything of it changed; where subscriptions did, days are done again in
// their turn, those done longest ago first.
const DUE_DAYS = `
SELECT counted.endpoint_id::text AS "endpointId", counted.day::text AS day, counted.digest,
  known.digest IS DISTINCT FROM counted.digest AS changed
FROM (SELECT endpoint_id, day, concat_ws(',', ${SUMS}) AS digest FROM rollup
  WHERE grain = 'D' AND clock = 'c' GROUP BY endpoint_id, day) counted
LEFT JOIN audience_message_day known USING (endpoint_id, day)
WHERE known.digest IS DISTINCT FROM counted.digest
  OR known.generation < (SELECT generation FROM audience_pass)
ORDER BY changed DESC, known.derived_at NULLS FIRST, counted.day DESC, counted.endpoint_id
LIMIT ${DUE}`;

// A message begins with an event of that day, which also says whose it is. Those whose ids came again are
// several messages: they are left to what is not known.
const KNOWN = `
SELECT coalesce(${pairValue("m.channel")}, ''), coalesce(${pairValue("m.platform")}, ''),
  ${pairValue("s.country")}, ${pairValue("s.language")}, ${MASK.join(" + ")} AS mask, count(*)
FROM (SELECT subject_id, min(subscription_id::text)::uuid AS subscription_id FROM event
  WHERE endpoint_id = $1::uuid AND at >= to_timestamp($2 / 1000.0) AND at < to_timestamp($3 / 1000.0)
    AND kind IN (${KIND_NUMBERS}) AND subscription_id IS NOT NULL
  GROUP BY subject_id) begun
JOIN subscription s ON s.id = begun.subscription_id
  AND (s.country IS NOT NULL OR s.language IS NOT NULL)
JOIN message m ON m.id = begun.subject_id AND m.lives IS NULL
WHERE least(${TIMES.join(", ")}) >= to_timestamp($2 / 1000.0)
  AND least(${TIMES.join(", ")}) < to_timestamp($3 / 1000.0)
GROUP BY 1, 2, 3, 4, 5`;

const COLUMNS: readonly Column<KnownMessages>[] = [
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  { name: "day", type: "date", of: (row) => row.day },
  { name: "channel", type: "text", of: (row) => row.channel },
  { name: "platform", type: "text", of: (row) => row.platform },
  { name: "country", type: "text", of: (row) => row.country },
  { name: "language", type: "text", of: (row) => row.language },
  ...AUDIENCE_MESSAGE_COLUMNS.map(
    (name, at): Column<KnownMessages> => ({ name, type: "int", of: (row) => row.counts[at] }),
  ),
];
const ADD = insertArraysText("audience_message", COLUMNS);

const dueSchema = z.array(
  z.object({ endpointId: z.string(), day: z.string(), digest: z.string(), changed: z.boolean() }),
);
type Due = z.infer<typeof dueSchema>[number];

/** How many days were counted, and whether what came in waits still. */
export type DerivedMessages = { readonly days: number; readonly waiting: boolean };

/**
 * Counts messages by country and language of whom they were for, day by day: days of which something
 * changed first, then those counted before subscriptions last changed. Each day is a transaction of its own
 * that takes the place of what was counted before; rests as long as each took.
 */
export async function deriveMessages(
  db: Db,
  { signal, budget = BUDGET }: { readonly signal?: AbortSignal; readonly budget?: number } = {},
): Promise<DerivedMessages> {
  const due = dueSchema.parse(await db.$queryRawUnsafe(DUE_DAYS));
  const ends = performance.now() + budget;
  let days = 0;
  for (const one of due) {
    if (signal?.aborted || performance.now() > ends) break;
    const began = performance.now();
    if (!(await rawTransaction(poolOf(db), (tx) => deriveDay(tx, one)))) break;
    days += 1;
    // What comes in goes first.
    await sleep(performance.now() - began, undefined, { ref: false });
  }
  const mayBeMore = due.length === DUE && due.at(-1)?.changed === true;
  return { days, waiting: mayBeMore || due.slice(days).some(({ changed }) => changed) };
}

/** False where another worker is at it. */
async function deriveDay(tx: DriverTx, { endpointId, day, digest }: Due): Promise<boolean> {
  const mine = await tx.$queryRaw<{ generation: number }[]>`
    SELECT generation FROM audience_pass FOR UPDATE SKIP LOCKED`;
  const [pass] = z.array(z.object({ generation: z.int() })).parse(mine);
  if (!pass) return false;
  const zone = await rollupZone(tx);
  const begins = dayStart(day, zone);
  // A day and a half later is the day after, whatever the clocks do.
  const ends = bucketOf(begins + 36 * HOUR, zone).dayStart;
  const provider = await providerOf(tx, endpointId);
  const rows = provider ? await tx.textRows(KNOWN, [endpointId, begins, ends]) : [];
  await tx.$executeRaw`
    DELETE FROM audience_message WHERE endpoint_id = ${endpointId}::uuid AND day = ${day}::date`;
  const counted = provider ? countedOf(rows, { endpointId, day }, { provider, zone, begins }) : [];
  if (counted.length > 0) await tx.$executeRawUnsafe(ADD, ...arrayParameters(COLUMNS, counted));
  await tx.$executeRaw`
    INSERT INTO audience_message_day (endpoint_id, day, digest, generation, derived_at)
    VALUES (${endpointId}::uuid, ${day}::date, ${digest}, ${pass.generation}, now())
    ON CONFLICT (endpoint_id, day) DO UPDATE SET digest = excluded.digest,
      generation = excluded.generation, derived_at = excluded.derived_at`;
  return true;
}

async function providerOf(tx: DriverTx, id: string): Promise<Provider | null> {
  const rows = await tx.$queryRaw`
    SELECT provider, source_id::text AS "sourceId" FROM endpoint WHERE id = ${id}::uuid`;
  const schema = z.array(z.object({ provider: z.string(), sourceId: z.string().nullable() }));
  const [endpoint] = schema.parse(rows);
  return endpoint ? (await currentProviders(tx, [endpoint]))(endpoint) : null;
}

function countedOf(
  rows: readonly TextRow[],
  of: Pick<KnownMessages, "endpointId" | "day">,
  context: { readonly provider: Provider; readonly zone: string; readonly begins: number },
): KnownMessages[] {
  const known = new Map<string, KnownMessages>();
  for (const [channel, platform, country, language, mask, count] of rows) {
    const place = {
      ...of,
      channel: channel ?? "",
      platform: platform ?? "",
      country: countryOf(country ?? null),
      language: languageOf(language ?? null),
    };
    if (place.country === "" && place.language === "") continue;
    addMask(known, place, { mask: Number(mask), messages: Number(count) }, context);
  }
  return [...known.values()];
}
