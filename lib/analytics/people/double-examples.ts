import { z } from "zod";
import { providerLabel } from "@/lib/analytics/counts/labels";
import { openScope } from "@/lib/analytics/counts/scope";
import { maskAddress } from "@/lib/analytics/events/mask";
import { Prisma } from "@/lib/db";
import { DOUBLE_WITHIN } from "@/lib/facts/people";
import { firstValue } from "@/lib/facts/stored-event";
import { readRaw } from "@/lib/replica/read-raw";
import type { PeopleParameters } from "./parameters";
import { messagesOf } from "./sample";

const MOST = 5;

/** A message that came right after another provider's. */
export type DoubleExample = {
  readonly message: string;
  readonly at: string;
  /** Seconds after the other. */
  readonly apart: number | null;
  /** Masked. */
  readonly person: string | null;
  readonly first: string;
  readonly second: string;
};

const rowsSchema = z.array(
  z.object({
    message: z.string(),
    at: z.date(),
    apart: z.number().nullable(),
    person: z.string().nullable(),
    first: z.string(),
    second: z.string(),
  }),
);

/** The latest double sends of a range, whose they are masked. For people who are signed in: the page asks. */
export async function getDoubleExamples(
  params: PeopleParameters,
  now: number = Date.now(),
): Promise<readonly DoubleExample[]> {
  const [scope, everywhere] = await Promise.all([
    openScope(params, now),
    openScope({ ...params, endpoint: [], provider: [], notEndpoint: [], notProvider: [] }, now),
  ]);
  const rows = await readRaw`
    WITH d AS MATERIALIZED (SELECT * FROM ${messagesOf(scope, { share: 1 })} own
      WHERE double_of IS NOT NULL ORDER BY day DESC, at DESC LIMIT ${MOST}),
    told AS MATERIALIZED (
      SELECT e.subject_id AS id, ${Prisma.raw(firstValue("e", "person"))} AS person
      FROM event e WHERE e.subject_id IN (SELECT message_id FROM d) GROUP BY e.subject_id)
    SELECT d.message_id::text AS message, d.at, d.endpoint_id::text AS second, d.double_of::text AS first,
      (SELECT date_part('epoch', d.at - max(o.at)) FROM person_day o
        WHERE o.day BETWEEN d.day - 1 AND d.day AND o.person = d.person AND o.endpoint_id = d.double_of
          AND o.at BETWEEN d.at - ${DOUBLE_WITHIN}::int * interval '1 minute' AND d.at)::float8 AS apart,
      told.person
    FROM d LEFT JOIN told ON told.id = d.message_id ORDER BY d.day DESC, d.at DESC`;
  const labels = new Map(
    everywhere.endpoints.map((endpoint) => [endpoint.id, providerLabel(endpoint)]),
  );
  return rowsSchema.parse(rows).map((row) => ({
    ...row,
    at: row.at.toISOString(),
    person: maskAddress(row.person),
    first: labels.get(row.first) ?? "another",
    second: labels.get(row.second) ?? "another",
  }));
}
