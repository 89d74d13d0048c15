import { extent, group } from "d3-array";
import { z } from "zod";
import { dayStart } from "@/lib/bucket";
import { eachDay, shiftDay } from "@/lib/days";
import type { Db } from "@/lib/db";
import { AUDIENCE_MESSAGE_COLUMNS, countryOf, languageOf } from "@/lib/facts/audience-day";
import { arrayParameters, insertArraysText } from "@/lib/facts/column-arrays";
import { type Column, columnName } from "@/lib/facts/columns";
import { pairValue } from "@/lib/facts/pair";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { isSpread, readSlots } from "@/lib/facts/slots";
import { currentProviders } from "@/lib/facts/sources";
import { letQueueFirst } from "@/lib/ingest/let-queue-first";
import { poolOf } from "@/lib/pool";
import { KINDS, STEPS } from "@/lib/providers/event";
import type { Provider } from "@/lib/providers/types";
import { type DriverTx, rawTransaction } from "@/lib/raw-transaction";
import { addMask, type KnownMessages } from "./known-messages";

/** Days of endpoints that are looked up at once. */
const DUE = 50;
/** The same while a history waits: from so many on it is counted in stretches. */
const MANY = 200;
const MOST = 20_000;
/** Messages of a stretch, about: what is counted is held in memory, and a batch that comes in waits for it. */
const STRETCH = 200_000;
/** How long a call goes on, about (ms). */
const BUDGET = 2_000;

const KIND_NUMBERS = STEPS.map((step) => KINDS.indexOf(step)).join(", ");
const TIMES = STEPS.map((step) => `m.${columnName(`${step}_at`)}`);
const MASK = TIMES.map((time, bit) => `(CASE WHEN ${time} IS NULL THEN 0 ELSE ${2 ** bit} END)`);
const SUMS = AUDIENCE_MESSAGE_COLUMNS.map((name) => `sum(${name})`).join(", ");

// The sums of a day tell whether anything of it changed; where subscriptions did, days are done again in
// their turn, those done longest ago first.
const DUE_DAYS = `
SELECT counted.endpoint_id::text AS "endpointId", counted.day::text AS day, counted.digest,
  counted.messages::float8 AS messages, known.digest IS DISTINCT FROM counted.digest AS changed
FROM (SELECT endpoint_id, day, concat_ws(',', ${SUMS}) AS digest, greatest(${SUMS}) AS messages
  FROM rollup WHERE grain = 'D' AND clock = 'c' GROUP BY endpoint_id, day) counted
LEFT JOIN audience_message_day known USING (endpoint_id, day)
WHERE known.digest IS DISTINCT FROM counted.digest
  OR known.generation < (SELECT generation FROM audience_pass)
ORDER BY changed DESC, known.derived_at NULLS FIRST, counted.day DESC, counted.endpoint_id
LIMIT $1`;

// A message begins with an event of that day, which also says whose it is. Those whose ids came again are
// several messages: they are left to what is not known. $2 are the instants that days begin at, and the last one ends at.
// A message lies in the slot of its events, and is joined to them there; subscriptions lie in slots of their own.
const knownText = (spread: boolean): string => `
WITH begun AS NOT MATERIALIZED (
  SELECT ${spread ? "slot, " : ""}subject_id, width_bucket(at, $2::timestamptz[]) AS day,
    min(subscription_id::text)::uuid AS subscription_id FROM event
  WHERE endpoint_id = ANY($1::uuid[]) AND at >= $3::timestamptz AND at < $4::timestamptz
    AND kind IN (${KIND_NUMBERS}) AND subscription_id IS NOT NULL
  GROUP BY ${spread ? "1, 2, 3" : "1, 2"}
), m AS ${spread ? "" : "NOT "}MATERIALIZED (
  SELECT m.endpoint_id, begun.day, m.channel, m.platform, ${MASK.join(" + ")} AS mask, begun.subscription_id
  FROM begun JOIN message m ON m.id = begun.subject_id AND m.lives IS NULL
    ${spread ? "AND m.slot = begun.slot" : ""}
    AND width_bucket(least(${TIMES.join(", ")}), $2::timestamptz[]) = begun.day
)
SELECT m.endpoint_id::text, m.day, coalesce(${pairValue("m.channel")}, ''),
  coalesce(${pairValue("m.platform")}, ''), ${pairValue("s.country")}, ${pairValue("s.language")},
  m.mask, count(*)
FROM m JOIN subscription s ON s.id = m.subscription_id
  AND (s.country IS NOT NULL OR s.language IS NOT NULL)
GROUP BY 1, 2, 3, 4, 5, 6, 7`;

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
  z.object({
    endpointId: z.string(),
    day: z.string(),
    digest: z.string(),
    messages: z.number(),
    changed: z.boolean(),
  }),
);
type Due = z.infer<typeof dueSchema>[number];

async function readDue(db: Db, most: number): Promise<Due[]> {
  return dueSchema.parse(await db.$queryRawUnsafe(DUE_DAYS, most));
}

/** How many days of endpoints were counted, and whether what came in waits still. */
export type DerivedMessages = { readonly days: number; readonly waiting: boolean };

/**
 * Counts messages by country and language of whom they were for, day by day: days of which something
 * changed first, then those counted before subscriptions last changed; a whole history in stretches of days,
 * newest first. Each step is a transaction of its own that takes the place of what was counted before; what
 * comes in goes first.
 */
export async function deriveMessages(
  db: Db,
  {
    signal,
    budget = BUDGET,
    many = MANY,
    stretch = STRETCH,
  }: {
    readonly signal?: AbortSignal;
    readonly budget?: number;
    readonly many?: number;
    readonly stretch?: number;
  } = {},
): Promise<DerivedMessages> {
  const soon = await readDue(db, Math.min(DUE, many));
  const isHistory = soon.length >= Math.min(DUE, many) && soon.every(({ changed }) => changed);
  const due = isHistory ? (await readDue(db, MOST)).filter(({ changed }) => changed) : soon;
  const steps =
    isHistory && due.length >= many ? stretchesOf(due, stretch) : soon.map((one) => [one]);
  const ends = performance.now() + budget;
  let days = 0;
  for (const step of steps) {
    if (signal?.aborted || performance.now() > ends) break;
    const began = performance.now();
    if (!(await rawTransaction(poolOf(db), (tx) => deriveStep(tx, step)))) break;
    days += step.length;
    await letQueueFirst(db, performance.now() - began, signal);
  }
  const left = due.filter(({ changed }) => changed).length > days;
  return { days, waiting: left || due.length === MOST };
}

/** Days of all endpoints, newest first, in stretches of about so many messages. */
function stretchesOf(due: readonly Due[], stretch: number): Due[][] {
  const steps: Due[][] = [];
  let messages = Number.POSITIVE_INFINITY;
  const byDay = group(due, ({ day }) => day);
  for (const day of [...byDay.keys()].sort().reverse()) {
    const own = byDay.get(day) ?? [];
    const more = own.reduce((sum, one) => sum + one.messages, 0);
    if (messages + more > stretch) {
      steps.push([]);
      messages = 0;
    }
    steps.at(-1)?.push(...own);
    messages += more;
  }
  return steps;
}

/** False where another worker is at it. */
async function deriveStep(tx: DriverTx, due: readonly Due[]): Promise<boolean> {
  const mine = await tx.$queryRaw<{ generation: number }[]>`
    SELECT generation FROM audience_pass FOR UPDATE SKIP LOCKED`;
  const [pass] = z.array(z.object({ generation: z.int() })).parse(mine);
  if (!pass) return false;
  const counted = await countKnown(tx, due, await rollupZone(tx));
  const places = [due.map(({ endpointId }) => endpointId), due.map(({ day }) => day)];
  await tx.$executeRawUnsafe(
    `DELETE FROM audience_message WHERE (endpoint_id, day) IN
      (SELECT * FROM unnest($1::uuid[], $2::date[]))`,
    ...places,
  );
  if (counted.length > 0) await tx.$executeRawUnsafe(ADD, ...arrayParameters(COLUMNS, counted));
  await tx.$executeRawUnsafe(
    `INSERT INTO audience_message_day (endpoint_id, day, digest, generation, derived_at)
    SELECT *, $4::int, now() FROM unnest($1::uuid[], $2::date[], $3::text[])
    ON CONFLICT (endpoint_id, day) DO UPDATE SET digest = excluded.digest,
      generation = excluded.generation, derived_at = excluded.derived_at`,
    ...places,
    due.map(({ digest }) => digest),
    pass.generation,
  );
  return true;
}

/** Counts the messages of some days of endpoints whose people something is known of. */
async function countKnown(
  tx: DriverTx,
  due: readonly Due[],
  zone: string,
): Promise<KnownMessages[]> {
  const [from = "", to = from] = extent(due, ({ day }) => day);
  const days = eachDay({ from, to });
  const begins = [...days, shiftDay(to, 1)].map((day) => new Date(dayStart(day, zone)));
  const providers = await providersOf(tx, [...new Set(due.map(({ endpointId }) => endpointId))]);
  const asked = new Set(due.map(({ endpointId, day }) => `${endpointId} ${day}`));
  const known = new Map<string, KnownMessages>();
  const instants = begins.map((one) => one.toISOString());
  const rows = await tx.textRows(knownText(isSpread(await readSlots(tx))), [
    [...providers.keys()],
    instants,
    instants[0],
    instants.at(-1),
  ]);
  for (const [endpointId, nth, channel, platform, country, language, mask, count] of rows) {
    const at = Number(nth) - 1;
    const [day, begun, provider] = [days[at], begins[at], providers.get(endpointId ?? "")];
    if (!(endpointId && day && begun && provider && asked.has(`${endpointId} ${day}`))) continue;
    const of = {
      ...{ endpointId, day, channel: channel ?? "", platform: platform ?? "" },
      country: countryOf(country ?? null),
      language: languageOf(language ?? null),
    };
    if (of.country === "" && of.language === "") continue;
    const messages = { mask: Number(mask), messages: Number(count) };
    addMask(known, of, messages, { provider, zone, begins: begun.getTime() });
  }
  return [...known.values()];
}

/** The providers of endpoints that there are still. */
async function providersOf(
  tx: DriverTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Provider>> {
  const rows = await tx.$queryRaw`
    SELECT id::text, provider, source_id::text AS "sourceId" FROM endpoint WHERE id = ANY(${ids}::uuid[])`;
  const schema = z.object({
    id: z.string(),
    provider: z.string(),
    sourceId: z.string().nullable(),
  });
  const endpoints = z.array(schema).parse(rows);
  const providerOf = await currentProviders(tx, endpoints);
  return new Map(
    endpoints.flatMap((one) => {
      const provider = providerOf(one);
      return provider ? [[one.id, provider] as const] : [];
    }),
  );
}
