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

const readSchema = z.tuple([z.object({ persons: z.string(), nobody: z.number() })]);

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
  // One text for all: numbers of cells, a comma between those of a person, a semicolon between persons.
  const read = await readRaw`
    SELECT coalesce(string_agg(codes, ';'), '') AS persons, coalesce(sum(nobody), 0)::float8 AS nobody
    FROM (SELECT string_agg(code::text, ',') AS codes, count(*) FILTER (WHERE unnamed) AS nobody
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
          ${sampleOf(share)} ${filterConditions(scope)}) coded
      GROUP BY person) grouped`;
  const [{ persons, nobody }] = readSchema.parse(read);
  return { people: parsePeople(persons, cells), share, withoutPerson: nobody };
}

const COMMA = ",".charCodeAt(0);
const ZERO = "0".charCodeAt(0);

/** Reads the text, written out as it may hold hundreds of thousands of numbers. */
export function parsePeople(text: string, cells: number): People {
  const codes: number[] = [];
  const starts: number[] = [0];
  let own: number[] = [];
  const end = () => {
    own.sort((a, b) => a - b);
    for (const code of own) codes.push(code);
    own = [];
    starts.push(codes.length);
  };
  let code = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter >= ZERO && letter <= ZERO + 9) {
      code = code * 10 + letter - ZERO;
      continue;
    }
    own.push(code);
    code = 0;
    if (letter !== COMMA) end();
  }
  if (text !== "") {
    own.push(code);
    end();
  }
  return {
    starts: Int32Array.from(starts),
    cells: Int32Array.from(codes, (one) => one % cells),
    looks: Int32Array.from(codes, (one) => Math.floor(one / cells)),
  };
}
