import { z } from "zod";
import { channelLabel, providerLabel } from "@/lib/analytics/counts/labels";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import { readRaw } from "@/lib/replica/read-raw";
import type { PressureReport } from "./answers";
import type { PressureParameters } from "./parameters";
import { aboutOf, messagesOf, openSample, type Sample, scaled } from "./sample";

const fullestSchema = z.array(
  z.object({ channel: z.string().nullable(), most: z.number(), persons: z.number() }),
);
const doublesSchema = z.array(
  z.object({
    second: z.string().nullable(),
    first: z.string().nullable(),
    messages: z.number(),
    doubles: z.number(),
    persons: z.number(),
  }),
);
type Fullest = z.infer<typeof fullestSchema>;

const personsIn = (rows: Fullest): number => rows.reduce((sum, { persons }) => sum + persons, 0);

/** Persons by the most messages that any 168 hours held, of all channels (null) and of each alone. */
async function readFullest(scope: Scope, sample: Sample): Promise<Fullest> {
  const rows = await readRaw`
    WITH own AS (
      SELECT person, channel, max(before) + 1 AS most, max(before_channel) + 1 AS of_channel
      FROM ${messagesOf(scope, sample)} own GROUP BY person, channel
    ), persons AS (SELECT person, max(most) AS most FROM own GROUP BY person)
    SELECT NULL AS channel, most, count(*)::float8 AS persons FROM persons GROUP BY most
    UNION ALL
    SELECT channel, of_channel, count(*)::float8 FROM own GROUP BY channel, of_channel`;
  return fullestSchema.parse(rows);
}

/** Messages by whether they are doubles, and of which endpoints; the row of nulls is the sum. */
async function readDoubles(scope: Scope, sample: Sample) {
  // Persons are told apart among doubles alone, which are few: else all messages would be sorted.
  const rows = await readRaw`
    WITH each AS (
      SELECT endpoint_id, double_of, CASE WHEN double_of IS NOT NULL THEN person END AS person,
        count(*) AS messages
      FROM ${messagesOf(scope, sample)} own GROUP BY 1, 2, 3
    )
    SELECT endpoint_id::text AS second, double_of::text AS first, coalesce(sum(messages), 0)::float8 AS messages,
      coalesce(sum(messages) FILTER (WHERE double_of IS NOT NULL), 0)::float8 AS doubles,
      count(DISTINCT person)::float8 AS persons
    FROM each GROUP BY GROUPING SETS ((), (endpoint_id, double_of))`;
  return doublesSchema.parse(rows);
}

function pairsOf(
  rows: z.infer<typeof doublesSchema>,
  labels: ReadonlyMap<string, string>,
  sample: Sample,
) {
  const pairs = new Map<string, { first: string; second: string; messages: number }>();
  for (const { first, second, doubles } of rows) {
    if (first === null || second === null || doubles === 0) continue;
    const named = { first: labels.get(first) ?? "", second: labels.get(second) ?? "" };
    const key = JSON.stringify(named);
    const known = pairs.get(key)?.messages ?? 0;
    pairs.set(key, { ...named, messages: known + doubles });
  }
  return [...pairs.values()]
    .map((pair) => ({ ...pair, messages: scaled(pair.messages, sample) }))
    .sort((a, b) => b.messages - a.messages || (a.first + a.second < b.first + b.second ? -1 : 1));
}

/** How much the same people get: in their fullest seven days, and twice within minutes. */
export async function getPressure(
  params: PressureParameters,
  now: number = Date.now(),
): Promise<PressureReport> {
  const { cap } = params;
  const [scope, everywhere] = await Promise.all([
    openScope(params, now),
    openScope({ ...params, endpoint: [], provider: [], notEndpoint: [], notProvider: [] }, now),
  ]);
  const sample = await openSample(scope);
  const [fullest, doubles] = await Promise.all([
    readFullest(scope, sample),
    readDoubles(scope, sample),
  ]);
  const labels = new Map(
    everywhere.endpoints.map((endpoint) => [endpoint.id, providerLabel(endpoint)]),
  );
  const all = fullest.filter(({ channel }) => channel === null);
  const over = (rows: Fullest) => personsIn(rows.filter(({ most }) => most > cap));
  const channels = [...new Set(fullest.flatMap(({ channel }) => channel ?? []))];
  const total = doubles.find(({ second }) => second === null);
  return {
    ...aboutOf(scope.range, sample),
    cap,
    persons: scaled(personsIn(all), sample),
    above: scaled(over(all), sample),
    aboveShare: all.length === 0 ? null : over(all) / personsIn(all),
    distribution: all
      .map(({ most, persons }) => ({ messages: most, persons: scaled(persons, sample) }))
      .sort((a, b) => a.messages - b.messages),
    channels: channels
      .map((channel) => {
        const rows = fullest.filter((row) => row.channel === channel);
        return {
          channel: channel || null,
          label: channelLabel(channel),
          persons: scaled(personsIn(rows), sample),
          above: scaled(over(rows), sample),
          most: Math.max(...rows.map(({ most }) => most)),
        };
      })
      .sort((a, b) => b.persons - a.persons || (a.label < b.label ? -1 : 1)),
    doubles: {
      messages: scaled(total?.doubles ?? 0, sample),
      share: total && total.messages > 0 ? total.doubles / total.messages : null,
      persons: scaled(total?.persons ?? 0, sample),
      pairs: pairsOf(doubles, labels, sample),
    },
  };
}
