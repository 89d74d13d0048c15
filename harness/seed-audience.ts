import { KINDS } from "@/lib/providers/event";

/** Milliseconds of a time as pairs begin, in SQL, and such a pair. */
export const pair = (at: string, value: string) =>
  `(extract(epoch FROM ${at}) * 1000)::bigint::text || '|' || ${value}`;

const NIL = "'00000000-0000-0000-0000-000000000000'::uuid";
const kindOf = (kind: (typeof KINDS)[number]) => KINDS.indexOf(kind);

/** A person's device at an endpoint. */
export const deviceId = "md5('device' || device || endpoint_id)::uuid";

/** Most of a hundred persons are of the first; of the last nothing is known. */
const COUNTRIES: readonly (readonly [number, string | null, string | null])[] = [
  [45, "DE", "de"],
  [53, "AT", "de-AT"],
  [58, "CH", "de"],
  [60, "CH", "fr"],
  [70, "US", "en-US"],
  [76, "GB", "en"],
  [82, "FR", "fr"],
  [86, "NL", "nl"],
  [89, "PL", "pl"],
  [91, "IT", null],
  [100, null, null],
];
const textOrNull = (word: string | null) => (word === null ? "NULL" : `'${word}'`);
const known = (of: 1 | 2) =>
  `CASE ${COUNTRIES.map((row) => `WHEN hundredth < ${row[0]} THEN ${textOrNull(row[of])}`).join(" ")} END`;

/**
 * Subscriptions of the messages' devices, with what became of them (opt-ins and opt-outs, half of which name
 * the campaign before), and custom events after opens. $1: days of the history.
 */
export const AUDIENCE: readonly string[] = [
  `CREATE UNLOGGED TABLE bench_subscription AS
   SELECT ${deviceId} AS id, one.*, abs(hashint4(device)) % 100 AS hundredth, random() AS r1, random() AS r2, random() AS r3
   FROM (SELECT endpoint_id, device, min(sent_at) AS first, max(sent_at) AS last,
       (array_agg(campaign_id ORDER BY sent_at DESC))[1] AS campaign_id,
       (array_agg(vendor_id ORDER BY sent_at DESC))[1] AS vendor_id,
       (array_agg(platform ORDER BY sent_at DESC))[1] AS platform
     FROM bench_message GROUP BY endpoint_id, device) one`,
  `CREATE UNLOGGED TABLE bench_opt AS
   SELECT gen_random_uuid() AS event_id, id AS subscription_id, device, endpoint_id, opts_in,
     date_trunc('milliseconds', at) AS at, CASE WHEN named THEN campaign_id ELSE ${NIL} END AS campaign_id,
     CASE WHEN named THEN vendor_id END AS vendor_id,
     CASE WHEN NOT opts_in THEN (ARRAY['unsubscribed', 'complaint', 'app removed'])[1 + floor(r3 * 3)::int] END AS cause
   FROM bench_subscription s CROSS JOIN LATERAL (VALUES
     (true, first - r1 * interval '40 days', false, r2 < 0.9),
     (false, last + r1 * interval '6 days', r3 < 0.5, r2 < 0.12),
     (true, last + (7 + r1 * 20) * interval '1 day', false, r2 < 0.02)) AS told(opts_in, at, named, happens)
   WHERE happens AND at < now() - interval '1 minute' AND at > now() - make_interval(days => $1::int)`,
  `CREATE UNLOGGED TABLE bench_custom AS
   SELECT gen_random_uuid() AS event_id, ${deviceId} AS subscription_id, device, endpoint_id, followed.name,
     date_trunc('milliseconds', opened_at + random() * interval '20 hours') AS at,
     CASE WHEN random() < 0.5 THEN id END AS message_id, vendor_id,
     '{"float_price":' || round((5 + random() * 200)::numeric, 2) || '}' AS properties
   FROM bench_message CROSS JOIN LATERAL (VALUES ('view_item', 0.65), ('purchase', 0.35)) AS followed(name, share)
   WHERE opened_at < now() - interval '20 hours' AND random() < share + 0 * device`,
];

export const SUBSCRIPTIONS = `
INSERT INTO subscription (id, endpoint_id, state, person, platform, country, language, topics)
SELECT id, s.endpoint_id, state, ${pair("last", "'person-' || s.device")}, ${pair("last", "nullif(platform, '')")},
  ${pair("last", known(1))}, ${pair("last", known(2))},
  CASE WHEN hundredth % 3 = 0 THEN ${pair("last", `CASE WHEN hundredth % 2 = 0 THEN '["news","offers"]' ELSE '["news"]' END`)} END
FROM bench_subscription s LEFT JOIN (
  SELECT subscription_id, max(${pair(
    "at",
    `CASE WHEN opts_in THEN '${kindOf("opted_in")}' ELSE '${kindOf("opted_out")}' END
    || '|' || event_id || '|' || coalesce(cause, '')`,
  )} COLLATE "C") AS state
  FROM bench_opt GROUP BY 1) told ON told.subscription_id = id`;

/** As the columns of events are. */
export const OPT_EVENTS = `
SELECT subscription_id, event_id, endpoint_id,
  CASE WHEN opts_in THEN ${kindOf("opted_in")} ELSE ${kindOf("opted_out")} END,
  CASE WHEN opts_in THEN 'opt-in' ELSE 'opt-out' END, at, 0, at, md5(at::text)::uuid, 0, NULL::uuid,
  subscription_id, ${pair("at", "'person-' || device")}, ${pair("at", "vendor_id")}, ${pair("at", "'push'")},
  NULL, ${pair("at", "cause")}, NULL
FROM bench_opt`;

export const CUSTOM_EVENTS = `
SELECT coalesce(subscription_id, event_id), event_id, endpoint_id, ${kindOf("custom")}, name, at, 0, at,
  md5(at::text)::uuid, 0, message_id, subscription_id, ${pair("at", "'person-' || device")},
  CASE WHEN message_id IS NOT NULL THEN ${pair("at", "vendor_id")} END, ${pair("at", "'push'")}, NULL, NULL,
  ${pair("at", "properties")}
FROM bench_custom`;
