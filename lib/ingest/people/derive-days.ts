import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { NIL_ID } from "@/lib/facts/identity";
import { msText, pairValue, wholeValue } from "@/lib/facts/pair";
import { DOUBLE_WITHIN, LEFT_AFTER, PRESSURE_WINDOW } from "@/lib/facts/people";
import { isSpread, readSlots } from "@/lib/facts/slots";
import { attributeOf, isAboutMessage } from "@/lib/facts/stored-event";
import { KINDS, STEPS } from "@/lib/providers/event";
import type { DriverTx } from "@/lib/raw-transaction";
import type { PeopleRules } from "./people-rules";

/** So many days before a day may matter to it: a window's hours, and a day for clocks that change. */
const daysOf = (hours: number): number => hours / 24 + 1;

const STEP_KINDS = STEPS.map((step) => KINDS.indexOf(step)).join(", ");
const OPTED_OUT = KINDS.indexOf("opted_out");
const placeIn = (stage: (typeof STEPS)[number]): number => STEPS.indexOf(stage);
const timeIn = (stage: (typeof STEPS)[number]): string =>
  `to_timestamp((life->'stages'->>${placeIn(stage)})::float8 / 1000)`;

/** The number of somebody, in SQL; as `personNumber` makes it. */
const personSql = (space: string, person: string): string =>
  `('x' || left(encode(sha256(convert_to(${space} || ' person ' || ${person}, 'UTF8')), 'hex'), 13))::bit(52)::int8`;
/** An id is a digest already. */
const idSql = (id: string): string =>
  `('x' || left(replace(${id}::text, '-', ''), 13))::bit(52)::int8`;

const PLACES = `
places AS MATERIALIZED (
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) AS p(endpoint_id, space, provider)
), undelivered AS MATERIALIZED (
  SELECT * FROM unnest($4::uuid[], $5::text[]) AS u(endpoint_id, channel)
)`;

// Which messages had anything in these days, and, as pairs, whom and which device they named first there.
const touchedText = (spread: boolean): string => `
touched AS MATERIALIZED (
  SELECT e.subject_id AS id, min((${attributeOf("e", "person")}) COLLATE "C") AS person,
    min((${msText("e.at")} || '|' || e.subscription_id::text) COLLATE "C") AS device
  FROM event e
  WHERE e.endpoint_id = ANY($1::uuid[]) AND e.at >= $6::timestamptz AND e.at < $7::timestamptz
    AND e.kind IN (${STEP_KINDS}) AND ${isAboutMessage("e")}
  GROUP BY ${spread ? "e.slot, " : ""}e.subject_id
)${spread ? OWN_MESSAGES : ""}`;

// A cluster takes no look-up of facts for each row: there they are read before, all together.
const OWN_MESSAGES = `, own_message AS MATERIALIZED (
  SELECT * FROM message WHERE id IN (SELECT id FROM touched)
)`;

const LIFE_COLUMNS = ["sent", "delivered", "opened", "clicked", "failed"] as const;
const WORDS = ["campaign", "channel", "platform"] as const;

// When each message, and each life of one that came again, got there; of these days alone.
const arrivedText = (spread: boolean): string => `
arrived AS MATERIALIZED (
  SELECT m.id, m.endpoint_id, l.life, l.opened, ${WORDS.map((word) => `${pairValue(`l.${word}`)} AS ${word}`).join(", ")},
    a.at, t.person, t.device,
    LEAST(${STEPS.map((step) => `m.${step}_at`).join(", ")}) AS begun
  FROM touched t JOIN ${spread ? "own_message" : "message"} m ON m.id = t.id
  CROSS JOIN LATERAL (
    SELECT 0 AS life, ${LIFE_COLUMNS.map((name) => `m.${name}_at AS ${name}`).join(", ")}, ${WORDS.map((word) => `m.${word}`).join(", ")}
    WHERE m.lives IS NULL
    UNION ALL
    SELECT (nth - 1)::int, ${LIFE_COLUMNS.map(timeIn).join(", ")}, ${WORDS.map((word) => `life->>'${word}'`).join(", ")}
    FROM jsonb_array_elements(m.lives) WITH ORDINALITY AS lives(life, nth) WHERE m.lives IS NOT NULL
  ) l
  LEFT JOIN undelivered u ON u.endpoint_id = m.endpoint_id AND u.channel = coalesce(${pairValue("l.channel")}, '')
  CROSS JOIN LATERAL (SELECT LEAST(l.delivered, l.opened, l.clicked,
    CASE WHEN u.endpoint_id IS NOT NULL
      AND (l.failed IS NULL OR LEAST(l.delivered, l.opened, l.clicked) IS NOT NULL) THEN l.sent END
  )::timestamptz(3) AS at) a
  WHERE a.at >= $6::timestamptz AND a.at < $7::timestamptz
)`;

// What was named when the message began nothing comes before; else all its events are asked.
const knownAtOnce = `coalesce(left(a.person, 13) = ${msText("a.begun")}
    AND left(a.device, 13) = ${msText("a.begun")}, false)`;
const FIRST_NAMED = `min((${attributeOf("e", "person")}) COLLATE "C") AS person,
      min((${msText("e.at")} || '|' || e.subscription_id::text) COLLATE "C") AS device`;
const OF_MESSAGE = `${isAboutMessage("e")} AND e.kind IN (${STEP_KINDS})`;
const LOOKED_UP = `LEFT JOIN LATERAL (
    SELECT ${FIRST_NAMED} FROM event e WHERE NOT k.known AND e.subject_id = a.id AND ${OF_MESSAGE}
  ) n ON true`;
const FIRST_TOLD = `
first_told AS MATERIALIZED (
  SELECT e.subject_id AS id, ${FIRST_NAMED} FROM event e
  WHERE e.subject_id IN (SELECT a.id FROM arrived a WHERE NOT ${knownAtOnce}) AND ${OF_MESSAGE}
  GROUP BY e.slot, e.subject_id
), `;

const namedText = (spread: boolean): string => `
${spread ? FIRST_TOLD : ""}named AS MATERIALIZED (
  SELECT a.id, a.endpoint_id, a.life, a.at, a.opened, a.channel, a.platform, a.campaign,
    p.space, p.provider, CASE WHEN k.known THEN a.person ELSE n.person END AS person,
    substr(CASE WHEN k.known THEN a.device ELSE n.device END, 15)::uuid AS device
  FROM arrived a JOIN places p ON p.endpoint_id = a.endpoint_id
  CROSS JOIN LATERAL (SELECT ${knownAtOnce} AS known) k
  ${spread ? "LEFT JOIN first_told n ON n.id = a.id" : LOOKED_UP}
)`;

const ROWS = `
rows AS (
  SELECT ($8::date[])[width_bucket(n.at, $9::timestamptz[])] AS day,
    CASE WHEN n.person IS NOT NULL THEN ${personSql("n.space", wholeValue("n.person"))}
      ELSE ${idSql("coalesce(n.device, n.id)")} END AS person,
    n.person IS NOT NULL AS named, CASE WHEN n.device IS NOT NULL THEN ${idSql("n.device")} END AS device,
    n.id AS message_id, n.life, n.at, n.endpoint_id, n.provider, coalesce(c.id, '${NIL_ID}') AS campaign_id,
    coalesce(n.channel, '') AS channel, coalesce(n.platform, '') AS platform,
    n.opened::timestamptz(3) AS opened_at
  FROM named n LEFT JOIN campaign c ON c.endpoint_id = n.endpoint_id AND c.vendor_id = n.campaign
  UNION ALL
  SELECT NULL, d.person, d.named, d.device, d.message_id, d.life, d.at, d.endpoint_id, p.provider,
    d.campaign_id, d.channel, d.platform, d.opened_at
  FROM person_day d JOIN places p USING (endpoint_id)
  WHERE d.day >= $10::date AND d.day < ($8::date[])[1]
    AND d.at >= $6::timestamptz - interval '${PRESSURE_WINDOW} hours'
)`;

const before = `RANGE BETWEEN '${PRESSURE_WINDOW} hours' PRECEDING AND '1 millisecond' PRECEDING`;

const insertText = (spread: boolean): string => `
WITH ${PLACES}, ${touchedText(spread)}, ${arrivedText(spread)}, ${namedText(spread)}, ${ROWS}, counted AS (
  SELECT rows.*,
    count(*) OVER (PARTITION BY person ORDER BY at ${before}) AS before,
    count(*) OVER (PARTITION BY person, channel ORDER BY at ${before}) AS before_channel,
    lag(at) OVER last AS last_at, lag(provider) OVER last AS last_provider, lag(endpoint_id) OVER last AS last_endpoint
  FROM rows WINDOW last AS (PARTITION BY person ORDER BY at, message_id, life)
)
INSERT INTO person_day (day, person, message_id, life, named, device, at, endpoint_id, campaign_id,
  channel, platform, opened_at, before, before_channel, double_of)
SELECT day, person, message_id, life, named, device, at, endpoint_id, campaign_id,
  channel, platform, opened_at, before, before_channel,
  CASE WHEN last_provider <> provider AND last_at >= at - interval '${DOUBLE_WITHIN} minutes' THEN last_endpoint END
FROM counted WHERE day IS NOT NULL ORDER BY day, person, message_id, life`;

// By person and by device apart, as one index, or one hash, serves each.
const OPT_OUTS = `
WITH ${PLACES}, told AS MATERIALIZED (
  SELECT e.event_id, e.endpoint_id, e.at, ($8::date[])[width_bucket(e.at, $9::timestamptz[])] AS day,
    CASE WHEN e.person IS NOT NULL THEN ${personSql("p.space", pairValue("e.person"))} END AS person,
    CASE WHEN e.subscription_id IS NOT NULL THEN ${idSql("e.subscription_id")} END AS device,
    ${idSql("e.event_id")} AS nobody,
    ${WORDS.map((word) => `${pairValue(`e.${word}`)} AS ${word}`).join(", ")}
  FROM event e JOIN places p USING (endpoint_id)
  WHERE e.endpoint_id = ANY($1::uuid[]) AND e.at >= $6::timestamptz AND e.at < $7::timestamptz
    AND e.kind = ${OPTED_OUT}
), lately AS MATERIALIZED (
  SELECT person, device, at, message_id, life, endpoint_id, campaign_id, channel, platform, before
  FROM person_day WHERE day >= $10::date AND day <= ($8::date[])[cardinality($8::date[])]
    AND at >= $6::timestamptz - interval '${LEFT_AFTER} hours'
), followed AS (
  SELECT DISTINCT ON (event_id) * FROM (
    SELECT t.event_id, l.* FROM told t JOIN lately l ON l.person = t.person
      AND l.at BETWEEN t.at - interval '${LEFT_AFTER} hours' AND t.at
    UNION ALL
    SELECT t.event_id, l.* FROM told t JOIN lately l ON l.device = t.device
      AND l.at BETWEEN t.at - interval '${LEFT_AFTER} hours' AND t.at
  ) found ORDER BY event_id, at DESC, message_id DESC, life DESC
)
INSERT INTO person_opt_out (day, event_id, person, at, told_by, endpoint_id, campaign_id, channel, platform, after_at, before)
SELECT t.day, t.event_id, coalesce(f.person, t.person, t.device, t.nobody), t.at, t.endpoint_id,
  coalesce(f.endpoint_id, t.endpoint_id),
  CASE WHEN f.event_id IS NULL THEN coalesce(c.id, '${NIL_ID}') ELSE f.campaign_id END,
  coalesce(f.channel, t.channel, ''), coalesce(f.platform, t.platform, ''), f.at, f.before
FROM told t LEFT JOIN followed f USING (event_id)
LEFT JOIN campaign c ON c.endpoint_id = t.endpoint_id AND c.vendor_id = t.campaign`;

// Days whose messages are others, or other persons', or are told otherwise, than before: what follows them
// counts them, and opt-outs that follow them say what they are of.
const NOTE = `
WITH derived AS (
  SELECT day, count(d.person)::int AS messages,
    coalesce(bit_xor(hash_record_extended(ROW(d.person, d.device, d.at, d.message_id, d.life,
      d.campaign_id, d.channel, d.platform), 0)), 0) AS fingerprint
  FROM unnest($1::date[]) AS days(day) LEFT JOIN person_day d USING (day) GROUP BY day
), other AS (
  SELECT derived.day FROM derived LEFT JOIN people_day old USING (day)
  WHERE derived.fingerprint IS DISTINCT FROM old.fingerprint
), noted AS (
  INSERT INTO people_day (day, messages, fingerprint) SELECT day, messages, fingerprint FROM derived
  ON CONFLICT (day) DO UPDATE SET messages = excluded.messages, fingerprint = excluded.fingerprint
)
INSERT INTO people_change (day)
SELECT day FROM people_day WHERE day <> ALL($1::date[])
  AND EXISTS (SELECT FROM other WHERE people_day.day > other.day AND people_day.day <= other.day + $2::int)`;

/**
 * Derives some days that follow one another, whatever is there of them: who got which messages, and who
 * left after which. A function of what is stored, so that it is the same in whatever order it came.
 */
export async function deriveDays(
  tx: DriverTx,
  rules: PeopleRules,
  days: readonly string[],
): Promise<void> {
  const first = days[0];
  if (first === undefined) return;
  const starts = days.map((day) => dayStart(day, rules.zone));
  const end = dayStart(shiftDay(days.at(-1) ?? first, 1), rules.zone);
  const at = (ms: number): Date => new Date(ms);
  const undelivered = rules.places.flatMap(({ id, undelivered }) =>
    undelivered.map((channel) => ({ id, channel })),
  );
  const places = [
    rules.places.map(({ id }) => id),
    rules.places.map(({ space }) => space),
    rules.places.map(({ provider }) => provider),
    undelivered.map(({ id }) => id),
    undelivered.map(({ channel }) => channel),
    at(starts[0] ?? end),
    at(end),
    days,
    starts.map(at),
  ];
  for (const table of ["person_day", "person_opt_out"])
    await tx.$executeRawUnsafe(`DELETE FROM ${table} WHERE day = ANY($1::date[])`, days);
  await tx.$executeRawUnsafe(
    insertText(isSpread(await readSlots(tx))),
    ...places,
    shiftDay(first, -daysOf(PRESSURE_WINDOW)),
  );
  await tx.$executeRawUnsafe(OPT_OUTS, ...places, shiftDay(first, -daysOf(LEFT_AFTER)));
  // A message counts those of its week before, and an opt-out says how many its message had counted.
  await tx.$executeRawUnsafe(NOTE, days, daysOf(PRESSURE_WINDOW + LEFT_AFTER));
}
