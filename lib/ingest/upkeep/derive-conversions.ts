import { z } from "zod";
import { type Db, Prisma, type Tx } from "@/lib/db";
import { CONVERSIONS_LOCK, type ConversionRule, valueIn } from "@/lib/facts/conversions";
import { eachId, knownSlots } from "@/lib/facts/each-slot";
import { NIL_ID } from "@/lib/facts/identity";
import { value } from "@/lib/facts/pair-sql";
import { isSpread, readSlots } from "@/lib/facts/slots";
import { INDEXED, indexedValue, messageOf } from "@/lib/facts/stored-event";
import { letQueueFirst } from "@/lib/ingest/let-queue-first";
import { KINDS, STEPS } from "@/lib/providers/event";
import { providerBySlug } from "@/lib/providers/registry";
import { dayOf, sumConversions } from "./sum-conversions";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Events that are looked at together: bounds memory. */
const PAGE = 5_000;
/** Older events are none of a report: nobody looks further back. */
const MOST_DAYS = 1_830;
/** One call ends soon after so long (ms), and leaves the rest to the next. */
const BUDGET = 2_000;
const TRANSACTION = { timeout: 120_000, maxWait: 30_000 };

type StoredRule = ConversionRule & { readonly changedAt: Date; readonly countedAt: Date | null };
type Page = { readonly at: Date; readonly eventId: string } | null;

const kindAt = (kind: (typeof KINDS)[number]) => Prisma.raw(String(KINDS.indexOf(kind)));
const OPENS = Prisma.sql`o.kind IN (${kindAt("opened")}, ${kindAt("clicked")})`;
const BEGAN = Prisma.raw(`LEAST(${STEPS.map((step) => `m.${step}_at`).join(", ")})`);
/** An id that more events than these name is nobody's: "anonymous", say. */
const MOST_OF_PERSON = 5_000;
const STARTS = (column: string) => Prisma.raw(indexedValue(column));
const FOLLOWED = Prisma.raw(messageOf("e"));

const rowSchema = z.array(
  z.object({
    subject_id: z.string(),
    event_id: z.string(),
    endpoint_id: z.string(),
    provider: z.string(),
    at: z.date(),
    properties: z.string().nullable(),
    message_id: z.string().nullable(),
    begun_at: z.date().nullable(),
    campaign_id: z.string().nullable(),
    channel: z.string().nullable(),
    platform: z.string().nullable(),
  }),
);
type Row = z.infer<typeof rowSchema>[number];

/** The life of a message that had begun when it was opened: what it is counted as. */
const LIFE = Prisma.sql`
  SELECT l.* FROM (
    SELECT (CASE WHEN m.lives IS NULL THEN ${BEGAN} ELSE to_timestamp(
        (SELECT min(t::numeric) FROM jsonb_array_elements_text(life -> 'stages') s(t)) / 1000)
      END)::timestamptz(3) AS begun_at,
      CASE WHEN m.lives IS NULL THEN m.campaign ELSE life ->> 'campaign' END AS campaign,
      CASE WHEN m.lives IS NULL THEN m.channel ELSE life ->> 'channel' END AS channel,
      CASE WHEN m.lives IS NULL THEN m.platform ELSE life ->> 'platform' END AS platform
    FROM jsonb_array_elements(coalesce(m.lives, '[null]'::jsonb)) AS one(life)) l
  WHERE l.begun_at <= touch.at ORDER BY l.begun_at DESC LIMIT 1`;

/** Events of all endpoints, each found by its endpoint's index; a cluster takes no look-up for each row. */
function ofEndpoints(name: string, where: Prisma.Sql, spread: boolean): Prisma.Sql {
  const of = Prisma.raw(name);
  return spread
    ? Prisma.sql`endpoint x JOIN (SELECT * FROM event ${of} WHERE ${where}) ${of} ON ${of}.endpoint_id = x.id`
    : Prisma.sql`endpoint x CROSS JOIN LATERAL (
        SELECT * FROM event ${of} WHERE ${of}.endpoint_id = x.id AND ${where} OFFSET 0) ${of}`;
}

const LOOKED_UP_OFTEN = Prisma.sql`
  SELECT who FROM several WHERE (SELECT count(*) FROM (SELECT FROM event h
    WHERE ${STARTS("h.person")} = left(several.who, ${INDEXED}::int) AND ${value("h.person")} = several.who
    LIMIT ${MOST_OF_PERSON + 1}) held) > ${MOST_OF_PERSON}`;
const NAMED_OFTEN = Prisma.sql`
  SELECT ${value("h.person")} AS who FROM event h
  WHERE ${STARTS("h.person")} IN (SELECT left(who, ${INDEXED}::int) FROM several)
    AND ${value("h.person")} IN (SELECT who FROM several)
  GROUP BY 1 HAVING count(*) > ${MOST_OF_PERSON}`;
const TOUCHED = Prisma.sql`, touched AS MATERIALIZED (
  SELECT * FROM message WHERE id IN (SELECT message_id FROM touch))`;

/**
 * The events of a day that count, each with the message it followed: the one that it names itself, else
 * the one that the same device or person opened last, at the same endpoint and within the window. All that
 * was opened in that time is read once, as it lies together; looked up event by event, each of a person's
 * is on another page of the disk; whether an id is nobody's is therefore asked where the device alone does not
 * find the same. What is looked up by an index says so (LATERAL), as all else is hashed (`withoutLoops`).
 */
function pageOf(
  day: Date,
  after: Page,
  { events, windowHours }: StoredRule,
  spread: boolean,
): Prisma.Sql {
  const edge = after
    ? Prisma.sql`AND (e.at, e.event_id) > (${after.at}::timestamptz, ${after.eventId}::uuid)
        AND e.at >= ${after.at}::timestamptz`
    : Prisma.empty;
  const end = new Date(day.getTime() + DAY);
  const begins = new Date(day.getTime() - windowHours * HOUR);
  const within = Prisma.sql`o.endpoint_id = p.endpoint_id AND o.at <= p.at
    AND o.at >= p.at - make_interval(hours => ${windowHours}::int)`;
  return Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT e.*, ${value("e.person")} AS who, ${FOLLOWED} AS followed, x.provider
      FROM ${ofEndpoints(
        "e",
        Prisma.sql`e.at >= ${day} AND e.at < ${end}
        AND e.kind = ${kindAt("custom")} AND e.name = ANY(${[...events]}::text[]) ${edge}`,
        spread,
      )}
      ORDER BY e.at, e.event_id LIMIT ${PAGE}),
    opens AS MATERIALIZED (
      SELECT o.subject_id, o.event_id, o.endpoint_id, o.at, o.subscription_id, ${value("o.person")} AS who
      FROM ${ofEndpoints("o", Prisma.sql`o.at >= ${begins} AND o.at < ${end} AND ${OPENS}`, spread)}),
    several AS MATERIALIZED (
      SELECT who FROM (
        SELECT who, subscription_id FROM page WHERE who IN (SELECT who FROM opens)
        UNION SELECT who, subscription_id FROM opens WHERE who IN (SELECT who FROM page)) devices
      GROUP BY who HAVING count(*) > 1 OR count(subscription_id) = 0),
    nobody AS MATERIALIZED (${spread ? NAMED_OFTEN : LOOKED_UP_OFTEN}),
    found AS MATERIALIZED (
      SELECT p.event_id AS of, p.followed, o.subject_id, o.at, o.event_id
        FROM page p JOIN opens o ON o.subscription_id = p.subscription_id AND ${within}
      UNION ALL SELECT p.event_id, p.followed, o.subject_id, o.at, o.event_id
        FROM page p JOIN opens o ON o.who = p.who AND ${within} WHERE p.who NOT IN (SELECT who FROM nobody)
      UNION ALL SELECT p.event_id, p.followed, o.subject_id, o.at, o.event_id
        FROM page p JOIN opens o ON o.subject_id = p.followed AND ${within}),
    touch AS MATERIALIZED (
      SELECT DISTINCT ON (of) of, subject_id AS message_id, at FROM found
      ORDER BY of, (subject_id = followed) IS TRUE DESC, at DESC, event_id)
    ${spread ? TOUCHED : Prisma.empty}
    SELECT p.subject_id::text, p.event_id::text, p.endpoint_id::text, p.provider, p.at,
      ${value("p.properties")} AS properties,
      touch.message_id::text, life.begun_at, coalesce(campaign.id, ${NIL_ID}::uuid)::text AS campaign_id,
      coalesce(${value("life.channel")}, '') AS channel,
      coalesce(${value("life.platform")}, '') AS platform
    FROM page p
    LEFT JOIN touch ON touch.of = p.event_id
    ${
      spread
        ? Prisma.sql`LEFT JOIN touched m ON m.id = touch.message_id`
        : Prisma.sql`LEFT JOIN LATERAL (SELECT * FROM message WHERE id = touch.message_id OFFSET 0) m ON true`
    }
    LEFT JOIN LATERAL (${LIFE}) life ON m.id IS NOT NULL
    LEFT JOIN campaign ON campaign.endpoint_id = p.endpoint_id
      AND campaign.vendor_id = ${value("life.campaign")}
    ORDER BY p.at, p.event_id`;
}

/**
 * The planner takes the events of a day for one where their name is new to it, and would look through all opens
 * for each of thousands.
 */
const withoutLoops = (tx: Tx) => tx.$executeRaw`SET LOCAL enable_nestloop = off`;

const storedSchema = z.array(
  z.object({ event_id: z.string(), value: z.string(), begun_at: z.date() }),
);

/** Takes out what a day had; gives the values, which retention may have taken from the events since. */
async function takeOut(tx: Tx, day: Date, begun: Set<number>): Promise<Map<string, string>> {
  const rows = storedSchema.parse(
    await tx.$queryRaw`
      DELETE FROM conversion WHERE at >= ${day} AND at < ${new Date(day.getTime() + DAY)}
      RETURNING event_id::text, coalesce(value::text, '') AS value, begun_at`,
  );
  for (const { begun_at } of rows) begun.add(dayOf(begun_at));
  return new Map(rows.map((row) => [row.event_id, row.value]));
}

async function store(
  tx: Tx,
  rows: readonly Row[],
  field: string | null,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const found = rows.flatMap(({ properties, provider, ...row }) => {
    if (row.message_id === null || row.begun_at === null) return [];
    const storedName = providerBySlug(provider)?.storedName;
    const worth = field === null ? null : valueIn(properties, field, storedName);
    const kept = field !== null && properties === null ? before.get(row.event_id) : undefined;
    return [{ ...row, value: worth ?? (kept || null) }];
  });
  if (found.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO conversion (subject_id, event_id, at, message_id, begun_at, endpoint_id, campaign_id,
      channel, platform, value)
    SELECT subject_id, event_id, at, message_id, begun_at, endpoint_id, campaign_id, channel, platform,
      value
    FROM json_to_recordset(${JSON.stringify(found)}::json) AS t(subject_id uuid, event_id uuid,
      at timestamptz, message_id uuid, begun_at timestamptz, endpoint_id uuid, campaign_id uuid,
      channel text, platform text, value numeric)
    ON CONFLICT (subject_id, event_id) DO UPDATE SET at = excluded.at,
      message_id = excluded.message_id, begun_at = excluded.begun_at, value = excluded.value,
      campaign_id = excluded.campaign_id, channel = excluded.channel, platform = excluded.platform`;
}

/** Puts what a day has in the place of what it had. Gives the days (ms) on which the messages of both began. */
async function replaceDay(tx: Tx, day: Date, rule: StoredRule): Promise<ReadonlySet<number>> {
  const begun = new Set<number>();
  const before = await takeOut(tx, day, begun);
  const spread = isSpread(await readSlots(tx));
  let after: Page = null;
  for (;;) {
    const rows: Row[] = rowSchema.parse(await tx.$queryRaw(pageOf(day, after, rule, spread)));
    await store(tx, rows, rule.valueField, before);
    for (const { begun_at } of rows) if (begun_at !== null) begun.add(dayOf(begun_at));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return begun;
    after = { at: last.at, eventId: last.event_id };
  }
}

/** Derives a day (UTC) anew in one transaction; false where another worker is at it, or the rule is another. */
async function deriveDay(db: Db, day: Date, rule: StoredRule, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if (!(await lockRule(tx, rule))) return false;
    await withoutLoops(tx);
    await sumConversions(tx, await replaceDay(tx, day, rule));
    await tx.$executeRaw`
      INSERT INTO conversion_day (day, derived_at) VALUES (${day}::date, ${now})
      ON CONFLICT (day) DO UPDATE SET derived_at = excluded.derived_at`;
    return true;
  }, TRANSACTION);
}

const lockedSchema = z.tuple([z.object({ locked: z.boolean() })]);

async function lockRule(tx: Tx, rule: StoredRule): Promise<boolean> {
  const rows = await tx.$queryRaw`
    SELECT pg_try_advisory_xact_lock(${CONVERSIONS_LOCK}) AS locked`;
  if (!lockedSchema.parse(rows)[0].locked) return false;
  const current = await readRule(tx);
  return current?.changedAt.getTime() === rule.changedAt.getTime();
}

async function readRule(tx: Pick<Tx, "conversionRule">): Promise<StoredRule | null> {
  const rule = await tx.conversionRule.findUnique({ where: { id: 1 } });
  return rule && rule.events.length > 0 ? rule : null;
}

/**
 * How long a derived day is left alone (ms): what is told late is mostly of the last days, so that those
 * are looked at again soon, and every other one once a day.
 */
function restOf(age: number): number {
  return Math.min(DAY, MINUTE * Math.max(1, Math.floor(age / DAY)) ** 2);
}

const firstSchema = z.tuple([z.object({ first: z.date().nullable() })]);

/** The days to derive, the newest first. */
async function dueDays(db: Db, now: number, all: boolean): Promise<Date[]> {
  const [{ first }] = firstSchema.parse(
    await db.$queryRaw`SELECT min(at) AS first FROM (${eachId(
      await knownSlots(db),
      (await db.endpoint.findMany({ select: { id: true } })).map(({ id }) => id),
      (id) => Prisma.sql`SELECT at FROM event WHERE endpoint_id = ${id} ORDER BY at LIMIT 1`,
    )}) e`,
  );
  if (first === null) return [];
  const known = new Map(
    (await db.conversionDay.findMany()).map((one) => [one.day.getTime(), one.derivedAt.getTime()]),
  );
  const today = Math.floor(now / DAY) * DAY;
  const oldest = Math.max(Math.floor(first.getTime() / DAY) * DAY, today - MOST_DAYS * DAY);
  const days: Date[] = [];
  for (let day = today; day >= oldest; day -= DAY) {
    const derived = known.get(day);
    const rested = derived !== undefined && derived <= now && now - derived < restOf(now - day);
    if (all || !rested) days.push(new Date(day));
  }
  return days;
}

/**
 * Derives which events followed which messages, of the days that are due, for as long as its budget (ms)
 * lasts; the first time, until every day is in, as figures are missing until then. `all` derives every day,
 * due or not, and lets no queue go first. Depends on the events alone and not on the order they came in.
 * Gives how many days; null where nobody has chosen any conversions.
 */
export async function deriveConversions(
  db: Db,
  now: number,
  {
    signal,
    all = false,
    budget = BUDGET,
  }: { readonly signal?: AbortSignal; readonly all?: boolean; readonly budget?: number } = {},
): Promise<number | null> {
  const rule = await readRule(db);
  if (!rule) return null;
  const begun = performance.now();
  const days = await dueDays(db, now, all);
  const isFirst = rule.countedAt === null;
  let derived = 0;
  for (const day of days) {
    const dayBegun = performance.now();
    if (signal?.aborted || !(all || isFirst || dayBegun - begun <= budget)) break;
    if (!(await deriveDay(db, day, rule, new Date(now)))) break;
    derived += 1;
    if (isFirst && !all) await letQueueFirst(db, performance.now() - dayBegun, signal);
  }
  if (derived === days.length) await noteCounted(db, rule, new Date(now));
  return derived;
}

/** Every day has been looked through at least once since the rule was changed. */
async function noteCounted(db: Db, { changedAt }: StoredRule, countedAt: Date): Promise<void> {
  await db.conversionRule.updateMany({
    where: { changedAt, countedAt: null },
    data: { countedAt },
  });
}
