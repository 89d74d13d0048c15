import { z } from "zod";
import { filterConditions, type Scope } from "@/lib/analytics/counts/scope";
import { Prisma } from "@/lib/db";
import { ENDS, PERSON_NUMBERS } from "@/lib/facts/planned";
import { readRaw } from "@/lib/replica/read-raw";
import { CELLS } from "@/lib/statistics/cells";
import type { People } from "@/lib/statistics/people";
import type { Matured } from "./matured";

/** Of larger histories so many messages are looked at person by person. */
const MOST_MESSAGES = 200_000;

/** An endpoint and a campaign: what is compared within. */
export type StratumKey = { readonly endpointId: string; readonly campaignId: string };

/** Messages person by person, of a fixed share of all persons. */
export type Sampled = {
  readonly people: People;
  readonly share: number;
  /** Messages that name nobody, among them. */
  readonly withoutPerson: number;
};

const readSchema = z.tuple([
  z.object({ persons: z.string(), codes: z.string(), nobody: z.number() }),
]);

/** The numbers of persons below which the share of them lies that is looked at. */
function sampleOf(share: number): Prisma.Sql {
  if (share === 1) return Prisma.empty;
  return Prisma.sql`AND person < ${Math.floor(share * PERSON_NUMBERS)}`;
}

/** Reads messages person by person; `messages` is how many there are in all. */
export async function readPeople(
  scope: Scope,
  matured: Matured,
  strata: readonly StratumKey[],
  messages: number,
): Promise<Sampled> {
  const share = Math.min(1, MOST_MESSAGES / Math.max(1, messages));
  const { since, until, length, instants } = matured;
  const cells = strata.length * CELLS;
  const times = instants.map((instant) => new Date(instant));
  const taken = ENDS.indexOf("context_aware");
  // Two texts for all, and put together here: a group of each person's own takes the database twice as long.
  const read = await readRaw`
    SELECT coalesce(array_agg(person)::text, '{}') AS persons, coalesce(array_agg(code)::text, '{}') AS codes,
      count(*) FILTER (WHERE unnamed)::float8 AS nobody
    FROM (SELECT person, person_at IS NULL AS unnamed,
        (width_bucket(begun_at, ${times}::timestamptz[]) - 1) * ${cells}::int + (s.nth::int - 1) * ${CELLS}::int
          + arm * 4 + (ending = ${taken}::int)::int * 2
          + coalesce(opened_at <= begun_at + ${length}::float8 * interval '1 millisecond', false)::int AS code
        FROM planned_message
        JOIN unnest(${strata.map(({ endpointId }) => endpointId)}::uuid[],
            ${strata.map(({ campaignId }) => campaignId)}::uuid[])
          WITH ORDINALITY AS s(stratum_endpoint, stratum_campaign, nth)
          ON endpoint_id = s.stratum_endpoint AND campaign_id = s.stratum_campaign
        WHERE begun_at BETWEEN ${new Date(since)} AND ${new Date(until)}
          ${sampleOf(share)} ${filterConditions(scope)}) coded`;
  const [{ persons, codes, nobody }] = readSchema.parse(read);
  const people = putTogether(numbersIn(persons), numbersIn(codes), cells);
  return { people, share, withoutPerson: nobody };
}

/** The whole numbers of a list as the database writes it: `{1,2}`. */
export function numbersIn(list: string): Float64Array {
  // Hundreds of thousands, from a statement of our own: none is looked at twice.
  return Float64Array.from(JSON.parse(`[${list.slice(1, -1)}]`) as number[]);
}

/**
 * Messages person by person, from the person of each, and its bucket and cell in one number. Plain loops:
 * what walks over a list's entries makes an object of each.
 */
export function putTogether(persons: Float64Array, codes: Float64Array, cells: number): People {
  const places = new Map<number, number>();
  const placeOf = new Int32Array(persons.length);
  // First how many each has, at the place after theirs, then where theirs begin.
  const starts = new Int32Array(persons.length + 1);
  for (let at = 0; at < persons.length; at++) {
    const person = persons[at] as number;
    let place = places.get(person);
    if (place === undefined) {
      place = places.size;
      places.set(person, place);
    }
    placeOf[at] = place;
    starts[place + 1] = (starts[place + 1] as number) + 1;
  }
  for (let place = 0; place < places.size; place++)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  const next = starts.slice();
  const own = new Int32Array(codes.length);
  for (let at = 0; at < own.length; at++) {
    const place = placeOf[at] as number;
    const to = next[place] as number;
    own[to] = codes[at] as number;
    next[place] = to + 1;
  }
  for (let place = 0; place < places.size; place++)
    sortBetween(own, starts[place] as number, starts[place + 1] as number);
  return {
    starts: starts.slice(0, places.size + 1),
    cells: own.map((one) => one % cells),
    looks: own.map((one) => Math.floor(one / cells)),
  };
}

/** More than these are sorted by the engine; to call it for each person's two or three takes longer than sorting them. */
const FEW = 32;

/** Sorts numbers in place, those from one place up to before another. */
function sortBetween(numbers: Int32Array, from: number, to: number): void {
  if (to - from > FEW) {
    numbers.subarray(from, to).sort();
    return;
  }
  for (let next = from + 1; next < to; next++) {
    const own = numbers[next] as number;
    let at = next;
    for (; at > from && (numbers[at - 1] as number) > own; at--)
      numbers[at] = numbers[at - 1] as number;
    numbers[at] = own;
  }
}
