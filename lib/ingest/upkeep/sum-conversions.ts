import type { Tx } from "@/lib/db";

/** Days of messages that are counted in one statement: bounds memory. */
const AT_ONCE = 10;
const DAY = 86_400_000;

/** The first instant (ms) of the day (UTC) that an instant lies in. */
export const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY) * DAY;

/**
 * Adds up anew the conversions of messages that began on these days (UTC, by their first instants in ms), in the
 * transaction that changed them. A message is counted once by endpoint, campaign, channel and platform; only
 * sums that differ are written, also where something else had left them wrong.
 */
export async function sumConversions(tx: Tx, days: ReadonlySet<number>): Promise<void> {
  const starts = [...days].sort((a, b) => a - b).map((day) => new Date(day));
  for (let first = 0; first < starts.length; first += AT_ONCE)
    await sumDays(tx, starts.slice(first, first + AT_ONCE));
}

/** Each day is looked up by an index (LATERAL), as the planner may know nothing of the table yet. */
async function sumDays(tx: Tx, starts: readonly Date[]): Promise<void> {
  await tx.$executeRaw`
    WITH days AS (
      SELECT start, (start AT TIME ZONE 'UTC')::date AS day FROM unnest(${starts}::timestamptz[]) AS t(start)),
    of_message AS (
      SELECT days.day, c.endpoint_id, c.campaign_id, c.channel, c.platform,
        count(*) AS events, count(c.value) AS valued, sum(c.value) AS value
      FROM days CROSS JOIN LATERAL (SELECT * FROM conversion
        WHERE begun_at >= days.start AND begun_at < days.start + interval '24 hours' OFFSET 0) c
      GROUP BY days.day, c.endpoint_id, c.campaign_id, c.channel, c.platform, c.message_id, c.begun_at),
    counted AS MATERIALIZED (
      SELECT day, endpoint_id, campaign_id, channel, platform, count(*)::int AS messages,
        sum(events)::int AS events, sum(valued)::int AS valued, sum(value) AS value
      FROM of_message GROUP BY 1, 2, 3, 4, 5),
    gone AS (
      DELETE FROM conversion_sum s USING days WHERE s.day = days.day AND NOT EXISTS (
        SELECT FROM counted c WHERE (c.day, c.endpoint_id, c.campaign_id, c.channel, c.platform)
          = (s.day, s.endpoint_id, s.campaign_id, s.channel, s.platform)))
    INSERT INTO conversion_sum AS s
      (day, endpoint_id, campaign_id, channel, platform, messages, events, valued, value)
    SELECT day, endpoint_id, campaign_id, channel, platform, messages, events, valued, value FROM counted
    ON CONFLICT (day, endpoint_id, campaign_id, channel, platform) DO UPDATE SET
      messages = excluded.messages, events = excluded.events, valued = excluded.valued, value = excluded.value
    WHERE (s.messages, s.events, s.valued, s.value)
      IS DISTINCT FROM (excluded.messages, excluded.events, excluded.valued, excluded.value)`;
}
