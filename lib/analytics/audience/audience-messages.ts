import { z } from "zod";
import { UNKNOWN } from "@/lib/address/unknown";
import { type CountRow, safeCount } from "@/lib/analytics/counts/counts";
import { type Gathered, gather } from "@/lib/analytics/counts/gather";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { countryLabel, languageLabel } from "@/lib/analytics/counts/labels";
import { filterConditions, openScope, type Scope } from "@/lib/analytics/counts/scope";
import { summarise } from "@/lib/analytics/counts/summary";
import type { Group } from "@/lib/analytics/shapes";
import { Prisma } from "@/lib/db";
import { AUDIENCE_MESSAGE_COLUMNS, countryOf, languageOf } from "@/lib/facts/audience-day";
import { AUTOMATIC, STAGES } from "@/lib/providers/event";
import { readRaw } from "@/lib/replica/read-raw";
import type { AudienceMessagesReport } from "./answers";
import type { AudienceMessagesParameters } from "./parameters";

/** More groups than this are no list to read. */
const MOST_GROUPS = 100;
const SUMS = Prisma.raw(
  AUDIENCE_MESSAGE_COLUMNS.map((name) => `sum(${name}) AS ${name}`).join(", "),
);
const rowSchema = z
  .object({
    endpoint_id: z.string(),
    channel: z.string(),
    country: z.string(),
    language: z.string(),
  })
  .catchall(safeCount);
type KnownRow = CountRow & { readonly country: string; readonly language: string };

function toRow(row: z.infer<typeof rowSchema>): KnownRow {
  const counted = (name: string) => Number(row[name] ?? 0);
  const implied = STAGES.map((stage) => counted(`implied_${stage}`));
  return {
    endpointId: row.endpoint_id,
    channel: row.channel,
    country: row.country,
    language: row.language,
    ...{ dimension: "", slot: "" },
    totals: STAGES.map((stage, at) => counted(stage) + (implied[at] ?? 0)),
    implied,
    automatic: AUTOMATIC.map(counted),
  };
}

/** Messages of whom a country or language is known, by both. */
async function readKnown(scope: Scope): Promise<KnownRow[]> {
  const { from, to } = scope.range;
  const rows = await readRaw`
    SELECT endpoint_id::text, channel, country, language, ${SUMS} FROM audience_message
    WHERE day BETWEEN ${from}::date AND ${to}::date ${filterConditions(scope)}
    GROUP BY endpoint_id, channel, country, language`;
  return z.array(rowSchema).parse(rows).map(toRow);
}

const asOfSchema = z.tuple([z.object({ as_of: z.date().nullable(), waiting: safeCount })]);

/** Since when what is counted of the range holds, and how many days of endpoints are not counted yet. */
async function readAsOf({ range: { from, to } }: Scope) {
  const rows = await readRaw`
    SELECT min(known.derived_at) AS as_of,
      count(*) FILTER (WHERE known.derived_at IS NULL) AS waiting
    FROM (SELECT DISTINCT endpoint_id, day FROM rollup WHERE grain = 'D' AND clock = 'c'
      AND day BETWEEN ${from}::date AND ${to}::date) counted
    LEFT JOIN audience_message_day known USING (endpoint_id, day)`;
  const [{ as_of, waiting }] = asOfSchema.parse(rows);
  return { asOf: as_of?.toISOString() ?? null, waiting };
}

/** All rows less what is known of them: what is left is of people of whom nothing is. */
function unknownRows(all: readonly CountRow[], known: readonly CountRow[]): CountRow[] {
  const byPlace = groupBy(known, ({ endpointId, channel }) => `${endpointId} ${channel}`);
  return all.map((row) => {
    const own = byPlace.get(`${row.endpointId} ${row.channel}`) ?? [];
    const less = (of: "totals" | "implied" | "automatic") =>
      row[of].map((count, at) =>
        // What changed since it was counted by country makes no count negative.
        Math.max(0, count - own.reduce((sum, one) => sum + (one[of][at] ?? 0), 0)),
      );
    return {
      ...row,
      totals: less("totals"),
      implied: less("implied"),
      automatic: less("automatic"),
    };
  });
}

const LABELS = { country: countryLabel, language: languageLabel } as const;

function groupsBy(
  by: "country" | "language",
  rows: readonly KnownRow[],
  rest: readonly CountRow[],
  { selection, context }: Gathered,
): Group[] {
  const groupOf = (key: string, own: readonly CountRow[]): Group => {
    const present = new Set(own.map(({ endpointId }) => endpointId));
    const endpoints = selection.endpoints.filter(({ id }) => present.has(id));
    const of = { ...selection, endpoints: endpoints.length > 0 ? endpoints : selection.endpoints };
    const { stages, ...summary } = summarise(own, of, context);
    return { key: key || null, label: LABELS[by](key), provider: null, stages, ...summary };
  };
  const known = groupBy(rows, (row) => row[by]);
  const nothing = [...(known.get("") ?? []), ...rest];
  known.delete("");
  const volume = ({ stages }: Group) => Math.max(0, ...STAGES.map((stage) => stages[stage] ?? 0));
  const groups = [...known]
    .map(([key, own]) => groupOf(key, own))
    .sort((a, b) => volume(b) - volume(a) || a.label.localeCompare(b.label, "en"))
    .slice(0, MOST_GROUPS);
  return nothing.length > 0 ? [...groups, groupOf("", nothing)] : groups;
}

/**
 * Messages by country or language of whom they were for, as their subscriptions are known now, counted where
 * they began. The counts of all groups add up to the funnel's: what is not known is a group, and its share of
 * the whole is said. A campaign does not narrow it.
 */
export async function getAudienceMessages(
  params: AudienceMessagesParameters,
  now: number = Date.now(),
): Promise<AudienceMessagesReport> {
  // Whichever way campaigns are named or left out: these counts know none.
  const scope = { ...(await openScope(params, now)), campaigns: null, notCampaigns: null };
  const [gathered, known, counted] = await Promise.all([
    gather(scope, { clock: "cohort", evidence: "any" }),
    readKnown(scope),
    readAsOf(scope),
  ]);
  const wanted = (words: readonly string[], word: string): boolean =>
    words.length === 0 || words.includes(word || UNKNOWN);
  const { by } = params;
  // As they are counted: `de` is Germany too, and `de-AT` German.
  const [country, language] = [params.country.map(countryOf), params.language.map(languageOf)];
  const rows = known.filter(
    (row) => wanted(country, row.country) && wanted(language, row.language),
  );
  const rest = wanted(country, "") && wanted(language, "") ? unknownRows(gathered.rows, known) : [];
  const { selection, context } = gathered;
  return {
    range: scope.range,
    ...counted,
    total: summarise([...rows, ...rest], selection, context).stages,
    known: summarise(
      known.filter((row) => row[by] !== ""),
      selection,
      context,
    ).stages,
    all: summarise(gathered.rows, selection, context).stages,
    groups: groupsBy(by, rows, rest, gathered),
  };
}
