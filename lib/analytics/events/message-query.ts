import { z } from "zod";
import { readCampaigns } from "@/lib/analytics/counts/campaign-names";
import type { CountRow } from "@/lib/analytics/counts/counts";
import type { MissingDays } from "@/lib/analytics/counts/missing-days";
import type { Scope } from "@/lib/analytics/counts/scope";
import { bucketOf } from "@/lib/bucket";
import { db, Prisma } from "@/lib/db";
import { eachSlot, knownSlots } from "@/lib/facts/each-slot";
import { NIL_ID } from "@/lib/facts/identity";
import { pairValue } from "@/lib/facts/pair";
import { hasValue, lacksValue, value } from "@/lib/facts/pair-sql";
import { isSpread, type Slots } from "@/lib/facts/slots";
import { firstValue } from "@/lib/facts/stored-event";
import { isStep, KINDS, STEPS, type Stage, type Step } from "@/lib/providers/event";
import { readRaw } from "@/lib/replica/read-raw";
import type { PagePosition } from "./page-position";
import { channelsFor, countReached, laterSteps, machineSteps, type Reach } from "./reach";
import { type CountSlots, type SlotCount, type Window, walk, windowsOf } from "./windows";

const TIMES = STEPS.map((step) => `${step}_at`);
const STEP_KINDS = KINDS.flatMap((kind, index) => (isStep(kind) ? [index] : []));
const TEXTS = {
  campaign: "campaign",
  channel: "channel",
  platform: "platform",
  cause: "cause",
  title: "title",
  planned_method: "plannedMethod",
  delivery_method: "deliveryMethod",
} as const;

/** One message as it is stored, or one life of it; the time it began beside. */
export const messageRecord = z.object({
  id: z.string(),
  endpoint_id: z.string(),
  began: z.date(),
  lives: z.int(),
  ...(Object.fromEntries(TIMES.map((name) => [name, z.date().nullable()])) as Record<
    `${Step}_at`,
    z.ZodNullable<z.ZodDate>
  >),
  campaign_id: z.string().nullable(),
  campaign: z.string().nullable(),
  channel: z.string().nullable(),
  platform: z.string().nullable(),
  cause: z.string().nullable(),
  title: z.string().nullable(),
  planned_method: z.string().nullable(),
  delivery_method: z.string().nullable(),
  person: z.string().nullable(),
  address: z.string().nullable(),
});
export type MessageRecord = z.infer<typeof messageRecord>;

const ofLife = (column: string, life: string) =>
  `CASE WHEN m.lives IS NULL THEN m.${column} ELSE ${life} END AS ${column}`;
const LIVES = Prisma.raw(
  [
    "m.id",
    "m.endpoint_id",
    "coalesce(jsonb_array_length(m.lives), 1) AS lives",
    ...TIMES.map((name, index) =>
      ofLife(name, `to_timestamp((life -> 'stages' ->> ${index})::numeric / 1000)::timestamptz(3)`),
    ),
    ...Object.entries(TEXTS).map(([column, name]) => ofLife(column, `life ->> '${name}'`)),
  ].join(", "),
);
const BEGAN = Prisma.raw(`LEAST(${TIMES.map((name) => `l.${name}`).join(", ")})`);

/** Messages, a row for each of their lives. */
export const livesWhere = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT l.*, ${BEGAN} AS began FROM (
    SELECT ${LIVES} FROM message m
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(m.lives, '[null]'::jsonb)) AS one(life)
    WHERE ${condition}) l`;

const COLUMNS = Prisma.raw(
  [
    "l.id::text, l.endpoint_id::text, l.began, l.lives, campaign.id::text AS campaign_id",
    ...TIMES.map((name) => `l.${name}`),
    ...Object.keys(TEXTS).map((column) => `${pairValue(`l.${column}`)} AS ${column}`),
  ].join(", "),
);
const CAMPAIGN = Prisma.sql`LEFT JOIN campaign ON campaign.endpoint_id = l.endpoint_id
  AND campaign.vendor_id = ${value("l.campaign")}`;

// As identityOf has it: whom its own events name, else whose subscription it went to. Looked up for each message, by the
// keys: however many there are, no table is read whole.
const OWNER = Prisma.raw(
  `coalesce(
    (SELECT ${firstValue("e", "person")} FROM event e WHERE e.subject_id = l.id),
    (SELECT ${pairValue("max(s.person)")} FROM event e JOIN subscription s ON s.id = e.subscription_id
      WHERE e.subject_id = l.id)) AS person,
  (SELECT ${firstValue("e", "address")} FROM event e WHERE e.subject_id = l.id) AS address`,
);

// The same where facts lie in slots: all of them at once, as a cluster takes no such look-ups.
const TOLD_OWNER = Prisma.raw(
  `coalesce(told.person,
    (SELECT ${pairValue("max(owner.person)")} FROM owner WHERE owner.id = ANY(told.subscriptions))) AS person,
  told.address`,
);
const TOLD = Prisma.raw(
  `${firstValue("e", "person")} AS person, ${firstValue("e", "address")} AS address,
  array_agg(DISTINCT e.subscription_id) AS subscriptions`,
);

/** What `messageRecord` reads, of few messages from `livesWhere`: its pairs' values, and whose it is. */
export function describeLives(slots: Slots, lives: Prisma.Sql): Prisma.Sql {
  if (!isSpread(slots))
    return Prisma.sql`SELECT ${COLUMNS}, ${OWNER} FROM (${lives}) l ${CAMPAIGN}`;
  return Prisma.sql`
  WITH l AS MATERIALIZED (${lives}),
  told AS MATERIALIZED (
    SELECT e.subject_id AS id, ${TOLD} FROM event e WHERE e.subject_id IN (SELECT id FROM l)
    GROUP BY e.subject_id),
  owner AS MATERIALIZED (
    SELECT id, person FROM subscription WHERE id IN (SELECT unnest(subscriptions) FROM told))
  SELECT ${COLUMNS}, ${TOLD_OWNER} FROM l LEFT JOIN told ON told.id = l.id ${CAMPAIGN}`;
}

const column = (step: Step) => Prisma.raw(`l.${step}_at`);

/** True where the first of the steps is there, or a later one on the channels that imply it. */
function anyOf([first, ...later]: readonly Step[], implies: string): Prisma.Sql {
  if (first === undefined) return Prisma.sql`false`;
  if (later.length === 0) return Prisma.sql`${column(first)} IS NOT NULL`;
  const times = Prisma.join(later.map(column));
  return Prisma.sql`(${column(first)} IS NOT NULL OR (coalesce(${times}) IS NOT NULL
    AND coalesce(${value("l.channel")}, '') = ANY(${Prisma.raw(implies)})))`;
}

const byPeople = (stage: Stage, implies: string) => anyOf([stage, ...laterSteps(stage)], implies);
const byMachines = (stage: Stage, implies: string) => anyOf(machineSteps(stage), implies);

/** True where a message reached the stage, by what counts. */
function reached(stage: Stage, implies: string, { automatic }: Reach): Prisma.Sql {
  const people = byPeople(stage, implies);
  if (automatic === "apart" || machineSteps(stage).length === 0) return people;
  return Prisma.sql`(${people} OR ${byMachines(stage, implies)})`;
}

/** Among those that reached the stage, how it is known. */
function knownBy(stage: Stage, how: Reach["how"]): Prisma.Sql[] {
  const people = byPeople(stage, "w.implies");
  const isImplied = Prisma.sql`(${people} AND ${column(stage)} IS NULL)`;
  if (how === "reported") return [Prisma.sql`NOT ${isImplied}`];
  return how === "implied" ? [isImplied] : [];
}

function reachConditions(reach: Reach): Prisma.Sql[] {
  const { stage, without, how } = reach;
  if (stage === undefined) return [];
  const isMachines = how === "automatic";
  const conditions = [
    Prisma.sql`coalesce(${value("l.channel")}, '') = ANY(w.channels)`,
    ...(isMachines
      ? [byMachines(stage, "w.implies"), Prisma.sql`NOT ${byPeople(stage, "w.implies")}`]
      : [reached(stage, "w.implies", reach), ...knownBy(stage, how)]),
  ];
  if (without !== undefined)
    conditions.push(Prisma.sql`NOT ${reached(without, "w.without", reach)}`);
  return conditions;
}

/** What is asked of messages; cause '' is none given. */
export type MessageQuery = Reach & { readonly cause?: string | undefined; readonly limit: number };

function conditionsOf(scope: Scope, query: MessageQuery): Prisma.Sql {
  const conditions = [Prisma.sql`l.began = e.at`, ...reachConditions(query)];
  const has = (name: string, values: readonly string[]) =>
    conditions.push(hasValue(`l.${name}`, values));
  if (scope.channels) has("channel", scope.channels);
  if (scope.platforms) has("platform", scope.platforms);
  if (scope.notChannels) conditions.push(lacksValue("l.channel", scope.notChannels));
  if (scope.notPlatforms) conditions.push(lacksValue("l.platform", scope.notPlatforms));
  if (query.cause !== undefined) has("cause", [query.cause]);
  const isNamed = Prisma.sql`((l.campaign IS NULL AND w.none)
    OR coalesce(${value("l.campaign")} = ANY(w.campaigns), false))`;
  if (scope.campaigns) conditions.push(isNamed);
  else if (scope.notCampaigns) conditions.push(Prisma.sql`NOT ${isNamed}`);
  return Prisma.join(conditions, " AND ");
}

/** The windows as JSON, with what each endpoint's provider reports and its campaigns asked for. */
async function windowJson(scope: Scope, query: MessageQuery) {
  const asked = scope.campaigns ?? scope.notCampaigns ?? [];
  const campaigns = [...(await readCampaigns(asked)).values()];
  const known = new Map(
    scope.endpoints.map((endpoint) => [
      endpoint.id,
      {
        ...channelsFor(endpoint, query),
        none: asked.includes(NIL_ID),
        campaigns: campaigns
          .filter(({ endpointId }) => endpointId === endpoint.id)
          .flatMap(({ vendorId }) => vendorId ?? []),
      },
    ]),
  );
  return (windows: readonly Window[]): string =>
    JSON.stringify(
      windows.map(({ endpointId, begins, ends }) => ({
        endpoint_id: endpointId,
        begins: new Date(begins).toISOString(),
        ends: new Date(ends).toISOString(),
        ...known.get(endpointId),
      })),
    );
}

/**
 * Messages that began within windows. Their first events are found by time in the index of events,
 * so that messages need no index of their own; OFFSET 0 keeps each a look-up by id.
 */
async function readWithin(
  windows: string,
  where: Prisma.Sql,
  position: PagePosition | null,
  limit: number,
): Promise<MessageRecord[]> {
  const inner = walk("l.began", "l.id", position);
  const distinct = Prisma.raw("DISTINCT ON (l.began, l.id)");
  const time = Prisma.raw(position?.back ? "ASC" : "DESC");
  const edge = position
    ? Prisma.sql`AND e.at ${Prisma.raw(position.back ? ">=" : "<=")} ${new Date(position.at)}::timestamptz`
    : Prisma.empty;
  const slots = await knownSlots(db());
  const found = eachSlot(
    slots,
    (inSlot) => Prisma.sql`
      SELECT l.* FROM json_to_recordset(${windows}::json) AS w(begins timestamptz, ends timestamptz,
        endpoint_id uuid, channels text[], implies text[], without text[], none boolean,
        campaigns text[])
      CROSS JOIN LATERAL (
        SELECT ${distinct} l.* FROM event e
        CROSS JOIN LATERAL (${livesWhere(Prisma.sql`m.id = e.subject_id ${inSlot("m")}`)} OFFSET 0) l
        WHERE e.endpoint_id = w.endpoint_id ${inSlot("e")} AND e.at >= w.begins AND e.at < w.ends
          AND e.kind IN (${Prisma.join(STEP_KINDS)}) ${edge} ${inner.after} AND ${where}
        ORDER BY l.began ${time}, l.id ${time} LIMIT ${limit}) l`,
  );
  const page = Prisma.sql`SELECT l.* FROM (${found}) l ORDER BY ${inner.order} LIMIT ${limit}`;
  const rows = await readRaw`${describeLives(slots, page)} ORDER BY ${inner.order}`;
  return z.array(messageRecord).parse(rows);
}

/** What counting depends on: what is looked for, and the days that known gaps took. */
export type Counting = { readonly reach: Reach; readonly missing: readonly MissingDays[] };

/** How many of what is looked for each of the funnel's own rows holds, by its own arithmetic. */
export function countRows(
  scope: Scope,
  rows: readonly CountRow[],
  slots: "day" | "hour",
  { reach, missing }: Counting,
): SlotCount[] {
  const endpoints = new Map(scope.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  // What got lost is told of whole days alone, as rates are.
  const leftOut = ({ endpointId, slot }: CountRow): boolean => {
    if (reach.without === undefined || missing.length === 0) return false;
    const day = slots === "day" ? slot : bucketOf(Number(slot), scope.range.timeZone).day;
    return missing.some((one) => one.endpointId === endpointId && one.from <= day && day <= one.to);
  };
  return rows.map((row) => ({
    endpointId: row.endpointId,
    slot: row.slot,
    count: leftOut(row) ? 0 : countReached(row, endpoints.get(row.endpointId), reach),
  }));
}

/** One page of messages and one more, nearest to the position first. */
export async function readMessages(
  scope: Scope,
  query: MessageQuery,
  position: PagePosition | null,
  countSlots: CountSlots,
): Promise<MessageRecord[]> {
  const [where, asJson] = [conditionsOf(scope, query), await windowJson(scope, query)];
  const enough = query.limit + 1;
  const found: MessageRecord[] = [];
  for await (const windows of windowsOf(scope, countSlots, position, enough)) {
    found.push(...(await readWithin(asJson(windows), where, position, enough - found.length)));
    if (found.length >= enough) break;
  }
  return found;
}
