import { z } from "zod";
import { arrayParameters, insertArraysText } from "@/lib/facts/column-arrays";
import { asMs, type Column, columnName, pick, smallerThan } from "@/lib/facts/columns";
import { type Pair, pairOfStored, storedPair, storedPairSql, wholePair } from "@/lib/facts/pair";
import { STAGES, STEPS } from "@/lib/providers/event";
import { type DriverTx, plannedOnce, type RawTx, type TextRow } from "@/lib/raw-transaction";
import { type Life, MESSAGE_PAIRS, type MessagePair, type MessageState } from "./message";

const STEP_COLUMNS = STEPS.map((step) => `${step}_at`);
const PAIR_COLUMNS = MESSAGE_PAIRS.map(columnName);

// Each has its own function: one for all of them is several times as slow.
const PAIR_OF: { readonly [pair in MessagePair]: Column<MessageState>["of"] } = {
  campaign: (row) => stored(row, row.campaign),
  channel: (row) => stored(row, row.channel),
  platform: (row) => stored(row, row.platform),
  cause: (row) => stored(row, row.cause),
  title: (row) => stored(row, row.title),
  plannedMethod: (row) => stored(row, row.plannedMethod),
  deliveryMethod: (row) => stored(row, row.deliveryMethod),
};

/** As in a row of its event, a pair leaves out its time where that is when the message began. */
function stored({ stages }: MessageState, pair: Pair | null): string | null {
  const began = pair === null ? null : beganAt(stages);
  return began === null ? pair : storedPair(pair, began);
}

function beganAt(stages: MessageState["stages"]): number | null {
  let began: number | null = null;
  for (const time of stages) if (time !== null && (began === null || time < began)) began = time;
  return began;
}

/** When a stored message began, as SQL. */
const began = (of: string) => `LEAST(${STEP_COLUMNS.map((name) => `${of}.${name}`).join(", ")})`;
const whole = (of: string, name: string) => `(${wholePair(`${of}.${name}`, began(of))})`;

/** True where what is stored is from when the message began, and what comes is from later: it stays. */
const isFirst = (name: string) =>
  `(starts_with(message.${name}, '|') AND ${began("message")} < ${began("excluded")})`;

const COLUMNS: readonly Column<MessageState>[] = [
  { name: "id", type: "uuid", of: (row) => row.id },
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  ...STEP_COLUMNS.map(
    (name, index): Column<MessageState> => ({ name, type: "ms", of: (row) => row.stages[index] }),
  ),
  { name: "begun_first", type: "ms", of: (row) => row.begunFirst },
  { name: "begun_last", type: "ms", of: (row) => row.begunLast },
  ...MESSAGE_PAIRS.map(
    (pair): Column<MessageState> => ({ name: columnName(pair), type: "text", of: PAIR_OF[pair] }),
  ),
];

const LEAST_TIMES = [...STEP_COLUMNS, "begun_first"];

const assignments = [
  ...LEAST_TIMES.map((name) => `${name} = LEAST(message.${name}, excluded.${name})`),
  "begun_last = GREATEST(message.begun_last, excluded.begun_last)",
  ...PAIR_COLUMNS.map((name) => {
    const least = pick("LEAST", whole("message", name), whole("excluded", name));
    const merged = storedPairSql(least, `LEAST(${began("message")}, ${began("excluded")})`);
    return `${name} = CASE WHEN ${isFirst(name)} THEN message.${name} ELSE ${merged} END`;
  }),
];

const changes = [
  ...LEAST_TIMES.map(
    (name) =>
      `(excluded.${name} IS NOT NULL AND (message.${name} IS NULL OR excluded.${name} < message.${name}))`,
  ),
  "(excluded.begun_last IS NOT NULL AND (message.begun_last IS NULL OR excluded.begun_last > message.begun_last))",
  ...PAIR_COLUMNS.map(
    (name) => `(excluded.${name} IS NOT NULL AND ${isFirst(name)} IS NOT TRUE
      AND ${smallerThan(whole("excluded", name), whole("message", name))})`,
  ),
  // Its lives are derived anew from all events, so the old ones are always wanted back.
  "message.lives IS NOT NULL",
];

/** A message row as JSON with times in ms, read by `messageSchema`. */
function messageJson(of: string): string {
  const fields = [
    `'id', ${of}.id, 'endpoint_id', ${of}.endpoint_id, 'lives', ${of}.lives`,
    `'stages', json_build_array(${STEP_COLUMNS.map((name) => asMs(`${of}.${name}`)).join(", ")})`,
    ...["begun_first", "begun_last"].map((name) => `'${name}', ${asMs(`${of}.${name}`)}`),
    ...PAIR_COLUMNS.map((name) => `'${name}', ${of}.${name}`),
  ];
  return `json_build_object(${fields.join(", ")})`;
}

/** The columns of a message with each pair whole, to compare rows that leave out more with ones that do less. */
export function wholeMessage(of: string): string {
  const plain = COLUMNS.slice(0, COLUMNS.length - PAIR_COLUMNS.length).map(({ name }) => name);
  return [
    ...[...plain, "lives"].map((name) => `${of}.${name}`),
    ...PAIR_COLUMNS.map((name) => whole(of, name)),
  ].join(", ");
}

/** What the statement gives back of a message as it was; all null where it is new. */
const PREVIOUS = [
  "old.endpoint_id",
  ...[...STEP_COLUMNS, "begun_first", "begun_last"].map((name) => asMs(`old.${name}`)),
  ...PAIR_COLUMNS.map((name) => `old.${name}`),
  "old.lives",
];

const UPSERT = plannedOnce(
  "upsert_messages",
  `
${insertArraysText("message", COLUMNS, "facts")}
ON CONFLICT ON CONSTRAINT message_pkey DO UPDATE SET ${assignments.join(", ")}
WHERE ${changes.join(" OR ")}
RETURNING new.id, ${PREVIOUS.join(", ")}`,
);

const pair = z.string().nullable();
const time = z
  .number()
  .nullable()
  .transform((ms) => (ms === null ? null : Math.round(ms)));
/** A life that is stored ends with its last stage where no machine opened or clicked: see `storedLife`. */
const stages = z
  .array(time)
  .min(STAGES.length)
  .max(STEPS.length)
  .transform((times) => STEPS.map((_, index) => times[index] ?? null));
const lifeShape = {
  stages,
  campaign: pair,
  channel: pair,
  platform: pair,
  cause: pair,
  title: pair,
};
const lifeSchema = z.object({
  ...lifeShape,
  plannedMethod: pair,
  deliveryMethod: pair,
}) satisfies z.ZodType<Life>;
const livesSchema = z.array(lifeSchema);
const messageSchema = z
  .object({
    ...lifeShape,
    id: z.string(),
    endpoint_id: z.string(),
    begun_first: time,
    begun_last: time,
    planned_method: pair,
    delivery_method: pair,
    lives: livesSchema.nullable(),
  })
  .transform(
    (row): MessageState => ({
      id: row.id,
      endpointId: row.endpoint_id,
      stages: row.stages,
      begunFirst: row.begun_first,
      begunLast: row.begun_last,
      ...pairsOf(row.stages, {
        campaign: row.campaign,
        channel: row.channel,
        platform: row.platform,
        cause: row.cause,
        title: row.title,
        plannedMethod: row.planned_method,
        deliveryMethod: row.delivery_method,
      }),
      lives: row.lives,
    }),
  );

/** The pairs that a row holds, each whole. */
function pairsOf(
  stages: MessageState["stages"],
  held: Pick<MessageState, MessagePair>,
): Pick<MessageState, MessagePair> {
  const began = beganAt(stages);
  if (began === null) return held;
  return {
    campaign: pairOfStored(held.campaign, began),
    channel: pairOfStored(held.channel, began),
    platform: pairOfStored(held.platform, began),
    cause: pairOfStored(held.cause, began),
    title: pairOfStored(held.title, began),
    plannedMethod: pairOfStored(held.plannedMethod, began),
    deliveryMethod: pairOfStored(held.deliveryMethod, began),
  };
}

/** What an upsert of messages did: ids that are new, and the old rows of those that changed. */
export type UpsertedMessages = {
  readonly inserted: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, MessageState>;
};

/** Merges messages of a slot (one row per id, sorted by the caller) into what is stored. */
export async function upsertMessages(
  tx: DriverTx,
  slot: number,
  rows: readonly MessageState[],
): Promise<UpsertedMessages> {
  const inserted = new Set<string>();
  const changed = new Map<string, MessageState>();
  if (rows.length === 0) return { inserted, changed };
  for (const row of await tx.textRows(UPSERT, [...arrayParameters(COLUMNS, rows), slot])) {
    const [id, endpointId] = row;
    if (!id) continue;
    if (endpointId) changed.set(id, previousOf(id, endpointId, row));
    else inserted.add(id);
  }
  return { inserted, changed };
}

/** Where a row has each pair: after its two ids, the stages, and the first and last time. */
const PAIR_AT = Object.fromEntries(
  MESSAGE_PAIRS.map((pair, index) => [pair, 4 + STEPS.length + index]),
) as { readonly [pair in MessagePair]: number };

/** Reads a row of `PREVIOUS`, after the id. Written out, as half of all events come through here. */
function previousOf(id: string, endpointId: string, row: TextRow): MessageState {
  const text = (index: number) => row[index] ?? null;
  const time = (index: number) => {
    const ms = row[index];
    return ms ? Number(ms) : null;
  };
  const stages = STEPS.map((_, index) => time(2 + index));
  const begun = 2 + STEPS.length;
  const lives = text(begun + 2 + MESSAGE_PAIRS.length);
  return {
    id,
    endpointId,
    stages,
    begunFirst: time(begun),
    begunLast: time(begun + 1),
    ...pairsOf(stages, {
      campaign: text(PAIR_AT.campaign),
      channel: text(PAIR_AT.channel),
      platform: text(PAIR_AT.platform),
      cause: text(PAIR_AT.cause),
      title: text(PAIR_AT.title),
      plannedMethod: text(PAIR_AT.plannedMethod),
      deliveryMethod: text(PAIR_AT.deliveryMethod),
    }),
    lives: lives === null ? null : livesSchema.parse(JSON.parse(lives)),
  };
}

/** As lives were stored before machines were told apart, where there are none: else a rebuild would differ. */
function storedLife(life: Life): Life {
  const byMachines = life.stages.slice(STAGES.length).some((time) => time !== null);
  return byMachines ? life : { ...life, stages: life.stages.slice(0, STAGES.length) };
}

const REPLACED: readonly Column<MessageState>[] = [
  ...COLUMNS,
  { name: "lives", type: "jsonb", of: (row) => row.lives?.map(storedLife) },
];

const REPLACE = plannedOnce(
  "replace_messages",
  `
${insertArraysText("message", REPLACED, "facts")}
ON CONFLICT ON CONSTRAINT message_pkey DO UPDATE SET ${REPLACED.slice(2)
    .map(({ name }) => `${name} = excluded.${name}`)
    .join(", ")}`,
);

/** Replaces messages of a slot by what was derived anew from all their events. */
export async function replaceMessages(
  tx: DriverTx,
  slot: number,
  rows: readonly MessageState[],
): Promise<void> {
  if (rows.length > 0)
    await tx.$executeRawUnsafe(REPLACE, ...arrayParameters(REPLACED, rows), slot);
}

/** The messages of a slot with some ids, locked until the transaction ends. */
export async function lockMessages(
  tx: RawTx,
  slot: number,
  ids: readonly string[],
): Promise<MessageState[]> {
  if (ids.length === 0) return [];
  const text = `SELECT ${messageJson("message")} AS row FROM message
    WHERE slot = $2::int2 AND id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`;
  return rowsOf(await tx.$queryRawUnsafe(text, ids, slot));
}

/** A page of messages after an id, for a rebuild of the rollups; only what may have begun `within` (a multirange), and of one endpoint. */
export async function messagesAfter(
  tx: RawTx,
  after: string,
  limit: number,
  within: string | null,
  endpointId: string | null = null,
): Promise<MessageState[]> {
  const text = `SELECT ${messageJson("message")} AS row FROM message WHERE id > $1::uuid
    AND ($3::tstzmultirange IS NULL OR lives IS NOT NULL
      OR LEAST(${STEP_COLUMNS.join(", ")}) <@ $3::tstzmultirange)
    AND ($4::uuid IS NULL OR endpoint_id = $4::uuid)
    ORDER BY id LIMIT $2`;
  return rowsOf(await tx.$queryRawUnsafe(text, after, limit, within, endpointId));
}

/** A page of messages after an id whose way of delivery was planned. */
export async function plannedMessagesAfter(
  tx: RawTx,
  after: string,
  limit: number,
): Promise<MessageState[]> {
  const text = `SELECT ${messageJson("message")} AS row FROM message
    WHERE id > $1::uuid AND planned_method IS NOT NULL ORDER BY id LIMIT $2`;
  return rowsOf(await tx.$queryRawUnsafe(text, after, limit));
}

function rowsOf(result: unknown): MessageState[] {
  return z
    .array(z.object({ row: messageSchema }))
    .parse(result)
    .map(({ row }) => row);
}
