import pg from "pg";
import { idOf } from "@/lib/facts/identity";
import { KINDS } from "@/lib/providers/event";
import {
  AUDIENCE,
  CUSTOM_EVENTS,
  deviceId,
  OPT_EVENTS,
  pair,
  SUBSCRIPTIONS,
} from "./seed-audience";

type Seed = {
  readonly messages: number;
  /** How far back they go, up to now. */
  readonly days: number;
  /** How far back their single events go; all, where it is left out. */
  readonly eventDays?: number;
  /** Whom they go to: each at half of the endpoints, and some far more often than others. */
  readonly persons?: number;
};

const AUTOMATIONS = 40;
/** Every second broadcast is one more send of one of these. */
const NEWSLETTERS = 14;
const MOST_PERSONS = 300_000;

/** Whose endpoints messages are of; others stay empty. */
const SEEDED = [
  "cleverpush",
  "contextpush",
  "notificationapi",
  "pushwoosh",
  "sendgrid",
  "wonderpush",
];

/** What a provider's campaigns go over, one after the other; platforms are of push alone. */
const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  notificationapi: ["email", "sms", "email", "push"],
  pushwoosh: ["push", "push", "email", "whatsapp"],
  sendgrid: ["email"],
};
const PLATFORMS = ["ios", "android", "chrome"];
/** The first are the most frequent. */
const CAUSES = ["unregistered", "bounced", "invalid_token", "rejected", "timeout", "quota", "spam"];

/**
 * Fills a migrated installation whose zone is UTC with a believable history, in SQL: broadcasts of
 * a few hours, newsletters that go out again and automations that run all year, opens over days and what
 * followed them, subscriptions that opt in and out. Messages, subscriptions, campaigns, rollups and accounts
 * agree, and so do events as far back as they go; raw requests are left out. Rows lie in the order in which they would
 * have come.
 */
export async function seed(
  url: string,
  { messages, days, eventDays = days, persons = Math.min(messages, MOST_PERSONS) }: Seed,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SET synchronous_commit = off");
    await client.query("SET maintenance_work_mem = '512MB'");
    await client.query("SET work_mem = '256MB'");
    await client.query("SELECT setseed(0.42)");
    await makeCampaigns(client, days);
    await client.query(STORY, [messages, Math.ceil(persons)]);
    for (const statement of AUDIENCE)
      await client.query(statement, statement.includes("$1") ? [days] : []);
    const indexes = await dropIndexes(client);
    for (const statement of facts(eventDays)) await client.query(statement);
    for (const index of indexes) await client.query(index);
    for (const statement of SUMS) await client.query(statement);
    await client.query("DROP TABLE bench_message, bench_subscription, bench_opt, bench_custom");
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

/** What is sent, by its place: an automation, or on a day a newsletter again, or what is sent once. */
function campaignAt(n: number): { readonly vendorId: string; readonly place: number } {
  const back = n - AUTOMATIONS;
  if (back < 0) return { vendorId: `automation-${n}`, place: n };
  if (back % 2 > 0) return { vendorId: `broadcast-${n}`, place: (back - 1) / 2 };
  const place = (back / 2) % NEWSLETTERS;
  return { vendorId: `newsletter-${place}`, place };
}

/** One broadcast per day over all endpoints, and automations that never stop. */
async function makeCampaigns(client: pg.Client, days: number): Promise<void> {
  const { rows } = await client.query<{ id: string; provider: string }>(
    `SELECT id::text, provider FROM endpoint
     WHERE deleted_at IS NULL AND name <> 'probe' AND provider = ANY($1) ORDER BY provider`,
    [SEEDED],
  );
  const now = Date.now();
  const campaigns = Array.from({ length: days + AUTOMATIONS }, (_, n) => {
    const { vendorId, place } = campaignAt(n);
    const at = place % rows.length;
    const { id: endpoint = "", provider = "" } = rows[at] ?? {};
    const channels = CHANNELS[provider] ?? ["push"];
    const channel = channels[Math.floor(place / rows.length) % channels.length] ?? "push";
    const isAutomation = n < AUTOMATIONS;
    const start = isAutomation
      ? now - days * 86_400_000
      : now - (n - AUTOMATIONS + 1) * 86_400_000 + 9 * 3_600_000;
    return {
      n,
      part: at / rows.length,
      id: idOf("campaign", endpoint, [vendorId]),
      endpoint_id: endpoint,
      vendor_id: vendorId,
      channel,
      start: start / 1000,
      length: isAutomation ? days * 86_400 : 3 * 3_600,
    };
  });
  await client.query(CAMPAIGNS, [JSON.stringify(campaigns)]);
}

/** Indexes cost less when they are made at the end. Gives what makes them. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const keys = await client.query<{ drop: string; make: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
     FROM pg_constraint WHERE contype = 'p' AND conrelid IN ('event'::regclass, 'message'::regclass)`,
  );
  const others = await client.query<{ drop: string; make: string }>(
    `SELECT format('DROP INDEX %I', indexname) AS drop, indexdef AS make FROM pg_indexes
     WHERE tablename IN ('event', 'subscription') AND indexname NOT LIKE '%pkey'`,
  );
  const indexes = [...keys.rows, ...others.rows];
  for (const { drop } of indexes) await client.query(drop);
  return indexes.map(({ make }) => make);
}

const CAMPAIGNS = `
CREATE TEMP TABLE bench_campaign AS
SELECT n, part, id, endpoint_id, vendor_id, channel, to_timestamp(start) AS start,
  make_interval(secs => length) AS length
FROM json_to_recordset($1::json) AS t(
  n int, part float8, id uuid, endpoint_id uuid, vendor_id text, channel text, start float8, length float8)`;

// A third belongs to automations; later stages only before now. An endpoint reaches one half of all persons,
// the next a half that begins a little later.
const STORY = `
CREATE UNLOGGED TABLE bench_message AS
WITH chosen AS (
  SELECT i, random() AS r1, random() AS r2, random() AS r3, random() AS r4, random() AS r5,
    CASE WHEN random() < 0.33 THEN floor(random() * ${AUTOMATIONS})
      ELSE ${AUTOMATIONS} + floor(random() * (SELECT count(*) - ${AUTOMATIONS} FROM bench_campaign))
    END::int AS n
  FROM generate_series(1, $1::int) AS i
), sent AS (
  SELECT chosen.*, gen_random_uuid() AS id, c.endpoint_id, c.id AS campaign_id, c.vendor_id,
    floor((r1 * r1 / 2 + part) * $2::int)::int % $2::int AS device,
    date_trunc('milliseconds', c.start + c.length * r2) AS sent_at,
    c.channel, CASE WHEN c.channel = 'push'
      THEN (ARRAY['${PLATFORMS.join("', '")}'])[1 + (n + floor(r1 * 7)::int) % ${PLATFORMS.length}]
      ELSE '' END AS platform
  FROM chosen JOIN bench_campaign c USING (n)
)
SELECT id, endpoint_id, campaign_id, vendor_id, device, channel, platform, sent_at,
  CASE WHEN r3 < 0.92 THEN date_trunc('milliseconds', sent_at + r3 * interval '40 seconds') END AS delivered_at,
  CASE WHEN r3 < 0.92 AND r4 < 0.12
    THEN date_trunc('milliseconds', sent_at + interval '45 seconds' - ln(1 - r5) * interval '6 hours')
  END AS opened_at,
  CASE WHEN r3 >= 0.97 THEN sent_at + interval '1 second' END AS failed_at,
  CASE WHEN r3 >= 0.97 THEN (ARRAY['${CAUSES.join("', '")}'])[1 + floor(r5 * r5 * ${CAUSES.length})::int] END AS cause
FROM sent WHERE sent_at < now() - interval '1 hour'`;

const EVENT_COLUMNS = `subject_id, event_id, endpoint_id, kind, name, at, time_source, received_at,
  request_id, item_index, message_id, subscription_id, person, campaign, channel, platform, cause, properties`;

const event = (kind: (typeof KINDS)[number], at: string) => `
SELECT id, gen_random_uuid(), endpoint_id, ${KINDS.indexOf(kind)}, '${kind}', ${at}, 0, ${at},
  md5(date_trunc('minute', ${at})::text)::uuid, 0, id, ${deviceId},
  ${pair(at, "'person-' || device")}, ${pair(at, "vendor_id")}, ${pair(at, "channel")},
  ${pair(at, "nullif(platform, '')")}, ${kind === "failed" ? pair(at, "cause") : "NULL"}, NULL
FROM bench_message WHERE ${at} IS NOT NULL AND ${at} < now()`;

/** ContextPush plans one half each way; what is delivered goes out as planned. */
const isPlanned = "endpoint_id IN (SELECT id FROM endpoint WHERE provider = 'contextpush')";
const arm = "(get_byte(uuid_send(id), 1) & 1)";
const ending = `CASE WHEN delivered_at IS NOT NULL THEN 1 + ${arm} WHEN failed_at IS NOT NULL THEN 4 ELSE 0 END`;
const openedDigit = `CASE WHEN opened_at <= sent_at + interval '24 hours' THEN '0'
  WHEN opened_at <= sent_at + interval '72 hours' THEN '1'
  WHEN opened_at <= sent_at + interval '7 days' THEN '2' ELSE '-' END`;

const facts = (eventDays: number) => [
  `INSERT INTO campaign (id, endpoint_id, vendor_id, name, first_seen, last_seen)
   SELECT id, endpoint_id, vendor_id, min(${pair("start", "'Campaign ' || n")}), min(start),
     least(max(start + length), now() - interval '1 hour')
   FROM bench_campaign GROUP BY id, endpoint_id, vendor_id`,
  `INSERT INTO campaign_mark (campaign_id, kind, tags)
   SELECT DISTINCT id, CASE WHEN vendor_id IN ('automation-3', 'automation-13') THEN 'transactional' END,
     CASE WHEN hashtext(vendor_id) % 3 = 0 THEN ARRAY['sale', 'season-' || hashtext(vendor_id) % 4]
       ELSE ARRAY['other'] END
   FROM bench_campaign WHERE hashtext(vendor_id) % 2 = 0`,
  `INSERT INTO message (id, endpoint_id, sent_at, delivered_at, opened_at, failed_at,
     begun_first, begun_last, campaign, channel, platform, cause)
   SELECT id, endpoint_id, sent_at, delivered_at, opened_at, failed_at, sent_at, sent_at,
     ${pair("sent_at", "vendor_id")}, ${pair("sent_at", "channel")},
     ${pair("sent_at", "nullif(platform, '')")},
     CASE WHEN failed_at IS NOT NULL THEN ${pair("failed_at", "cause")} END
   FROM bench_message ORDER BY sent_at`,
  `INSERT INTO event (${EVENT_COLUMNS})
   SELECT * FROM (${event("sent", "sent_at")} UNION ALL ${event("delivered", "delivered_at")}
     UNION ALL ${event("opened", "opened_at")} UNION ALL ${event("failed", "failed_at")}
     UNION ALL ${OPT_EVENTS} UNION ALL ${CUSTOM_EVENTS}) AS t (${EVENT_COLUMNS})
   WHERE at > now() - make_interval(days => ${Math.ceil(eventDays)}) ORDER BY at`,
  `INSERT INTO planned_message (message_id, life, endpoint_id, campaign_id, arm, ending, begun_at,
     opened_at, person, person_at, channel, platform)
   SELECT id, 0, endpoint_id, campaign_id, ${arm}, ${ending}, sent_at, opened_at,
     ('x' || substr(md5('person-' || device), 1, 13))::bit(52)::bigint, sent_at, channel, platform
   FROM bench_message WHERE ${isPlanned} ORDER BY sent_at`,
  SUBSCRIPTIONS,
];

const DIMENSIONS = "endpoint_id, campaign_id, channel, platform";
const bin = `least(100, CASE WHEN opened_at - delivered_at < interval '1 second' THEN 0
  ELSE floor(log(2, extract(epoch FROM opened_at - delivered_at)) * 4) + 1 END)`;

const cohort = (grain: "h" | "d", unit: "hour" | "day") => `
INSERT INTO rollup (grain, clock, day, bucket, ${DIMENSIONS}, sent, delivered, opened, failed)
SELECT '${grain}', 'c', (sent_at AT TIME ZONE 'UTC')::date, date_trunc('${unit}', sent_at, 'UTC') AS b,
  endpoint_id, campaign_id, channel, platform,
  count(sent_at), count(delivered_at), count(opened_at), count(failed_at)
FROM bench_message GROUP BY 3, 4, 5, 6, 7, 8`;

const eventClock = (grain: "h" | "d", unit: "hour" | "day") => `
INSERT INTO rollup (grain, clock, day, bucket, ${DIMENSIONS}, sent, delivered, opened, failed, opted_in, opted_out)
SELECT '${grain}', 'e', (at AT TIME ZONE 'UTC')::date, date_trunc('${unit}', at, 'UTC'), endpoint_id,
  campaign_id, channel, platform, ${["sent", "delivered", "opened", "failed", "in", "out"]
    .map((kind) => `count(*) FILTER (WHERE kind = '${kind}')`)
    .join(", ")}
FROM (${[
  ...["sent", "delivered", "opened", "failed"].map(
    (kind) =>
      `SELECT '${kind}' AS kind, ${kind}_at AS at, endpoint_id, campaign_id, channel, platform FROM bench_message WHERE ${kind}_at < now()`,
  ),
  `SELECT CASE WHEN opts_in THEN 'in' ELSE 'out' END, at, endpoint_id, campaign_id, 'push', '' FROM bench_opt`,
].join(" UNION ALL ")}) AS t
GROUP BY 3, 4, 5, 6, 7, 8`;

const COUNTED = ["sent", "delivered", "opened", "failed", "opted_in", "opted_out"];
const TOTALS = `
INSERT INTO rollup (grain, clock, day, bucket, ${DIMENSIONS}, ${COUNTED.join(", ")})
SELECT upper(grain), clock, day, bucket, endpoint_id, '00000000-0000-0000-0000-000000000000', channel,
  platform, ${COUNTED.map((name) => `sum(${name})`).join(", ")}
FROM rollup GROUP BY grain, clock, day, bucket, endpoint_id, channel, platform`;

const breakdown = (measure: string, value: string, where: string) => `
INSERT INTO breakdown_rollup (measure, day, ${DIMENSIONS}, value, count)
SELECT '${measure}', (sent_at AT TIME ZONE 'UTC')::date, endpoint_id, campaign_id, channel, platform, ${value}, count(*)
FROM bench_message WHERE ${where} GROUP BY 2, 3, 4, 5, 6, 7`;

const SUMS = [
  cohort("h", "hour"),
  cohort("d", "day"),
  eventClock("h", "hour"),
  eventClock("d", "day"),
  TOTALS,
  breakdown("time_to_open", `(${bin})::int::text`, "opened_at IS NOT NULL"),
  breakdown("failed", "cause", "failed_at IS NOT NULL"),
  breakdown("planned", `${arm}::text || (${ending})::text || ${openedDigit}`, isPlanned),
  `INSERT INTO breakdown_rollup (measure, day, ${DIMENSIONS}, value, count)
   SELECT CASE WHEN opts_in THEN 'opted_in' ELSE 'opted_out' END, (at AT TIME ZONE 'UTC')::date,
     endpoint_id, campaign_id, 'push', '', coalesce(cause, ''), count(*)
   FROM bench_opt GROUP BY 1, 2, 3, 4, 7`,
  `INSERT INTO accounting (hour, endpoint_id, received, counted)
   SELECT bucket, endpoint_id, n, n FROM (
     SELECT bucket, endpoint_id,
       sum(sent + delivered + opened + failed + opted_in + opted_out) AS n
     FROM rollup WHERE grain = 'h' AND clock = 'e' GROUP BY 1, 2) AS t`,
  `INSERT INTO accounting (hour, endpoint_id, received, counted)
   SELECT date_trunc('hour', at), endpoint_id, count(*), count(*) FROM bench_custom GROUP BY 1, 2
   ON CONFLICT (hour, endpoint_id) DO UPDATE SET received = accounting.received + excluded.received,
     counted = accounting.counted + excluded.counted`,
];
