import { z } from "zod";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { openScope, type ReportEndpoint, type Scope } from "@/lib/analytics/counts/scope";
import { LEFT_AFTER } from "@/lib/facts/people";
import { reportsStage } from "@/lib/providers/types";
import { readRaw } from "@/lib/replica/read-raw";
import type { ReachReport } from "./answers";
import type { PeopleParameters } from "./parameters";
import { type Placed, placesTable, providersOf } from "./places";
import { aboutOf, messagesOf, openSample, type Sample, scaled } from "./sample";

const rowsSchema = z.array(
  z.object({
    mask: z.string(),
    first: z.number().nullable(),
    persons: z.number(),
    devices: z.number(),
  }),
);
const messagesSchema = z.array(z.object({ nth: z.number(), messages: z.number() }));
type Row = z.infer<typeof rowsSchema>[number];

const has = ({ mask }: Row, nth: number): boolean => (BigInt(mask) & (1n << BigInt(nth))) !== 0n;
const several = ({ mask }: Row): boolean => {
  const bits = BigInt(mask);
  return (bits & (bits - 1n)) !== 0n;
};
const sum = (rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((all, row) => all + of(row), 0);

/** True where the provider tells of some message that it got there, or at least was sent. */
const tells = ({ provider }: ReportEndpoint): boolean =>
  provider !== null &&
  (["sent", "delivered", "opened"] as const).some((stage) => reportsStage(provider, null, stage));

function firstAnswers(
  rows: readonly Row[],
  providers: readonly Placed[],
  sample: Sample,
): ReachReport["firstAnswer"] {
  const both = rows.filter(several);
  const persons = (of: readonly Row[]) =>
    scaled(
      sum(of, (row) => row.persons),
      sample,
    );
  return {
    persons: persons(both),
    answered: persons(both.filter(({ first }) => first !== null)),
    providers: providers
      .map((placed, nth) => ({
        ...placed,
        reached: persons(both.filter((row) => has(row, nth))),
        first: persons(both.filter((row) => row.first === nth)),
      }))
      .filter(({ reached }) => reached > 0)
      .sort((a, b) => b.first - a.first || (a.label < b.label ? -1 : 1)),
  };
}

/** Persons by the providers that reached them and whose message they opened first, and messages of each provider. */
async function read(scope: Scope, sample: Sample, providers: readonly Placed[]) {
  const own = messagesOf(scope, sample);
  const of = placesTable(scope, providers);
  // The first open of a person, with the place of its provider in the lowest bits: the smallest wins.
  const [rows, messages] = await Promise.all([
    readRaw`
      SELECT mask::text, first::float8, count(*)::float8 AS persons,
        count(*) FILTER (WHERE NOT named)::float8 AS devices
      FROM (
        SELECT person, bit_or(1::int8 << nth) AS mask, bool_or(named) AS named,
          min((date_part('epoch', opened_at) * 1000)::int8 << 6 | nth)
            FILTER (WHERE opened_at <= at + ${LEFT_AFTER}::int * interval '1 hour') & 63 AS first
        FROM ${own} own JOIN ${of} ON endpoint_id = of_endpoint GROUP BY person
      ) persons GROUP BY mask, first`,
    readRaw`
      SELECT nth, count(*)::float8 AS messages
      FROM ${own} own JOIN ${of} ON endpoint_id = of_endpoint GROUP BY nth`,
  ]);
  return { rows: rowsSchema.parse(rows), messages: messagesSchema.parse(messages) };
}

/** Whom messages reached, each person once, by the providers that reached them. */
export async function getReach(
  params: PeopleParameters,
  now: number = Date.now(),
): Promise<ReachReport> {
  const scope = await openScope(params, now);
  const sample = await openSample(scope);
  const providers = providersOf(scope.endpoints);
  const { rows, messages } = await read(scope, sample, providers);
  const persons = (of: readonly Row[]) =>
    scaled(
      sum(of, (row) => row.persons),
      sample,
    );
  const sent = new Map(messages.map((row) => [row.nth, scaled(row.messages, sample)]));
  const masks = groupBy(rows, ({ mask }) => mask);
  return {
    ...aboutOf(scope.range, sample),
    persons: persons(rows),
    devices: scaled(
      sum(rows, (row) => row.devices),
      sample,
    ),
    messages: [...sent.values()].reduce((all, count) => all + count, 0),
    providers: providers
      .map((placed, nth) => ({
        ...placed,
        persons: persons(rows.filter((row) => has(row, nth))),
        alone: persons(rows.filter((row) => has(row, nth) && !several(row))),
        messages: sent.get(nth) ?? 0,
      }))
      .filter((one) => one.persons > 0)
      .sort((a, b) => b.persons - a.persons || (a.label < b.label ? -1 : 1)),
    combinations: [...masks.values()]
      .map((of) => ({
        providers: providers
          .filter((_, nth) => of[0] && has(of[0], nth))
          .map((one) => one.provider),
        persons: persons(of),
      }))
      .sort((a, b) => b.persons - a.persons || (a.providers.join() < b.providers.join() ? -1 : 1)),
    firstAnswer: firstAnswers(rows, providers, sample),
    silent: providersOf(scope.endpoints.filter((one) => !one.deleted && !tells(one))).map(
      ({ label }) => label,
    ),
  };
}
